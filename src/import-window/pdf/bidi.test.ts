import { describe, expect, it } from 'vitest'
import { readingOrder } from './bidi.ts'

const read = (seen: string, isLeftward: boolean): string => readingOrder([...seen], (one) => one, isLeftward).join('')

/** Hebrew letters are written here as capitals, in the order of sight; `read` gives them in the order of reading. */
const hebrew: Readonly<Record<string, string>> = { A: 'א', B: 'ב', C: 'ג', D: 'ד' }
const inHebrew = (text: string): string => text.replaceAll(/[A-D]/gu, (letter) => hebrew[letter]!)

describe('the order of reading, from that of sight', () => {
  it.each([
    ['words to the left', 'DC BA', 'AB CD'],
    ['a number among them', 'CD 14 BA', 'AB 14 DC'],
    ['a number with a separator', 'B 1,204.5 A', 'A 1,204.5 B'],
    ['two numbers with a space between them', 'B 20 10 A', 'A 10 20 B'],
    ['a name to the right', 'B Norvolt A', 'A Norvolt B'],
    ['two words to the right', 'B Orsa dam A', 'A Orsa dam B'],
    ['a word and its number', 'B gate 2 A', 'A gate 2 B'],
    ['a full stop at the end', '.BA', 'AB.'],
  ])('in a paragraph to the left: %s', (_what, seen, expected) => {
    expect(read(inHebrew(seen), true)).toBe(inHebrew(expected))
  })

  it.each([
    ['a word to the left', 'the word BA here', 'the word AB here'],
    ['words to the left, with a number', 'said DC 14 BA today', 'said AB 14 CD today'],
    ['nothing to the left', 'gate 2, 14 March', 'gate 2, 14 March'],
  ])('in a paragraph to the right: %s', (_what, seen, expected) => {
    expect(read(inHebrew(seen), false)).toBe(inHebrew(expected))
  })
})
