import type { Id } from '#shared/model/id.ts'
import type { App } from './app-context.ts'

/**
 * Opens another source when the open one is gone (deleted, erased, its import undone): the next in the list, else the previous one.
 * If the source comes back while that other one is still open, it is opened again, so that undo and redo lead to what they change.
 */
export function openNextWhenGone({ state, stores }: Pick<App, 'state' | 'stores'>): void {
  let left: { readonly gone: Id; readonly instead: Id | null } | null = null
  stores.sources.subscribe(({ byId: now }, { byId: before }) => {
    const { openSource, dialog } = state.getState()
    if (left && left.instead === openSource && now.has(left.gone)) {
      state.setState({ openSource: left.gone })
      left = null
    } else if (openSource !== null && before.has(openSource) && !now.has(openSource)) {
      left = { gone: openSource, instead: nextOf(openSource, [...before.keys()], now) }
      // The review of a sweep belongs to the source that is gone. So may the dialog: it would no longer render, but would still block every
      // key.
      const isOfIt = dialog !== null && 'source' in dialog && dialog.source === openSource
      state.setState({ openSource: left.instead, sweep: null, dialog: isOfIt ? null : dialog })
    }
  })
}

function nextOf(gone: Id, before: readonly Id[], now: ReadonlyMap<Id, unknown>): Id | null {
  const at = before.indexOf(gone)
  return [...before.slice(at + 1), ...before.slice(0, at).reverse()].find((id) => now.has(id)) ?? null
}
