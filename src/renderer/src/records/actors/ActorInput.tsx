import { useId, useState, type KeyboardEvent } from 'react'
import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { ActorOption } from './picker/ActorOption.tsx'
import { rankActors } from './picker/rank-actors.ts'
import './picker/picker.css'
import './actor-input.css'

const maxRows = 7

/** A combobox for one actor. Empty means no actor. `onType` gets the typed text while no actor is chosen. */
export function ActorInput({
  label,
  actors,
  value,
  disabled = false,
  autoFocus = false,
  placeholder = 'two letters',
  onChange,
  onType,
}: {
  readonly label: string
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly value: Id | null
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly onChange: (actor: Id | null) => void
  readonly onType?: (typed: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [row, setRow] = useState(0)
  const list = useId()
  const found = typed === null || typed === '' ? [] : rankActors(actors.values(), typed, '').slice(0, maxRows)
  const take = (actor: ActorView | undefined) => {
    if (!actor) return
    onChange(actor.id)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return
    if (event.key === 'ArrowDown') setRow(Math.min(found.length - 1, row + 1))
    else if (event.key === 'ArrowUp') setRow(Math.max(0, row - 1))
    else if (event.key === 'Enter') take(found[row])
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="actor-input">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${row}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={maxNameLength}
        disabled={disabled}
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={typed ?? (value === null ? '' : (actors.get(value)?.name ?? ''))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Keep the typed text when another app comes to the front.
          if (document.hasFocus()) setTyped(null)
        }}
        onChange={({ target }) => {
          setTyped(target.value)
          setRow(0)
          onType?.(target.value)
          if (target.value === '') onChange(null)
        }}
      />
      <div
        className="actor-input-list"
        id={list}
        role="listbox"
        aria-label="Actors found"
        hidden={found.length === 0}
        onPointerDown={(event) => event.preventDefault()}
      >
        {found.map((actor, i) => (
          <ActorOption
            key={actor.id}
            id={`${list}-${i}`}
            actor={actor}
            active={i === row}
            hint={i === row ? '↵' : null}
            onPick={() => take(actor)}
          />
        ))}
      </div>
    </div>
  )
}
