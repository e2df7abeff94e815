import { answerText } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { ClaimRow } from '../../../records/claims/claim-rows.ts'

/** How the claims to write from are put together. */
export const evidenceOrders = ['question', 'source'] as const
export type EvidenceOrder = (typeof evidenceOrders)[number]

/**
 * A row of the evidence. A claim's `key` is one of its own under each question that it answers; `answer` is what it answers there, '' where it
 * stands under none.
 */
export type EvidenceRow =
  | { readonly kind: 'source'; readonly key: string; readonly source: SourceView }
  /** Null for the claims that answer none. */
  | { readonly kind: 'question'; readonly key: string; readonly question: QuestionView | null }
  | { readonly kind: 'claim'; readonly key: string; readonly row: ClaimRow; readonly answer: string }

/** Rows of claims, with a heading before the first claim of each source. */
export function bySource(rows: readonly ClaimRow[]): EvidenceRow[] {
  return rows.flatMap((row, at): EvidenceRow[] => {
    const claim: EvidenceRow = { kind: 'claim', key: row.claim.id, row, answer: '' }
    const isFirst = rows[at - 1]?.source !== row.source
    return isFirst ? [{ kind: 'source', key: row.source.id, source: row.source }, claim] : [claim]
  })
}

/** The same under the questions that they answer, in the analyst's order; those that answer none come last. */
export function byQuestion(rows: readonly ClaimRow[], questions: readonly QuestionView[]): EvidenceRow[] {
  const answering = new Set(rows.flatMap(({ claim }) => (claim.answers.length > 0 ? [claim.id] : [])))
  const others = rows.filter(({ claim }) => !answering.has(claim.id))
  return [
    ...questions.flatMap((question) => {
      const answers = rows.flatMap((row): EvidenceRow[] =>
        row.claim.answers
          .filter((given) => given.question === question.id)
          .map(({ answer }) => ({
            kind: 'claim',
            key: `${question.id} ${row.claim.id}`,
            row,
            answer: answerText(answer),
          })),
      )
      return answers.length === 0 ? [] : [heading(question), ...answers]
    }),
    ...(others.length === 0
      ? []
      : [heading(null), ...others.map((row): EvidenceRow => ({ kind: 'claim', key: row.claim.id, row, answer: '' }))]),
  ]
}

function heading(question: QuestionView | null): EvidenceRow {
  return { kind: 'question', key: question?.id ?? 'none', question }
}

/** The question under which a row's claim stands, by the row's key; null if it stands under none. */
export function questionOfKey(key: string): Id | null {
  return key.includes(' ') ? key.split(' ')[0]! : null
}

/** The claim of a row, by the row's key. */
export function claimOfKey(key: string): Id {
  return key.split(' ').at(-1)!
}
