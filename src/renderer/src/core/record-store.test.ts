import { expect, it } from 'vitest'
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
