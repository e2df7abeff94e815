import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contains, overlaps, type Range } from '../text/range.ts'
import { createTextFinder } from './find-in-text.ts'
import { folded } from './match-words.ts'

/** The blocks of a text in which each line is one. */
function linesOf(text: string): Range[] {
  let start = 0
  return text.split('\n\n').map((line) => {
    const block = { start, end: start + line.length }
    start = block.end + 2
    return block
  })
}

function found(text: string, words: string, wholeWords = false): string[] {
  return createTextFinder(text, linesOf(text))(words, wholeWords).map(({ start, end }) => text.slice(start, end))
}

describe('what a reader expects to be found', () => {
  test.each([
    ['case', 'The Quota, the QUOTA', 'quota', ['Quota', 'QUOTA']],
    ['accents', 'Élysée, Elysée, elysee', 'elysée', ['Élysée', 'Elysée', 'elysee']],
    ['accents that are characters of their own', 'cafe\u0301 au lait', 'cafe', ['cafe\u0301']],
    ['quotation marks', '“not a deal”, "not a deal"', '"not a deal"', ['“not a deal”', '"not a deal"']],
    ['apostrophes', "Sund’s and Sund's", 'sund‘s', ['Sund’s', "Sund's"]],
    ['dashes', 'cease-fire, cease–fire, cease‑fire', 'cease—fire', ['cease-fire', 'cease–fire', 'cease‑fire']],
    ['a line break in a paragraph', 'the patrol\nvessels left', 'patrol vessels', ['patrol\nvessels']],
    ['spaces that do not break, and several', '40\u00a0per \t cent', '40 per  cent', ['40\u00a0per \t cent']],
    ['ligatures', 'the oﬃce', 'office', ['oﬃce']],
    ['hyphens that nobody sees', 'the gov\u00adernment fell', 'government', ['gov\u00adernment']],
    [
      'spaces with a mark between them that nobody types',
      'the \u064e quota \u00ad\u064e is',
      'the quota is',
      ['the \u064e quota \u00ad\u064e is'],
    ],
    ['spaces beside a sign that is a space with an accent', 'the \u00a8 quota', 'the quota', ['the \u00a8 quota']],
    ['spaces typed before and after', 'the quota is', '  quota ', ['quota']],
    ['signs with a meaning in patterns', 'up (20 %) [sic] a.b', '(20 %) [sic] a.b', ['(20 %) [sic] a.b']],
    ['other scripts', 'Переговоры ПЕРЕГОВОРЫ', 'переговоры', ['Переговоры', 'ПЕРЕГОВОРЫ']],
    ['places that overlap, once', 'aaaa a', 'aa', ['aa', 'aa']],
  ])('%s', (_, text, words, expected) => expect(found(text, words)).toEqual(expected))

  test.each([
    ['no words', 'The quota', ''],
    ['spaces only', 'The  quota', '  '],
    ['an accent only', 'é', '\u0301'],
    ['words of two paragraphs', 'the patrol\n\nvessels left', 'patrol vessels'],
    ['half of a ligature', 'the oﬃce', 'offi\u200dc'.slice(0, 2)],
    ['a consonant without its vowel', 'กิน', 'ก'],
  ])('not %s', (_, text, words) => expect(found(text, words)).toEqual([]))

  test('between blocks nothing is found, as the marker of a list item', () => {
    const text = '1. Ports 1.\n2. Quays'
    const blocks = [
      { start: 3, end: 11 },
      { start: 15, end: 20 },
    ]
    expect(createTextFinder(text, blocks)('1.', false)).toEqual([{ start: 9, end: 11 }])
  })
})

describe('whole words', () => {
  test.each([
    ['quota', 'The quota, quotas, “quota” and a re-quota; misquota', ['quota', 'quota', 'quota']],
    ['us', 'RUSSIA told us that US-led', ['us', 'US']],
    ['norvia', 'Norvia’s l’Norvia Norvian', ['Norvia', 'Norvia']],
    ['port var', 'Port Varn and Port Var', ['Port Var']],
    ['северный', 'северный, северныйй', ['северный']],
  ])('“%s”', (words, text, expected) => expect(found(text, words, true)).toEqual(expected))
})

const pieces =
  "a|A|b|é|e\u0301|É| |\u00a0|\n|\t|’|'|“|–|-|ß|ﬁ|f|i|s|İ|ς|Σ|กิ|が|가|\u00ad|\u200f|𝔸|👩‍👧|я|Ё|ش|\u064e|中|\u0301|…|½"
const piece = fc.constantFrom(...pieces.split('|'))
const line = fc.array(piece, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''))
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map(oneLine).join('\n\n'))

function oneLine(words: string): string {
  return words.replaceAll(/\n{2,}/gu, '\n')
}

describe('in any text', () => {
  it('each place found is the words, stands in one block, and comes after the one before', () => {
    fc.assert(
      fc.property(text, line, (words, wanted) => {
        const blocks = linesOf(words)
        const places = createTextFinder(words, blocks)(wanted, false)
        for (const [i, place] of places.entries()) {
          expect(folded(words.slice(place.start, place.end))).toBe(folded(wanted))
          expect(blocks.some((block) => contains(block, place))).toBe(true)
          if (i > 0) expect(place.start).toBeGreaterThanOrEqual(places[i - 1]!.end)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('what is copied out of it is found there, whatever its case, signs and spaces', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), fc.nat(24), fc.nat(24), (parts, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const words = parts.join('')
        const copied = { start: parts.slice(0, from).join('').length, end: parts.slice(0, to).join('').length }
        const wanted = words.slice(copied.start, copied.end)
        // A mark belongs to the letter before it, and a stretch of white space is one space.
        fc.pre(
          folded(wanted) !== '' &&
            !/^\p{M}/u.test(words.slice(copied.start)) &&
            !/^\p{M}/u.test(words.slice(copied.end)),
        )
        const places = createTextFinder(words, [{ start: 0, end: words.length }])(
          folded(wanted) === folded(wanted.toUpperCase()) ? wanted.toUpperCase() : wanted,
          false,
        )
        expect(places.some((place) => overlaps(place, copied))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('each letter, also one that becomes two, leaves the places after it as they are', () => {
    const letters = Array.from({ length: 0xa000 }, (_, code) => String.fromCharCode(code)).filter(
      (one) => /\P{M}/u.test(one) && one !== '\n',
    )
    expect(new Set(found(letters.map((letter) => `ab${letter}xcd`).join('\n\n'), 'xc'))).toEqual(new Set(['xc']))
  })
})
