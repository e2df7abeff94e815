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
})
