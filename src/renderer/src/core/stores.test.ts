// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { Affected } from '#shared/library/library-view.ts'
import { ok } from '#shared/model/result.ts'
import { rereadStores, type Stores } from './stores.ts'
import { createTestApp, type Handlers, type TestApp } from './test-app/test-app.tsx'

/** What the library has, by the method that reads it; a method that reads by ids handlers those it has. */
let library: Record<string, { readonly id: string; readonly source?: string }[]>
let app: TestApp

const all = (name: string) => async () => ok((library[name] ?? []) as never)
const some =
  (name: string) =>
  async ({ ids }: { readonly ids: readonly string[] }) =>
    ok((library[name] ?? []).filter(({ id }) => ids.includes(id)) as never)

const refresh = async (...call: Parameters<typeof rereadStores>) => (await rereadStores(...call))()

beforeEach(() => {
  library = {}
  const handlers: Handlers = {
    readSources: some('sources'),
    readMarkedTexts: some('marked'),
    listOccasions: all('occasions'),
    listTagTree: all('tags'),
    readActors: some('actors'),
    readClaims: some('claims'),
    readMentions: some('mentions'),
    readPlaceNotes: some('notes'),
    readQuestions: some('questions'),
  }
  app = createTestApp(handlers)
  app.state.setState({ openSource: 'open' })
})

/** Every store, and the types of affected records that it shows. */
const shown: readonly [keyof Stores, Affected['type']][] = [
  ['sources', 'source'],
  ['marked', 'marked-text'],
  ['actors', 'actor'],
  ['claims', 'claim'],
  ['mentions', 'mention'],
  ['notes', 'memo'],
  ['notes', 'place-tag'],
  ['questions', 'question'],
  ['occasions', 'occasion'],
  ['tags', 'tag'],
]
const ids = (name: keyof Stores) => [...app.stores[name].getState().byId.keys()]
const view = (id: string) => ({ id, source: 'open' })

describe.each(shown)('the store of %s, told of a %s', (name, type) => {
  beforeEach(() => {
    const store = app.stores[name] as { setState: (state: unknown) => void }
    store.setState({
      byId: new Map([
        ['one', view('one')],
        ['two', view('two')],
      ]),
    })
  })
  it('takes in one that is new', async () => {
    library[name] = ['one', 'two', 'three'].map(view)
    await refresh(app.stores, [{ type, id: 'three' }])
    expect(ids(name)).toEqual(['one', 'two', 'three'])
  })
  it('drops one that is deleted, and keeps the rest', async () => {
    library[name] = [view('two')]
    await refresh(app.stores, [{ type, id: 'one' }])
    expect(ids(name)).toEqual(['two'])
  })
  it('is left alone by any other type', async () => {
    library[name] = []
    const mine = shown.filter(([other]) => other === name).map(([, own]) => own)
    const others = shown.map(([, other]) => other).filter((other) => !mine.includes(other))
    await refresh(
      app.stores,
      others.map((other) => ({ type: other, id: 'one' })),
    )
    expect(ids(name)).toEqual(['one', 'two'])
  })
})

it.each(['mentions', 'notes'] as const)('the store of %s has those of the open source only', async (name) => {
  library[name] = [view('one'), { id: 'two', source: 'another' }]
  await refresh(app.stores, [
    { type: name === 'mentions' ? 'mention' : 'memo', id: 'one' },
    { type: name === 'mentions' ? 'mention' : 'memo', id: 'two' },
  ])
  expect(ids(name)).toEqual(['one'])
})

it.each([
  ['mentions', 'listMentions'],
  ['notes', 'listPlaceNotes'],
] as const)('%s that come after their source was left are dropped', async (name, method) => {
  const read = Promise.withResolvers<never>()
  app.handlers[method] = () => read.promise
  const loading = app.stores[name].load()
  app.state.setState({ openSource: 'another' })
  read.resolve(ok([view('one')]) as never)
  await loading
  expect(ids(name)).toEqual([])
})

it('takes all that a change affected in at once, when the slowest of it is there', async () => {
  const slow = Promise.withResolvers<never>()
  library['actors'] = [view('one')]
  app.handlers.readClaims = () => slow.promise
  const refreshing = refresh(app.stores, [
    { type: 'actor', id: 'one' },
    { type: 'claim', id: 'two' },
  ])
  await new Promise((resolve) => setTimeout(resolve))
  expect(ids('actors')).toEqual([])
  slow.resolve(ok([view('two')]) as never)
  await refreshing
  expect([ids('actors'), ids('claims')]).toEqual([['one'], ['two']])
})
