// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense, type ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** Read anew for each test, since it remembers what is to be prefetched. */
let lazy: typeof import('./lazy.ts')

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then))
  lazy = await import('./lazy.ts')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const Card: ComponentType = () => <p>Card</p>
const show = (Shown: ComponentType) =>
  render(
    <Suspense fallback={<p>Fallback</p>}>
      <Shown />
    </Suspense>,
  )

describe('a lazy component', () => {
  it('is rendered at once when it has been loaded: React’s own shows the fallback first', async () => {
    const Lazy = lazy.lazyComponent(async () => Card)
    await lazy.prefetchLazyModules()
    show(Lazy)
    expect(screen.queryByText('Fallback')).toBeNull()
    expect(screen.getByText('Card')).toBeTruthy()
  })
  it('is loaded when it is first shown, with the fallback until then', async () => {
    const loaded = Promise.withResolvers<ComponentType>()
    show(lazy.lazyComponent(() => loaded.promise))
    expect(screen.getByText('Fallback')).toBeTruthy()
    loaded.resolve(Card)
    expect(await screen.findByText('Card')).toBeTruthy()
  })
  it('waits for the stylesheet that another import has asked for, and is not drawn without it', async () => {
    const link = document.head.appendChild(document.createElement('link'))
    link.rel = 'stylesheet'
    Object.defineProperty(link, 'sheet', { value: null })
    const module = lazy.lazyModule(async () => ({ Card }))
    const loading = module.load()
    const first = await Promise.race([loading, new Promise((resolve) => setTimeout(() => resolve('waits'), 20))])
    expect(first).toBe('waits')
    expect(module.loaded()).toBeNull()
    link.dispatchEvent(new Event('load'))
    expect(await loading).toEqual({ Card })
    link.remove()
  })
  it('can be of a module whose other members are used', async () => {
    const module = lazy.lazyModule(async () => ({ Card, rule: 7 }))
    const Lazy = lazy.lazyComponentOf(module, (code) => code.Card)
    expect(module.loaded()).toBeNull()
    expect(await module.load()).toMatchObject({ rule: 7 })
    show(Lazy)
    expect(screen.getByText('Card')).toBeTruthy()
  })
})

describe('what is prefetched', () => {
  it('is each module, once', async () => {
    const loads = [vi.fn(async () => 1), vi.fn(async () => 2)]
    const modules = loads.map((load) => lazy.lazyModule(load))
    await lazy.prefetchLazyModules()
    expect(modules.map((module) => module.loaded())).toEqual([1, 2])
    await modules[0]!.load()
    expect(loads.map((load) => load.mock.calls.length)).toEqual([1, 1])
  })
  it('is the rest, too, where one is missing; then it says so, and the one is asked for anew when it is needed', async () => {
    let isThere = false
    const missing = lazy.lazyModule(async () => {
      if (!isThere) throw new TypeError('Failed to fetch dynamically imported module')
      return 1
    })
    const other = lazy.lazyModule(async () => 2)
    await expect(lazy.prefetchLazyModules()).rejects.toMatchObject({
      name: 'PartMissing',
      message: expect.stringContaining('could not be read from its folder'),
    })
    expect([missing.loaded(), other.loaded()]).toEqual([null, 2])
    isThere = true
    expect(await missing.load()).toBe(1)
  })
})
