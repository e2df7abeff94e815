import { z } from 'zod'
import { importedSourceSchema } from './source-view.ts'

/** The result of importing several texts: the sources, some of which may have been there already, and the refused files with a sentence that says why. */
export const importOutcomeSchema = z.strictObject({
  imported: z.array(importedSourceSchema),
  refused: z.array(z.strictObject({ name: z.string(), message: z.string() })),
})
export type ImportOutcome = z.infer<typeof importOutcomeSchema>
