import { useState, type KeyboardEvent } from 'react'
import { maxNameLength } from '#shared/actors/actor-name.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { ListBox } from '../../ui/combo-box/ListBox.tsx'
import { useComboBox } from '../../ui/combo-box/use-combo-box.ts'
import { anchorStyle, Popover } from '../../ui/Popover.tsx'
import { actorOption } from './picker/actor-option.tsx'
import { rankActors } from './picker/rank-actors.ts'
import { strings } from './strings.tsx'
import './picker/picker.css'

const maxRows = 7

/** A combobox for one actor. Empty means no actor. `onType` gets the typed text while no actor is chosen. */
export function ActorInput({
  label,
  actors,
  value,
  disabled = false,
  autoFocus = false,
  placeholder = strings.input.placeholder,
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
  /** What is being typed; null while the field shows the chosen actor. */
  const [typed, setTyped] = useState<string | null>(null)
  const found = typed === null || typed === '' ? [] : rankActors(actors.values(), typed, '').slice(0, maxRows)
  const options = found.map((actor) => actorOption(actor))
  const isOpen = options.length > 0
  const combo = useComboBox({
    options,
    typed: typed ?? (value === null ? '' : (actors.get(value)?.name ?? '')),
    isOpen,
    onType: (words) => {
      setTyped(words)
      onType?.(words)
      if (words === '') onChange(null)
    },
    onPick: (id) => {
      onChange(id)
      setTyped(null)
    },
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || !isOpen || event.nativeEvent.isComposing) return combo.fieldProps.onKeyDown?.(event)
    // Escape takes back what is typed, and does not leave the sheet around the field.
    setTyped(null)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="actor-input">
      <input
        {...combo.fieldProps}
        className="input"
        style={anchorStyle(combo.list)}
        aria-label={label}
        maxLength={maxNameLength}
        disabled={disabled}
        autoFocus={autoFocus}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Keep the typed text when another app comes to the front.
          if (document.hasFocus()) setTyped(null)
        }}
      />
      <Popover anchor={combo.list} isShown={isOpen}>
        <ListBox
          id={combo.list}
          label={strings.input.list}
          className="actor-input-list"
          optionClass="picker-row"
          options={options}
          at={combo.at}
          hintOf={(index) => (index === combo.at ? '↵' : null)}
          onPick={(index) => combo.pick(index)}
        />
      </Popover>
    </div>
  )
}
