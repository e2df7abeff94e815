import { z } from 'zod'
import { longestDate } from '../dates/longest-date.ts'
import { idSchema } from '../model/id-schema.ts'
import { answerIntentSchema } from '../questions/answer-schema.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { columnInputSchemas } from './claim-columns-schema.ts'

/** Ranges of the claim's text, in UTF-16 units. */
export const spans = z.array(rangeSchema).max(100)
export const gloss = z.string().max(10_000)
/** EDTF. The gesture checks whether such a date exists and fails with a sentence if not. */
const edtf = z.string().max(longestDate)

/** A date with the words shown for it and their place in the text. `edtf` is empty if the words name no date that EDTF can express. */
const writtenDateSchema = z.strictObject({ edtf, words: z.string().max(200), span: rangeSchema.nullable() })
export type WrittenDate = z.infer<typeof writtenDateSchema>

export const occasionDetailsSchema = z.strictObject({
  place: z.string().max(500),
  date: z.strictObject({ edtf, words: z.string().max(200) }).nullable(),
  channel: z.string().max(500),
  addressee: z.string().max(500),
  /** What was said there was withdrawn or deleted since: when (EDTF) and by whom; an absent one stays. Null: it was not. */
  withdrawn: z
    .strictObject({ date: edtf, by: z.string().max(500) })
    .partial()
    .nullable(),
})
export type OccasionDetails = z.infer<typeof occasionDetailsSchema>

/** A reporter of the claim: an actor, or null for someone unnamed; its words in the text, and the hedges on its report. */
const linkSchema = z.strictObject({ actor: idSchema.nullable(), words: rangeSchema.nullable(), hedge: spans })
export type LinkIntent = z.infer<typeof linkSchema>

/** What a claim is about: a claim, an existing idea, or a new idea with these words. */
const aboutSchema = z.union([
  z.strictObject({ claim: idSchema }),
  z.strictObject({ idea: idSchema }),
  z.strictObject({ content: spans.min(1), gloss }),
])
export type AboutIntent = z.infer<typeof aboutSchema>

/** The fields that a gesture on a claim's card may set. Absent members stay unchanged; lists replace the existing ones. */
export const claimFieldsSchema = z.strictObject({
  ...columnInputSchemas,
  speakers: z.array(idSchema).max(50),
  /** The actors that the claim says something about, named by hand, most important first. */
  saidAbout: z.array(idSchema).max(50),
  cue: rangeSchema.nullable(),
  /** Who reports the claim, outermost first, without the source and the speaker. */
  chain: z.array(linkSchema).max(20),
  /** Hedges on the claim itself; hedges on a report belong to its link. */
  hedge: spans,
  condition: z.array(z.strictObject({ spans, gloss })).max(20),
  about: z.array(aboutSchema).max(50),
  aboutDate: writtenDateSchema.nullable(),
  saidDate: writtenDateSchema.nullable(),
  /**
   * A label, or a label with details. An existing occasion with that label is shared and keeps its details. An empty label removes the
   * occasion.
   */
  occasion: z.union([z.string().max(500), occasionDetailsSchema.partial().extend({ label: z.string().max(500) })]),
  tags: z.array(tagPathSchema).max(100),
  memo: z.string().max(100_000),
  /** EDTF, or empty. */
  statusDate: edtf,
  /** The complete list of the claim's answers. */
  answers: z.array(answerIntentSchema).max(200),
})
export type ClaimFields = z.infer<typeof claimFieldsSchema>
