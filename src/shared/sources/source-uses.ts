import { z } from 'zod'

/** What is deleted together with a source, and the briefings that cite its claims, with the number of these claims. */
export const sourceUsesSchema = z.strictObject({
  claims: z.int(),
  mentions: z.int(),
  /** Memos and tags on places in its text. */
  notes: z.int(),
  citedBy: z.array(z.strictObject({ title: z.string(), claims: z.int() })),
})
export type SourceUses = z.infer<typeof sourceUsesSchema>
