import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showWhenDrawn } from './show-when-drawn.ts'

/** A fake window that records what was done to it. */
let window: EventEmitter & { told: string[]; webContents: EventEmitter }

beforeEach(() => {
  vi.useFakeTimers()
  window = Object.assign(new EventEmitter(), {
    told: [] as string[],
    webContents: new EventEmitter(),
    isDestroyed: () => window.told.includes('closed'),
    show: () => void window.told.push('show'),
    maximize: () => void window.told.push('maximize'),
  })
})
afterEach(() => vi.useRealTimers())

const open = (platform: NodeJS.Platform, maximized = false) =>
  showWhenDrawn(window as unknown as BrowserWindow, { maximized, platform })

describe('a hidden window', () => {
  it('is shown once it is drawn, and once only', () => {
    open('win32')
    vi.advanceTimersByTime(100)
    expect(window.told).toEqual([])
    window.emit('ready-to-show')
    window.webContents.emit('did-finish-load')
    vi.advanceTimersByTime(10_000)
    expect(window.told).toEqual(['show'])
  })
  it('is shown on Linux when its page was loaded, where nobody says that it is drawn', () => {
    open('linux')
    window.webContents.emit('did-finish-load')
    expect(window.told).toEqual(['show'])
  })
  it('waits elsewhere until it is drawn, though its page was loaded', () => {
    open('darwin')
    window.webContents.emit('did-finish-load')
    expect(window.told).toEqual([])
  })
  it('is shown after two seconds, whatever was said or not', () => {
    open('darwin')
    vi.advanceTimersByTime(1_999)
    expect(window.told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(window.told).toEqual(['show'])
  })
  it('is maximized when it is shown, not before', () => {
    open('win32', true)
    expect(window.told).toEqual([])
    window.emit('ready-to-show')
    expect(window.told).toEqual(['maximize', 'show'])
  })
  it('that was closed before is left alone', () => {
    open('win32')
    window.told.push('closed')
    window.emit('closed')
    vi.advanceTimersByTime(10_000)
    expect(window.told).toEqual(['closed'])
  })
})
