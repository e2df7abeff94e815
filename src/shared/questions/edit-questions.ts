import type { Draft, FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'

/** Creates a question in a case. `order` is the number of questions before it. */
export function createQuestion(
  question: { readonly text: string; readonly shortLabel?: string | undefined },
  inCase: Id,
  order: number,
  moment: Moment,
): { fields: FieldChange[]; id: Id } {
  const id = moment.newId()
  return {
    fields: create('question', id, {
      in_case: inCase,
      text: question.text,
      short_label: question.shortLabel ?? '',
      ord: order,
    }),
    id,
  }
}

/** Sets the text or the short label of a question. */
export function editQuestion(
  row: Row,
  { text, shortLabel }: { readonly text?: string | undefined; readonly shortLabel?: string | undefined },
): Draft {
  const fields = update('question', row, {
    ...(text !== undefined && { text }),
    ...(shortLabel !== undefined && { short_label: shortLabel }),
  })
  return { label: text === undefined ? 'Edit a question' : 'Rename a question', fields }
}

/**
 * Moves one of the questions (given in order) before another; `null` moves it to the end. Only questions whose position changes are
 * updated.
 */
export function orderQuestions(questions: readonly Row[], id: Id, before: Id | null): FieldChange[] {
  const moved = questions.filter((row) => row.id === id)
  const rest = questions.filter((row) => row.id !== id)
  const at = before === null || before === id ? rest.length : rest.findIndex((row) => row.id === before)
  const place = before === id ? questions.findIndex((row) => row.id === id) : at
  return renumber([...rest.slice(0, place), ...moved, ...rest.slice(place)])
}

function renumber(questions: readonly Row[]): FieldChange[] {
  return questions.flatMap((row, ord) => update('question', row, { ord }))
}

/** Moves the answers of some claims to a new question, which is placed directly after the old one. */
export function splitQuestion(
  questions: readonly Row[],
  answers: readonly Row[],
  from: Id,
  to: { readonly text: string; readonly inCase: Id },
  moment: Moment,
): { draft: Draft; id: Id } {
  const at = questions.findIndex((row) => row.id === from) + 1
  const made = createQuestion(to, to.inCase, at, moment)
  const after = questions.slice(at).flatMap((row, i) => update('question', row, { ord: at + 1 + i }))
  const before = renumber(questions.slice(0, at))
  const fields = [...before, ...made.fields, ...after, ...answers.flatMap((row) => moveAnswer(row, made.id, moment))]
  return { draft: { label: 'Split a question', fields }, id: made.id }
}

/** Moves an answer by deleting it and creating another, because an answer never changes its question. So both histories show the move. */
export function moveAnswer(row: Row, question: Id, moment: Moment): FieldChange[] {
  return [
    remove('answer', row.id, moment),
    ...create('answer', moment.newId(), {
      claim: row['claim'] as Id,
      question,
      value: row['value'] as string | null,
      named: row['named'] as string | null,
    }),
  ]
}
