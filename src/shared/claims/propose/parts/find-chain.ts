import type { Id } from '../../../model/id.ts'
import { contains, overlaps, type Range } from '../../../text/range.ts'
import type { Clause } from '../clause.ts'
import { attributionOf, type Attribution } from '../attribution.ts'
import { clauseStarts } from '../words.ts'

/** Somebody who reports what the speaker says. A null actor is an unnamed reporter. */
export type ProposedLink = { readonly actor: Id | null; readonly words: Range | null; readonly hedge: readonly Range[] }

/** The most links that are proposed: a report of a report of a report goes no deeper in one sentence. */
const deepest = 4

/** Adverbs which show that somebody reports it, but not who. */
const hearsay = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly'])

/**
 * Finds who reports what the speaker says, outermost first. The clause with the speaker counts as the content of the next step, and
 * whoever governs that clause is its reporter: “According to a source, Trump backed …”, “a diplomat said that Dolca had agreed …”, “has
 * reportedly refused”.
 */
export function findChain(content: Range, attribution: Attribution | null, clause: Clause): ProposedLink[] {
  if (!attribution?.cue) return []
  // “Asked by Renn why …, Densmore replied”: the answer does not report the question.
  const { cue } = attribution
  if (cue.type === 'passive' && clause.items[cue.first - 1]?.sentence !== clause.items[cue.first]!.sentence) return []
  const seen = new Set(attribution.subject.actors.map(({ id }) => id))
  const links: ProposedLink[] = hearsayIn(attribution, clause)
  let covered = content
  for (let inner: Attribution | null = attribution; inner?.cue && links.length < deepest;) {
    covered = withClauseOf(inner.cue, covered, clause)
    inner = reporterOf(covered, clause)
    const [reporter, ...others] = inner?.subject.actors ?? []
    if (!inner?.cue || !reporter || others.length > 0 || seen.has(reporter.id)) break
    seen.add(reporter.id)
    links.unshift({ actor: reporter.id, words: wordsOf(reporter.id, inner.cue.range, clause), hedge: [] })
  }
  return links
}

function hearsayIn({ cue }: Attribution, { items }: Clause): ProposedLink[] {
  const hedge = items.slice(cue!.first, cue!.last + 1).filter(({ type, word }) => type === 'word' && hearsay.has(word))
  return hedge.length === 0
    ? []
    : [{ actor: null, words: null, hedge: hedge.map(({ start, end }) => ({ start, end })) }]
}

/** The range of the content together with the clause that names its speaker. */
function withClauseOf(cue: NonNullable<Attribution['cue']>, covered: Range, { items, cues }: Clause): Range {
  let first = cue.first
  // “A diplomat said Dolca had agreed”: the clause begins behind a verb of saying.
  const begins = (at: number) =>
    cues.some(({ type, kind, last }) => type === 'finite' && kind === 'statement' && last === at)
  while (
    first > 0 &&
    !endsClause(items[first - 1]!) &&
    !begins(first - 1) &&
    items[first - 1]!.sentence === items[cue.first]!.sentence
  )
    first--
  return { start: Math.min(covered.start, items[first]!.start), end: Math.max(covered.end, cue.range.end) }
}

function endsClause({ type, word }: Clause['items'][number]): boolean {
  return type === 'stop' || type === 'quote' || clauseStarts.has(word)
}

/** Who reports the covered words. Only reporting verbs make a link; backing, rejecting and promising are claims of their own. */
function reporterOf(covered: Range, clause: Clause): Attribution | null {
  const around: Clause = {
    ...clause,
    isContent: (item) => contains(covered, item),
    cues: clause.cues.filter(({ range }) => !overlaps(range, covered)),
  }
  const outer = attributionOf(covered, around)
  const reports = outer?.cue?.kind === 'statement' && (outer.cue.type === 'finite' || outer.cue.type === 'preposition')
  return outer && reports && !outer.unclear && !outer.cue!.negated && !isApart(covered, outer.cue!, clause)
    ? outer
    : null
}

/** Whether the covered words are the source's own again: “…; a spokesman denied this” and “…, a point that Reyes described as”. */
function isApart(covered: Range, cue: NonNullable<Attribution['cue']>, { items }: Clause): boolean {
  const first = items.findIndex((item) => item.start >= covered.start)
  const between = items.slice(cue.last + 1, Math.max(cue.last + 1, first))
  const last = between.at(-1)?.word ?? ''
  if (between.some(({ word }) => word === ';' || word === '—') || ['which', 'who', 'whom'].includes(last)) return true
  // “told the board that” introduces what was told; a “that” after a comma is a relative pronoun.
  return last === 'that' && between.some(({ word }) => word === ',')
}

/** The words for the reporter that are nearest to the cue. */
function wordsOf(actor: Id, cue: Range, { items }: Clause): Range | null {
  const far = (range: Range) => Math.max(range.start - cue.end, cue.start - range.end)
  const [nearest] = items.filter((item) => item.actor === actor).toSorted((a, b) => far(a) - far(b))
  return nearest ? { start: nearest.start, end: nearest.end } : null
}
