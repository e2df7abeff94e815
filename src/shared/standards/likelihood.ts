import { z } from 'zod'
import icd203 from '../../../resources/data/likelihood-icd203.json' with { type: 'json' }

const percentSchema = z.number().min(0).max(100)

/** One step of a scale. `terms` are synonyms, one for each row of the scale; `also` are other forms of a word. */
const likelihoodRangeSchema = z.strictObject({
  from: percentSchema,
  to: percentSchema,
  terms: z.array(z.strictObject({ term: z.string().min(1), also: z.array(z.string()).optional() })).min(1),
})

/** A scale of likelihood words. Neighbouring ranges may share a boundary, because the term is stored, not the number. */
const likelihoodScaleSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  unit: z.literal('%'),
  ranges: z.array(likelihoodRangeSchema).min(2),
  /** The note printed in a briefing that uses words from more than one row; '' where a scale has one row. */
  mixed: z.string(),
})

type LikelihoodRange = { readonly from: number; readonly to: number; readonly row: number }
export type LikelihoodScale = z.infer<typeof likelihoodScaleSchema> & {
  /** Every term, row by row, from least to most likely. */
  readonly terms: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The scale that ships: that of ICD 203. A briefing may have one of the user's (`scale-file.ts`); our views of questions always use this one. */
export const likelihoodScale: LikelihoodScale = withTerms(likelihoodScaleSchema.parse(icd203))

/** The scale of a briefing whose own scale cannot be read: it has no terms, so that no word is given the percentages of another scale. */
export const unreadableScale: LikelihoodScale = {
  id: 'unreadable',
  label: 'A scale that cannot be read',
  unit: '%',
  ranges: [],
  mixed: '',
  terms: [],
  rows: [],
}

/** The range of a term, and its row; null if the word is not in the scale. */
export function rangeOf(term: string, scale: LikelihoodScale): LikelihoodRange | null {
  for (const { from, to, terms } of scale.ranges) {
    const row = terms.findIndex((entry) => entry.term === term)
    if (row !== -1) return { from, to, row }
  }
  return null
}

/**
 * The rows whose terms a judgement is offered: those that the other judgements use, and that of its own term; every row while nobody has
 * chosen one. "Analysts are strongly encouraged not to mix terms from different rows" (ICD 203).
 */
export function offeredRows(
  own: string | null,
  others: readonly (string | null)[],
  scale: LikelihoodScale,
): readonly number[] {
  const rowsOf = (terms: readonly (string | null)[]) =>
    terms.flatMap((term) => (term === null ? [] : (rangeOf(term, scale)?.row ?? [])))
  const used = rowsOf(others)
  return used.length === 0 ? scale.rows.map((_, row) => row) : [...new Set([...used, ...rowsOf([own])])].sort()
}

/** The name of a row: the scale's, and which vocabulary it is if it is not the first. */
export function rowLabel(row: number, scale: LikelihoodScale): string {
  return row === 0 ? scale.label : `${scale.label}, second vocabulary`
}

/** For example "55–80 %". */
export function percentText(
  { from, to }: { readonly from: number; readonly to: number },
  scale: LikelihoodScale,
): string {
  return `${from}–${to} ${scale.unit}`
}

/** Words as they are compared: in small letters, with one kind of apostrophe. */
export function comparable(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll('’', "'")
}

/** The forms in which a sentence may contain a term, to be compared: "probable" also as "probably". Longest first. */
export function formsOf(term: string, scale: LikelihoodScale): readonly string[] {
  const entry = scale.ranges.flatMap((range) => range.terms).find((candidate) => candidate.term === term)
  const forms = entry ? [entry.term, ...(entry.also ?? [])] : []
  return forms.map(comparable).sort((a, b) => b.length - a.length)
}

/** Where a sentence contains a term as whole words, but not inside a longer term ("unlikely" in "very unlikely"); null if it does not. */
export function findTerm(
  sentence: string,
  term: string,
  scale: LikelihoodScale,
): { readonly start: number; readonly end: number } | null {
  const forms = new Set(formsOf(term, scale))
  const found = termsIn(sentence, scale).find(({ form }) => forms.has(comparable(form)))
  return found ? { start: found.start, end: found.end } : null
}

/** Every term in a sentence, in order; at each place the longest match. */
export function termsIn(
  sentence: string,
  scale: LikelihoodScale,
): { readonly form: string; readonly start: number; readonly end: number }[] {
  const { words } = finderOf(scale)
  return [...sentence.matchAll(words)].map((match) => ({
    form: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Lists the terms of a scale by rows. */
export function withTerms(scale: z.infer<typeof likelihoodScaleSchema>): LikelihoodScale {
  const count = Math.max(...scale.ranges.map((range) => range.terms.length))
  const rows = Array.from({ length: count }, (_, row) => scale.ranges.flatMap((range) => range.terms[row]?.term ?? []))
  return { ...scale, rows, terms: rows.flat() }
}

/** What finds the terms of a scale. Building it takes longer than searching a sentence with it. */
type Finder = { readonly words: RegExp; readonly termOf: ReadonlyMap<string, string> }
const finders = new WeakMap<LikelihoodScale, Finder>()

function finderOf(scale: LikelihoodScale): Finder {
  const known = finders.get(scale)
  if (known) return known
  const termOf = new Map(scale.terms.flatMap((term) => formsOf(term, scale).map((form) => [form, term] as const)))
  const forms = [...termOf.keys()].sort((a, b) => b.length - a.length)
  // An alternative of no forms would be found everywhere.
  const words =
    forms.length === 0
      ? /(?!)/gu
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|').replaceAll("'", "[’']")})(?![\\p{L}\\p{N}])`, 'giu')
  const finder = { words, termOf }
  finders.set(scale, finder)
  return finder
}

/** The term of a scale that a word stands for: itself in other letters, or a form of it; null if there is none. */
export function termFor(word: string, scale: LikelihoodScale): string | null {
  return finderOf(scale).termOf.get(comparable(word)) ?? null
}
