import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchWindow, type WindowWatch } from './watch-window.ts'

/** A fake window that records what was done to it. */
let window: EventEmitter & { ended: number; loads: number; isDestroyed: () => boolean; webContents: EventEmitter }
let watch: WindowWatch
let pings: number
let inARow: number[]
let givenUp: number

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] })
  const webContents = Object.assign(new EventEmitter(), {
    isCrashed: () => false,
    isDevToolsOpened: () => false,
    reload: () => void window.loads++,
    forcefullyCrashRenderer: () => {
      window.ended++
      webContents.emit('render-process-gone', {}, { reason: 'killed' })
    },
  })
  window = Object.assign(new EventEmitter(), { ended: 0, loads: 0, isDestroyed: () => false, webContents })
  pings = 0
  inARow = []
  givenUp = 0
  watch = watchWindow(window as unknown as BrowserWindow, {
    ping: () => void pings++,
    onEnded: async (_why, times) => void inARow.push(times),
    onGivenUp: () => void givenUp++,
  })
})
afterEach(() => {
  window.emit('closed')
  vi.useRealTimers()
})

const crash = () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
/** Sends `times` pings, each answered or not. */
const tick = async (times: number, answers: boolean) => {
  for (let i = 0; i < times; i++) {
    await vi.advanceTimersByTimeAsync(2000)
    if (answers) watch.alive('other')
  }
}

describe('a window that hangs', () => {
  it('is ended when it has not answered five times, two seconds apart, and comes back', async () => {
    watch.alive('drawn')
    await tick(5, false)
    expect([pings, window.ended]).toEqual([5, 0])
    await tick(1, false)
    expect([window.ended, window.loads]).toEqual([1, 1])
  })
  it('is left alone while it loads, and while it answers now and then', async () => {
    await tick(20, false)
    watch.alive('drawn')
    for (let i = 0; i < 5; i++) {
      await tick(4, false)
      watch.alive('other')
    }
    expect(window.ended).toBe(0)
  })
  it('is not taken for one where the clock jumps', async () => {
    watch.alive('drawn')
    await tick(4, false)
    vi.setSystemTime(Date.now() + 86_400_000)
    await tick(1, false)
    expect(window.ended).toBe(0)
  })
  it('gets as long again when the machine slept: it says so, or the tick comes much too late', async () => {
    watch.alive('drawn')
    await tick(5, false)
    watch.resumed()
    await tick(5, false)
    expect(window.ended).toBe(0)
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
    await tick(5, false)
    expect(window.ended).toBe(0)
    vi.restoreAllMocks()
  })
})

describe('ends in a row', () => {
  it('are counted however long each took', async () => {
    for (let i = 0; i < 3; i++) {
      crash()
      await tick(60, false)
      watch.alive('drawn')
    }
    expect([inARow, window.loads]).toEqual([[1, 2, 3], 3])
  })
  it('are counted anew once the window has answered three times since it was drawn', async () => {
    crash()
    watch.alive('drawn')
    await tick(2, true)
    crash()
    watch.alive('drawn')
    await tick(3, true)
    crash()
    // Answers before the window is drawn do not count as health.
    await tick(5, true)
    crash()
    expect(inARow).toEqual([1, 2, 1, 2])
  })
  it('are five at most: then it stays closed, and that is said', async () => {
    for (let i = 0; i < 6; i++) {
      crash()
      await tick(1, false)
    }
    expect([window.loads, givenUp]).toEqual([5, 1])
  })
})
