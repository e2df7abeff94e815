import { describe, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const text = 'A title\nThe envoy said that both sides had agreed on it.\nA second paragraph.\n'

let library: TestLibrary
let claims: Id[]
let source: { id: Id; revision: Id }

eachLibrary(async (opened) => {
  library = opened
  source = await library.do('importPaste', { text })
  claims = []
  for (let i = 0; i < 3; i++) {
    claims.push(
      (
        await library.do('addClaim', {
          revision: source.revision,
          content: [{ start: 8 + i, end: 20 }],
          proposed: [],
          fields: { kind: 'statement', form: 'paraphrase' },
        })
      ).id,
    )
  }
})

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const tag = (claim: number, ...tags: string[]) => library.do('updateClaim', { id: claims[claim]!, fields: { tags } })
const tagsOf = async () => (await library.do('readClaims', { ids: claims })).map(({ tags }) => tags.join(' '))
const tree = async () =>
  (await library.do('listTagTree', {})).map(({ path, uses, usesWithin }) => [path, uses, usesWithin])
const idOf = async (path: string) => {
  const found = (await library.do('listTagTree', {})).find((one) => one.path === path)
  if (!found) throw new Error(`No tag ${path}`)
  return found.id
}

describe('tags', () => {
  it('are paths on a claim, and a tree in the library', async () => {
    await tag(0, 'security/guarantees', 'security / Article 5 /')
    await tag(1, 'security')
    expect(await tagsOf()).toEqual(['security/Article 5 security/guarantees', 'security', ''])
    expect(await tree()).toEqual([
      ['security', 1, 2],
      ['security/Article 5', 1, 1],
      ['security/guarantees', 1, 1],
    ])
    expect(await library.do('listTags', {})).toEqual(['security', 'security/Article 5', 'security/guarantees'])
    await library.do('undo', {})
    await library.do('undo', {})
    expect(await tree()).toEqual([])
  })
  it('are shown with their memo, and told when it is written, taken back or deleted', async () => {
    const { id } = await library.do('addTag', { path: 'water', definition: '' })
    const memos = async () => (await library.do('listTagTree', {})).map(({ memo }) => memo)
    const isTold = () => library.changes.at(-1)!.affected.some((one) => one.type === 'tag' && one.id === id)
    expect(await memos()).toEqual([''])
    for (const [step, shown] of [
      [() => library.do('setMemo', { owner: { type: 'tag', id }, body: 'Rivers too?' }), 'Rivers too?'],
      [() => library.do('undo', {}), ''],
      [() => library.do('redo', {}), 'Rivers too?'],
      [() => library.do('setMemo', { owner: { type: 'tag', id }, body: '' }), ''],
    ] as const) {
      await step()
      expect([await memos(), isTold()]).toEqual([[shown], true])
    }
  })
  it('count the places in texts that have one or one below it, each by its source', async () => {
    await library.do('addPlaceTags', { revision: source.revision, range: at('both sides'), tags: ['a/b', 'a'] })
    await tag(0, 'a')
    const places = async () => (await library.do('listTagTree', {})).map((one) => [one.path, one.places])
    expect(await places()).toEqual([
      ['a', [source.id, source.id]],
      ['a/b', [source.id]],
    ])
    await library.do('undo', {})
    await library.do('undo', {})
    expect(await places()).toEqual([])
  })
  it('have a definition', async () => {
    const { id } = await library.do('addTag', { path: 'water/schedule', definition: 'When the gates open.' })
    expect(await library.do('listTagTree', {})).toMatchObject([
      { path: 'water', definition: '' },
      { id, name: 'schedule', parent: await idOf('water'), definition: 'When the gates open.' },
    ])
    await library.do('updateTag', { id, definition: 'Opening times.' })
    expect((await library.do('listTagTree', {}))[1]!.definition).toBe('Opening times.')
    expect(await library.do('addTag', { path: 'water/schedule' })).toEqual({ id })
  })
  it('are renamed for everything that carries them and what is under them', async () => {
    await tag(0, 'security/guarantees')
    await library.do('updateTag', { id: await idOf('security'), name: 'defence' })
    expect(await tagsOf()).toEqual(['defence/guarantees', '', ''])
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'claim', id: claims[0] })
    expect((await library.do('search', { query: 'defence' })).map(({ id }) => id)).toEqual([claims[0]])
    expect(await library.do('search', { query: 'security' })).toEqual([])
  })
  it('find what is under them in the search', async () => {
    await tag(0, 'security/guarantees')
    expect((await library.do('search', { query: 'security' })).map(({ id }) => id)).toEqual([claims[0]])
  })
  it('are moved with what is under them, and never under themselves', async () => {
    await tag(0, 'a/b/c')
    const [a, c] = [await idOf('a'), await idOf('a/b/c')]
    for (const parent of [a, c]) {
      const failure = await library.refusal('moveTag', { id: a, parent })
      expect(failure).toMatchObject({ code: 'conflict', message: expect.stringContaining('under itself') })
    }
    expect(await tagsOf()).toEqual(['a/b/c', '', ''])
    await library.do('moveTag', { id: c, parent: a })
    expect(await tagsOf()).toEqual(['a/c', '', ''])
    await library.do('moveTag', { id: c, parent: null })
    expect(await tagsOf()).toEqual(['c', '', ''])
  })
  it('do not stand twice under one', async () => {
    await tag(0, 'a/b', 'c/b')
    for (const failure of [
      await library.refusal('moveTag', { id: await idOf('a/b'), parent: await idOf('c') }),
      await library.refusal('updateTag', { id: await idOf('a'), name: 'c' }),
    ])
      expect(failure).toMatchObject({ code: 'conflict', message: expect.stringContaining('merge the two') })
  })
  it('are merged with what is under them, once on each record', async () => {
    await tag(0, 'a', 'b')
    await tag(1, 'a/x', 'a/y')
    await tag(2, 'b/x')
    await library.do('mergeTags', { into: await idOf('b'), from: await idOf('a') })
    expect(await tagsOf()).toEqual(['b', 'b/x b/y', 'b/x'])
    expect(await tree()).toEqual([
      ['b', 1, 3],
      ['b/x', 2, 2],
      ['b/y', 1, 1],
    ])
    await library.do('undo', {})
    expect(await tagsOf()).toEqual(['a b', 'a/x a/y', 'b/x'])
    expect(await library.refusal('mergeTags', { into: await idOf('a/x'), from: await idOf('a') })).toMatchObject({
      code: 'conflict',
    })
  })
  it('keep the memos of both where they are merged', async () => {
    await tag(0, 'a/x', 'b/x', 'c')
    const write = async (path: string, body: string) =>
      library.do('setMemo', { owner: { type: 'tag', id: await idOf(path) }, body })
    const memos = async () => (await library.do('listMemos', {})).map(({ owner, body }) => [owner.name, body])
    await write('a', 'on a')
    await write('a/x', 'on ax')
    await write('b/x', 'on bx')
    await library.do('mergeTags', { into: await idOf('b'), from: await idOf('a') })
    expect(await memos()).toEqual([
      ['b', 'on a'],
      ['x', 'on bx\n\nOn “x”: on ax'],
    ])
    await library.do('undo', {})
    expect(await memos()).toEqual([
      ['x', 'on bx'],
      ['x', 'on ax'],
      ['a', 'on a'],
    ])
  })
  it('are merged upwards: what stands under the one that stays goes into it', async () => {
    await tag(0, 'a/x')
    await library.do('mergeTags', { into: await idOf('a'), from: await idOf('a/x') })
    expect(await tagsOf()).toEqual(['a', '', ''])
  })
  it('are taken off by their own name in undo, one or several', async () => {
    const owner = { type: 'claim' as const, id: claims[0]! }
    const undoAfter = async (...tags: string[]) => {
      await library.do('setTags', { owner, tags })
      return (await library.do('getLibrary', {})).undo
    }
    expect(await undoAfter('a', 'b', 'c', 'd')).toBe('Tag')
    expect(await undoAfter('a', 'e')).toBe('Tag')
    expect(await undoAfter('a')).toBe('Take a tag off')
    expect(await undoAfter('a', 'b', 'c')).toBe('Tag')
    expect(await undoAfter()).toBe('Take tags off')
  })
  it('are deleted everywhere, with what is under them', async () => {
    const { id: actor } = await library.do('addActor', { name: 'X', kind: 'person' })
    const { id: question } = await library.do('addQuestion', { text: 'Q?' })
    for (const owner of [
      { type: 'claim', id: claims[0]! },
      { type: 'actor', id: actor },
      { type: 'source', id: source.id },
      { type: 'question', id: question },
    ] as const) {
      await library.do('setTags', { owner, tags: ['a/b'] })
      expect(library.changes.at(-1)!.affected).toContainEqual(owner)
    }
    const carried = async () =>
      [
        ...(await library.do('listClaims', {})),
        ...(await library.do('listActors', {})),
        ...(await library.do('listQuestions', {})),
        ...(await library.do('listSources', {})),
      ].flatMap(({ tags }) => tags)
    expect(await carried()).toEqual(['a/b', 'a/b', 'a/b', 'a/b'])
    await library.do('deleteTag', { id: await idOf('a') })
    expect(await carried()).toEqual([])
    expect(await tree()).toEqual([])
    await library.do('undo', {})
    expect(await carried()).toEqual(['a/b', 'a/b', 'a/b', 'a/b'])
  })
})

describe('memos', () => {
  it('stand on anything, and are listed in one place with what they are on', async () => {
    const { id: actor } = await library.do('addActor', { name: 'Steve Witkoff', kind: 'person' })
    const { id: question } = await library.do('addQuestion', { text: 'Q?' })
    await library.do('updateClaim', { id: claims[0]!, fields: { occasion: 'CNN' } })
    const occasion = (await library.do('listOccasions', {}))[0]!.id
    const { id: label } = await library.do('addTag', { path: 'a' })
    const owners = [
      { type: 'claim', id: claims[0]! },
      { type: 'actor', id: actor },
      { type: 'source', id: source.id },
      { type: 'question', id: question },
      { type: 'occasion', id: occasion },
      { type: 'tag', id: label },
    ] as const
    for (const owner of owners) {
      await library.do('setMemo', { owner, body: `on a ${owner.type}` })
      expect(library.changes.at(-1)!.affected.map(({ type }) => type)).toContain('memo')
      expect(await library.do('readMemoOn', { owner })).toMatchObject({ body: `on a ${owner.type}` })
    }
    expect((await library.do('listOccasions', {}))[0]).toMatchObject({ label: 'CNN', memo: 'on a occasion' })
    const listed = (await library.do('listMemos', {})).toReversed()
    expect(listed.map(({ owner, body }) => [owner.type, owner.id, owner.name, body])).toEqual([
      ['claim', claims[0], 'The envoy sa', 'on a claim'],
      ['actor', actor, 'Steve Witkoff', 'on a actor'],
      ['source', source.id, 'A title', 'on a source'],
      ['question', question, 'Q?', 'on a question'],
      ['occasion', occasion, 'CNN', 'on a occasion'],
      ['tag', label, 'a', 'on a tag'],
    ])
    expect(listed.every(({ made }) => Math.abs(Date.parse(made) - Date.now()) < 60_000)).toBe(true)
    expect((await library.do('listSources', {}))[0]!.memo).toBe('on a source')
    await library.do('updateMemo', { id: listed[0]!.id, body: 'other words' })
    expect((await library.do('readClaims', { ids: claims }))[0]!.memo).toBe('other words')
    await library.do('setMemo', { owner: owners[1], body: '' })
    expect(await library.do('readMemoOn', { owner: owners[1] })).toEqual({ name: 'Steve Witkoff', body: '' })
    expect(await library.do('listMemos', {})).toHaveLength(5)
    expect(await library.do('undo', {})).toEqual({ label: 'Delete a memo' })
  })
  it('stand on a place in the text, several on one, and go with their source', async () => {
    const { id } = await library.do('addPlaceMemo', {
      revision: source.revision,
      range: at('both sides'),
      body: 'Which sides?',
    })
    await library.do('addPlaceMemo', { revision: source.revision, range: at('both sides'), body: 'Since when?' })
    const [, memo] = await library.do('listMemos', {})
    expect(memo).toMatchObject({
      id,
      body: 'Which sides?',
      owner: { type: 'place', id: source.id, name: 'both sides' },
      place: { source: source.id, where: '¶1', exact: 'both sides', ...at('both sides') },
    })
    await library.do('moveAnchor', { anchor: memo!.place!.anchor, range: at('second') })
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'memo', id })
    expect(await library.do('readMemos', { ids: [id] })).toMatchObject([{ place: { exact: 'second', where: '¶2' } }])
    expect((await library.do('search', { query: 'which' })).map((hit) => [hit.type, hit.id])).toEqual([
      ['source', source.id],
    ])
    await library.do('updateMemo', { id, body: '' })
    expect(await library.do('listMemos', {})).toHaveLength(1)
    await library.do('undo', {})
    await library.do('deleteSource', { id: source.id })
    expect(await library.do('listMemos', {})).toEqual([])
    await library.do('undo', {})
    expect(await library.do('listMemos', {})).toHaveLength(2)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('on an occasion are found as a claim made there', async () => {
    await library.do('updateClaim', { id: claims[1]!, fields: { occasion: 'CNN' } })
    await library.do('setMemo', {
      owner: { type: 'occasion', id: (await library.do('listOccasions', {}))[0]!.id },
      body: 'aired late',
    })
    expect((await library.do('search', { query: 'aired' })).map((hit) => [hit.type, hit.id])).toEqual([
      ['claim', claims[1]],
    ])
  })
})
