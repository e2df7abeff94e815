import { behindFirstNoun, bare, clauseBreak, looseStarts, mainStart, narrower } from '../../text/clauses.ts'
import { quotationsIn, type Quotation } from '../../text/quotations.ts'
import type { Range } from '../../text/range.ts'
import { sentencesIn } from '../../text/units.ts'
import { findCues, type Cue } from '../propose/find-cues.ts'
import { itemsOf, type Item } from '../propose/items.ts'
import { determiners, prepositions } from '../propose/words.ts'

/**
 * Words of a sentence that may be the content of a claim. `readings` starts with the likeliest; each further one is narrower and lies
 * inside the one before. `sure` is true if a reporting word or a quotation leads to the words.
 */
export type LikelyContent = { readonly readings: readonly Range[]; readonly sure: boolean }

/** The most words that may name a speaker between the content and a “said” after it. */
const widestSubject = 9

/** The likely contents of the sentence at `offset`, sorted by start; empty if the block has no sentence. */
export function likelyContents(text: string, block: Range, offset: number): LikelyContent[] {
  const sentences = sentencesIn(text, block)
  const sentence = sentences.findLast(({ start }) => start <= offset) ?? sentences[0]
  if (!sentence) return []
  const items = itemsOf(text, block, [])
  const main = mainStart(text, sentence)
  const cues = findCues(items, () => false).filter(
    ({ type, range }) => (type === 'preposition' ? sentence.start : main) <= range.start && range.end <= sentence.end,
  )
  const quotations = quotationsIn(text, block)
  const ends = cues.flatMap((cue) => headBefore(text, sentence, cue, items, quotations) ?? [])
  const stops = [...ends.map(({ head }) => head.start), ...cues.flatMap((cue) => conjunctionBefore(text, cue) ?? [])]
  const upTo = (start: number) => upToBreak(text, sentence, start, quotations, stops)
  const found = [
    ...ends.map(({ head }) => ({ range: head, sure: true })),
    ...cues
      .filter((cue) => !ends.some((one) => one.cue === cue))
      .flatMap((cue) => {
        const start = startBehind(text, sentence, cue, items)
        return start === null ? [] : [{ range: upTo(start), sure: true }]
      }),
    ...looseStarts(text, sentence, quotations).map((start) => ({ range: upTo(start), sure: false })),
    { range: upTo(main), sure: false },
  ]
  return unique(
    found
      .filter(({ range }) => range.start < range.end)
      .map(({ range, sure }) => ({ readings: readingsOf(text, range, quotations), sure })),
  )
}

/** The sentence at an offset, without its full stop. */
export function bareSentence(text: string, block: Range, offset: number): Range | null {
  const sentence = sentencesIn(text, block).findLast(({ start }) => start <= offset)
  return sentence ? bare(text, sentence, quotationsIn(text, block)) : null
}

/**
 * The content that a caret position means: the sure one around it, else the next sure one in its sentence, else the next one at all.
 * A caret at the end of `marked` words is treated as outside them and only looks ahead.
 */
export function contentAt(contents: readonly LikelyContent[], caret: number, marked: readonly Range[]): Range | null {
  const left = marked.some(({ end }) => end === caret)
  const free = contents.filter(
    ({ readings: [first] }) => !marked.some(({ start, end }) => start === first!.start && end === first!.end),
  )
  const ahead = free.filter(({ readings }) => readings[0]!.start >= caret)
  const over = left ? [] : free.filter(({ readings }) => readings[0]!.start < caret && caret < readings[0]!.end)
  const best = over.findLast(({ sure }) => sure) ?? ahead.find(({ sure }) => sure) ?? ahead[0] ?? over.at(-1)
  return best?.readings[0] ?? null
}

/** The reported words before a reporting verb that follows them: “…, she said on Monday.” and “…,” said Ann. */
function headBefore(
  text: string,
  sentence: Range,
  cue: Cue,
  items: readonly Item[],
  quotations: readonly Quotation[],
): { readonly cue: Cue; readonly head: Range } | null {
  if (!cue.parenthetical || text.slice(cue.range.start, cue.range.end).endsWith('that')) return null
  const before = text.slice(sentence.start, cue.range.start)
  const inverted = /[,.?!][”’"]\s+$/u.exec(before)
  const comma =
    inverted ??
    /(?:,[”’"]?|[.?!][”’"])\s+((?:(?!\b(?:that|which|who|what|and|but)\b)[^,;:“”"])+|[^,;:“”"]+,[^,;:“”"]+,\s)$/u.exec(
      before,
    )
  if (
    !comma ||
    (!inverted && (comma[1]!.trim().split(/\s+/u).length > widestSubject || hasReportedWords(text, cue, items)))
  )
    return null
  const end = sentence.start + comma.index
  const quotation = quotations.findLast((one) => one.depth === 0 && one.inner.end <= end + 2 && one.end > end)
  const head = bare(text, quotation?.inner ?? { start: sentence.start, end }, quotations)
  const isClause = quotation !== undefined || mainStart(text, sentence) < end
  return isClause && /\S\s+\S+\s+\S/u.test(text.slice(head.start, head.end)) ? { cue, head } : null
}

/** The start of “ and insisted”, “, and has proposed” or “ but said”: the words reported by an earlier cue end there. */
function conjunctionBefore(text: string, cue: Cue): number | null {
  if (cue.type !== 'finite') return null
  const before = text.slice(Math.max(0, cue.range.start - 16), cue.range.start)
  const conjunction = /,?\s(?:and|but)\s(?:(?:he|she|it|they)\s)?$/u.exec(before)
  return conjunction ? cue.range.start - conjunction[0].length : null
}

/** Whether reported words follow the cue. False if a stop, a preposition, a weekday or the person who was told follows. */
function hasReportedWords(text: string, cue: Cue, items: readonly Item[]): boolean {
  const next = items[cue.last + 1]
  if (!next || next.type === 'stop') return false
  return (
    !prepositions.has(next.word) &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(next.word) &&
    !/\b(?:told|tells)$/u.test(text.slice(cue.range.start, cue.range.end).toLowerCase())
  )
}

function startBehind(text: string, sentence: Range, cue: Cue, items: readonly Item[]): number | null {
  if (
    cue.type === 'adverb' ||
    cue.kind === 'no-comment' ||
    (cue.type === 'passive' && items[cue.last + 1]?.word === 'by')
  )
    return null
  if (cue.type === 'noun') return nounPhraseStart(items, cue)
  const next = items[cue.last + 1]
  if (!next || next.start >= sentence.end || (next.type === 'stop' && next.word !== '(')) return null
  if (cue.type === 'preposition') {
    const comma = text.indexOf(', ', cue.range.end)
    return comma >= 0 && comma < sentence.end ? comma + 2 : null
  }
  if (!calling.test(text.slice(cue.range.start, cue.range.end))) return next.start
  const quote = items.slice(cue.last + 1, cue.last + 5).find(({ type }) => type === 'quote')
  return quote?.start ?? behindFirstNoun(text, next.start, sentence.end)
}

/** Verbs with two objects: the thing, and the name given to it. */
const calling = /\b(?:call|label|brand|consider|deem)\p{L}*$/iu

/** The start of a noun phrase, with its article or possessor: in “a US offer of …”, the content includes “a US”. */
function nounPhraseStart(items: readonly Item[], cue: Cue): number {
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - 4); at--) {
    const { type, word, start } = items[at]!
    if (type !== 'word') break
    if (word === "'s") return items[at - 1]?.start ?? start
    if (determiners.has(word)) return start
  }
  return cue.range.start
}

function upToBreak(
  text: string,
  sentence: Range,
  start: number,
  quotations: readonly Quotation[],
  stops: readonly number[],
): Range {
  const quotation = quotations.find((one) => one.start === start && one.closed)
  if (quotation) return bare(text, quotation.inner, quotations)
  const range = { start, end: Math.min(sentence.end, ...stops.filter((stop) => stop > start)) }
  return bare(text, { start, end: clauseBreak(text, range, quotations) }, quotations)
}

function readingsOf(text: string, range: Range, quotations: readonly Quotation[]): Range[] {
  const readings = [range]
  for (
    let next = narrower(text, range, quotations);
    next && readings.length < 6;
    next = narrower(text, next, quotations)
  )
    readings.push(next)
  return readings
}

function unique(contents: readonly LikelyContent[]): LikelyContent[] {
  const byRange = new Map<string, LikelyContent>()
  for (const content of contents) {
    const { start, end } = content.readings[0]!
    const known = byRange.get(`${start}-${end}`)
    if (!known || (content.sure && !known.sure)) byRange.set(`${start}-${end}`, content)
  }
  return [...byRange.values()].sort(
    (a, b) => a.readings[0]!.start - b.readings[0]!.start || b.readings[0]!.end - a.readings[0]!.end,
  )
}
