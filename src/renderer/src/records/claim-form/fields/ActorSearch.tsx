import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { KindBadge } from '../../actors/KindBadge.tsx'
import { rankActors } from '../../actors/picker/rank-actors.ts'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import { focusLast } from './Line.tsx'
import { strings } from '../strings.tsx'

const maxRows = 7
const nobody = 'someone-not-named'

/** A combobox to find an actor. With nothing typed it lists the likely ones. `unnamed` also offers an unnamed actor. */
export function ActorSearch({
  label,
  placeholder,
  actors,
  likely,
  unnamed = false,
  focusAfter,
  onPick,
}: {
  readonly label: string
  readonly placeholder: string
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly likely: readonly Id[]
  readonly unnamed?: boolean
  /** Selector of the element in the field that gets the focus after picking. */
  readonly focusAfter: string
  readonly onPick: (actor: Id | null, adding: boolean) => void
}) {
  const find = (typed: string): Found[] => {
    const found = typed === '' ? likely.flatMap((id) => actors.get(id) ?? []) : rankActors(actors.values(), typed, '')
    const rows = found.slice(0, maxRows).map((actor) => ({
      id: actor.id,
      title: actor.name,
      label: (
        <>
          <KindBadge kind={actor.kind} />
          <span dir="auto">{actor.name}</span>
        </>
      ),
      note: strings.actor.mentions(actor.mentions),
    }))
    const isAsked =
      unnamed &&
      strings.unnamed
        .split(' ')
        .concat(strings.unnamed)
        .some((word) => word.startsWith(typed.toLowerCase()))
    return isAsked ? [{ id: nobody, label: strings.unnamed }, ...rows] : rows
  }
  return (
    <Finder
      label={label}
      placeholder={placeholder}
      find={find}
      nothing={strings.actor.nothing}
      onTaken={(box) => focusLast(box, focusAfter)}
      onPick={(id, _typed, adding) => onPick(id === nobody ? null : id, adding)}
    />
  )
}
