import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeAfterCommit, type Closing } from './close-window.ts'

let contents: 'alive' | 'crashed' | 'destroyed'
let asked: number
let destroyed: number
let window: EventEmitter
let closing: Closing

beforeEach(() => {
  vi.useFakeTimers()
  ;[contents, asked, destroyed] = ['alive', 0, 0]
  window = Object.assign(new EventEmitter(), {
    webContents: { isCrashed: () => contents === 'crashed', isDestroyed: () => contents === 'destroyed' },
    destroy: () => destroyed++,
  })
  closing = closeAfterCommit(window as unknown as BrowserWindow, () => asked++)
})
afterEach(() => vi.useRealTimers())

/** Closes the window as the user does; tells whether the system would have closed it. */
function close(): boolean {
  let prevented = false
  window.emit('close', { preventDefault: () => (prevented = true) })
  return !prevented
}

it('a window is asked once to save what is half typed, and closed when it has', () => {
  expect([close(), close()]).toEqual([false, false])
  expect([asked, destroyed]).toEqual([1, 0])
  closing.committed()
  expect(destroyed).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(destroyed).toBe(1)
})

it('a window that does not answer is closed after three seconds', () => {
  close()
  vi.advanceTimersByTime(2_999)
  expect(destroyed).toBe(0)
  vi.advanceTimersByTime(1)
  expect(destroyed).toBe(1)
})

it('a window that could not save stays, and is asked again when it is closed again', () => {
  close()
  closing.stays()
  vi.advanceTimersByTime(10_000)
  expect(destroyed).toBe(0)
  close()
  expect(asked).toBe(2)
})

it('a window that nobody closes is not closed by what it says', () => {
  closing.committed()
  expect(destroyed).toBe(0)
})

it.each(['crashed', 'destroyed'] as const)('a window whose page has %s is closed at once', (how) => {
  contents = how
  expect([close(), asked]).toEqual([true, 0])
})
