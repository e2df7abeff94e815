import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorQuote } from './anchor-quote.ts'

const texts = fc
  .array(fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '😀', '”', 'ש'), { minLength: 1, maxLength: 120 })
  .map((units) => units.join(''))

describe('a quote to anchor', () => {
  it('is the slice with its context', () => {
    expect(anchorQuote('He said “no”.', { start: 8, end: 12 })).toEqual({
      ok: true,
      value: { exact: '“no”', prefix: 'He said ', suffix: '.' },
    })
  })
  it.each([
    ['before the text', { start: -1, end: 2 }],
    ['past the text', { start: 0, end: 14 }],
    ['of nothing', { start: 3, end: 3 }],
    ['backwards', { start: 5, end: 3 }],
  ])('%s is refused', (_what, range) => {
    expect(anchorQuote('He said “no”.', range)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
  it('never cuts a character in two', () => {
    expect(anchorQuote('a😀b', { start: 1, end: 3 })).toMatchObject({ ok: true, value: { exact: '😀' } })
    for (const range of [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
      expect(anchorQuote('a😀b', range).ok).toBe(false)
  })
  it('over white space alone is refused', () => {
    expect(anchorQuote('a \n b', { start: 1, end: 4 }).ok).toBe(false)
  })
  it('puts the text together again', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const range = { start: a % text.length, end: 1 + (b % text.length) }
        const quote = anchorQuote(text, range)
        if (!quote.ok) return
        const { exact, prefix, suffix } = quote.value
        expect(text.slice(range.start - prefix.length, range.end + suffix.length)).toBe(prefix + exact + suffix)
        expect(exact.isWellFormed()).toBe(true)
      }),
    )
  })
})
