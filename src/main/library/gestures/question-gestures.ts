import { create, type Moment, type Row } from '#shared/changes/draft.ts'
import { setMemo } from '#shared/changes/memo-changes.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { sameWords } from '#shared/questions/answer.ts'
import {
  createQuestion,
  editQuestion,
  orderQuestions,
  splitQuestion as split,
} from '#shared/questions/edit-questions.ts'
import { judgeQuestion as judge } from '#shared/questions/judge-question.ts'
import { mergeAnswers, mergedMemo, mergeLabel } from '#shared/questions/merge-questions.ts'
import { chooseQuestion, setAnswer } from '#shared/questions/set-answers.ts'
import { putOn } from '#shared/tags/set-tags.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { readOurView } from '../reads/read-questions.ts'
import { answersTo, checkWordsFree, liveQuestions, questionSurroundings, revisionsOf } from './question-rows.ts'
import { restateView, restateViews } from './stated-views.ts'
import { caseForNew } from '../rows/cases.ts'
import { gone, liveRow, neededRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Adds a question after the others. Fails (`conflict`) if another one has the same words (compared by `sameWords`). */
export function addQuestion(library: Library, question: Input<'addQuestion'>): Result<{ id: Id }> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const free = checkWordsFree(db, question.text, null)
    if (!free.ok) return free
    const { fields, id } = createQuestion(question, caseForNew(db).id, liveQuestions(db).length, moment)
    return ok({ draft: { label: 'Add a question', fields }, value: { id } })
  })
}

/** Sets the words or the short label of a question. Fails as `addQuestion` does. */
export function updateQuestion(library: Library, { id, ...fields }: Input<'updateQuestion'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'question', id)
    if (!row.ok) return row
    const free = fields.text === undefined ? ok(null) : checkWordsFree(library.db, fields.text, id)
    return free.ok ? ok({ draft: editQuestion(row.value, fields), value: null }) : free
  })
}

/** Moves a question before another one, or to the end if `before` is null. */
export function moveQuestion(library: Library, { id, before }: Input<'moveQuestion'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    for (const needed of before === null ? [id] : [id, before])
      if (!liveRow(library.db, 'question', needed)) return gone('question')
    return ok({
      draft: { label: 'Move a question', fields: orderQuestions(liveQuestions(library.db), id, before) },
      value: null,
    })
  })
}

/**
 * Merges questions into one. It gets their answers, tags, memos and assessments; see `mergeAnswers` for which of two
 * answers is kept.
 */
export function mergeQuestions(
  library: Library,
  { into, from }: Input<'mergeQuestions'>,
): Result<Output<'mergeQuestions'>> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const others = [...new Set(from)].filter((id) => id !== into)
    for (const id of [into, ...others]) if (!liveRow(db, 'question', id)) return gone('question')
    if (others.length === 0)
      return fail('bad-input', 'A question cannot be merged with itself, so nothing was changed.')
    const answers = mergeAnswers(
      into,
      rowsOf(db, 'answer', 'question', into),
      others.flatMap((id) => rowsOf(db, 'answer', 'question', id)),
      moment,
    )
    const carried = new Set(rowsOf(db, 'tagged', 'owner', into).map((row) => row['tag'] as Id))
    const tags = new Set(others.flatMap((id) => rowsOf(db, 'tagged', 'owner', id).map((row) => row['tag'] as Id)))
    const memo = rowsOf(db, 'memo', 'owner', into)[0]
    const words = others.map((id) => wordsOf(db, id))
    const ownView = viewRow(db, into)
    const adopted = ownView ? undefined : words.find((one) => one.view !== undefined)
    const viewAfter = readOurView(db, adopted?.id ?? into)
    const body = mergedMemo(
      String(memo?.['body'] ?? ''),
      words.map((one) => ({ ...one, view: one === adopted ? '' : sentenceOf(one.view) })),
    )
    const fields = [
      ...answers.fields,
      ...[...tags]
        .filter((tag) => !carried.has(tag))
        .flatMap((tag) => putOn(tag, { type: 'question', id: into }, moment)),
      ...setMemo({ type: 'question', id: into }, memo, body, moment),
      ...(adopted?.view ? adoptView(db, adopted.view, into, moment) : []),
      // What states the view that gives way stays as the note's own: none of its words may go.
      ...restateViews(
        db,
        new Map(words.map((one) => [one.id, { into, view: one === adopted ? viewAfter : null }])),
        moment,
      ),
      ...removeWithOwned(db, 'question', others, moment),
    ]
    return ok({ draft: { label: mergeLabel(others.length + 1), fields }, value: { gaveWay: answers.gaveWay } })
  })
}

/**
 * Moves the answers of some claims to a new question, placed after this one. Fails (`bad-input`) if one of the claims
 * does not answer it.
 */
export function splitQuestion(library: Library, { id, claims, text }: Input<'splitQuestion'>): Result<{ id: Id }> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(db, 'question', id)
    if (!row.ok) return row
    const free = checkWordsFree(db, text, null)
    if (!free.ok) return free
    const chosen = new Set(claims)
    const answers = rowsOf(db, 'answer', 'question', id).filter((answer) => chosen.has(answer['claim'] as Id))
    if (answers.length < chosen.size)
      return fail('bad-input', 'Some of these claims do not answer this question, so it was not split.')
    const { draft, id: made } = split(
      liveQuestions(db),
      answers,
      id,
      { text, inCase: row.value['in_case'] as Id },
      moment,
    )
    return ok({ draft, value: { id: made } })
  })
}

/** Deletes a question with its answers and our assessment; the claims stay. */
export function deleteQuestion(library: Library, { id }: Input<'deleteQuestion'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'question', id)
    return row.ok
      ? ok({
          draft: { label: 'Delete a question', fields: removeWithOwned(library.db, 'question', [id], moment) },
          value: null,
        })
      : row
  })
}

/**
 * Sets the answer of these claims to a question; null removes it. A question named by new words is created, unless the
 * answer is to be removed: then nothing changes, and its id is returned as null.
 */
export function answerQuestion(
  library: Library,
  { claims, question, answer }: Input<'answerQuestion'>,
): Result<Output<'answerQuestion'>> {
  const { db } = library
  return commit<Output<'answerQuestion'>>(library, { origin: 'user' }, (moment) => {
    const ids = [...new Set(claims)]
    if (ids.some((id) => !liveRow(db, 'claim', id))) return gone('claim')
    const around = questionSurroundings(db, revisionsOf(db, ids))
    if (
      answer === null &&
      typeof question !== 'string' &&
      !around.all().some((row) => sameWords(row.text) === sameWords(question.text))
    ) {
      return ok({ draft: { label: '', fields: [] }, value: { question: null } })
    }
    const chosen = chooseQuestion(question, around, moment)
    if (!chosen.ok) return chosen
    const { id, fields: made } = chosen.value
    const rows = answersTo(db, id, ids)
    const fields = [...made, ...ids.flatMap((claim) => setAnswer(claim, id, rows.get(claim), answer, moment))]
    return ok({
      draft: { label: answer === null ? 'Take an answer off' : 'Answer a question', fields },
      value: { question: id },
    })
  })
}

/**
 * Sets our view of a question, also where a note states it; null removes it, and it becomes the note's own there. Fails (`not-found`) if a claim it is based on does not exist,
 * else as `judgeQuestion` in shared does.
 */
export function judgeQuestion(library: Library, { id, ourView }: Input<'judgeQuestion'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    if (!liveRow(db, 'question', id)) return gone('question')
    const judgement = viewRow(db, id)
    const inNotes = restateView(db, id, ourView, moment)
    if (ourView === null)
      return ok({
        draft: {
          label: 'Take our view off',
          fields: [...(judgement ? removeWithOwned(db, 'judgement', [judgement.id], moment) : []), ...inNotes],
        },
        value: null,
      })
    if (ourView.basis.some((claim) => !liveRow(db, 'claim', claim))) return gone('claim')
    const fields = judge(
      id,
      { judgement, basis: judgement ? rowsOf(db, 'judgement_basis', 'judgement', judgement.id) : [] },
      ourView,
      moment,
    )
    return fields.ok
      ? ok({ draft: { label: 'Write our view', fields: [...fields.value, ...inNotes] }, value: null })
      : fields
  })
}

function viewRow(db: Database, question: Id): Row | undefined {
  return rowsOf(db, 'judgement', 'question', question)[0]
}

function wordsOf(
  db: Database,
  id: Id,
): { readonly id: Id; readonly text: string; readonly memo: string; readonly view: Row | undefined } {
  const memo = rowsOf(db, 'memo', 'owner', id)[0]
  return {
    id,
    text: String(liveRow(db, 'question', id)?.['text'] ?? ''),
    memo: String(memo?.['body'] ?? ''),
    view: viewRow(db, id),
  }
}

function sentenceOf(view: Row | undefined): string {
  return String(view?.['sentence'] ?? '')
}

/** Copies an assessment to a question that has none. The original is deleted with its question. */
function adoptView(db: Database, view: Row, question: Id, moment: Moment): ReturnType<typeof create> {
  const id = moment.newId()
  const { sentence, likelihood, confidence, confidence_reason, would_change } = view as unknown as Record<
    string,
    string | null
  >
  return [
    ...create('judgement', id, {
      question,
      sentence: sentence ?? null,
      likelihood: likelihood ?? null,
      confidence: confidence ?? null,
      confidence_reason: confidence_reason ?? '',
      would_change: would_change ?? null,
    }),
    ...rowsOf(db, 'judgement_basis', 'judgement', view.id).flatMap((row) =>
      create('judgement_basis', moment.newId(), {
        judgement: id,
        claim: row['claim'] as Id,
        ord: row['ord'] as number,
      }),
    ),
  ]
}
