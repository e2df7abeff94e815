import { useRef } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { Button } from '../../../ui/Button.tsx'
import { strings } from '../strings.tsx'

/**
 * Whom an actor speaks for. What its card suggests is dashed and says why, until it is confirmed or another side is set;
 * an actor can also be set to stand alone.
 */
export function Side({ actor }: { readonly actor: ActorView }) {
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const nameOf = (id: Id) => actors.get(id)?.name ?? '?'
  const fieldRef = useRef<HTMLDivElement>(null)
  const set = (side: Id | null) => void client.mutate('updateActor', { id: actor.id, side })
  /** As `set`, by a button that may go with it: the focus stays in the field. */
  const press = (side: Id | null) => () => {
    fieldRef.current?.querySelector('input')?.focus()
    set(side)
  }
  const alone = actor.side === actor.id
  const suggested = actor.side === null ? actor.suggestedSide : null
  const side = alone ? null : (actor.side ?? suggested?.side ?? null)
  /** Where the side leads on to, if it does. */
  const end = side === null || actor.countsFor === side ? null : actor.countsFor
  return (
    <div className="fact-line">
      <span className="card-label">{strings.side.label}</span>
      <div ref={fieldRef} className={suggested ? 'side-field proposed' : 'side-field'}>
        <ActorInput
          label={strings.side.label}
          actors={actors}
          value={side}
          placeholder={alone ? strings.side.alone : strings.side.notSet}
          onChange={set}
        />
        {suggested && (
          <Button onPress={press(suggested.side)}>
            {strings.side.confirm} <KeyOf command="actors.confirmSide" />
          </Button>
        )}
        {(side !== null || alone) && (
          <Button look="quiet" onPress={press(alone ? null : actor.id)}>
            {alone ? strings.side.byCard : strings.side.alone}
          </Button>
        )}
        {(suggested || alone || end !== null) && (
          <p className="side-note" dir="auto">
            {suggested && strings.side.suggested(suggested.office, nameOf(suggested.side))}
            {alone && strings.side.setAlone}
            {end !== null && strings.side.countsFor(nameOf(end))}
          </p>
        )}
      </div>
    </div>
  )
}
