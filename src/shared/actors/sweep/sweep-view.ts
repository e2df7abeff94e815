import { z } from 'zod'
import { idSchema } from '../../model/id-schema.ts'

/** An occurrence of an actor's name that is not marked yet. The range covers the name, without a possessive ’s. */
const sweepCandidateSchema = z.strictObject({
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  /** Up to 32 units around it. */
  prefix: z.string(),
  suffix: z.string(),
  /** ¶ number, null in a title or heading. */
  paragraph: z.int().nullable(),
  /**
   * Why it starts unticked: it stands inside another actor's mention ("the US leader"), or in a name that is another actor's too
   * ("Washington Post"; then `mention` is null).
   */
  inside: z.strictObject({ actor: idSchema, mention: idSchema.nullable() }).nullable(),
})
export type SweepCandidate = z.infer<typeof sweepCandidateSchema>

/** At most this many candidates cross at once; more are a second sweep. */
export const mostCandidates = 5000

/** What a sweep found. */
export const sweepSchema = z.strictObject({
  /** The names that were looked for, the longest first. */
  names: z.array(z.string()),
  /** By source, in the order of the text. */
  candidates: z.array(sweepCandidateSchema),
  /** Occurrences that are this actor's mentions already. */
  marked: z.int(),
  /** Candidates beyond `mostCandidates`. */
  more: z.int(),
})
export type Sweep = z.infer<typeof sweepSchema>
