import type { Quotation } from './quotations.ts'
import { contains, type Range } from './range.ts'

/** Finds where a sentence can be divided, using only punctuation and small words: English, without a grammar. */

const determiner = String.raw`(?:an?|the|this|that|these|those|his|her|its|their|our|my)`
const preposition = String.raw`(?:of|in|on|at|by|with|from|to|for|about|under|over|after|before|between|during|through|against|among|into|near|since|until|towards?|within|without|despite|like|following|according)`
const subordinator = String.raw`(?:as|when|while|although|though|because|if|once|unless|where|whereas)`

/** A phrase that introduces a clause and is not part of it: “On Sunday,” “Speaking in Brussels,”. */
const introduction = new RegExp(
  String.raw`^(?:${preposition}|${subordinator}|asked|pressed|told|\p{L}+ing)\b[^,;:“”"]{0,80},\s+`,
  'iu',
)
/** A comma that starts another clause: “, while her minister”, “, which is”, “, and that”. */
const nextClause =
  /,\s+(?=(?:which|who|whose|where|while|whereas|although|though|but|and that|contradicting|adding|saying|noting)\b)/iu
const relative = new RegExp(String.raw`,?\s(?:${preposition}\s)?(?:which|who|whose)\s(?:(?:is|are|was|were)\s)?`, 'iu')
/** Two nouns in a row, the second with its own article: “the schedule | a gift”, “the ceasefire | the US leader had called for”. */
const secondNoun = new RegExp(String.raw`^(${determiner}\s(?:\p{L}+\s){0,3}?)(?=(?:an?|the)\s)`, 'iu')

/**
 * A range without white space, stops and unpaired quotation marks at its ends. A quotation that fills the whole range loses its marks, but
 * keeps the stop inside them.
 */
export function bare(text: string, range: Range, quotations: readonly Quotation[]): Range {
  let { start, end } = range
  for (let changed = true; changed && start < end;) {
    changed = false
    const quoted = quotations.some((one) => one.closed && one.inner.start === start && one.inner.end === end)
    const stops = quoted ? /[\s,;:—–-]/u : /[\s,;:.!?…—–-]/u
    if (stops.test(text[end - 1]!) && !/\p{Lu}\.$/u.test(text.slice(start, end))) {
      end--
      changed = true
    } else if (/[\s,;:—–-]/u.test(text[start]!)) {
      start++
      changed = true
    } else {
      const whole = quotations.find(
        (one) => (one.start === start && one.end >= end) || (one.end === end && one.start <= start),
      )
      if (whole) {
        const inner = { start: Math.max(start, whole.inner.start), end: Math.min(end, whole.inner.end) }
        changed = inner.start !== start || inner.end !== end
        start = inner.start
        end = inner.end
      }
    }
  }
  return { start, end }
}

/** Where the main clause of a sentence begins, after an introductory phrase. */
export function mainStart(text: string, sentence: Range): number {
  const lead = introduction.exec(text.slice(sentence.start, sentence.end))
  return sentence.start + (lead?.[0].length ?? 0)
}

/** The first position in a range where another clause begins: at “;”, “:”, or a comma with a following word. Quotations are skipped. */
export function clauseBreak(text: string, range: Range, quotations: readonly Quotation[]): number {
  const breaks = [/[;:]\s/u, nextClause].flatMap(
    (pattern) => matchOutside(text, range, pattern, quotations)?.index ?? [],
  )
  return Math.min(range.end, ...breaks)
}

/** Where clauses begin without a reporting word: after “;”, after “, which is”, and after “, and” or “, but”. */
export function looseStarts(text: string, range: Range, quotations: readonly Quotation[]): number[] {
  const starts = [/;\s+/gu, new RegExp(relative, 'giu'), /,\s+(?:and|but)\s+(?:that\s)?/gu].flatMap((pattern) =>
    [...text.slice(range.start, range.end).matchAll(pattern)].map(
      (match) => range.start + match.index + match[0].length,
    ),
  )
  return starts
    .filter((start) => !quotations.some((one) => one.start < start && start < one.end))
    .toSorted((a, b) => a - b)
}

/**
 * The next narrower reading of words that may be a content: without what a comma or “which” adds, else the part after “that”, else the
 * words in quotation marks, else the first of two nouns. Null if none applies.
 */
export function narrower(text: string, range: Range, quotations: readonly Quotation[]): Range | null {
  const comma = matchOutside(text, range, /,\s|\s[–—-]\s|—/u, quotations)
  const which = matchOutside(text, range, relative, quotations)
  const that = matchOutside(text, range, /\sthat\s/u, quotations)
  const quote = quotations.find((one) => contains(range, one))
  const nouns = secondNoun.exec(text.slice(range.start, range.end))
  const candidates: (Range | null | undefined)[] = [
    comma && { start: range.start, end: comma.index },
    which && { start: range.start, end: which.index },
    that && { start: that.index + that.length, end: range.end },
    quote?.inner,
    nouns && { start: range.start, end: range.start + nouns[1]!.length },
  ]
  for (const candidate of candidates) {
    if (!candidate) continue
    const inner = bare(text, candidate, quotations)
    const isPart = contains(range, inner) && inner.end - inner.start < range.end - range.start
    if (isPart && /\p{L}.*\s/u.test(text.slice(inner.start, inner.end))) return inner
  }
  return null
}

/** The start of the second object, after the first noun: “called the schedule | a gift to …”. */
export function behindFirstNoun(text: string, start: number, end: number): number {
  return start + (secondNoun.exec(text.slice(start, end))?.[1]?.length ?? 0)
}

function matchOutside(
  text: string,
  range: Range,
  pattern: RegExp,
  quotations: readonly Quotation[],
): { readonly index: number; readonly length: number } | null {
  const all = text
    .slice(range.start, range.end)
    .matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))
  for (const match of all) {
    const index = range.start + match.index
    if (match.index > 0 && !quotations.some((one) => one.start < index && index < one.end))
      return { index, length: match[0].length }
  }
  return null
}
