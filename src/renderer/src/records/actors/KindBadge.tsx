import { actorKindLetter, type ActorKind } from '#shared/model/enums.ts'
import './kind-badge.css'

/** The letter and shape of an actor's kind; colour only repeats them. */
export function KindBadge({ kind }: { readonly kind: ActorKind }) {
  return (
    <span className={`kind ${kind}`} role="img" aria-label={kind}>
      {actorKindLetter[kind]}
    </span>
  )
}
