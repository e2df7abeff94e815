import type { ClaimStatus } from '../model/enums.ts'

/** What follows from the answers of all claims to the same questions; the rule is in `status.ts`. */
export const computedStatuses = ['corroborated', 'contested'] as const
export type ComputedStatus = (typeof computedStatuses)[number]

/** What a claim is shown as. */
export const shownStatuses = ['open', 'corroborated', 'contested', 'refuted', 'superseded', 'retracted'] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** What is set by hand shows before what is computed. */
export function shownStatus(claim: {
  readonly status: ClaimStatus
  readonly computed: ComputedStatus | null
}): ShownStatus {
  return claim.status === 'open' ? (claim.computed ?? 'open') : claim.status
}
