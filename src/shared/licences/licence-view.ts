import { z } from 'zod'

/** The terms of one part that is shipped: `licence` is an SPDX expression, `text` what stands in the part's own file. */
export const licenceSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  kind: z.enum(['runtime', 'font', 'library', 'data']),
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof licenceSchema>
