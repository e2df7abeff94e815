import { quotationsIn } from '../text/quotations.ts'
import { compareRanges, type Range } from '../text/range.ts'
import { longestWord } from './spelling.ts'

/** A word whose spelling is checked, without the signs in it that are not seen, and its place in the text, with them. */
export type WordToCheck = { readonly word: string; readonly range: Range }

/**
 * Letters and digits with the apostrophes within them, and with signs that are not seen, such as soft hyphens and zero-width spaces from a
 * page. A hyphen ends a word.
 */
const wordPattern = /[[\p{L}\p{M}\p{N}_]--\p{DI}](?:\p{DI}*(?:['’]\p{DI}*)?[[\p{L}\p{M}\p{N}_]--\p{DI}])*/gv

/** Unicode's Default_Ignorable_Code_Point. */
const unseen = /\p{DI}/gu

/** What spaces part. A zero-width no-break space, which is one for a pattern, parts nothing. */
const runPattern = /[\S\uFEFF]+/gu

/** Addresses of pages, mail and files: a scheme, an @, or a dot or backslash between letters ("attache.example"). */
const addressPattern = /:\/\/|@|\\|[\p{L}\p{N}]\.\p{Ll}{2,}/u

const latin = /^[\p{Script=Latin}\p{M}'’]+$/u

/** "NATO", "NGOs": abbreviations, which dictionaries do not have. */
const capitals = /^[^\p{Ll}]*s?$/u

/** "iPhone", "McDonald": a capital within a word is a name. */
const innerCapital = /\p{Ll}\p{Lu}/u

/** First parts of words with a hyphen that are no words by themselves: "pre-war", "geo-political", "Sino-Indian". */
const prefixes: ReadonlySet<string> = new Set(
  [
    'aero agro crypto cyber de eco electro ethno geo hydro infra intra mis nano narco neo petro pre proto socio techno theo thermo tri un',
    'afro anglo austro balto finno franco graeco greco hispano ibero indo italo luso perso russo serbo sino turco',
  ].flatMap((line) => line.split(' ')),
)

/** Borrowed phrases of briefing notes, with or without their accents. Words of theirs that no dictionary has are right only in them: "se". */
const phrases = [
  String.raw`vis-(?:à|a\u0300?)-vis`,
  String.raw`de\s+(?:facto|jure)`,
  String.raw`per\s+se`,
  String.raw`coups?\s+d['’](?:é|e\u0301?)tat`,
  String.raw`raisons?\s+d['’](?:ê|e\u0302?)tre`,
]
const phrasePattern = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${phrases.join('|')})(?:['’]s)?(?![\p{L}\p{M}\p{N}])`,
  'giu',
)

/**
 * The words of a text whose spelling is checked, in reading order. Left out is what no dictionary can judge (numbers, abbreviations,
 * addresses, other scripts), borrowed phrases, and what is in closed quotation marks, since nobody may correct what somebody else wrote.
 */
export function wordsToCheck(text: string): WordToCheck[] {
  const quotations = quotationsIn(text, { start: 0, end: text.length }).filter(({ closed }) => closed)
  const isLeftOut = insideOne([...quotations, ...phrasesIn(text)].toSorted(compareRanges))
  return Array.from(text.matchAll(runPattern)).flatMap(({ 0: run, index }) =>
    addressPattern.test(run)
      ? []
      : Array.from(run.matchAll(wordPattern), ({ 0: found, index: at }) => ({
          word: found.replaceAll(unseen, ''),
          range: { start: index + at, end: index + at + found.length },
          isBeforeHyphen: run[at + found.length] === '-',
        }))
          .filter(({ word, range, isBeforeHyphen }) => isChecked(word, isBeforeHyphen) && !isLeftOut(range))
          .map(({ word, range }): WordToCheck => ({ word, range })),
  )
}

function phrasesIn(text: string): Range[] {
  return Array.from(text.matchAll(phrasePattern), ({ 0: phrase, index }) => ({
    start: index,
    end: index + phrase.length,
  }))
}

/** Tells whether a range lies in one of `outer`, which are sorted by their start, as must be the ranges that it is called with. */
function insideOne(outer: readonly Range[]): (range: Range) => boolean {
  let next = 0
  /** The end of those that have begun and reach farthest. */
  let reach = 0
  return ({ start, end }) => {
    for (; next < outer.length && outer[next]!.start <= start; next++) reach = Math.max(reach, outer[next]!.end)
    return end <= reach
  }
}

function isChecked(word: string, isBeforeHyphen: boolean): boolean {
  if (word.length < 2 || word.length > longestWord || !latin.test(word)) return false
  if (isBeforeHyphen && prefixes.has(word.toLowerCase())) return false
  return !capitals.test(withoutPossessive(word)) && !innerCapital.test(word)
}

/** "Karvia’s" → "Karvia", "partners’" → "partners". */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s?$/u, '')
}

/** A word as it is compared: the same for both kinds of apostrophe, for an accent in a sign of its own, and with signs that are not seen. */
function plainWord(word: string): string {
  return word.replaceAll(unseen, '').normalize('NFC').replaceAll('’', "'")
}

/** Tells words that are right whatever the dictionary says: those of names ("Ines Dolca"), and words that a person has added. */
export function ownWords(names: Iterable<string>, added: readonly string[]): (word: string) => boolean {
  const known = new Set(added.map(plainWord))
  for (const name of names)
    for (const [part] of name.matchAll(wordPattern)) known.add(withoutPossessive(plainWord(part)))
  return (word) => {
    const bare = withoutPossessive(plainWord(word))
    // At the start of a sentence a word has a capital.
    return known.has(bare) || known.has(bare.toLowerCase())
  }
}
