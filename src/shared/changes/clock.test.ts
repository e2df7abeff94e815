import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp, readStamp } from './clock.ts'

const noon = Date.parse('2026-03-01T12:00:00.000Z')

describe('the clock', () => {
  it('writes the time, a count and the device', () => {
    expect(nextStamp('', noon, 'here')).toBe('2026-03-01T12:00:00.000Z.0000.here')
  })
  it('counts within one millisecond', () => {
    expect(nextStamp('2026-03-01T12:00:00.000Z.0000.here', noon, 'here')).toBe('2026-03-01T12:00:00.000Z.0001.here')
  })
  it('goes on from a later stamp of another device, or of a clock that was set back', () => {
    expect(nextStamp('2026-03-01T13:00:00.000Z.0004.there', noon, 'here')).toBe('2026-03-01T13:00:00.000Z.0005.here')
  })
  it('borrows a millisecond when the count is full', () => {
    expect(nextStamp('2026-03-01T12:00:00.000Z.9999.here', noon, 'here')).toBe('2026-03-01T12:00:00.001Z.0000.here')
  })
  it('reads what it wrote', () => {
    expect(readStamp('2026-03-01T12:00:00.000Z.0012.a-b.c')).toEqual([noon, 12])
  })
  it('always sorts after every stamp before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b')), { maxLength: 200 }),
        (ticks) => {
          let last = ''
          for (const [offset, device] of ticks) {
            const stamp = nextStamp(last, noon + offset, device)
            expect(stamp > last).toBe(true)
            last = stamp
          }
        },
      ),
    )
  })
})
