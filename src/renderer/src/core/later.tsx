import { lazy, Suspense, useLayoutEffect, useState, type ComponentType, type LazyExoticComponent } from 'react'
import { holdKeys, holdTyping } from './keyboard/hold-keys.ts'

type Later<P> = LazyExoticComponent<ComponentType<P>>
const waiting: (() => Promise<unknown>)[] = []

/** A module that the first text does not need: loaded by `fetchLater`, or at its first use. */
type LaterCode<T> = {
  readonly fetch: () => Promise<T>
  /** Calls `then` at once if the code is loaded. Otherwise loads it and blocks keys until then. */
  readonly call: (then: (code: T) => void) => void
}

/** Wraps a module that is loaded later. After the first load every `call` is synchronous. */
export function laterCode<T>(load: () => Promise<T>): LaterCode<T> {
  let here: { readonly code: T } | null = null
  const fetch = async () => (here ??= { code: await loadPart(load) }).code
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

/** A deferred module of Attaché could not be loaded. `message` is shown to the person. */
export class PartMissing extends Error {
  override name = 'PartMissing'
}

/** Deferred modules use Zod. Before the first schema, Zod must be told that the page's policy forbids code from strings. */
async function loadPart<T>(load: () => Promise<T>): Promise<T> {
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
 * A component that the first text does not need: loaded by `fetchLater`, or when it is first shown.
 * Once loaded it renders synchronously, so that no key pressed right after is lost.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | null = null
  const fetch = async () => (here ??= await loadPart(load))
  const asked: Later<P> = lazy(async () => ({ default: await fetch() }))
  waiting.push(fetch)
  return function LaterComponent(props: P) {
    // Chosen once, at the first render: switching to the other component would reset its state.
    const [Shown] = useState<ComponentType<P> | Later<P>>(() => here ?? asked)
    return (
      <Suspense fallback={<LoadingPlaceholder />}>
        <Shown {...props} />
      </Suspense>
    )
  }
}

/** The placeholder while a component loads. Keys must not reach what is beneath it, and typed text must not be lost. */
function LoadingPlaceholder() {
  useLayoutEffect(holdTyping, [])
  return null
}

/** Loads the deferred modules. Called after the first paint. */
export async function fetchLater(): Promise<void> {
  await Promise.all(waiting.splice(0).map((fetch) => fetch()))
}
