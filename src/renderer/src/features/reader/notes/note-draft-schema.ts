import { z } from 'zod'
import { idSchema } from '#shared/model/id-schema.ts'
import { rangeSchema } from '#shared/text/range-schema.ts'

/** A memo or tag that was typed and not saved, and what it is on. */
export const noteDraftSchema = z.strictObject({
  kind: z.enum(['memo', 'tag']),
  target: z.union([
    z.strictObject({ on: z.literal('place'), range: rangeSchema }),
    z.strictObject({ on: z.enum(['claim', 'actor', 'memo']), id: idSchema, range: rangeSchema }),
  ]),
  typed: z.string(),
})
export type NoteDraft = z.infer<typeof noteDraftSchema>
