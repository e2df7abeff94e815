import type { Draft, FieldChange } from '../changes/change.ts'
import { remove, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import { answerKey, answerOf, type AnswerColumns } from './answer.ts'
import { moveAnswer } from './edit-questions.ts'

/**
 * Moves the answers of `from` to `into`. If a claim answers both differently, its answer to `into` is kept, unless that is does-not-say.
 * Returns the claims whose other answer was dropped. The caller moves or removes everything else that belongs to the merged questions.
 */
export function mergeAnswers(
  into: Id,
  own: readonly Row[],
  others: readonly Row[],
  moment: Moment,
): { fields: FieldChange[]; gaveWay: Id[] } {
  const kept = new Map(own.map((row) => [row['claim'] as Id, row]))
  const fields: FieldChange[] = []
  const gaveWay: Id[] = []
  for (const row of others) {
    const claim = row['claim'] as Id
    const standing = kept.get(claim)
    if (standing && keyOf(standing) === keyOf(row)) continue
    if (standing) gaveWay.push(claim)
    if (standing && standing['value'] !== 'does-not-say') continue
    if (standing && own.includes(standing)) fields.push(remove('answer', standing.id, moment))
    kept.set(claim, row)
  }
  const moved = [...kept.values()].filter((row) => !own.includes(row))
  return {
    fields: [
      ...fields,
      ...moved.flatMap((row) => moveAnswer(row, into, moment).filter((one) => one.record !== row.id)),
    ],
    gaveWay: [...new Set(gaveWay)],
  }
}

function keyOf(row: Row): string {
  return answerKey(answerOf(row as unknown as AnswerColumns))
}

/** The memo of the remaining question, with the memos and views of the merged questions appended as text. */
export function mergedMemo(
  own: string,
  others: readonly { readonly text: string; readonly memo: string; readonly view: string }[],
): string {
  const kept = others.flatMap(({ text, memo, view }) => [
    ...(view === '' ? [] : [`Our view of “${text}”: ${view}`]),
    ...(memo === '' ? [] : [`On “${text}”: ${memo}`]),
  ])
  return [own, ...kept].filter((part) => part !== '').join('\n\n')
}

/** The undo label of a merge of `count` questions, including the remaining one. */
export function mergeLabel(count: number): Draft['label'] {
  return count === 2 ? 'Merge two questions' : `Merge ${count} questions`
}
