import { z } from 'zod'

/** The licence of one shipped part. `licence` is an SPDX expression, `text` the content of the part's own licence file. */
export const licenceSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  kind: z.enum(['runtime', 'font', 'library', 'data']),
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof licenceSchema>
