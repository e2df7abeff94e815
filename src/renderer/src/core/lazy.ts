import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { strings } from './strings.ts'

/** A module that the first paint does not need: loaded while the window is idle (`prefetchLazyModules`), or at its first use. */
export type LazyModule<T> = {
  readonly load: () => Promise<T>
  /** The module once it is loaded, else null. */
  readonly loaded: () => T | null
}

/** A lazy module could not be loaded. `message` is shown to the user. */
export class PartMissing extends Error {
  override name = 'PartMissing'
}

const toPrefetch: LazyModule<unknown>[] = []

/** Declares a module as lazy: `lazyModule(() => import('./filter.ts'))`. */
export function lazyModule<T>(importModule: () => Promise<T>): LazyModule<T> {
  let here: T | null = null
  const module: LazyModule<T> = {
    load: async () => (here ??= await orPartMissing(importModule)),
    loaded: () => here,
  }
  toPrefetch.push(module)
  return module
}

/**
 * Declares a component as lazy: `lazyComponent(async () => (await import('./TagsScreen.tsx')).TagsScreen)`. As with `React.lazy`, a
 * `Suspense` around it says what is shown while it is being loaded. Once it is loaded it is rendered at once.
 */
export function lazyComponent<P extends object>(
  importComponent: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazyComponentOf(lazyModule(importComponent), (component) => component)
}

/** Like `lazyComponent`, for a component of a module whose other members are used, too. */
export function lazyComponentOf<T, P extends object>(
  { load, loaded }: LazyModule<T>,
  pick: (module: T) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => {
    const here = loaded()
    // React calls this at the first render. Given a promise, even a resolved one, it shows the fallback for 300 ms. What calls back at once
    // is rendered at once.
    // oxlint-disable-next-line unicorn/no-thenable -- nothing awaits it: only React reads it.
    if (here !== null) return { then: (use: (module: unknown) => void) => use({ default: pick(here) }) } as never
    return load().then((module) => ({ default: pick(module) }))
  })
}

async function orPartMissing<T>(importModule: () => Promise<T>): Promise<T> {
  try {
    const module = await importModule()
    await stylesLoaded()
    return module
  } catch (cause) {
    throw new PartMissing(strings.partMissing, { cause })
  }
}

/**
 * Waits for the stylesheets that are on their way. An import waits for those of its module itself, but not for one that another import has
 * asked for already (`seen` in Vite's preload), as when a screen is opened while it is being prefetched: it would be drawn without styles.
 */
async function stylesLoaded(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  await Promise.all(links.filter(({ sheet }) => sheet === null).map(settled))
}

function settled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, resolve, { once: true })
  })
}

/** Loads all lazy modules, one whenever the window is idle. Called after the first paint. Fails if one of them could not be loaded. */
export async function prefetchLazyModules(): Promise<void> {
  const results: PromiseSettledResult<unknown>[] = []
  for (const { load } of toPrefetch) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: mostWaitMs }))
    results.push(...(await Promise.allSettled([load()])))
  }
  const missing = results.find((result) => result.status === 'rejected')
  if (missing) throw missing.reason
}

/** How long a module waits for an idle moment, in ms. */
const mostWaitMs = 500
