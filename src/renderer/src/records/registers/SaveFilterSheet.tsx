import { isSameName } from '#shared/search/match-words.ts'
import { useState } from 'react'
import type { Filter, SavedFilter } from '#shared/registers/filter.ts'
import { useApp } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

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
    state.getState().announce(renames ? strings.saveFilter.renamed(name.trim()) : strings.saveFilter.saved(name.trim()))
    onLeave()
  }
  return (
    <Sheet title={renames ? strings.saveFilter.renameTitle : strings.saveFilter.title} onLeave={onLeave} width={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className="field">
          <span className="label">{strings.saveFilter.name}</span>
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
        <p className="sheet-note">{renames ? strings.saveFilter.renameNote : strings.saveFilter.note}</p>
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.saveFilter.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {renames
              ? strings.saveFilter.rename
              : taken
                ? strings.saveFilter.replace(taken.name)
                : strings.saveFilter.save}{' '}
            <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
