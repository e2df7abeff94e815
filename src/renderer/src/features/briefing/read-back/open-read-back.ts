import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'

/** Opens the walk through the sentences of a briefing, once what was typed is saved. */
export async function openReadBack({ state, flushers }: App, briefing: Id): Promise<void> {
  await flushers.flushAll()
  state.getState().openDialog({ kind: 'read-back', briefing })
}
