import type { SavedFilter } from '#shared/registers/filter.ts'
import { useApp } from '../app/app-context.ts'

/** The filters kept under a name. On one of them, E renames it and Delete deletes it. */
export function SavedFilterRows({ filters, onApply, onRename }: {
  readonly filters: readonly SavedFilter[]
  readonly onApply: (saved: SavedFilter) => void
  readonly onRename: (saved: SavedFilter) => void
}) {
  const { client, state } = useApp()
  if (filters.length === 0) return null
  const press = (event: React.KeyboardEvent, saved: SavedFilter) => {
    if (event.key === 'Delete') void client.save('deleteFilter', { id: saved.id }).then((done) => { if (done !== undefined) state.getState().announce(`The filter ${saved.name} is deleted. Undo brings it back.`) })
    else if (event.key === 'e') onRename(saved)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section aria-label="Saved filters" className="saved-filters">
      <h2 className="eyebrow">Saved filters</h2>
      {filters.map((saved) => (
        <button key={saved.id} type="button" className="rail-row" aria-keyshortcuts="E Delete" onClick={() => onApply(saved)} onKeyDown={(event) => press(event, saved)}>
          <span className="rail-words" dir="auto" title={saved.name}>{saved.name}</span>
        </button>
      ))}
      <p className="rail-keys"><kbd>E</kbd> rename <kbd>Del</kbd> delete</p>
    </section>
  )
}
