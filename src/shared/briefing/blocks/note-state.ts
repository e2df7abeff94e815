import { z } from 'zod'
import { confidences, reliabilityLetters } from '../../model/enums.ts'
import { idSchema } from '../../model/id-schema.ts'
import type { Id } from '../../model/id.ts'
import { shownStatus, shownStatuses } from '../../questions/status-view.ts'
import { answerKey } from '../../questions/answer.ts'
import type { BlockRecords } from './block-records.ts'

/**
 * What a briefing stood on when it was issued, as it is kept to compare a later one with: the claims it cited with the change that each was
 * read at, how they stood, the questions that were contested, and its judgements. Plain values, without any words of a source.
 */
export const noteStateSchema = z.strictObject({
  /** The briefing's ISO date, or empty. */
  date: z.string().max(100),
  claims: z.array(
    z.strictObject({
      claim: idSchema,
      /** The id of the last change of the claim; a later one means that it was edited since. */
      change: z.string().max(200),
      status: z.enum(shownStatuses),
      credibility: z.int().nullable(),
      reliability: z.enum(reliabilityLetters).nullable(),
      answers: z.array(z.string().max(2000)),
    }),
  ),
  contested: z.array(idSchema),
  judgements: z.array(
    z.strictObject({
      id: idSchema,
      likelihood: z.string().max(100).nullable(),
      confidence: z.enum(confidences).nullable(),
    }),
  ),
})
export type NoteState = z.infer<typeof noteStateSchema>

/** A judgement of the note now, with its number. */
export type JudgementNow = NoteState['judgements'][number] & { readonly number: number }

/** What a note stands on now. `changeOf` is the id of a claim's last change. */
export function noteStateOf(
  records: BlockRecords,
  cited: readonly Id[],
  judgements: readonly JudgementNow[],
  changeOf: (claim: Id) => string,
): NoteState {
  return {
    date: records.date,
    claims: [...new Set(cited)].flatMap((id) => {
      const claim = records.claims.get(id)
      if (!claim) return []
      return {
        claim: id,
        change: changeOf(id),
        status: shownStatus(claim),
        credibility: claim.credibility,
        reliability: records.sources.get(claim.source)?.view.reliability ?? null,
        answers: claim.answers.map(({ question, answer }) => `${question} ${answerKey(answer)}`).toSorted(),
      }
    }),
    contested: records.questions.filter(({ contested }) => contested).map(({ id }) => id),
    judgements: judgements.map(({ id, likelihood, confidence }) => ({ id, likelihood, confidence })),
  }
}
