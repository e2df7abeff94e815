import type { SavedFilter } from '#shared/registers/filter.ts'
import { useApp } from '../../core/app-context.ts'

/** The saved filters. E renames the focused one, Delete deletes it. */
export function SavedFilterRows({
  filters,
  onApply,
  onRename,
  onDeleted,
}: {
  readonly filters: readonly SavedFilter[]
  readonly onApply: (saved: SavedFilter) => void
  readonly onRename: (saved: SavedFilter) => void
  /** Called when the focused row was deleted. */
  readonly onDeleted: () => void
}) {
  const { client, spentKeys, state } = useApp()
  if (filters.length === 0) return null
  const remove = async ({ id, name }: SavedFilter) => {
    const key = spentKeys.lastKey()
    if ((await client.mutate('deleteFilter', { id })) === undefined) return
    // The focus moves to the rows, where the same key would delete one.
    spentKeys.spend(key)
    state.getState().announce(`The filter ${name} is deleted. Undo brings it back.`)
    onDeleted()
  }
  const press = (event: React.KeyboardEvent, saved: SavedFilter) => {
    if (event.key === 'Delete') void remove(saved)
    else if (event.key === 'e') onRename(saved)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section aria-label="Saved filters" className="saved-filters">
      <h2 className="eyebrow">Saved filters</h2>
      {filters.map((saved) => (
        <button
          key={saved.id}
          type="button"
          className="rail-row"
          aria-keyshortcuts="E Delete"
          onClick={() => onApply(saved)}
          onKeyDown={(event) => press(event, saved)}
        >
          <span className="rail-words" dir="auto" title={saved.name}>
            {saved.name}
          </span>
          {saved.filter === null && <small className="rail-count">not readable</small>}
        </button>
      ))}
      <p className="rail-keys">
        <kbd>E</kbd> rename <kbd>Del</kbd> delete
      </p>
    </section>
  )
}
