import { lazy, Suspense, useLayoutEffect, useState, type ComponentType, type LazyExoticComponent } from 'react'
import { holdKeys, holdTyping } from './keyboard/hold-keys.ts'

type Later<P> = LazyExoticComponent<ComponentType<P>>
const waiting: (() => Promise<unknown>)[] = []

/** Code that the first text does not wait for, to be called: fetched by `fetchLater`, or when it is first needed. */
type LaterCode<T> = {
  readonly fetch: () => Promise<T>
  /** Calls it at once where it is here; else the keys wait until it is. */
  readonly call: (then: (code: T) => void) => void
}

/** Code to call that is fetched later; every call after the first fetch is at once. */
export function laterCode<T>(load: () => Promise<T>): LaterCode<T> {
  let here: { readonly code: T } | null = null
  const fetch = async () => (here ??= { code: await fetched(load) }).code
  waiting.push(fetch)
  return {
    fetch,
    call: (then) => {
      if (here) return then(here.code)
      const release = holdKeys()
      void fetch().then(then).finally(release)
    },
  }
}

/** Code of Attaché's own that was left for later and could not be fetched; `message` is for the person. */
export class PartMissing extends Error {
  override name = 'PartMissing'
}

/** What is fetched checks what it reads with Zod, which is told before its first schema that the page's policy allows no code from strings. */
async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    await import('./zod-without-code.ts')
    return await load()
  } catch (cause) {
    throw new PartMissing(
      'A part of Attaché could not be read from its folder, so not everything works; nothing was changed. Start Attaché again; if that does not help, install it anew.',
      { cause },
    )
  }
}

/**
 * A component whose code the first text does not wait for: fetched by `fetchLater`, or when it is first shown.
 * Once the code is there it is drawn at once, so that no key pressed right after is lost to a pause.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | null = null
  const fetch = async () => (here ??= await fetched(load))
  const asked: Later<P> = lazy(async () => ({ default: await fetch() }))
  waiting.push(fetch)
  return function LaterComponent(props: P) {
    // Which of the two is drawn is settled when it is first shown: a change of mind would start its state afresh.
    const [Shown] = useState<ComponentType<P> | Later<P>>(() => here ?? asked)
    return (
      <Suspense fallback={<Coming />}>
        <Shown {...props} />
      </Suspense>
    )
  }
}

/** Stands where something is about to be: keys meant for it must not reach what lies beneath, and words not be lost. */
function Coming() {
  useLayoutEffect(holdTyping, [])
  return null
}

/** Fetches what was left for later; called once the first picture is drawn. */
export async function fetchLater(): Promise<void> {
  await Promise.all(waiting.splice(0).map((fetch) => fetch()))
}
