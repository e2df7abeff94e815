/**
 * Where a name stands as a word of its own, by the rules of Unicode (Standard Annex 29) as an analyst means them: "US" is never in
 * "RUSSIA", "Brien" not in "O’Brien", "Trump" not in "Trump.com"; but it is in "Trump’s", "l’Iran" and "US-led".
 */
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const unspaced = new RegExp(`[${unspacedScripts}ー]`, 'u')
const wordLetter = /[\p{L}\p{M}\p{N}\p{Pc}]/u

/** What may follow an apostrophe without making it part of the name: possessive and contractions ("Trump’s", "Trump’ll"). */
const clitic = String.raw`(?:[sdm]|ll|ve|re|[SDM]|LL|VE|RE)(?![\p{L}\p{M}\p{N}])`

/** A pattern that says: here a word may end. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}\p{Pc}]|[.·‧][\p{L}\p{N}]|['’ʼ＇](?!${clitic})\p{L})`

/** Short words that lose their vowel before another one: "l’Iran", "d’Estaing", "dell’Ucraina". "O’Brien" is one word. */
const elision =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:[ldnstjmc]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|gl|degl|dagl|quest|quell|sant)['’ʼ＇]$/iu
const insideWord = /[\p{L}\p{N}](?:['’ʼ＇]|[.·‧])$/u
/** "J.D.Vance": behind an initial, a word begins. */
const initial = /(?:^|[^\p{L}\p{M}\p{N}])\p{Lu}\.$/u

/** The longest elided word and what stands before it, in units. */
const lookBack = 12

/** Whether a word may begin at an offset. */
export function startsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - lookBack), at)
  if (before === '') return true
  const last = [...before].at(-1)!
  if (unspaced.test(last) && unspaced.test(text[at] ?? '')) return isCut(text, at)
  if (wordLetter.test(last)) return false
  return !insideWord.test(before) || elision.test(before) || initial.test(before)
}

/** Whether a name ends in a script without spaces: there, only a dictionary knows where words end. */
export function endsUnspaced(name: string): boolean {
  return unspaced.test([...name].at(-1) ?? '')
}

/** Whether a word of a script without spaces may end at an offset. */
export function endsWordUnspaced(text: string, at: number): boolean {
  const next = text[at] ?? ''
  return unspaced.test(next) ? isCut(text, at) : true
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** Units around an offset that a segmenter is given: enough for the words at it. */
const around = 24

function isCut(text: string, at: number): boolean {
  const from = Math.max(0, at - around)
  return segmenter.segment(text.slice(from, at + around)).containing(at - from)?.index === at - from
}
