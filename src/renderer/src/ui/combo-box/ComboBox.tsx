import { ListBox, type Option } from './ListBox.tsx'
import { useComboBox } from './use-combo-box.ts'

/** A combobox whose list stands open below the field, as in a sheet. */
export function ComboBox({
  label,
  listLabel,
  placeholder,
  typed,
  options,
  several = false,
  isPending = false,
  maxLength,
  className = 'input',
  listClass,
  onType,
  onPick,
}: {
  readonly label: string
  readonly listLabel: string
  readonly placeholder: string
  readonly typed: string
  /** The options for the typed text, best match first. */
  readonly options: readonly Option[]
  /** Options can be chosen beside each other: Shift+Enter and Shift with a press pick one `adding` it. */
  readonly several?: boolean
  readonly isPending?: boolean
  readonly maxLength?: number
  readonly className?: string
  readonly listClass: string
  readonly onType: (typed: string) => void
  readonly onPick: (id: string, adding: boolean) => void
}) {
  const combo = useComboBox({ options, typed, isPending, onType, onPick })
  return (
    <>
      <input
        {...combo.fieldProps}
        className={className}
        autoFocus
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
      />
      <ListBox
        id={combo.list}
        label={listLabel}
        className={listClass}
        options={options}
        at={combo.at}
        several={several}
        onPoint={combo.point}
        onPick={(index, event) => combo.pick(index, event.shiftKey)}
      />
    </>
  )
}
