import type { ParsedBlock } from '../imports/parsed-source.ts'
import { isBody } from '../text/blocks.ts'
import type { ReadFile } from './import-source.ts'

/** Tells the language of a text as a BCP 47 tag ("en"); null if it is not sure. Looks at its first 1000 UTF-16 units at most. */
export type DetectLanguage = (text: string) => string | null

/** In UTF-16 units. A block that is shorter is taken to be in the language around it: names and quotes say too little. */
const leastBlock = 80
/** How much of a text, or of a block, is looked at. */
const sample = { text: 1000, block: 300 }
/** With fewer letters, no detector is sure. */
const leastLetters = 40

/**
 * Languages that are so like each other that a paragraph of one may be taken for the other. Within a text in one of them, the other is not
 * told.
 */
const alike = [
  ['hr', 'sr', 'bs', 'sl'],
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['cs', 'sk'],
  ['bg', 'mk'],
  ['es', 'ca', 'gl', 'pt'],
  ['ms', 'id'],
  ['hi', 'mr'],
]

/**
 * Finds the language of a text, for its card, unless the file named it, and the blocks that are in another one (`lang`). Nothing is added
 * where the detector is not sure.
 */
export function withLanguages(read: ReadFile, detect: DetectLanguage): ReadFile {
  const named = read.card.language
  const expected = named ?? detectSample(read, detect)
  if (expected === null || expected === undefined) return read
  const found = languagesOfBlocks(read, baseOf(expected), detect)
  const language = named ?? mostUsed(proper(read), found, expected)
  const base = baseOf(language)
  return {
    ...read,
    card: { ...read.card, language },
    blocks: read.blocks.map((block, i) => {
      const lang = found[i] ?? base
      return lang === base || areAlike(lang, base) ? block : { ...block, lang }
    }),
  }
}

/** The blocks before what the reader hides at first. */
function proper({ blocks, asideFrom }: ReadFile): readonly ParsedBlock[] {
  return asideFrom === null ? blocks : blocks.filter(({ start }) => start < asideFrom)
}

function detectSample(read: ReadFile, detect: DetectLanguage): string | null {
  const blocks = proper(read)
  const long = blocks.filter((block) => isBody(block.type) && block.end - block.start >= leastBlock)
  let words = ''
  for (const { start, end } of long.length > 0 ? long : blocks) {
    if (words.length >= sample.text) break
    words += `${read.text.slice(start, Math.min(end, start + sample.text))}\n`
  }
  return lettersIn(words) < leastLetters ? null : detect(words)
}

/**
 * The language of each block; null where it is not told. A block that shares enough words with those that were told to be in the expected
 * language is too, so that few blocks of a text need the detector.
 */
function languagesOfBlocks({ text, blocks }: ReadFile, expected: string, detect: DetectLanguage): (string | null)[] {
  const known = new Set<string>()
  return blocks.map((block) => {
    if (!isBody(block.type) || block.end - block.start < leastBlock) return null
    const words = text.slice(block.start, Math.min(block.end, block.start + sample.block))
    const tokens = wordsIn(words)
    if (tokens.filter((word) => known.has(word)).length >= tokens.length * leastKnown) return expected
    // Rows of numbers and addresses are in no language.
    if (lettersIn(words) < words.length * leastLetterShare) return null
    const language = detect(words)
    if (language === expected) for (const word of tokens) known.add(word)
    return language
  })
}

/** The share of the words of a block that were seen before, in the expected language: its small words alone are more. */
const leastKnown = 0.3
/** The share of letters in running text, spaces and signs counted. */
const leastLetterShare = 0.6

/** Words in small letters; of scripts without spaces, the characters. */
function wordsIn(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]+/gu) ??
    []
  )
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{M}]/gu)?.length ?? 0
}

/** The language in which most of a text is. */
function mostUsed(blocks: readonly ParsedBlock[], found: readonly (string | null)[], expected: string): string {
  const lengths = new Map<string, number>([[expected, 0]])
  blocks.forEach(({ start, end }, i) => {
    const language = found[i]
    if (language) lengths.set(language, (lengths.get(language) ?? 0) + end - start)
  })
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function areAlike(one: string, other: string): boolean {
  return alike.some((group) => group.includes(one) && group.includes(other))
}

/** The language of a tag, without its script and region. */
function baseOf(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}
