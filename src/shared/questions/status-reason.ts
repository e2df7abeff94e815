import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema } from './answer-schema.ts'
import { oneSideSchema } from './one-side-schema.ts'
import { originSchema } from './origin-schema.ts'
import { computedStatuses } from './status-view.ts'

/**
 * Why a claim has a computed status, or lacks one: the question, and its answers, the claim's own first. Only a contested claim has
 * more than one. `one-side`: it would be corroborated, but all who give the answer speak for one side.
 */
export const statusReasonSchema = z.strictObject({
  status: z.enum([...computedStatuses, 'one-side']),
  question: idSchema,
  answers: z.array(
    z.strictObject({
      answer: answerSchema,
      origins: z.int(),
      claims: z.array(z.strictObject({ claim: idSchema, origin: originSchema })),
      /** Those among its speakers who count as one origin. */
      oneSide: z.array(oneSideSchema),
    }),
  ),
})
export type StatusReason = z.infer<typeof statusReasonSchema>
