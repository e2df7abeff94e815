import { expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const text = 'A title\nThe envoy said that both sides had agreed on it.\nA second paragraph.\n'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

let library: TestLibrary
let source: { id: Id; revision: Id }

eachLibrary(async (opened) => {
  library = opened
  source = await library.do('importPaste', { text })
})

const tagPlace = (words: string, ...tags: string[]) =>
  library.do('addPlaceTags', { revision: source.revision, range: at(words), tags })
const shown = async () =>
  (await library.do('listPlaceNotes', { source: source.id })).map(
    ({ kind, words, exact }) => `${kind} ${words}: ${exact}`,
  )

it('shows memos and tags on places in the order of the text, with the words they are on', async () => {
  await tagPlace('agreed', 'talks/result')
  await library.do('addPlaceMemo', { revision: source.revision, range: at('both sides'), body: 'Which sides?' })
  expect(await shown()).toEqual(['memo Which sides?: both sides', 'tag talks/result: agreed'])
})

it('puts several tags on a place in one step, each once', async () => {
  await tagPlace('agreed', 'a', 'b', ' a ')
  await tagPlace('agreed', 'b', 'c')
  expect((await shown()).toSorted()).toEqual(['tag a: agreed', 'tag b: agreed', 'tag c: agreed'])
  await library.do('undo', {})
  expect((await shown()).toSorted()).toEqual(['tag a: agreed', 'tag b: agreed'])
  await library.do('undo', {})
  expect(await shown()).toEqual([])
  await library.do('redo', {})
  expect(await shown()).toHaveLength(2)
})

it('finds the places of a tag, with those under it and no others', async () => {
  await tagPlace('agreed', 'talks/result')
  await tagPlace('envoy', 'talks')
  await tagPlace('both sides', 'talks-aside')
  const tree = await library.do('listTagTree', {})
  const places = async (path: string) =>
    (await library.do('listTaggedPlaces', { tag: tree.find((tag) => tag.path === path)!.id })).map(
      ({ words, exact }) => `${words}: ${exact}`,
    )
  expect(await places('talks')).toEqual(['talks: envoy', 'talks/result: agreed'])
  expect(await places('talks/result')).toEqual(['talks/result: agreed'])
})

it('takes one tag off and leaves the others; what carries a tag otherwise is not taken for a place', async () => {
  const { ids } = await tagPlace('agreed', 'a', 'b')
  await library.do('deletePlaceTag', { id: ids[0]! })
  expect(await shown()).toEqual(['tag b: agreed'])
  expect(await library.refusal('deletePlaceTag', { id: ids[0]! })).toMatchObject({ code: 'not-found' })
})

it('counts each place of a tag, follows its name, and merges without losing a place', async () => {
  await tagPlace('envoy', 'who')
  const { ids } = await tagPlace('agreed', 'who')
  await tagPlace('paragraph', 'whom')
  const tree = await library.do('listTagTree', {})
  expect(tree.map(({ path, uses }) => [path, uses])).toEqual([
    ['who', 2],
    ['whom', 1],
  ])
  await library.do('mergeTags', { into: tree[1]!.id, from: tree[0]!.id })
  expect(await shown()).toEqual(['tag whom: envoy', 'tag whom: agreed', 'tag whom: paragraph'])
  await library.do('updateTag', { id: tree[1]!.id, name: 'people' })
  expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'place-tag', id: ids[0] })
  expect((await shown())[1]).toBe('tag people: agreed')
})

it('tells the windows of a note whose place was moved, and keeps its words true', async () => {
  const { ids } = await tagPlace('agreed', 'a')
  const [note] = await library.do('readPlaceNotes', { ids })
  await library.do('moveAnchor', { anchor: note!.anchor, range: at('had agreed') })
  expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'place-tag', id: ids[0] })
  expect(await shown()).toEqual(['tag a: had agreed'])
})

it('goes and comes back with its source, and goes with its tag', async () => {
  await tagPlace('agreed', 'a')
  await library.do('deleteSource', { id: source.id })
  expect(await shown()).toEqual([])
  await library.do('undo', {})
  expect(await shown()).toEqual(['tag a: agreed'])
  await library.do('deleteTag', { id: (await library.do('listTagTree', {}))[0]!.id })
  expect(await shown()).toEqual([])
})

it('refuses a range beyond the text', async () => {
  expect(
    await library.refusal('addPlaceTags', { revision: source.revision, range: { start: 5, end: 5000 }, tags: ['a'] }),
  ).toMatchObject({ message: expect.stringMatching(/\.$/u) })
  expect(await shown()).toEqual([])
})
