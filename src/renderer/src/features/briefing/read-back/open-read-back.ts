import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'

/** Opens the walk through the sentences of a briefing at once, so that no key goes to the sheet any more, and saves what was typed. */
export function openReadBack({ state, flushers }: App, briefing: Id): void {
  state.getState().openDialog({ kind: 'read-back', briefing })
  void flushers.flushAll()
}
