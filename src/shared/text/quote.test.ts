import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteOf } from './quote.ts'

test('takes the slice and 32 units each side', () => {
  const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`
  expect(quoteOf(text, { start: 40, end: 45 })).toEqual({
    exact: 'QUOTE',
    prefix: 'a'.repeat(32),
    suffix: 'b'.repeat(32),
  })
})

test('takes less at the ends of the text', () => {
  expect(quoteOf('xQy', { start: 1, end: 2 })).toEqual({ exact: 'Q', prefix: 'x', suffix: 'y' })
  expect(quoteOf('Q', { start: 0, end: 1 })).toEqual({ exact: 'Q', prefix: '', suffix: '' })
})

test('never splits a surrogate pair', () => {
  const text = `x${'🕊'.repeat(20)}Q${'🕊'.repeat(20)}`
  for (const lead of ['', 'y']) {
    const { prefix, suffix } = quoteOf(`${text.slice(0, 41)}${lead}Q${lead}${text.slice(42)}`, {
      start: 41 + lead.length,
      end: 42 + lead.length,
    })
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true])
    expect(prefix.length).toBeGreaterThanOrEqual(31)
  }
})

test('prefix, exact and suffix are one slice of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const { exact, prefix, suffix } = quoteOf(text, { start, end })
      expect(exact).toBe(text.slice(start, end))
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
    }),
  )
})
