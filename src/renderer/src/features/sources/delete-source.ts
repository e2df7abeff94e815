import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { App } from '../../core/app-context.ts'
import { hasMarks } from './goes-with.ts'
import { strings } from './strings.tsx'

/** Deletes a source without marks; otherwise first shows what would be deleted with it. */
export async function askDeleteSource(app: App, id: Id): Promise<void> {
  const { client, flushers, state } = app
  // Unsaved text on the source card must be among what undo restores.
  await flushers.flushAll()
  const uses = await client.query('readSourceUses', { id })
  if (!uses) return
  if (hasMarks(uses)) state.getState().openDialog({ kind: 'delete-source', source: id, uses })
  else await deleteSource(app, id)
}

/** Deletes a source; undo restores it with all its marks. */
export async function deleteSource({ client, spentKeys, state, stores }: App, id: Id): Promise<void> {
  const source = stores.sources.getState().byId.get(id)
  const key = spentKeys.lastKey()
  state.getState().closeDialog()
  const sentence = source ? strings.delete.deleted(sourceName(source)) : strings.delete.deletedNameless
  if ((await client.mutate('deleteSource', { id }, sentence)) === undefined) return
  // The neighbour in the list now has the focus, and the same key would delete it.
  spentKeys.spend(key)
}
