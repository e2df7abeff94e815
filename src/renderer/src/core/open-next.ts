import type { Id } from '#shared/model/id.ts'
import type { App } from './app-context.ts'

/** A source that went while it was open, and the one that was opened instead; null if none was. */
type Left = { readonly gone: Id; readonly instead: Id | null }

/**
 * Opens another source when the open one is gone (deleted, erased, its import undone): the next in the list, else the previous one. While a
 * long gesture runs, which may take that one as well, none is open; the returned function, called when it has ended, opens another.
 * If the source comes back while that other one is still open, it is opened again, so that undo and redo lead to what they change.
 */
export function openNextWhenGone({ state, stores }: Pick<App, 'state' | 'stores'>): () => void {
  /** The one that went last is the last: each was open instead of the one before it. */
  let left: readonly Left[] = []
  /** The sources that could be opened when the long gesture ends, the best first. */
  let waiting: readonly Id[] | null = null
  stores.sources.subscribe(({ byId: now }, { byId: before }) => {
    const { openSource, dialog, longGesture } = state.getState()
    const back = comeBack(left, openSource, now)
    if (back) {
      left = left.slice(0, back.left)
      waiting = null
      state.setState({ openSource: back.open })
    } else if (openSource !== null && before.has(openSource) && !now.has(openSource)) {
      const others = othersThan(openSource, [...before.keys()])
      const instead = longGesture ? null : firstOf(others, now)
      waiting = longGesture ? others : null
      left = [...(left.at(-1)?.instead === openSource ? left : []), { gone: openSource, instead }]
      // The review of a sweep belongs to the source that is gone. So may the dialog: it would no longer render, but would still block every
      // key.
      const isOfIt = dialog !== null && 'source' in dialog && dialog.source === openSource
      state.setState({ openSource: instead, sweep: null, dialog: isOfIt ? null : dialog })
    }
  })
  return () => {
    const others = waiting
    waiting = null
    if (others === null || state.getState().openSource !== null) return
    const instead = firstOf(others, stores.sources.getState().byId)
    left = left.map((one, i) => (i === left.length - 1 ? { ...one, instead } : one))
    state.setState({ openSource: instead })
  }
}

/** The source to open again, and how many are left that may come back after it. Null if none came back that led to the open one. */
function comeBack(
  left: readonly Left[],
  openSource: Id | null,
  now: ReadonlyMap<Id, unknown>,
): { readonly open: Id; readonly left: number } | null {
  const last = left.at(-1)
  if (!last || last.instead !== openSource || !now.has(last.gone)) return null
  return comeBack(left.slice(0, -1), last.gone, now) ?? { open: last.gone, left: left.length - 1 }
}

/** The sources around one in the list: those behind it, then those before it. */
function othersThan(gone: Id, list: readonly Id[]): readonly Id[] {
  const at = list.indexOf(gone)
  return [...list.slice(at + 1), ...list.slice(0, at).reverse()]
}

function firstOf(ids: readonly Id[], now: ReadonlyMap<Id, unknown>): Id | null {
  return ids.find((id) => now.has(id)) ?? null
}
