import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import { strings } from './strings.ts'

/**
 * Finds an actor's other occurrences in one source (null: in all) and opens their review. If the source has none left, searches the whole
 * case; if that has none either, announces it.
 */
export async function beginSweep(app: App, actor: Id, source: Id | null): Promise<void> {
  const { client, state, stores } = app
  const found = await client.query('sweepActor', { actor, words: [], source })
  if (!found) return
  const { announce, set } = state.getState()
  if (found.candidates.length > 0) return set({ sweep: { actor, source, found } })
  if (source !== null && found.names.length > 0) return beginSweep(app, actor, null)
  const name = stores.actors.getState().byId.get(actor)?.name ?? strings.thisActor
  announce(found.names.length === 0 ? strings.noNames(name) : strings.noneLeft(name))
}
