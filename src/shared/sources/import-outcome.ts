import { z } from 'zod'
import { sourceViewSchema } from './source-view.ts'

/** What became of texts that were imported together: each is taken, or named with the sentence that says why not. */
export const importOutcomeSchema = z.strictObject({
  imported: z.array(sourceViewSchema),
  refused: z.array(z.strictObject({ name: z.string(), message: z.string() })),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>
