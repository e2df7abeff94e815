import { z } from 'zod'
import type { ClaimStatus } from '../model/enums.ts'
import { idSchema } from '../model/id.ts'
import { answerSchema } from './answer.ts'
import { originSchema } from './origin.ts'

export const computedStatuses = ['corroborated', 'contested'] as const
export type ComputedStatus = (typeof computedStatuses)[number]

/** What a claim is shown as. */
export const shownStatuses = ['open', 'corroborated', 'contested', 'refuted', 'superseded', 'retracted'] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** What is set by hand shows before what is computed. */
export function shownStatus(claim: { readonly status: ClaimStatus; readonly computed: ComputedStatus | null }): ShownStatus {
  return claim.status === 'open' ? claim.computed ?? 'open' : claim.status
}

/** Why a claim has a computed status: a question, and the sides there are to it; the first is the claim's own. Corroborated has one. */
export const statusReasonSchema = z.strictObject({
  status: z.enum(computedStatuses),
  question: idSchema,
  sides: z.array(z.strictObject({
    answer: answerSchema,
    origins: z.int(),
    claims: z.array(z.strictObject({ claim: idSchema, origin: originSchema })),
  })),
})
export type StatusReason = z.infer<typeof statusReasonSchema>
