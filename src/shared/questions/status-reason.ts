import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema } from './answer-schema.ts'
import { originSchema } from './origin-schema.ts'
import { computedStatuses } from './status-view.ts'

/** Why a claim has a computed status: the question, and its sides, the claim's own first. A corroborated claim has one side. */
export const statusReasonSchema = z.strictObject({
  status: z.enum(computedStatuses),
  question: idSchema,
  sides: z.array(
    z.strictObject({
      answer: answerSchema,
      origins: z.int(),
      claims: z.array(z.strictObject({ claim: idSchema, origin: originSchema })),
    }),
  ),
})
export type StatusReason = z.infer<typeof statusReasonSchema>
