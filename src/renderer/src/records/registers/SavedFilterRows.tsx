import { useState } from 'react'
import { keysOf } from '#shared/commands/key-map.ts'
import type { SavedFilter } from '#shared/registers/filter.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { MenuButton } from '../../core/MenuButton.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { strings } from './strings.tsx'

/** The saved filters. Their keys rename and delete the one that has the focus. */
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
  const { client, spentKeys } = useApp()
  const map = useAppState((values) => values.settings.keys)
  const [focused, setFocused] = useState<string | null>(null)
  const atHand = filters.find(({ id }) => id === focused)
  const remove = async ({ id, name }: SavedFilter) => {
    const key = spentKeys.lastKey()
    if ((await client.mutate('deleteFilter', { id }, strings.savedFilters.deleted(name))) === undefined) return
    // The focus moves to the rows, where the same key would delete one.
    spentKeys.spend(key)
    onDeleted()
  }
  useKeyScope(
    'saved-filters',
    {
      'saved-filters.rename': () => (atHand ? onRename(atHand) : false),
      'saved-filters.delete': () => (atHand ? void remove(atHand) : false),
    },
    atHand !== undefined,
  )
  if (filters.length === 0) return null
  return (
    <section aria-label={strings.savedFilters.title} className="saved-filters">
      <h2 className="eyebrow">{strings.savedFilters.title}</h2>
      {filters.map((saved) => (
        <div key={saved.id} className="row-with-menu">
          <button
            type="button"
            className="rail-row"
            aria-keyshortcuts={[...keysOf('saved-filters.rename', map), ...keysOf('saved-filters.delete', map)].join(
              ' ',
            )}
            onClick={() => onApply(saved)}
            onFocus={() => setFocused(saved.id)}
            onBlur={() => setFocused(null)}
          >
            <span className="rail-words" dir="auto" title={saved.name}>
              {saved.name}
            </span>
            {saved.filter === null && <small className="rail-count">{strings.savedFilters.unreadable}</small>}
          </button>
          <MenuButton
            label={strings.savedFilters.more(saved.name)}
            items={() => [
              { command: 'saved-filters.rename', run: () => onRename(saved) },
              { command: 'saved-filters.delete', run: () => void remove(saved) },
            ]}
          />
        </div>
      ))}
    </section>
  )
}
