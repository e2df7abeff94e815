import { expect, it } from 'vitest'
import { fail, ok } from '#shared/model/result.ts'
import { doSlice } from './slices.ts'

/** Does a slice of four items, of which one may fail. Returns the answer, the items that were reached, and how often windows were told. */
function slice(ms: number, failing?: number) {
  let told = 0
  const reached: number[] = []
  const each = (item: number) => {
    reached.push(item)
    return item === failing ? fail('conflict', 'It was changed.') : ok(null)
  }
  const together = <T>(work: () => T): T => {
    told += 1
    return work()
  }
  return { answer: doSlice({ together }, [1, 2, 3, 4], each, ms), reached, told }
}

it('does all that there is time for, and tells of it once', () => {
  expect(slice(Infinity)).toEqual({ answer: ok(4), reached: [1, 2, 3, 4], told: 1 })
})
it('does one item if there is no time, so that every call gets on', () => {
  expect(slice(0)).toEqual({ answer: ok(1), reached: [1], told: 1 })
})
it('fails if the first item does', () => {
  expect(slice(Infinity, 1)).toMatchObject({ answer: { ok: false, error: { code: 'conflict' } }, reached: [1] })
})
it('leaves an item that fails after others to the next call', () => {
  expect(slice(Infinity, 3)).toMatchObject({ answer: ok(2), reached: [1, 2, 3] })
})
it('reads the next item only when it is its turn', () => {
  const read: number[] = []
  const items = (function* () {
    for (let i = 1; ; i += 1) {
      read.push(i)
      yield i
    }
  })()
  doSlice({ together: (work) => work() }, items, () => ok(null), 0)
  expect(read).toEqual([1])
})
