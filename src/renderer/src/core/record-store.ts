import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Id } from '#shared/model/id.ts'

export type Records<V> = {
  readonly byId: ReadonlyMap<Id, V>
  /** False until all of them are in. */
  readonly ready: boolean
}

export type RecordStore<V> = StoreApi<Records<V>> & {
  /** Reads everything anew. */
  readonly load: () => Promise<void>
  /** Takes in those that are shown first, and no others; it is not ready until the rest is there. */
  readonly begin: (views: readonly V[]) => void
  /** Reads everything, and leaves those that are there already as they are: nothing that is drawn of them is drawn anew. */
  readonly loadRest: () => Promise<void>
  /** Reads the touched records anew; those that are gone leave the store. */
  readonly refresh: (ids: readonly Id[]) => Promise<void>
  /** Reads them, and answers how to take in what was read: for several stores that change in one frame. */
  readonly reread: (ids: readonly Id[]) => Promise<() => void>
}

/** Of more than these, reading everything anew is quicker: a merge of actors touches each of their mentions. */
const mostRefreshed = 5000

/** A capability's records as the library has them. Painting is derived from it; it is never written to by hand. */
export function createRecordStore<V extends { readonly id: Id }>(reads: {
  readonly list: () => Promise<readonly V[] | undefined>
  readonly read: (ids: Id[]) => Promise<readonly V[] | undefined>
}): RecordStore<V> {
  const store = createStore<Records<V>>(() => ({ byId: new Map(), ready: false }))
  const listed = async (): Promise<() => void> => {
    const views = await reads.list()
    return views ? () => store.setState({ byId: new Map(views.map((view) => [view.id, view])), ready: true }) : nothing
  }
  const reread = async (ids: readonly Id[]): Promise<() => void> => {
    if (ids.length === 0) return nothing
    if (ids.length > mostRefreshed) return listed()
    const views = await reads.read([...ids])
    if (!views) return nothing
    const found = new Map(views.map((view) => [view.id, view]))
    return () => {
      const next = new Map(store.getState().byId)
      for (const id of ids) {
        const view = found.get(id)
        if (view) next.set(id, view)
        else next.delete(id)
      }
      store.setState({ byId: next })
    }
  }
  return Object.assign(store, {
    reread,
    load: async () => (await listed())(),
    begin: (views: readonly V[]) =>
      store.setState({ byId: new Map(views.map((view) => [view.id, view])), ready: false }),
    loadRest: async () => {
      const views = await reads.list()
      if (!views) return
      const here = store.getState().byId
      store.setState({ byId: new Map(views.map((view) => [view.id, here.get(view.id) ?? view])), ready: true })
    },
    refresh: async (ids: readonly Id[]) => (await reread(ids))(),
  })
}

function nothing(): void {}
