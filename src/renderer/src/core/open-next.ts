import type { Id } from '#shared/model/id.ts'
import type { App } from './app-context.ts'

/**
 * When the open source goes (deleted, erased, its import undone) the one that took its place in the list opens, else the one before it.
 * When it comes back while that one is still open, it opens again: undo and redo lead to what they change.
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
      // A sweep that is being reviewed is of that source; a sheet that is would be drawn no more, and keep every key.
      const isOfIt = dialog !== null && 'source' in dialog && dialog.source === openSource
      state.setState({ openSource: left.instead, sweep: null, dialog: isOfIt ? null : dialog })
    }
  })
}

function nextOf(gone: Id, before: readonly Id[], now: ReadonlyMap<Id, unknown>): Id | null {
  const at = before.indexOf(gone)
  return [...before.slice(at + 1), ...before.slice(0, at).reverse()].find((id) => now.has(id)) ?? null
}
