import type { ActorKind } from '#shared/model/enums.ts'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { KindBadge } from '../KindBadge.tsx'

/** The last row: creates an actor named like the selection. */
export function NewOption({
  id,
  name,
  kind,
  active,
  onPick,
}: {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind | null
  readonly active: boolean
  readonly onPick: () => void
}) {
  return (
    <div id={id} role="option" aria-selected={active} className="picker-row new" tabIndex={-1} onClick={onPick}>
      {kind ? <KindBadge kind={kind} /> : <span aria-hidden>+</span>}
      <span className="picker-name" title={name}>
        New: “<bdi>{name}</bdi>”{kind && <small> {kind}</small>}
      </span>
      <KeyCap>{active && kind ? '↵' : 'Tab'}</KeyCap>
    </div>
  )
}
