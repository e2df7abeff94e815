import { z } from 'zod'
import { idSchema } from '../../model/id-schema.ts'

/** An unmarked occurrence of an actor's name. The range covers the name without a possessive ’s. */
const sweepCandidateSchema = z.strictObject({
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  /** Up to 32 UTF-16 units before and after it. */
  prefix: z.string(),
  suffix: z.string(),
  /** "¶3", "p. 12 ¶42", "12:04"; empty in a title or heading (`text/where.ts`). */
  where: z.string(),
  /**
   * Why it is not ticked at first: it stands inside another actor's mention ("the US leader"), or in another actor's name
   * ("Washington Post"; `mention` is then null).
   */
  inside: z.strictObject({ actor: idSchema, mention: idSchema.nullable() }).nullable(),
  /** A short name (“Anaya”, “RSA”) that may be somebody else’s here; not ticked at first either. */
  unsure: z.boolean(),
})
export type SweepCandidate = z.infer<typeof sweepCandidateSchema>

/** The most candidates that one reply contains. The rest is found by another sweep. */
export const mostCandidates = 5000

/** The result of a sweep. */
export const sweepSchema = z.strictObject({
  /** The names that were searched, longest first. */
  names: z.array(z.string()),
  /** Grouped by source, in text order. */
  candidates: z.array(sweepCandidateSchema),
  /** The number of occurrences that are mentions of this actor already. */
  marked: z.int(),
  /** The number of candidates beyond `mostCandidates`. */
  more: z.int(),
})
export type Sweep = z.infer<typeof sweepSchema>
