import { z } from 'zod'
import { confidences, reliabilityLetters } from '../../model/enums.ts'
import { idSchema } from '../../model/id-schema.ts'
import type { Id } from '../../model/id.ts'
import { shownStatus, shownStatuses } from '../../questions/status-view.ts'
import type { SourceView } from '../../sources/source-view.ts'
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

/** What a note stands on now. `changeOf` is the id of a claim's last change, '' if the log has none. */
export function noteStateOf(
  records: Pick<BlockRecords, 'date' | 'claims' | 'questions'> & {
    readonly sources: ReadonlyMap<Id, { readonly view: Pick<SourceView, 'reliability'> }>
  },
  cited: readonly Id[],
  judgements: readonly NoteState['judgements'][number][],
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
      }
    }),
    contested: records.questions.filter(({ contested }) => contested).map(({ id }) => id),
    judgements: judgements.map(({ id, likelihood, confidence }) => ({ id, likelihood, confidence })),
  }
}

/** What a briefing is compared with: the one before as it stood, which judgement of that each of its own was copied from, and the last changes of claims. */
export const lastNoteSchema = z.strictObject({
  before: noteStateSchema,
  /** Whether that is what was exported; if not, only what its text cites is known, and nothing of its computed parts. */
  wasExported: z.boolean(),
  judgements: z.array(z.strictObject({ judgement: idSchema, follows: idSchema })),
  changes: z.array(z.strictObject({ claim: idSchema, change: z.string().max(200) })),
})
export type LastNote = z.infer<typeof lastNoteSchema>
