import { briefingBlockSchema } from './briefing-view.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignOrders } from './order-keys.ts'

describe('assignOrders', () => {
  it('makes keys for blocks that have none', () => {
    const orders = assignOrders([null, null, null])
    expect(orders).toEqual([...orders].sort())
    expect(new Set(orders).size).toBe(3)
  })

  it('keeps every key when nothing moved', () => {
    expect(assignOrders(['a0', 'a1', 'a2'])).toEqual(['a0', 'a1', 'a2'])
  })

  it('gives a new key to the moved block alone', () => {
    const orders = assignOrders(['a2', 'a0', 'a1', 'a3'])
    expect(orders.slice(1)).toEqual(['a0', 'a1', 'a3'])
    expect(orders[0]! < 'a0').toBe(true)
  })

  it('gives a new key to the second of two blocks with the same key', () => {
    const orders = assignOrders(['a0', 'a0', 'a1'])
    expect(new Set(orders).size).toBe(3)
    expect(orders).toEqual([...orders].sort())
  })

  it('always yields rising keys, whatever was known', () => {
    const known = fc.array(fc.option(fc.integer({ min: 0, max: 60 })), { maxLength: 40 })
    fc.assert(
      fc.property(known, (numbers) => {
        const pool = assignOrders(Array.from({ length: 61 }, () => null))
        const orders = assignOrders(numbers.map((number) => (number === null ? null : pool[number]!)))
        expect(orders.every((key, at) => at === 0 || orders[at - 1]! < key)).toBe(true)
      }),
    )
  })
})

it('a note that is written paragraph by paragraph before its last one can be saved to the end', () => {
  let orders = assignOrders([null, null])
  for (let paragraph = 0; paragraph < 2000; paragraph++) {
    const [before, last] = orders.slice(-2)
    orders = assignOrders([before!, null, last!])
  }
  expect(briefingBlockSchema.shape.order.safeParse(orders[1]).error).toBeUndefined()
})
