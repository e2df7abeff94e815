import { describe, expect, it } from 'vitest'
import { newId, type Id } from '#shared/model/id.ts'
import type { ClaimFilter } from '#shared/registers/filter.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const text = 'A title\nThe envoy said that both sides had agreed on it.\nA second paragraph.\n'

let library: TestLibrary
let claims: Id[]

eachLibrary(async (opened) => {
  library = opened
  const { revision } = await library.do('importPaste', { text })
  claims = []
  for (let i = 0; i < 3; i++) {
    claims.push(
      (
        await library.do('addClaim', {
          revision,
          content: [{ start: 8 + i, end: 20 }],
          proposed: ['kind', 'form'],
          fields: { kind: 'statement', form: 'paraphrase', tags: i === 0 ? ['old', 'kept'] : [] },
        })
      ).id,
    )
  }
})

const views = () => library.do('readClaims', { ids: claims })

describe('many claims', () => {
  it('get tags, status, occasion, answer, kind and digit as one gesture and one step of undo', async () => {
    const before = await views()
    const told = library.changes.length
    await library.do('updateClaims', {
      ids: claims,
      fields: {
        kind: 'denial',
        credibility: 3,
        status: 'superseded',
        statusDate: '2026-03-04',
        statusReason: 'A correction.',
        occasion: 'CNN',
        answer: { question: { text: 'Q?' }, answer: 'no' },
        addTags: ['new/one', 'kept'],
        removeTags: ['old'],
      },
    })
    expect(library.changes).toHaveLength(told + 1)
    const after = await views()
    const { id } = (await library.do('listQuestions', {}))[0]!
    for (const view of after) {
      expect(view).toMatchObject({
        kind: 'denial',
        credibility: 3,
        status: 'superseded',
        statusDate: '2026-03-04',
        statusReason: 'A correction.',
        occasion: { label: 'CNN' },
        tags: ['kept', 'new/one'],
        answers: [{ question: id, answer: 'no' }],
        proposed: ['form'],
      })
    }
    expect(new Set(after.map(({ occasion }) => occasion!.id)).size).toBe(1)
    expect(library.changes.at(-1)).toMatchObject({ undo: 'Edit 3 claims' })
    await library.do('undo', {})
    expect(await views()).toEqual(before)
  })
  it('are confirmed, and opened again without the date and reason of what they were', async () => {
    await library.do('updateClaims', { ids: claims, fields: { status: 'refuted', statusReason: 'x' } })
    await library.do('updateClaims', { ids: claims, fields: { status: 'open', confirm: true } })
    for (const view of await views())
      expect(view).toMatchObject({ status: 'open', statusDate: '', statusReason: '', proposed: [] })
  })
  it('lose an occasion and an answer', async () => {
    await library.do('updateClaims', {
      ids: claims,
      fields: { occasion: 'CNN', answer: { question: { text: 'Q?' }, answer: 'yes' } },
    })
    await library.do('updateClaims', {
      ids: claims,
      fields: { occasion: '', answer: { question: { text: 'q?' }, answer: null } },
    })
    for (const view of await views()) expect(view).toMatchObject({ occasion: null, answers: [] })
    await library.do('updateClaims', {
      ids: claims,
      fields: { answer: { question: { text: 'Never asked?' }, answer: null } },
    })
    expect((await library.do('listQuestions', {})).map((one) => one.text)).toEqual(['Q?'])
  })
  it('are all changed or none: one that is gone, a date that is none, words that are missing', async () => {
    const before = await views()
    expect(
      await library.refusal('updateClaims', { ids: [...claims, newId()], fields: { kind: 'denial' } }),
    ).toMatchObject({ code: 'not-found' })
    expect(
      await library.refusal('updateClaims', { ids: claims, fields: { status: 'refuted', statusDate: '2026-02-30' } }),
    ).toMatchObject({ code: 'bad-input' })
    expect(
      await library.refusal('updateClaims', { ids: claims, fields: { answer: { question: newId(), answer: 'no' } } }),
    ).toMatchObject({ code: 'not-found' })
    const { revision } = (await library.do('listSources', {}))[0]!
    const { id } = await library.do('addClaim', {
      revision,
      content: [],
      proposed: [],
      fields: { kind: 'no-comment', form: 'paraphrase' },
    })
    expect(
      await library.refusal('updateClaims', { ids: [...claims, id], fields: { kind: 'statement' } }),
    ).toMatchObject({ code: 'bad-input', message: expect.stringContaining('words') })
    expect(await views()).toEqual(before)
  })
})

it('tells of claims that get another kind and of nothing else; of one that goes, its source and its speaker too, which count it', async () => {
  const { id: speaker } = await library.do('addActor', { name: 'A', kind: 'person' })
  const [source] = await library.do('listSources', {})
  for (const id of claims) await library.do('updateClaim', { id, fields: { speakers: [speaker] } })
  await library.do('updateClaims', { ids: claims, fields: { kind: 'denial' } })
  expect(library.changes.at(-1)!.affected.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    claims.toSorted().map((id) => ({ type: 'claim', id })),
  )
  const counting = [
    { type: 'source', id: source!.id },
    { type: 'actor', id: speaker },
  ]
  await library.do('deleteClaim', { id: claims[0]! })
  expect(library.changes.at(-1)!.affected).toEqual(expect.arrayContaining(counting))
  await library.do('undo', {})
  expect(library.changes.at(-1)!.affected).toEqual(expect.arrayContaining(counting))
})

describe('many actors', () => {
  it('get a kind and tags as one gesture', async () => {
    const ids = [] as Id[]
    for (const name of ['A', 'B']) ids.push((await library.do('addActor', { name, kind: 'person' })).id)
    await library.do('setTags', { owner: { type: 'actor', id: ids[0]! }, tags: ['x'] })
    await library.do('updateActors', { ids, fields: { kind: 'group', addTags: ['a/b'], removeTags: ['x'] } })
    expect((await library.do('readActors', { ids })).map(({ kind, tags }) => [kind, tags])).toEqual([
      ['group', ['a/b']],
      ['group', ['a/b']],
    ])
    expect(library.changes.at(-1)!.undo).toBe('Edit 2 actors')
    await library.do('undo', {})
    expect((await library.do('readActors', { ids })).map(({ kind, tags }) => [kind, tags])).toEqual([
      ['person', ['x']],
      ['person', []],
    ])
    expect(await library.refusal('updateActors', { ids: [ids[0]!, newId()], fields: { kind: 'state' } })).toMatchObject(
      { code: 'not-found' },
    )
  })
  it('take tags off what was merged into them, too', async () => {
    const ids = [] as Id[]
    for (const name of ['A', 'B']) ids.push((await library.do('addActor', { name, kind: 'person' })).id)
    await library.do('setTags', { owner: { type: 'actor', id: ids[1]! }, tags: ['x'] })
    await library.do('mergeActors', { actor: ids[1]!, into: ids[0]! })
    expect((await library.do('readActors', { ids }))[0]!.tags).toEqual(['x'])
    await library.do('updateActors', { ids: [ids[0]!], fields: { addTags: ['x', 'y'] } })
    await library.do('updateActors', { ids: [ids[0]!], fields: { removeTags: ['x'] } })
    expect((await library.do('readActors', { ids }))[0]!.tags).toEqual(['y'])
    await library.do('setTags', { owner: { type: 'actor', id: ids[1]! }, tags: ['z'] })
    expect((await library.do('readActors', { ids }))[0]!.tags).toEqual(['z'])
  })
})

describe('what is deleted in one gesture', () => {
  it('is all of the claims, and comes back as one', async () => {
    const before = await views()
    await library.do('deleteClaims', { ids: [claims[0]!, claims[1]!, claims[0]!] })
    expect((await library.do('listClaims', {})).map(({ id }) => id)).toEqual(claims.slice(2))
    expect(library.changes.at(-1)!.undo).toBe('Delete 2 claims')
    expect(await library.refusal('deleteClaims', { ids: [claims[2]!, claims[0]!] })).toMatchObject({
      code: 'not-found',
    })
    await library.do('undo', {})
    expect(await views()).toEqual(before)
  })
  it('is all of the actors, or none while one of them speaks', async () => {
    const ids = [] as Id[]
    for (const name of ['Group', 'Member', 'Speaker'])
      ids.push((await library.do('addActor', { name, kind: 'group' })).id)
    await library.do('addMember', { actor: ids[1]!, partOf: ids[0]!, from: '', to: '', claim: null })
    await library.do('updateClaim', { id: claims[0]!, fields: { speakers: [ids[2]!] } })
    expect((await library.refusal('deleteActors', { ids })).message).toBe(
      '“Speaker” is the speaker of a claim, so none of them was deleted; give it another speaker first.',
    )
    expect(await library.do('readActors', { ids })).toHaveLength(3)
    await library.do('deleteActors', { ids: ids.slice(0, 2) })
    expect((await library.do('readActors', { ids })).map(({ name }) => name)).toEqual(['Speaker'])
    expect(library.changes.at(-1)!.undo).toBe('Delete 2 actors')
    await library.do('undo', {})
    expect(await library.do('readActorCard', { id: ids[0]! })).toMatchObject({ members: [{ actor: ids[1] }] })
  })
})

describe('filters', () => {
  const filter: ClaimFilter = {
    screen: 'claims',
    conditions: { words: 'x', tags: ['a'], confirmed: false },
    sort: [{ column: 'said', descending: true }],
    columns: ['gloss', 'place'],
  }

  it('are saved under a name, changed, renamed, deleted, and brought back', async () => {
    const { id } = await library.do('addFilter', { name: 'On guarantees', filter })
    expect(await library.do('listFilters', {})).toEqual([{ id, name: 'On guarantees', screen: 'claims', filter }])
    expect(library.changes.at(-1)!.affected).toEqual([{ type: 'filter', id }])
    const changed = { ...filter, conditions: { kinds: ['denial' as const] } }
    await library.do('updateFilter', { id, name: 'Denials', filter: changed })
    expect(await library.do('listFilters', {})).toEqual([{ id, name: 'Denials', screen: 'claims', filter: changed }])
    await library.do('deleteFilter', { id })
    expect(await library.do('listFilters', {})).toEqual([])
    await library.do('undo', {})
    await library.do('undo', {})
    expect(await library.do('listFilters', {})).toEqual([{ id, name: 'On guarantees', screen: 'claims', filter }])
  })
  it('stand under their name where this version cannot read them, and are left as they are', async () => {
    const { id } = await library.do('addFilter', { name: 'Of a newer Attaché', filter })
    const newer = JSON.stringify({ ...filter, columns: ['a column of tomorrow'] })
    const db = openDatabase(library.path)
    db.run('UPDATE saved_filter SET filter=? WHERE id=?', newer, id)
    expect(await library.do('listFilters', {})).toEqual([
      { id, name: 'Of a newer Attaché', screen: 'claims', filter: null },
    ])
    await library.do('updateFilter', { id, name: 'Newer' })
    expect(db.all('SELECT name, filter FROM saved_filter')).toEqual([{ name: 'Newer', filter: newer }])
    db.close()
  })
  it('have names of their own on each screen', async () => {
    await library.do('addFilter', { name: 'Mine', filter })
    await library.do('addFilter', { name: 'Mine', filter: { screen: 'actors', conditions: {}, sort: [], columns: [] } })
    expect(await library.refusal('addFilter', { name: ' mine', filter })).toMatchObject({ code: 'conflict' })
    const { id } = await library.do('addFilter', { name: 'Other', filter })
    expect(await library.refusal('updateFilter', { id, name: 'Mine' })).toMatchObject({ code: 'conflict' })
    await library.do('updateFilter', { id, name: 'OTHER' })
    expect((await library.do('listFilters', {})).map(({ name }) => name)).toEqual(['Mine', 'Mine', 'OTHER'])
  })
})
