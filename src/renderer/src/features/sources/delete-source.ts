import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { App } from '../../core/app-context.ts'
import { hasMarks } from './goes-with.ts'

/** Deletes a source that holds no mark; else says first what goes with it. */
export async function askDeleteSource(app: App, id: Id): Promise<void> {
  const { client, flushers, state } = app
  // What is half typed on its card is part of what undo brings back.
  await flushers.flushAll()
  const uses = await client.want('readSourceUses', { id })
  if (!uses) return
  if (hasMarks(uses)) state.getState().openDialog({ kind: 'delete-source', source: id, uses })
  else await deleteSource(app, id)
}

/** Deletes it; undo brings it back with all that is marked in it. */
export async function deleteSource({ client, spentKeys, state, stores }: App, id: Id): Promise<void> {
  const source = stores.sources.getState().byId.get(id)
  const key = spentKeys.lastKey()
  state.getState().closeDialog()
  if ((await client.save('deleteSource', { id })) === undefined) return
  // In the list its neighbour has the focus now.
  spentKeys.spend(key)
  state.getState().showNotice({
    kind: 'info',
    message: `${source ? `“${sourceName(source)}”` : 'The source'} was deleted. Undo brings it back.`,
  })
}
