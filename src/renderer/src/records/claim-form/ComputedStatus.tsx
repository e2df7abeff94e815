import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { StatusMark } from '../claims/StatusMark.tsx'
import { reasonSentence } from './reason-sentence.ts'
import type { ClaimSurroundings } from './surroundings.ts'
import { strings } from './strings.tsx'

/** The status computed from the answers of all claims; a key shows why. Without one, only why not, once it was asked. */
export function ComputedStatus({
  claim,
  reasons,
  around,
  onAsk,
}: {
  readonly claim: ClaimView
  /** Null until requested. */
  readonly reasons: readonly StatusReason[] | null
  readonly around: ClaimSurroundings
  readonly onAsk: () => void
}) {
  return (
    <>
      {claim.computed !== null && (
        <button type="button" className="button quiet computed" aria-expanded={reasons !== null} onClick={onAsk}>
          {strings.status.computed(
            <StatusMark status={claim.computed} />,
            claim.status !== 'open',
            <KeyOf command="claim-card.why" />,
          )}
        </button>
      )}
      {reasons?.map((reason) => (
        <p key={`${reason.status} ${reason.question}`} className="status-reason">
          {reasonSentence(reason, around)}
        </p>
      ))}
    </>
  )
}
