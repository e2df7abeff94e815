import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKindLetter, actorKinds, type ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../app/app-context.ts'
import { usePlace } from '../commands/use-place.ts'
import { KeyCap } from '../ui/Keys.tsx'
import { KindBadge } from './KindBadge.tsx'
import { ActorOption } from './picker/ActorOption.tsx'
import { emptyPicker, isKindOnly, kindOfLetter, moved, pickedBy, toNew, typedInto, type Picked } from './picker/picker-state.ts'
import { rankActors } from './picker/rank-actors.ts'
import './picker/picker.css'

/** Says who is mentioned: a known actor or, in the same list, a new one named by the selection. */
export function ActorPicker({ selection, actors, onPick, onLeave }: {
  readonly selection: string
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly onPick: (picked: Picked) => void
  readonly onLeave: () => void
}) {
  const { state: appState } = useApp()
  const [state, setState] = useState(emptyPicker)
  const list = useId()
  const name = selection.replaceAll(/\s+/gu, ' ').slice(0, maxNameLength)
  const kindOnly = isKindOnly(state)
  const found = useMemo(() => kindOnly ? [] : rankActors(actors.values(), state.typed, selection), [actors, state.typed, selection, kindOnly])
  const row = Math.min(state.row, found.length)

  const pick = (picked: Picked | null) => {
    if (picked) onPick(picked)
    else appState.getState().announce('Type the letter of its kind: P O S L G R ?')
  }
  const pickNew = (kind: ActorKind) => onPick({ name, kind })
  const pickRow = (index: number) => pick(pickedBy({ ...state, row: index }, found, name))

  usePlace('actor-picker', {
    'actor-picker.choose': () => pick(pickedBy({ ...state, row }, found, name)),
    'actor-picker.new': () => setState(toNew(state, found.length)),
    'actor-picker.leave': onLeave,
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const taken = onPickerKey(event)
    if (taken) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const onPickerKey = ({ key }: KeyboardEvent): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      setState(moved({ ...state, row }, key === 'ArrowDown' ? 1 : -1, found.length))
      return true
    }
    if (state.choosingKind && key.length === 1) {
      const kind = kindOfLetter(key)
      if (kind) setState({ ...state, kind })
      return true
    }
    const digit = /^[1-9]$/u.test(key) && state.typed === '' ? Number(key) : 0
    if (digit > 0 && digit <= found.length) pickRow(digit - 1)
    return digit > 0
  }

  return (
    <div className="picker" role="dialog" aria-label={`Who is “${name}”?`}>
      <div className="picker-head">
        <KindBadge kind={state.kind ?? found[row]?.kind ?? 'unnamed'} />
        <input
          className="picker-input" role="combobox" aria-expanded aria-controls={list} aria-activedescendant={`${list}-${row}`} aria-label="Actor"
          autoFocus autoComplete="off" spellCheck={false} dir="auto" placeholder="Two letters, or a kind: P O S L G R ?"
          value={state.typed} maxLength={maxNameLength}
          onChange={(event) => setState(typedInto(state, event.target.value))} onKeyDown={onKeyDown}
        />
      </div>
      <div className="picker-list" id={list} role="listbox" aria-label="Actors">
        {found.map((actor, i) => (
          <ActorOption
            key={actor.id} id={`${list}-${i}`} actor={actor} active={row === i} onPick={() => onPick({ actor: actor.id })}
            hint={row === i ? '↵' : state.typed === '' && i < 9 ? String(i + 1) : null}
          />
        ))}
        <div
          id={`${list}-${found.length}`} role="option" aria-selected={row === found.length} className="picker-row new" tabIndex={-1}
          onClick={() => (state.kind ? pickNew(state.kind) : setState(toNew(state, found.length)))}
        >
          {state.kind ? <KindBadge kind={state.kind} /> : <span aria-hidden>+</span>}
          <span className="picker-name" title={name}>New: “<bdi>{name}</bdi>”{state.kind && <small> {state.kind}</small>}</span>
          <KeyCap>{row === found.length && state.kind ? '↵' : 'Tab'}</KeyCap>
        </div>
      </div>
      <div className="picker-kinds" role="group" aria-label="New actor of this kind">
        {actorKinds.map((kind) => (
          <button key={kind} type="button" tabIndex={-1} title={`New ${kind}`} aria-pressed={state.kind === kind} onClick={() => pickNew(kind)}>
            <KindBadge kind={kind} />{kind}
            <span className="visually-hidden"> {actorKindLetter[kind]}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
