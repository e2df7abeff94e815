import { z } from 'zod'
import { sourceViewSchema } from './source-view.ts'

/** The result of importing several texts: the imported sources, and the refused files with a sentence that says why. */
export const importOutcomeSchema = z.strictObject({
  imported: z.array(sourceViewSchema),
  refused: z.array(z.strictObject({ name: z.string(), message: z.string() })),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>
