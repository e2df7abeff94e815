import { useId, type ReactNode } from 'react'
import { useApp, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'
import './sheets.css'

/** The sheet that edits several rows as one gesture. Fields left unchanged keep their values. */
export function EditManySheet({
  title,
  save,
  canSave,
  problem = '',
  fromBefore,
  flush,
  onSave,
  onLeave,
  children,
}: {
  readonly title: string
  /** The words of the button that saves. */
  readonly save: string
  readonly canSave: boolean
  /** Why nothing was saved. */
  readonly problem?: string
  /** What was typed before for other rows, see `useSheetDraft`. */
  readonly fromBefore: Parameters<typeof DraftNote>[0]['draft']
  readonly flush: () => unknown
  readonly onSave: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}) {
  return (
    <Sheet title={title} onLeave={onLeave} width={560}>
      <form
        className="edit-many"
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault()
          if (canSave) onSave()
        }}
        onKeyDown={(event) => {
          // Enter submits from a text field by itself, but not from a select.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }}
      >
        <DraftNote draft={fromBefore} />
        {children}
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.editMany.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={!canSave}>
            {save} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

export function EditField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      {children}
    </label>
  )
}

/** A field with choices. An empty one means no change. */
export function EditSelect({
  label,
  value,
  choices,
  autoFocus = false,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly words: string }[]
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <EditField label={label}>
      <select className="input" autoFocus={autoFocus} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{strings.editMany.unchanged}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </EditField>
  )
}

export function EditCheck({
  label,
  on,
  onChange,
}: {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}) {
  return (
    <label className="edit-check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span dir="auto">{label}</span>
    </label>
  )
}

/** Tags to add, as paths separated by commas, and those that some of the rows have, to remove. */
export function EditTags({
  carried,
  addTags,
  removeTags,
  onChange,
}: {
  /** The tags of the rows. */
  readonly carried: Iterable<string>
  readonly addTags: string
  readonly removeTags: readonly string[]
  readonly onChange: (patch: { readonly addTags?: string; readonly removeTags?: string[] }) => void
}) {
  const { stores } = useApp()
  const tags = useRecords(stores.tags).byId
  const list = useId()
  const removable = [...new Set(carried)].sort()
  return (
    <>
      <EditField label={strings.editMany.addTags}>
        <input
          className="input"
          dir="auto"
          list={list}
          value={addTags}
          placeholder={strings.editMany.tagsExample}
          onChange={(event) => onChange({ addTags: event.target.value })}
        />
        <datalist id={list}>
          {[...tags.values()].map(({ id, path }) => (
            <option key={id} value={path} />
          ))}
        </datalist>
      </EditField>
      {removable.length > 0 && (
        <fieldset className="edit-tags">
          <legend>{strings.editMany.removeTags}</legend>
          {removable.map((tag) => (
            <EditCheck
              key={tag}
              label={tag}
              on={removeTags.includes(tag)}
              onChange={(on) =>
                onChange({ removeTags: on ? [...removeTags, tag] : removeTags.filter((one) => one !== tag) })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
