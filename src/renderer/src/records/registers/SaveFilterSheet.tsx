import { isSameName } from '#shared/search/match-words.ts'
import { useState } from 'react'
import type { Filter, SavedFilter } from '#shared/registers/filter.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** Saves the current filter under a name, or renames a saved one. If the name is taken, offers to replace that filter. */
export function SaveFilterSheet({
  filter,
  filters,
  renames,
  onLeave,
}: {
  readonly filter: Filter
  readonly filters: readonly SavedFilter[]
  /** The saved filter to rename; null to save the current filter. */
  readonly renames: SavedFilter | null
  readonly onLeave: () => void
}) {
  const { client, state } = useApp()
  const [name, setName] = useState(renames?.name ?? '')
  const [problem, setProblem] = useState('')
  const taken = renames ? undefined : filters.find((one) => isSameName(one.name, name))
  const save = async () => {
    const result = await (renames
      ? client.tryMutate('updateFilter', { id: renames.id, name })
      : taken
        ? client.tryMutate('updateFilter', { id: taken.id, filter })
        : client.tryMutate('addFilter', { name, filter }))
    if (!result.ok) return setProblem(result.error.message)
    state.getState().announce(renames ? `Renamed to ${name.trim()}.` : `Filter saved as ${name.trim()}.`)
    onLeave()
  }
  return (
    <Sheet title={renames ? 'Rename a saved filter' : 'Save this filter'} onLeave={onLeave} width={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className="field">
          <span className="label">Name</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            value={name}
            maxLength={200}
            onChange={(event) => {
              setName(event.target.value)
              setProblem('')
            }}
          />
        </label>
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <p className="sheet-note">
          {renames
            ? 'What it finds stays as it is.'
            : 'Its conditions, its order and its columns are kept, in this library.'}
        </p>
        <div className="sheet-actions">
          <Button onPress={onLeave}>Leave</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {renames ? 'Rename' : taken ? `Replace “${taken.name}”` : 'Save'} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
