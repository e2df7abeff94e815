import type { Range } from '../../text/range.ts'
import { knownAcronyms } from './known-acronyms.ts'
import type { BlockToCheck } from './note-to-check.ts'
import type { ReadBlock } from './read-block.ts'

/** An acronym in the analyst's own words. `name` is it without points and endings; `expands` says that its long form stands beside it. */
export type UsedAcronym = {
  readonly name: string
  readonly range: Range
  readonly sentence: string
  readonly expands: boolean
}

/** Two capitals or more, with points or “&” between them, digits behind them, and an ending. */
const acronym =
  /(?<![\p{L}\p{N}.:@/_-])(?<name>(?:\p{Lu}\.){2,6}|\p{Lu}(?:[&/]?\p{Lu}){1,9})(?<digits>-?\d{1,4})?(?<ending>s|[’']s|[’'])?(?![\p{L}\p{N}_/@])/gu
const roman = /^[IVX]+$/u
/** A sentence in capitals is a heading or a shout, and has no acronyms that could be told from its words. */
const shouted = /(?:\p{Lu}{2,}[^\p{L}]+){2}\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}/u

/** The acronyms of a block that a reader may not know, in order. */
export function acronymsIn(block: BlockToCheck, { text, own, sentences }: ReadBlock): UsedAcronym[] {
  if (block.kind === 'heading' || block.kind === 'quote') return []
  return sentences.flatMap((sentence) => {
    if (shouted.test(sentence.own)) return []
    return [...sentence.own.matchAll(acronym)].flatMap((match): UsedAcronym[] => {
      const written = match.groups!['name']!
      const name = written.replaceAll('.', '')
      if (knownAcronyms.has(name) || roman.test(name)) return []
      const start = sentence.start + match.index
      const range = { start, end: start + written.length }
      return [{ name, range, sentence: sentence.text, expands: isExpanded(name, text, own, range) }]
    })
  })
}

/** Whether the long form stands beside it: "Sarn Canal Authority (SCA)", "SCA (Sarn Canal Authority)", "the SCA, the Sarn Canal Authority,". */
function isExpanded(name: string, text: string, own: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 200), start)
  const after = own.slice(end, end + 200)
  // In brackets right behind a name, whatever its initials are: acronyms are often those of another language.
  if (/\p{L}[^\s(]{0,40}\s*[([](?:the\s|or\s|also\s|hereafter\s|henceforth\s|[“"‘'])*$/u.test(before)) return true
  const called =
    /(?<long>[^,;.()]{3,120}),?\s(?:or|called|known\s+as|abbreviated(?:\s+as)?|hereafter)\s(?:the\s)?$/u.exec(before)
  if (called && hasInitials(called.groups!['long']!, name)) return true
  const inBrackets = /^[’'s]{0,2}\s*[([](?<long>[^)\]]{3,150})[)\]]/u.exec(after)?.groups?.['long']
  if (inBrackets !== undefined) return hasInitials(inBrackets, name)
  const beside = /^,\s(?:or\s)?(?:the\s)?(?<long>[^,;.]{3,100})[,;.)]/u.exec(after)?.groups?.['long']
  return beside !== undefined && hasInitials(beside, name)
}

/** Whether the letters of an acronym stand in its long form in order, the first at the beginning of a word (Schwartz and Hearst, 2003). */
export function hasInitials(long: string, name: string): boolean {
  const letters = name.replaceAll(/[^\p{L}]/gu, '').toLowerCase()
  const words = long.toLowerCase()
  if (long.trim().split(/\s+/u).length < 2) return false
  let at = -1
  for (const [i, one] of [...letters].entries()) {
    at = words.indexOf(one, at + 1)
    if (i === 0) while (at > 0 && /\p{L}/u.test(words[at - 1]!)) at = words.indexOf(one, at + 1)
    if (at < 0) return false
  }
  return true
}
