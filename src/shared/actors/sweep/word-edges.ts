/**
 * Finds out where a name stands as a word of its own, by the rules of Unicode (Standard Annex 29) with the exceptions an analyst expects.
 * "US" is not found in "RUSSIA", "Brien" not in "O’Brien", "Trump" not in "Trump.com"; all are found in "Trump’s", "l’Iran" and "US-led".
 */
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const unspaced = new RegExp(`[${unspacedScripts}ー]`, 'u')
const wordLetter = /[\p{L}\p{M}\p{N}\p{Pc}]/u

/** What may follow an apostrophe without belonging to the name: possessives and contractions ("Trump’s", "Trump’ll"). */
const clitic = String.raw`(?:[sdm]|ll|ve|re|[SDM]|LL|VE|RE)(?![\p{L}\p{M}\p{N}])`

/** A pattern for a position where a word may end. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}\p{Pc}]|[.·‧][\p{L}\p{N}]|['’ʼ＇](?!${clitic})\p{L})`

/** Short words that lose their vowel before another word: "l’Iran", "d’Estaing", "dell’Ucraina". "O’Brien" is one word. */
const elision =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:[ldnstjmc]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|gl|degl|dagl|quest|quell|sant)['’ʼ＇]$/iu
const insideWord = /[\p{L}\p{N}](?:['’ʼ＇]|[.·‧])$/u
/** A word may begin directly after an initial: "J.D.Vance". */
const initial = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}\.$/u

/** How far to look back, in UTF-16 units: the longest elided word and the character before it. */
const lookBack = 12

/** Letters and digits within a word, which say without a look at the words around them that none begins. */
const plainLetter = /[A-Za-z0-9]/u

/** Whether a word may begin at an offset. */
export function startsWord(text: string, at: number): boolean {
  const unit = text[at - 1]
  if (unit === undefined || unit === ' ') return true
  if (plainLetter.test(unit)) return false
  const before = text.slice(Math.max(0, at - lookBack), at)
  if (before === '') return true
  const last = [...before].at(-1)!
  if (unspaced.test(last) && unspaced.test(text[at] ?? '')) return isCut(text, at)
  if (wordLetter.test(last)) return false
  return !insideWord.test(before) || elision.test(before) || initial.test(before)
}

const ending = new RegExp(wordEnd, 'uy')

/** Whether a word may end at an offset. */
export function endsWord(text: string, at: number): boolean {
  if (endsUnspaced(text.slice(Math.max(0, at - 2), at))) return endsWordUnspaced(text, at)
  ending.lastIndex = at
  return ending.test(text)
}

/** Whether a name ends in a script without spaces, in which only a dictionary can tell where words end. */
export function endsUnspaced(name: string): boolean {
  return unspaced.test([...name].at(-1) ?? '')
}

/** Whether a word of a script without spaces may end at an offset. */
export function endsWordUnspaced(text: string, at: number): boolean {
  const next = text[at] ?? ''
  return unspaced.test(next) ? isCut(text, at) : true
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** How many UTF-16 units on each side of an offset the segmenter gets: enough for the words at the offset. */
const around = 24

function isCut(text: string, at: number): boolean {
  const from = Math.max(0, at - around)
  return segmenter.segment(text.slice(from, at + around)).containing(at - from)?.index === at - from
}
