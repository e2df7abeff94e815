import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBurst } from './burst.ts'

describe('a burst of typing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends after 500 ms of rest', () => {
    const end = vi.fn()
    const burst = createBurst(end)
    burst.touch()
    vi.advanceTimersByTime(400)
    burst.touch()
    vi.advanceTimersByTime(499)
    expect(end).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('ends after 5 s of typing without a rest', () => {
    const end = vi.fn()
    const burst = createBurst(end)
    for (let ms = 0; ms <= 4900; ms += 100) {
      burst.touch()
      vi.advanceTimersByTime(100)
    }
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('does not end twice', () => {
    const end = vi.fn()
    const burst = createBurst(end)
    burst.touch()
    burst.stop()
    vi.advanceTimersByTime(10_000)
    expect(end).not.toHaveBeenCalled()
  })
})
