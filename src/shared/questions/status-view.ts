import type { ClaimStatus } from '../model/enums.ts'

/** The status that follows from the answers of all claims to the same questions. The rule is in `status.ts`. */
export const computedStatuses = ['corroborated', 'contested'] as const
export type ComputedStatus = (typeof computedStatuses)[number]

/** The status that a claim is shown with. */
export const shownStatuses = ['open', 'corroborated', 'contested', 'refuted', 'superseded', 'retracted'] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** The status set by hand, else the computed one, else open. */
export function shownStatus(claim: {
  readonly status: ClaimStatus
  readonly computed: ComputedStatus | null
}): ShownStatus {
  return claim.status === 'open' ? (claim.computed ?? 'open') : claim.status
}
