import { create, remove, update } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { sameWords } from '#shared/questions/answer.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { neededRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Saves a filter under a name. Fails (`conflict`) if its screen has a filter of that name (compared by `sameWords`).
 */
export function addFilter(library: Library, { name, filter }: Input<'addFilter'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const free = checkFree(library.db, filter.screen, name, null)
    if (!free.ok) return free
    const id = moment.newId()
    const fields = create('saved_filter', id, { screen: filter.screen, name, filter: JSON.stringify(filter) })
    return ok({ draft: { label: 'Save a filter', fields }, value: { id } })
  })
}

/** Renames a saved filter, or replaces its content. Fails as `addFilter` does. */
export function updateFilter(library: Library, { id, name, filter }: Input<'updateFilter'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'saved_filter', id)
    if (!row.ok) return row
    const screen = filter?.screen ?? String(row.value['screen'])
    const free = checkFree(library.db, screen, name ?? String(row.value['name']), id)
    if (!free.ok) return free
    const fields = update('saved_filter', row.value, {
      ...(name !== undefined && { name }),
      ...(filter !== undefined && { screen, filter: JSON.stringify(filter) }),
    })
    return ok({
      draft: { label: filter === undefined ? 'Rename a filter' : 'Change a saved filter', fields },
      value: null,
    })
  })
}

export function deleteFilter(library: Library, { id }: Input<'deleteFilter'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'saved_filter', id)
    return row.ok
      ? ok({ draft: { label: 'Delete a saved filter', fields: [remove('saved_filter', id, moment)] }, value: null })
      : row
  })
}

function checkFree(db: Database, screen: string, name: string, except: Id | null): Result<null> {
  const names = db.all<{ id: Id; name: string }>(
    'SELECT id, name FROM saved_filter WHERE screen=? AND deleted_at IS NULL',
    screen,
  )
  const same = names.find((one) => one.id !== except && sameWords(one.name) === sameWords(name))
  return same
    ? fail(
        'conflict',
        `There is a saved filter “${same.name}” already, so nothing was changed; give this one another name.`,
      )
    : ok(null)
}
