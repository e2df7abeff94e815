import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { sectionKeySchema } from './sections.ts'

/**
 * The computed parts of a briefing for the sheet: the HTML that is printed, by section, with the claims that each cites in printed order. `html`
 * is empty where there is nothing to print. `targets` has the claim of each anchor that its citations link to.
 */
export const sheetViewSchema = z.strictObject({
  sections: z.array(z.strictObject({ key: sectionKeySchema, html: z.string(), cites: z.array(idSchema) })),
  targets: z.record(z.string(), idSchema),
})
export type SheetView = z.infer<typeof sheetViewSchema>
