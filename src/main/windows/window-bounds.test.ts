import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsToOpen } from './window-bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('where the window opens', () => {
  it('is where it was left', () => {
    const bounds = { x: 100, y: 50, width: 1000, height: 700 }
    expect(boundsToOpen({ bounds, maximized: false }, [screen])).toEqual(bounds)
  })

  it('is centred when the screen it was left on is gone', () => {
    const bounds = { x: 2500, y: 50, width: 1000, height: 700 }
    expect(boundsToOpen({ bounds, maximized: false }, [screen])).toEqual({ width: 1440, height: 900 })
  })

  it('is no larger than a small screen', () => {
    expect(boundsToOpen({ bounds: null, maximized: false }, [{ ...screen, width: 1280, height: 720 }])).toEqual({
      width: 1280,
      height: 720,
    })
  })

  it('is no larger than all screens together, where it was left larger', () => {
    const left = { x: -1280, y: 0, width: 1280, height: 720 }
    const bounds = { x: -1280, y: 0, width: 90_000, height: 90_000 }
    expect(boundsToOpen({ bounds, maximized: false }, [screen, left])).toEqual({ ...bounds, width: 3200, height: 1080 })
  })

  it('can be taken hold of and is no larger than the screens, wherever it was left', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 })
    const length = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: length, height: length }), (bounds) => {
        const { x = 0, y = 0, width = 0, height = 0 } = boundsToOpen({ bounds, maximized: false }, [screen])
        expect([width <= 1920, height <= 1080, width > 0, height > 0]).toEqual([true, true, true, true])
        expect([x < 1920, x + width > 0, y > -24, y < 1080]).toEqual([true, true, true, true])
      }),
    )
  })
})
