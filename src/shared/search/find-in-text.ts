import { endsWord, startsWord } from '../actors/sweep/word-edges.ts'
import type { Range } from '../text/range.ts'
import { folded } from './match-words.ts'
import { plainLetters } from './plain-letters.ts'

/** Finds all places of some words in a text, in text order. Overlapping places count once. Nothing is found of no words. */
export type TextFinder = (words: string, wholeWords: boolean) => readonly Range[]

/**
 * A block as it is searched. `offsets` are those of its units in the text; several units of one character have the same offset. Null if
 * each unit of the block has become one unit.
 */
type FoldedBlock = { readonly block: Range; readonly folded: string; readonly offsets: Uint32Array | null }

/**
 * Prepares a text to be searched as a reader expects: case, accents and typographic signs make no difference (`plainLetters`), white space
 * of any kind and length is one space, and words are found within one block. Ranges are UTF-16 units of the text and hold whole
 * characters. Preparing 300,000 words takes about 10 ms, with an accent in each sentence 120; a search takes 2 to 20.
 */
export function createTextFinder(text: string, blocks: readonly Range[]): TextFinder {
  const searched = blocks.map((block) => foldBlock(text, block))
  return (words, wholeWords) => {
    const wanted = folded(words)
    if (wanted === '') return []
    const found: Range[] = []
    for (const block of searched) addFound(found, block, wanted, (range) => !wholeWords || isWhole(text, range))
    return found
  }
}

function addFound(
  found: Range[],
  { block, folded: words, offsets }: FoldedBlock,
  wanted: string,
  fits: (range: Range) => boolean,
): void {
  let at = words.indexOf(wanted)
  while (at >= 0) {
    const to = at + wanted.length
    const range =
      offsets === null
        ? { start: block.start + at, end: block.start + to }
        : { start: offsets[at]!, end: offsets[to] ?? block.end }
    const isCut = offsets !== null && (offsets[at] === offsets[at - 1] || offsets[to] === offsets[to - 1])
    const isFound = !isCut && fits(range)
    if (isFound) found.push(range)
    at = words.indexOf(wanted, isFound ? to : at + 1)
  }
}

function isWhole(text: string, { start, end }: Range): boolean {
  return startsWord(text, start) && endsWord(text, end)
}

/** Characters that fold to one unit each: those of most European languages, Hebrew, Arabic and Chinese, without accents of their own. */
const oneForOne =
  '\\x21-\\x7e‐-―‘-‟À-Þà-ÿ\\u0100-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017eΑ-ΡΣ-Ωά-ώ\\u0400-\\u0481\\u048a-\\u052fא-תء-غف-ي一-鿿'
/** What makes a block need offsets of its own. */
const uneven = new RegExp(`[^\\s${oneForOne}]|\\s\\s`, 'u')
/** The parts in which such a block is folded: characters that fold one for one, white space, one character with its marks. */
const foldedTogether = new RegExp(`([${oneForOne}]+)(?!\\p{M})|\\s+|\\P{M}?\\p{M}+|[^\\s\\p{M}]`, 'gu')

function foldBlock(text: string, block: Range): FoldedBlock {
  const slice = text.slice(block.start, block.end)
  if (!uneven.test(slice)) return { block, folded: plainLetters(slice).replaceAll(/[^\S ]/gu, ' '), offsets: null }
  const parts: string[] = []
  const offsets: number[] = []
  let endsWithSpace = false
  for (const { 0: part, 1: even, index } of slice.matchAll(foldedTogether)) {
    const whole = even === undefined ? foldedPart(part) : plainLetters(even)
    // A part between two spaces may fold to nothing, and a sign to a space: the words have one space there all the same.
    const plain: string = whole.startsWith(' ') && endsWithSpace ? whole.slice(1) : whole
    if (plain !== '') endsWithSpace = plain.endsWith(' ')
    parts.push(plain)
    for (let unit = 0; unit < plain.length; unit++) offsets.push(block.start + index + (even === undefined ? 0 : unit))
  }
  return { block, folded: parts.join(''), offsets: Uint32Array.from(offsets) }
}

const foldedParts = new Map<string, string>()
/** How many folded characters are kept: more than any script has in use, but no text of random signs fills the memory. */
const mostParts = 20_000

/** Folds one character with its marks, or a stretch of white space. */
function foldedPart(part: string): string {
  const known = foldedParts.get(part)
  if (known !== undefined) return known
  const plain = plainLetters(part).replaceAll(/\s+/gu, ' ')
  if (foldedParts.size >= mostParts) foldedParts.clear()
  foldedParts.set(part, plain)
  return plain
}
