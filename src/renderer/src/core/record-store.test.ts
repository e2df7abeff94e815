import { describe, expect, it } from 'vitest'
import { createRecordStore } from './record-store.ts'

type View = { readonly id: string; readonly words: string }

function storeOf(all: readonly View[]) {
  return createRecordStore<View>({
    list: () => Promise.resolve(all.map((view) => ({ ...view }))),
    read: (ids) => Promise.resolve(all.filter(({ id }) => ids.includes(id))),
  })
}

const here: View = { id: 'here', words: 'of the open source' }
const far: View = { id: 'far', words: 'of another' }

it('is not ready before all of its records are in', async () => {
  const store = storeOf([here, far])
  store.begin([here])
  expect(store.getState()).toEqual({ byId: new Map([['here', here]]), ready: false })
  await store.loadRest()
  expect(store.getState()).toEqual({
    byId: new Map([
      ['here', here],
      ['far', far],
    ]),
    ready: true,
  })
})

it('leaves what it began with as it is when the rest comes in, and drops what is gone', async () => {
  const store = storeOf([here, far])
  store.begin([here, { id: 'gone', words: 'deleted meanwhile' }])
  await store.loadRest()
  expect(store.getState().byId.get('here')).toBe(here)
  expect(store.getState().byId.has('gone')).toBe(false)
})

it('reads everything anew when it is told to', async () => {
  const store = storeOf([far])
  store.begin([here])
  await store.load()
  expect(store.getState()).toEqual({ byId: new Map([['far', far]]), ready: true })
})

describe('after a change', () => {
  const other: View = { id: 'other', words: 'not affected' }
  /** A store of two records, over a library that has these by now. */
  async function changedTo(...all: readonly View[]) {
    let library: readonly View[] = [here, other]
    const asked: string[][] = []
    const store = createRecordStore<View>({
      list: () => Promise.resolve(library),
      read: (ids) => {
        asked.push(ids)
        return Promise.resolve(library.filter(({ id }) => ids.includes(id)))
      },
    })
    await store.load()
    library = all
    return { store, asked, ids: () => [...store.getState().byId.keys()] }
  }

  it('a affected record is shown as the library has it', async () => {
    const { store, asked } = await changedTo({ ...here, words: 'new words' }, other)
    await store.refresh(['here'])
    expect(store.getState().byId.get('here')?.words).toBe('new words')
    expect(asked).toEqual([['here']])
  })
  it('one that is deleted leaves the store', async () => {
    const { store, ids } = await changedTo(other)
    await store.refresh(['here'])
    expect(ids()).toEqual(['other'])
  })
  it('one that is made or brought back comes into it', async () => {
    const { store, ids } = await changedTo(here, other, far)
    await store.refresh(['far'])
    expect(ids()).toEqual(['here', 'other', 'far'])
  })
  it('one that was never there is no matter', async () => {
    const { store, ids } = await changedTo(here, other)
    await store.refresh(['never'])
    expect(ids()).toEqual(['here', 'other'])
  })
  it('those that were not affected stay the same values, so that nothing is drawn of them', async () => {
    const { store } = await changedTo({ ...here, words: 'new words' }, { ...other })
    await store.refresh(['here'])
    expect(store.getState().byId.get('other')).toBe(other)
  })
  it('nothing is asked where nothing was affected, and nobody is told', async () => {
    const { store, asked } = await changedTo(here, other)
    const before = store.getState()
    await store.refresh([])
    expect(store.getState()).toBe(before)
    expect(asked).toEqual([])
  })
  it('what was read is taken in when the caller says so', async () => {
    const { store, ids } = await changedTo(other)
    const take = await store.reread(['here'])
    expect(ids()).toEqual(['here', 'other'])
    take()
    expect(ids()).toEqual(['other'])
  })
  it.each([
    [5000, 1],
    [5001, 0],
  ])('of %i affected records everything is read anew, or only they are (%i)', async (count, reads) => {
    const { store, asked, ids } = await changedTo(far)
    await store.refresh(Array.from({ length: count }, (_, at) => (at === 0 ? 'here' : `id ${at}`)))
    expect(asked).toHaveLength(reads)
    expect(ids()).toEqual(reads === 1 ? ['other'] : ['far'])
  })
})

describe('what cannot be read', () => {
  const mute = () =>
    createRecordStore<View>({ list: () => Promise.resolve(undefined), read: () => Promise.resolve(undefined) })
  it.each([
    ['affected records', (store: ReturnType<typeof mute>) => store.refresh(['here'])],
    ['all records', (store: ReturnType<typeof mute>) => store.load()],
    ['the rest', (store: ReturnType<typeof mute>) => store.loadRest()],
  ])('leaves the store as it is: %s', async (_what, read) => {
    const store = mute()
    store.begin([here])
    await read(store)
    expect(store.getState()).toEqual({ byId: new Map([['here', here]]), ready: false })
  })
})
