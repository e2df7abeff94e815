import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Id } from '#shared/model/id.ts'

export type Records<V> = {
  readonly byId: ReadonlyMap<Id, V>
  /** False until all records are loaded. */
  readonly ready: boolean
}

export type RecordStore<V> = StoreApi<Records<V>> & {
  /** Reads all records again. */
  readonly load: () => Promise<void>
  /** Adds the records that are shown first. The store is not `ready` until `loadRest` has run. */
  readonly begin: (views: readonly V[]) => void
  /** Reads all records but keeps the objects that are already there, so that nothing drawn from them renders again. */
  readonly loadRest: () => Promise<void>
  /** Reads these changed records again and removes those that no longer exist. */
  readonly refresh: (ids: readonly Id[]) => Promise<void>
  /** Reads these records again and returns a function that applies the result. Lets several stores change in one frame. */
  readonly reread: (ids: readonly Id[]) => Promise<() => void>
}

/** For more ids than this, reading all records is faster. A merge of actors affects each of their mentions. */
const maxReread = 5000

/** Creates the store of one record type. Its records come only from the library; screens never write to it. */
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
    if (ids.length > maxReread) return listed()
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
