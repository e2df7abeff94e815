import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'
import { uglyTexts } from './ugly-texts.ts'

const lengths = (text: string) => piecesOf(text, { start: 0, end: text.length }).map(({ start, end }) => end - start)
const sentence = 'The envoy said that the talks would go on. '

describe('the pieces that a block is painted in', () => {
  it('are one for what people write', () => {
    expect(lengths(sentence.repeat(400))).toEqual([sentence.length * 400])
    expect(lengths('北京方面表示'.repeat(1000))).toEqual([6000])
    expect(lengths('a'.repeat(2000))).toEqual([2000])
  })

  it('are cut at 2,000 letters where no line may break', () => {
    expect(lengths('a'.repeat(4001))).toEqual([2000, 2000, 1])
    expect(lengths('said\u00a0'.repeat(900))).toEqual([2000, 2000, 500])
  })

  it('leave what stands before and behind a long run to itself', () => {
    expect(lengths(`${sentence}${'a'.repeat(3000)} ${sentence}`)).toEqual([43, 2000, 1044])
  })

  it('end behind a space in a line that is longer than any paragraph', () => {
    const text = sentence.repeat(2000)
    for (const { start, end } of piecesOf(text, { start: 0, end: text.length }).slice(0, -1)) {
      expect(end - start).toBeLessThanOrEqual(20_000)
      expect(end - start).toBeGreaterThan(19_000)
      expect(text[end - 1]).toBe(' ')
    }
  })

  it('take characters whole that a person would call one', () => {
    for (const one of ['e\u0301\u0302', '👩\u200d👩\u200d👧', '😀']) {
      const text = one.repeat(3000)
      for (const { start } of piecesOf(text, { start: 0, end: text.length })) expect(start % one.length).toBe(0)
    }
  })

  it('cut a character that never ends, though never within a pair', () => {
    for (const one of ['\u0301', '\u{1f469}\u200d', '\u{1d165}']) {
      const pieces = piecesOf(`a${one.repeat(5000)}`, { start: 0, end: 1 + one.length * 5000 })
      expect(pieces.length).toBeGreaterThan(2)
      for (const { start, end } of pieces) expect(`a${one.repeat(5000)}`.slice(start, end).isWellFormed()).toBe(true)
    }
  })

  it.each(uglyTexts)('hold all of $name, in order and each once', ({ make, length }) => {
    const text = make(Math.min(length, 50_000))
    const pieces = piecesOf(text, { start: 0, end: text.length })
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    for (const { start, end } of pieces) expect(end - start > 0 && end - start <= 20_000).toBe(true)
  })

  it('hold any block of any text', () => {
    const parts = fc.constantFrom('a'.repeat(900), ' ', '\u0301', '👩\u200d', '北', '\ud83d', `${sentence}`, '\u00a0')
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 60 }), fc.nat(), (all, offset) => {
        const text = all.join('')
        const block = { start: offset % text.length, end: text.length }
        const pieces = piecesOf(text, block)
        expect(pieces[0]!.start).toBe(block.start)
        expect(pieces.at(-1)!.end).toBe(block.end)
        for (const [i, { start }] of pieces.slice(1).entries()) expect(start).toBe(pieces[i]!.end)
      }),
    )
  })
})
