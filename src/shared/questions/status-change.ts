import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { statusReasonSchema } from './status-reason.ts'
import { computedStatuses } from './status-view.ts'

const computed = z.enum(computedStatuses).nullable()

/** A claim whose computed status another rule of a newer Attaché changed, and why it has the present one, or none. */
export const statusChangeSchema = z.strictObject({
  claim: idSchema,
  before: computed,
  after: computed,
  reasons: z.array(statusReasonSchema),
})
export type StatusChange = z.infer<typeof statusChangeSchema>
