import { useMemo, useState, type KeyboardEvent } from 'react'
import { cleanName, maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { nameWarning } from '#shared/actors/duplicates.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { ListBox, type Option } from '../../ui/combo-box/ListBox.tsx'
import { hintOf } from '../../ui/combo-box/pick-keys.ts'
import { useComboBox } from '../../ui/combo-box/use-combo-box.ts'
import { LeaveButton } from '../../ui/LeaveButton.tsx'
import { KindBadge } from './KindBadge.tsx'
import { AccessFields } from './picker/AccessFields.tsx'
import { actorOption, newActorOption } from './picker/actor-option.tsx'
import { KindButtons } from './picker/KindButtons.tsx'
import { likelySame, sameNameOfOtherKind, type LikelySame } from './picker/likely-same.ts'
import { emptyPicker, kindOfLetter, pickedBy, typedInto, type Picked } from './picker/picker-state.ts'
import { rankActors } from './picker/rank-actors.ts'
import { readAccess } from './picker/read-access.ts'
import { SweepHint } from './picker/SweepHint.tsx'
import { strings } from './strings.tsx'
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
  const name = cleanName(selection).slice(0, maxNameLength)
  const { typed, kind, choosingKind } = state
  const rows = useMemo((): readonly (LikelySame | { readonly actor: ActorView; readonly why?: never })[] => {
    if (kind !== null) return likelySame(name, kind, actors)
    return rankActors(actors.values(), typed, selection, near).map((actor) => ({ actor }))
  }, [actors, near, typed, selection, name, kind])
  const warning = useMemo(() => {
    const other = kind === null ? undefined : sameNameOfOtherKind(name, kind, actors)
    if (other) return strings.picker.otherKind(other.name, other.kind)
    return kind !== null || choosingKind ? nameWarning(name, actors.values()) : null
  }, [kind, choosingKind, name, actors])
  const options: readonly Option[] = [
    ...rows.map(({ actor, why }) => actorOption(actor, why)),
    newActorOption(name, kind),
  ]
  const last = rows.length
  const combo = useComboBox({
    options,
    typed,
    enterPicks: false,
    onType: (words) => setState(typedInto(words)),
    onPick: (id) => {
      if (actors.has(id)) onPick({ actor: id }, false)
      else if (kind) onPick({ name, kind }, false)
      else toNew()
    },
  })
  const actor = rows[combo.at]?.actor

  /** Moves to “New”, where the next letter sets the kind. */
  const toNew = () => {
    combo.point(last)
    setState({ ...state, choosingKind: true })
  }
  const pick = (picked: Picked | null, sweep = false) => {
    if (picked) onPick(picked, sweep)
    else appState.getState().announce(strings.picker.needsKind)
  }
  const taken = () => pickedBy(kind, actor, name, access)

  useKeyScope('actor-picker', {
    'actor-picker.choose': () => pick(taken()),
    'actor-picker.sweep': () => (countMore ? pick(taken(), true) : false),
    // In the fields of an unnamed actor, Tab moves the focus as in any form.
    'actor-picker.new': () => (combo.at === last && kind === 'unnamed' ? false : toNew()),
    'actor-picker.leave': onLeave,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    // Leaving “New” ends the choice of the kind.
    if (choosingKind && event.key === 'ArrowUp' && last > 0) setState({ ...state, choosingKind: false })
    if (!choosingKind || isChord || event.key.length !== 1 || event.nativeEvent.isComposing)
      return combo.fieldProps.onKeyDown?.(event)
    const chosen = kindOfLetter(event.key)
    if (chosen) setState({ ...state, kind: chosen })
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="picker" role="dialog" aria-label={question ?? strings.picker.who(name)}>
      {question && (
        <p className="picker-question" dir="auto">
          {question}
        </p>
      )}
      <div className="picker-head">
        <KindBadge kind={actor?.kind ?? kind ?? 'unnamed'} />
        <input
          {...combo.fieldProps}
          className="picker-input"
          aria-label={strings.picker.label}
          autoFocus
          placeholder={strings.picker.placeholder}
          maxLength={maxNameLength}
          onKeyDown={onKeyDown}
        />
        <LeaveButton onLeave={onLeave} />
      </div>
      {kind !== null && last > 0 && <p className="picker-same">{strings.picker.likely}</p>}
      <ListBox
        id={combo.list}
        label={strings.picker.list}
        className="picker-list"
        optionClass="picker-row"
        options={options}
        at={combo.at}
        // Only the actors have digits: the kinds of a new one are letters.
        hintOf={(i) => (i === last ? (i === combo.at && kind ? '↵' : 'Tab') : hintOf(i, i === combo.at, kind ?? typed))}
        onPick={(index) => combo.pick(index)}
      />
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
      {countMore && <SweepHint actor={actor?.id ?? null} count={countMore} />}
    </div>
  )
}
