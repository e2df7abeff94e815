import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import { mixesLikelihoodAndConfidence } from '../standards/keep-apart.ts'
import { likelihoodScale, rangeOf } from '../standards/likelihood.ts'
import type { OurView } from './question-view.ts'

/** Sets our view of a question: a judgement of the question, with one row for each claim it is based on. */
export function judgeQuestion(
  question: Id,
  rows: { readonly judgement: Row | undefined; readonly basis: readonly Row[] },
  view: OurView,
  moment: Moment,
): Result<FieldChange[]> {
  if (view.likelihood !== null && !rangeOf(view.likelihood, likelihoodScale))
    return fail('bad-input', `“${view.likelihood}” is no term of the likelihood scale, so our view was not changed.`)
  if (mixesLikelihoodAndConfidence(view.sentence)) {
    return fail(
      'bad-input',
      'A likelihood and a confidence may not stand in one sentence (ICD 203), so our view was not changed; give the confidence its own field.',
    )
  }
  const columns = {
    sentence: view.sentence,
    likelihood: view.likelihood,
    confidence: view.confidence,
    confidence_reason: view.confidenceReason,
    would_change: view.wouldChange,
  }
  const id = rows.judgement?.id ?? moment.newId()
  return ok([
    ...(rows.judgement
      ? update('judgement', rows.judgement, columns)
      : create('judgement', id, { question, ...columns })),
    ...setBasis(id, rows.basis, view.basis, moment),
  ])
}

function setBasis(judgement: Id, rows: readonly Row[], claims: readonly Id[], moment: Moment): FieldChange[] {
  const wanted = [...new Set(claims)]
  const known = new Map(rows.map((row) => [row['claim'] as Id, row]))
  return [
    ...rows
      .filter((row) => !wanted.includes(row['claim'] as Id))
      .map((row) => remove('judgement_basis', row.id, moment)),
    ...wanted.flatMap((claim, ord) => {
      const row = known.get(claim)
      return row
        ? update('judgement_basis', row, { ord })
        : create('judgement_basis', moment.newId(), { judgement, claim, ord })
    }),
  ]
}
