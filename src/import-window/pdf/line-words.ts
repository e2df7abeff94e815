import { isLeftward, mirror, readingOrder } from './bidi.ts'
import type { Frame } from './frames.ts'
import type { Line, Word } from './laid-out.ts'
import type { Piece, PlacedGlyph } from './pieces.ts'
import type { Place, Structure } from './structure.ts'

/**
 * A gap of this width, in heights of the letters, separates words where no space is drawn. In a line without any drawn space, as TeX sets it,
 * the spaces of a full line may be narrower.
 */
const wordGap = 0.2
const narrowGap = 0.13
/** Letters of Chinese and Japanese are justified by gaps between them. */
const eastAsianGap = 0.6
/** Where letters are spaced out, a gap between words is larger than that between letters by this. */
const trackedGap = 0.18

/** Letters of scripts that put no spaces between words, and their punctuation. */
export const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65・ー]/u

/** Raised letters are smaller than the line by this: those of a browser are 0.83 of it. */
const raisedSize = 0.86

const mark = /^\p{M}+$/u

/** A character of a line, as it is put into words. */
type Character = {
  readonly text: string
  readonly placed: PlacedGlyph
  /** White space stands before it, in the order of sight. */
  isApart: boolean
}

/** Makes a line of the pieces that stand on it. */
export function lineOf(pieces: readonly Piece[], frame: Frame, page: number, structure: Structure | null): Line {
  const all = pieceBounds(pieces)
  const characters = charactersOf(pieces)
  const text = characters.map((one) => one.text).join('')
  const hasLeftward = isLeftward(text)
  const runsLeft = hasLeftward && (frame.isLeftward || !/\p{L}/u.test(text.replaceAll(leftwardLetters, '')))
  const ordered = hasLeftward || runsLeft ? inReadingOrder(characters, runsLeft) : characters
  const words = wordsOf(ordered, frame, page, all.size, all.base)
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const bold = words.reduce((sum, word) => sum + (word.isBold ? word.text.length : 0), 0)
  return {
    words,
    page,
    left: all.left,
    right: all.right,
    base: all.base,
    size: all.size,
    isBold: bold > letters * 0.8,
    endsApart: pieces.some(({ glyphs }) => endsWithSpace(glyphs)),
    isUpright: frame.isMain,
    isRightToLeft: runsLeft,
    place: structure && placeOf(characters, structure),
    labelLength: structure ? labelLengthOf(ordered, structure) : 0,
  }
}

/** Where most of a line belongs. */
function placeOf(characters: readonly Character[], structure: Structure): Place | null {
  const counts = new Map<number, { place: Place; count: number }>()
  for (const { placed } of characters) {
    const place = structure.get(placed.glyph.content ?? -1)
    if (!place) continue
    const seen = counts.get(place.element)
    // The marker of an item says less about its line than its words.
    if (seen) seen.count++
    else counts.set(place.element, { place: { ...place, isLabel: false }, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.place ?? null
}

/** How many units of a line's text are marked as the marker of a list item, with the space behind it. */
function labelLengthOf(characters: readonly Character[], structure: Structure): number {
  const end = characters.findIndex(({ placed }) => !structure.get(placed.glyph.content ?? -1)?.isLabel)
  if (end <= 0) return 0
  const length = characters
    .slice(0, end)
    .reduce((sum, one, i) => sum + one.text.length + (i > 0 && one.isApart ? 1 : 0), 0)
  return length + (characters[end]!.isApart ? 1 : 0)
}

const leftwardLetters = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

function endsWithSpace(glyphs: readonly PlacedGlyph[]): boolean {
  return glyphs.at(-1)?.glyph.isSpace === true
}

function pieceBounds(pieces: readonly Piece[]) {
  const main = pieces.reduce((most, one) => (one.glyphs.length > most.glyphs.length ? one : most))
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    base: main.base,
    size: main.size,
  }
}

/** The characters of a line from left to right. Accents stay with their letters, and letters drawn twice for boldness count once. */
function charactersOf(pieces: readonly Piece[]): Character[] {
  const glyphs = pieces.flatMap((piece) => piece.glyphs).toSorted((a, b) => a.at - b.at)
  const characters: Character[] = []
  const spaces: number[] = []
  let last: { text: string; placed: PlacedGlyph; isApart: boolean } | null = null
  for (const placed of glyphs) {
    const { glyph } = placed
    if (glyph.isSpace) {
      spaces.push((placed.left + placed.right) / 2)
      continue
    }
    if (last && mark.test(glyph.text) && placed.left < last.placed.right + 0.3 * glyph.size) {
      last.text += glyph.text
      continue
    }
    last = { text: glyph.text, placed, isApart: false }
    characters.push(last)
  }
  characters.sort((a, b) => a.placed.left - b.placed.left || a.placed.at - b.placed.at)
  const single = characters.filter(({ text, placed }, i) => {
    const before = characters[i - 1]
    return !(before && before.text === text && placed.left - before.placed.left < 0.12 * placed.glyph.size)
  })
  markGaps(single, spaces)
  return withoutLeaders(single)
}

/** So many full stops in a row lead the eye to a page number, and are no words. */
const leastLeaders = 5

function withoutLeaders(characters: readonly Character[]): Character[] {
  const kept: Character[] = []
  let dots: Character[] = []
  for (const one of characters) {
    if (one.text === '.') {
      dots.push(one)
      continue
    }
    const areLeaders = dots.length >= leastLeaders
    kept.push(...(areLeaders ? [] : dots), areLeaders ? { ...one, isApart: true } : one)
    dots = []
  }
  return dots.length >= leastLeaders ? kept : [...kept, ...dots]
}

/** Says which characters have white space before them: a drawn space, or a gap. */
function markGaps(characters: readonly Character[], spaces: readonly number[]): void {
  const sorted = spaces.toSorted((a, b) => a - b)
  const gaps = characters.map(({ placed }, i) => {
    const before = characters[i - 1]?.placed
    return before ? (placed.left - before.right - Math.max(0, before.glyph.spacing)) / placed.glyph.size : 0
  })
  const between = gaps.filter((_, i) => i > 0 && isLetter(characters[i - 1]!) && isLetter(characters[i]!))
  const middle = between.toSorted((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0
  const isTracked = between.length > 2 && middle > 0.08
  let at = 0
  for (const [i, character] of characters.entries()) {
    const before = characters[i - 1]
    const { left, right } = character.placed
    let hasSpace = false
    while (at < sorted.length && sorted[at]! < (left + right) / 2) {
      hasSpace ||= before !== undefined
      at++
    }
    if (!before) continue
    // Beside a large first letter only a drawn space counts.
    if (before.placed.glyph.size > 1.6 * character.placed.glyph.size) {
      character.isApart = hasSpace
      continue
    }
    const isEastAsian = eastAsian.test(character.text) || eastAsian.test(before.text)
    const least = isEastAsian ? eastAsianGap : isTracked ? middle + trackedGap : sorted.length > 0 ? wordGap : narrowGap
    const isBetween = eastAsian.test(character.text) && eastAsian.test(before.text)
    character.isApart =
      (hasSpace && !(isBetween && gaps[i]! < 0.2)) || (gaps[i]! > least && !(isTracked && sorted.length > 0))
  }
}

function isLetter({ text }: Character): boolean {
  return /\p{L}/u.test(text)
}

/** A space, as a character that has its place in the order of reading. */
const space = Symbol('space')

function inReadingOrder(characters: readonly Character[], runsLeft: boolean): Character[] {
  const seen: (Character | typeof space)[] = characters.flatMap((one, i) =>
    one.isApart && i > 0 ? [space, one] : [one],
  )
  const ordered = readingOrder(seen, (one) => (one === space ? ' ' : one.text), runsLeft)
  const turned = new Set(turnedBrackets(ordered, runsLeft))
  const read: Character[] = []
  let isApart = false
  for (const one of ordered) {
    if (one === space) isApart = true
    else {
      read.push({ text: turned.has(one) ? mirror(one.text) : one.text, placed: one.placed, isApart })
      isApart = false
    }
  }
  return read
}

/** The brackets of a line that stand among letters that run to the left: they are seen mirrored. */
function turnedBrackets(ordered: readonly (Character | typeof space)[], runsLeft: boolean): Character[] {
  const directionAt = (from: number, step: number): boolean | null => {
    for (let i = from + step; i >= 0 && i < ordered.length; i += step) {
      const one = ordered[i]!
      if (one === space) continue
      if (isLeftward(one.text)) return true
      if (/[\p{L}\p{Nd}]/u.test(one.text)) return false
    }
    return null
  }
  return ordered.filter((one, i): one is Character => {
    if (one === space || mirror(one.text) === one.text) return false
    const [before, after] = [directionAt(i, -1) ?? runsLeft, directionAt(i, 1) ?? runsLeft]
    return before === after ? before : runsLeft
  })
}

/** Puts characters in the order of reading together to words, each of one look. */
function wordsOf(characters: readonly Character[], frame: Frame, page: number, size: number, base: number): Word[] {
  const words: Word[] = []
  let open: { characters: Character[]; isRaised: boolean } | null = null
  const close = (): void => {
    if (open) words.push(wordOf(open.characters, open.isRaised, frame, page))
  }
  for (const character of characters) {
    const { glyph, base: own } = character.placed
    const isRaised = glyph.size < raisedSize * size && base - own > 0.2 * size
    const before = open?.characters[0]?.placed.glyph
    const goesOn =
      open !== null &&
      !character.isApart &&
      open.isRaised === isRaised &&
      before?.font.isBold === glyph.font.isBold &&
      before.font.isItalic === glyph.font.isItalic
    if (goesOn) open!.characters.push(character)
    else {
      close()
      open = { characters: [character], isRaised }
    }
  }
  close()
  return words
}

function wordOf(characters: readonly Character[], isRaised: boolean, frame: Frame, page: number): Word {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { placed } of characters) {
    const { font, size } = placed.glyph
    left = Math.min(left, placed.left)
    right = Math.max(right, placed.right)
    top = Math.min(top, placed.base - font.ascent * size)
    bottom = Math.max(bottom, placed.base - font.descent * size)
  }
  const { glyph } = characters[0]!.placed
  return {
    text: characters.map(({ text }) => text).join(''),
    isApart: characters[0]!.isApart,
    isBold: glyph.font.isBold,
    isItalic: glyph.font.isItalic,
    isRaised,
    page,
    ...frame.onPage({ left, right, top, bottom }),
  }
}
