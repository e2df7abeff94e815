import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rememberState } from './remember-state.ts'

const bounds = { x: 60, y: 40, width: 1100, height: 760 }
let window: EventEmitter & { state: string }
let told: boolean[]

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  window = Object.assign(new EventEmitter(), {
    state: 'normal',
    isMinimized: () => window.state === 'minimized',
    isMaximized: () => window.state === 'maximized',
    getNormalBounds: () => bounds,
  })
  rememberState(window as unknown as BrowserWindow, ({ maximized }) => void told.push(maximized))
})
afterEach(() => vi.useRealTimers())

const becomes = (state: string, ...events: readonly string[]) => {
  window.state = state
  for (const event of events) window.emit(event)
}

it('a window is remembered once it rests, and when it closes', () => {
  for (let i = 0; i < 5; i++) becomes('normal', 'resize', 'move')
  expect(told).toEqual([])
  vi.advanceTimersByTime(300)
  expect(told).toEqual([false])
  becomes('normal', 'close', 'closed')
  expect(told).toEqual([false, false])
})

it('one that was maximized and is closed while it is minimized is remembered as maximized', () => {
  becomes('maximized', 'maximize', 'resize')
  becomes('minimized', 'minimize', 'move')
  vi.advanceTimersByTime(1000)
  becomes('minimized', 'close', 'closed')
  expect(told).toEqual([true])
})
