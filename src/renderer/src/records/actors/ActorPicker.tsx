import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { cleanName, maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { nameWarning } from '#shared/actors/duplicates.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { KindBadge } from './KindBadge.tsx'
import { AccessFields } from './picker/AccessFields.tsx'
import { ActorOption } from './picker/ActorOption.tsx'
import { KindButtons } from './picker/KindButtons.tsx'
import { likelySame, type LikelySame } from './picker/likely-same.ts'
import { NewOption } from './picker/NewOption.tsx'
import {
  emptyPicker,
  kindOfLetter,
  moved,
  pickedBy,
  rowOf,
  toNew,
  typedInto,
  type Picked,
} from './picker/picker-state.ts'
import { rankActors } from './picker/rank-actors.ts'
import { readAccess } from './picker/read-access.ts'
import { SweepHint } from './picker/SweepHint.tsx'
import './picker/picker.css'

/**
 * Picks the actor of a mention: an existing one or, in the same list, a new one named like the selection. Likely duplicates are shown
 * before a new actor is created.
 * `near` are the actors mentioned just before. `countMore` counts the further occurrences for a sweep; absent if no sweep can follow.
 */
export function ActorPicker({
  selection,
  actors,
  near,
  question,
  countMore,
  onPick,
  onLeave,
}: {
  readonly selection: string
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly near?: readonly Id[]
  readonly question?: string
  readonly countMore?: (actor: Id | null) => Promise<number | null>
  readonly onPick: (picked: Picked, sweep: boolean) => void
  readonly onLeave: () => void
}) {
  const { state: appState } = useApp()
  const [state, setState] = useState(emptyPicker)
  const [access, setAccess] = useState(() => readAccess(selection))
  const list = useId()
  const name = cleanName(selection).slice(0, maxNameLength)
  const { typed, kind, choosingKind } = state
  const rows = useMemo((): readonly (LikelySame | { readonly actor: ActorView; readonly why?: never })[] => {
    if (kind !== null) return likelySame(name, kind, actors)
    return rankActors(actors.values(), typed, selection, near).map((actor) => ({ actor }))
  }, [actors, near, typed, selection, name, kind])
  const found = useMemo(() => rows.map(({ actor }) => actor), [rows])
  const row = rowOf(state, found.length)
  const isNew = row === found.length
  const warning = useMemo(
    () => (kind !== null || choosingKind ? nameWarning(name, actors.values()) : null),
    [kind, choosingKind, name, actors],
  )

  const pick = (picked: Picked | null, sweep = false) => {
    if (picked) onPick(picked, sweep)
    else appState.getState().announce('Type the letter of its kind: P O S L G R ?')
  }
  const taken = () => pickedBy(state, found, name, access)

  useKeyScope('actor-picker', {
    'actor-picker.choose': () => pick(taken()),
    'actor-picker.sweep': () => (countMore ? pick(taken(), true) : false),
    // In the fields of an unnamed actor, Tab moves the focus as in any form.
    'actor-picker.new': () => (isNew && kind === 'unnamed' ? false : setState(toNew(state))),
    'actor-picker.leave': onLeave,
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!onPickerKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPickerKey = ({ key }: KeyboardEvent): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      setState(moved(state, key === 'ArrowDown' ? 1 : -1, found.length))
      return true
    }
    if (choosingKind && key.length === 1) {
      const chosen = kindOfLetter(key)
      if (chosen) setState({ ...state, kind: chosen })
      return true
    }
    const digit = /^[1-9]$/u.test(key) && typed === '' ? Number(key) : 0
    const actor = found[digit - 1]
    if (actor) onPick({ actor: actor.id }, false)
    return digit > 0
  }

  return (
    <div className="picker" role="dialog" aria-label={question ?? `Who is “${name}”?`}>
      {question && (
        <p className="picker-question" dir="auto">
          {question}
        </p>
      )}
      <div className="picker-head">
        <KindBadge kind={found[row]?.kind ?? kind ?? 'unnamed'} />
        <input
          className="picker-input"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={`${list}-${row}`}
          aria-label="Actor"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder="Two letters, or a kind: P O S L G R ?"
          value={typed}
          maxLength={maxNameLength}
          onChange={(event) => setState(typedInto(state, event.target.value))}
          onKeyDown={onKeyDown}
        />
      </div>
      {kind !== null && rows.length > 0 && <p className="picker-same">Perhaps the same:</p>}
      <div className="picker-list" id={list} role="listbox" aria-label="Actors">
        {rows.map(({ actor, why }, i) => (
          <ActorOption
            key={actor.id}
            id={`${list}-${i}`}
            actor={actor}
            active={row === i}
            {...(why !== undefined && { note: why })}
            onPick={() => onPick({ actor: actor.id }, false)}
            hint={row === i ? '↵' : typed === '' && kind === null && i < 9 ? String(i + 1) : null}
          />
        ))}
        <NewOption
          id={`${list}-${found.length}`}
          name={name}
          kind={kind}
          active={isNew}
          onPick={() => (kind ? onPick({ name, kind }, false) : setState(toNew(state)))}
        />
      </div>
      {warning !== null && (
        <p className="picker-warning" role="alert">
          {warning}
        </p>
      )}
      {kind === 'unnamed' && <AccessFields access={access} onChange={setAccess} />}
      <KindButtons
        kind={kind}
        onPick={(chosen) => onPick({ name, kind: chosen, ...(chosen === 'unnamed' && access) }, false)}
      />
      {countMore && <SweepHint actor={found[row]?.id ?? null} count={countMore} />}
    </div>
  )
}
