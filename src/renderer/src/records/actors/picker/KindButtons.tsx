import { actorKindLetter, actorKinds, type ActorKind } from '#shared/model/enums.ts'
import { KindBadge } from '../KindBadge.tsx'
import { strings } from '../strings.tsx'

/** Buttons for the kinds, for use with the mouse; their letters do the same. */
export function KindButtons({
  kind,
  onPick,
}: {
  readonly kind: ActorKind | null
  readonly onPick: (kind: ActorKind) => void
}) {
  return (
    <div className="picker-kinds" role="group" aria-label={strings.picker.newOfKind}>
      {actorKinds.map((one) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          title={strings.picker.newKind(one)}
          aria-pressed={kind === one}
          onClick={() => onPick(one)}
        >
          <KindBadge kind={one} />
          {one}
          <span className="visually-hidden"> {actorKindLetter[one]}</span>
        </button>
      ))}
    </div>
  )
}
