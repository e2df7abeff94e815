import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import type { AnswerIntent, GivenAnswer, QuestionChoice } from './answer-schema.ts'
import { answerColumns, sameWords } from './answer.ts'
import { createQuestion } from './edit-questions.ts'

/** What a gesture that sets answers looks up among the existing questions. */
export type QuestionSurroundings = {
  readonly inCase: Id
  /** The live questions, in order. */
  readonly all: () => readonly (Row & { readonly text: string })[]
}

type ChosenQuestion = { readonly id: Id; readonly fields: readonly FieldChange[] }

/**
 * Finds the chosen question. A question given by its words is created after the others if none has these words, compared without letter
 * case.
 */
export function chooseQuestion(
  choice: QuestionChoice,
  around: QuestionSurroundings,
  moment: Moment,
): Result<ChosenQuestion> {
  const questions = around.all()
  if (typeof choice === 'string') {
    return questions.some((row) => row.id === choice)
      ? ok({ id: choice, fields: [] })
      : fail('not-found', 'This question is not in the library any more, so nothing was changed.')
  }
  const known = questions.find((row) => sameWords(row.text) === sameWords(choice.text))
  return ok(known ? { id: known.id, fields: [] } : createQuestion(choice, around.inCase, questions.length, moment))
}

/** Sets one claim's answer to one question; null removes it. `row` is the existing live answer. */
export function setAnswer(
  claim: Id,
  question: Id,
  row: Row | undefined,
  answer: GivenAnswer | null,
  moment: Moment,
): FieldChange[] {
  if (answer === null) return row ? [remove('answer', row.id, moment)] : []
  const columns = answerColumns(answer)
  return row ? update('answer', row, columns) : create('answer', moment.newId(), { claim, question, ...columns })
}

/** Sets all answers of a claim. If two are for the same question, the last one counts. */
export function setAnswers(
  claim: Id,
  rows: readonly Row[],
  answers: readonly AnswerIntent[],
  around: QuestionSurroundings,
  moment: Moment,
): Result<FieldChange[]> {
  const fields: FieldChange[] = []
  const made = new Map<string, Id>()
  const wanted = new Map<Id, GivenAnswer>()
  for (const { question, answer } of answers) {
    const words = typeof question === 'string' ? null : sameWords(question.text)
    const before = words === null ? undefined : made.get(words)
    const chosen =
      before === undefined ? chooseQuestion(question, around, moment) : ok<ChosenQuestion>({ id: before, fields: [] })
    if (!chosen.ok) return chosen
    if (words !== null) made.set(words, chosen.value.id)
    fields.push(...chosen.value.fields)
    wanted.set(chosen.value.id, answer)
  }
  return ok([
    ...fields,
    ...rows.filter((row) => !wanted.has(row['question'] as Id)).map((row) => remove('answer', row.id, moment)),
    ...[...wanted].flatMap(([question, answer]) =>
      setAnswer(
        claim,
        question,
        rows.find((row) => row['question'] === question),
        answer,
        moment,
      ),
    ),
  ])
}
