import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, type MethodName } from '#shared/contract/contract.ts'
import { methodNames } from '#shared/contract/names.ts'
import { hasForeignKey } from './foreign-key.ts'

describe('a value from a window', () => {
  it.each([null, 1, 'text', [], { id: 'x', ranges: [{ start: 0, end: 1 }] }, { bytes: new Uint8Array(3) }])(
    'is plain: %j',
    (value) => {
      expect(hasForeignKey(value)).toBe(false)
    },
  )

  it.each([
    JSON.parse('{"__proto__":{"admin":true}}'),
    { fields: { constructor: 1 } },
    [{ prototype: {} }],
    new Map([['a', 1]]),
    new Date(0),
  ])('reaches for a prototype, or is no plain value: %j', (value) => expect(hasForeignKey(value)).toBe(true))

  it('is refused when it is nested without end', () => {
    const cycle: Record<string, unknown> = {}
    cycle.self = cycle
    expect(hasForeignKey(cycle)).toBe(true)
  })
})

describe('the contract', () => {
  const someValue = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  })

  it.each(methodNames)('%s refuses members that it does not name', (name: MethodName) => {
    fc.assert(
      fc.property(someValue, fc.string({ minLength: 1 }), (value, key) => {
        const input = contract[name].input
        fc.pre(key in Object.prototype === false)
        const parsed = input.safeParse({ [`x-${key}`]: value })
        expect(parsed.success).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})
