import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jobLimits, watchJob, type JobWatch } from './watch-job.ts'

let held: number
let stopped: string[]
let watch: JobWatch

beforeEach(() => {
  vi.useFakeTimers()
  held = 0
  stopped = []
  watch = watchJob(
    { silence: 2000, memory: 1000 },
    () => held,
    (code) => stopped.push(code),
  )
})
afterEach(() => {
  watch.end()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTime(ms)

describe('a job is stopped', () => {
  it('when it is silent for longer than allowed, and not before', () => {
    pass(2000)
    expect(stopped).toEqual([])
    pass(200)
    expect(stopped).toEqual(['stuck'])
  })
  it('when its window takes more memory than allowed, whatever it tells', () => {
    held = 1000
    pass(400)
    expect(stopped).toEqual([])
    held = 1001
    watch.progressed(0.5)
    pass(200)
    expect(stopped).toEqual(['too-much-memory'])
  })
  it('once', () => {
    held = 5000
    pass(60_000)
    expect(stopped).toEqual(['too-much-memory'])
  })
  it('when it tells less and less', () => {
    let seconds = 0
    for (let step = 0.5; stopped.length === 0 && seconds < 100; step /= 2, seconds++) {
      watch.progressed(1 - step)
      pass(1000)
    }
    // The eleventh half is less than the smallest step that counts; the watch then waits for its two seconds.
    expect(seconds).toBeLessThan(16)
  })
  it('at the latest some hours after its beginning, however slowly it goes on', () => {
    let told = 0
    for (let share = 0; share <= 1; share += 0.00001) told += watch.progressed(share) ? 1 : 0
    expect(told * jobLimits.silence).toBeLessThan(12 * 3_600_000)
  })
})

describe('a job goes on', () => {
  it('while it does more than ever before', () => {
    for (let i = 1; i <= 20; i++) {
      pass(1800)
      expect(watch.progressed(i / 20)).toBe(true)
    }
    expect(stopped).toEqual([])
  })
  it('as long as it likes after its end', () => {
    watch.end()
    held = 5000
    pass(60_000)
    expect(stopped).toEqual([])
  })
})

describe('no progress is', () => {
  it.each([
    ['the same share again', 0.5],
    ['a smaller one', 0.2],
    ['one that is hardly more', 0.5004],
    ['more than all', 1.5],
    ['infinity', Infinity],
    ['less than nothing', -1],
    ['no number', Number.NaN],
  ])('%s', (_what, share) => {
    watch.progressed(0.5)
    pass(1500)
    expect(watch.progressed(share)).toBe(false)
    pass(800)
    expect(stopped).toEqual(['stuck'])
  })
})
