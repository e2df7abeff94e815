import { z } from 'zod'
import { idSchema } from '../../model/id-schema.ts'

/** What can become of a cited claim: its words or speakers, its status, a rating, or its question is contested now. */
export const staleKinds = ['changed', 'status', 'rating', 'contested'] as const

/** One thing that became of a cited claim, in the words of its history. Something that was added or removed as a whole has no other side. */
const staleChangeSchema = z.strictObject({
  kind: z.enum(staleKinds),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type StaleChange = z.infer<typeof staleChangeSchema>

/** A cited claim that is no longer as it was when it was cited, with the blocks that cite it as it was. */
export const staleClaimSchema = z.strictObject({
  claim: idSchema,
  blocks: z.array(idSchema),
  changes: z.array(staleChangeSchema),
})
export type StaleClaim = z.infer<typeof staleClaimSchema>
