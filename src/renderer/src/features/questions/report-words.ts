import type { ActorView } from '#shared/actors/actor-view.ts'
import { wordClaim } from '#shared/briefing/compose/said-wording.ts'
import { voicesOf } from '#shared/briefing/compose/said/reporters.ts'
import { saidText, type SaidRun } from '#shared/briefing/compose/said/said-run.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { wordedBy } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceText, SourceView } from '#shared/sources/source-view.ts'
import { contains } from '#shared/text/range.ts'

/** A run of a report's sentence; `condition` says that it is a part of a condition. */
export type WordRun = Pick<SaidRun, 'kind' | 'text'> & { readonly condition: boolean }

/**
 * A report as the briefing would print it behind its speaker's name, without the full stop. What its sentence leaves out is in
 * `conditions` and `hedges`, because neither may be left out.
 */
export type ReportWords = {
  readonly runs: readonly WordRun[]
  readonly conditions: readonly string[]
  readonly hedges: readonly string[]
}

export function reportWords(
  claim: ClaimView,
  source: SourceView,
  text: SourceText,
  actors: ReadonlyMap<Id, ActorView>,
): ReportWords {
  const { runs, printed } = wordClaim(
    claim,
    { name: wordedBy(source), text: text.text, blocks: text.blocks },
    voicesOf(claim, source, text, actors),
  )
  // A line break of the source is a space here, as on the screen.
  const words = runs.filter(({ kind }) => kind !== 'stop').map(({ kind, text: run }) => ({ kind, text: oneLine(run) }))
  return {
    ...markConditions(words, conditionTexts(claim)),
    hedges: claim.hedge
      .filter((one) => !printed.some((range) => contains(range, one)))
      .map(({ exact }) => oneLine(exact)),
  }
}

/** The conditions of a claim in the source's words, else in ours. */
export function conditionTexts({ condition }: Pick<ClaimView, 'condition'>): string[] {
  return condition
    .flatMap(({ anchors, gloss }) => (anchors.length > 0 ? anchors.map(({ exact }) => oneLine(exact)) : gloss))
    .filter((words) => words !== '')
}

/** Marks the conditions in the runs of a sentence, and returns those that are not in it. */
export function markConditions(
  runs: readonly SaidRun[],
  conditions: readonly string[],
): Pick<ReportWords, 'runs' | 'conditions'> {
  const sentence = saidText(runs)
  const found = conditions.flatMap((words) => {
    const start = indexOf(sentence, words)
    return start < 0 ? [] : [{ start, end: start + words.length }]
  })
  const cuts = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let from = 0
  const marked = runs.flatMap(({ kind, text }) => {
    const [start, end] = [from, from + text.length]
    from = end
    const bounds = [start, ...cuts.filter((cut) => cut > start && cut < end), end]
    return bounds.slice(1).map((to, i) => {
      const piece = { start: bounds[i]!, end: to }
      return {
        kind,
        text: sentence.slice(piece.start, piece.end),
        condition: found.some((range) => contains(range, piece)),
      }
    })
  })
  return {
    runs: marked.filter(({ text }) => text !== ''),
    conditions: conditions.filter((words) => indexOf(sentence, words) < 0),
  }
}

/** Where words stand in a sentence, whose first letter may have been made small or large. */
function indexOf(sentence: string, words: string): number {
  const [whole, part] = [sentence.toLowerCase(), words.toLowerCase()]
  // A few letters have another length in lower case, which would move the place.
  return whole.length === sentence.length && part.length === words.length
    ? whole.indexOf(part)
    : sentence.indexOf(words)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
