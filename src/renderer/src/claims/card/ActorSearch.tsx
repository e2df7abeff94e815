import { useId, useState, type KeyboardEvent } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { ActorOption } from '../../actors/picker/ActorOption.tsx'
import { rankActors } from '../../actors/picker/rank-actors.ts'

const listed = 6

/** A small box to find an actor by two letters; Enter takes the one that is marked, with Shift beside those already chosen. */
export function ActorSearch({ label, actors, onPick }: {
  readonly label: string
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly onPick: (actor: Id, adding: boolean) => void
}) {
  const [typed, setTyped] = useState('')
  const [row, setRow] = useState(0)
  const list = useId()
  const found = typed === '' ? [] : rankActors(actors.values(), typed, '').slice(0, listed)
  const pick = (actor: ActorView | undefined, adding: boolean) => {
    if (!actor) return
    onPick(actor.id, adding)
    setTyped('')
    setRow(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === '') return
    if (event.key === 'ArrowDown') setRow(Math.min(found.length - 1, row + 1))
    else if (event.key === 'ArrowUp') setRow(Math.max(0, row - 1))
    else if (event.key === 'Enter') pick(found[row], event.shiftKey)
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="actor-search">
      <input
        className="input" role="combobox" aria-label={label} aria-expanded={found.length > 0} aria-controls={list} aria-activedescendant={found.length > 0 ? `${list}-${row}` : undefined}
        placeholder="another…" autoComplete="off" spellCheck={false} dir="auto" value={typed} maxLength={500}
        onChange={(event) => {
          setTyped(event.target.value)
          setRow(0)
        }}
        onKeyDown={onKeyDown} onBlur={() => setTyped('')}
      />
      <div className="actor-search-list" id={list} role="listbox" aria-label="Actors found" hidden={found.length === 0} onPointerDown={(event) => event.preventDefault()}>
        {found.map((actor, i) => <ActorOption key={actor.id} id={`${list}-${i}`} actor={actor} active={i === row} hint={i === row ? '↵' : null} onPick={() => pick(actor, false)} />)}
      </div>
    </div>
  )
}
