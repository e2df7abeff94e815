import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema } from './answer-schema.ts'
import { originSchema } from './origin-schema.ts'
import { computedStatuses } from './status-view.ts'

/** Why a claim has a computed status: a question, and the sides there are to it; the first is the claim's own. Corroborated has one. */
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
