import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Option } from '../../../ui/combo-box/ListBox.tsx'
import { KindBadge } from '../KindBadge.tsx'
import { strings } from '../strings.tsx'

/** An actor as an option of a list. `note` says why the actor is listed. */
export function actorOption(actor: ActorView, note?: string): Option {
  const fact = note ?? factOf(actor)
  return {
    id: actor.id,
    content: (
      <>
        <KindBadge kind={actor.kind} />
        <span className="picker-name" title={actor.name}>
          <bdi>{actor.name}</bdi> <small title={fact}>{fact}</small>
        </span>
      </>
    ),
  }
}

/** The last option: a new actor named like the selection, of a kind once it is chosen. */
export function newActorOption(name: string, kind: ActorKind | null): Option {
  return {
    id: 'new',
    className: 'new',
    content: (
      <>
        {kind ? <KindBadge kind={kind} /> : <span aria-hidden>+</span>}
        <span className="picker-name" title={name}>
          {strings.picker.newActor(<bdi>{name}</bdi>)}
          {kind && <small> {kind}</small>}
        </span>
      </>
    ),
  }
}

/** A fact that tells an actor from others of the same name: how an unnamed actor knows it, an office, or the number of mentions. */
function factOf({ kind, accessBasis, office, mentions }: ActorView): string {
  if (kind === 'unnamed' && accessBasis) return accessBasis
  if (office) return office
  return mentions === 0 ? kind : strings.picker.mentions(mentions)
}
