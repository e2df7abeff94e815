import { z } from 'zod'
import { columnSchemas } from '#shared/claims/claim-columns-schema.ts'
import { proposableFields } from '#shared/claims/claim-view.ts'
import { idSchema } from '#shared/model/id-schema.ts'
import { answerSchema, questionChoiceSchema } from '#shared/questions/answer-schema.ts'
import { rangeSchema } from '#shared/text/range-schema.ts'
import { blankDraft, noOccasion } from './draft.ts'

const spans = z.array(rangeSchema)
const writtenDate = z.strictObject({ edtf: z.string(), words: z.string(), span: rangeSchema.nullable() }).nullable()

/** An occasion by its label; an empty label means none. Details that nobody has given are empty. */
const draftOccasionSchema = z.strictObject({
  label: z.string(),
  place: z.string(),
  channel: z.string(),
  addressee: z.string(),
  date: z.strictObject({ edtf: z.string(), words: z.string() }).nullable(),
  withdrawn: z.strictObject({ date: z.string(), by: z.string() }).nullable(),
})
export type DraftOccasion = z.infer<typeof draftOccasionSchema>

/** A question that the claim is linked to. The answer is null until one is chosen. */
const draftAnswerSchema = z.strictObject({ question: questionChoiceSchema, answer: answerSchema.nullable() })
export type DraftAnswer = z.infer<typeof draftAnswerSchema>

/** The draft edited by the claim card: the fields of a new or saved claim, and which of them a rule filled in. */
export const claimDraftSchema = z.strictObject({
  ...columnSchemas,
  content: spans,
  speakers: z.array(idSchema),
  saidAbout: z.array(idSchema),
  /**
   * Who may speak, as long as nobody is chosen: the text has a speaker, but rules cannot tell which, or only that it is no actor yet. Null
   * once the speaker, or the source itself, is chosen or proposed. A draft with a list is not saved.
   */
  speakersOffered: z.array(idSchema).nullable().default(null),
  cue: rangeSchema.nullable(),
  chain: z.array(z.strictObject({ actor: idSchema.nullable(), words: rangeSchema.nullable(), hedge: spans })),
  hedge: spans,
  condition: z.array(z.strictObject({ spans, gloss: z.string() })),
  about: z.array(
    z.union([
      z.strictObject({ claim: idSchema }),
      z.strictObject({ idea: idSchema }),
      z.strictObject({ content: spans, gloss: z.string() }),
    ]),
  ),
  aboutDate: writtenDate,
  saidDate: writtenDate,
  occasion: draftOccasionSchema,
  answers: z.array(draftAnswerSchema),
  tags: z.array(z.string()),
  memo: z.string(),
  statusDate: z.string(),
  proposed: z.array(z.enum(proposableFields)),
})
export type ClaimDraft = z.infer<typeof claimDraftSchema>

/** A draft that was stored, perhaps by an earlier version: fields that it did not know are blank, so that its words are not lost. */
export const storedDraftSchema = z.preprocess((stored) => {
  if (typeof stored !== 'object' || stored === null) return stored
  const { occasion, ...fields } = stored as { readonly occasion?: object }
  return { ...blankDraft, ...fields, occasion: { ...noOccasion, ...occasion } }
}, claimDraftSchema)
