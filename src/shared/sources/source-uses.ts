import { z } from 'zod'

/** What goes with a source when it is deleted, and the briefings that cite its claims: in each, how many of them. */
export const sourceUsesSchema = z.strictObject({
  claims: z.int(),
  mentions: z.int(),
  /** Memos and tags on places in it. */
  notes: z.int(),
  citedBy: z.array(z.strictObject({ title: z.string(), claims: z.int() })),
})
export type SourceUses = z.infer<typeof sourceUsesSchema>
