import { describe, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const text =
  'Trump said that Kyiv would wait.\nDonald Trump and Mr Trump agreed with Trump.\nThe Donald said it again.\n'

let library: TestLibrary
let source: { id: string; revision: string }

eachLibrary(async (opened) => {
  library = opened
  source = await library.do('importPaste', { text })
})

const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const mark = (words: string, who: { actor: string } | { name: string; kind: 'person' }) =>
  library.do('addMention', { revision: source.revision, range: range(words), who })
const claim = async (speakers: string[]) =>
  (
    await library.do('addClaim', {
      revision: source.revision,
      content: [range('Kyiv would wait')],
      fields: { kind: 'statement', form: 'paraphrase', speakers },
      proposed: [],
    })
  ).id
const speakersOf = async (id: string) => (await library.do('readClaims', { ids: [id] }))[0]!.speakers
const card = (id: string) => library.do('readActorCard', { id })
const names = async () => (await library.do('listActors', {})).map(({ name }) => name)

/** Two actors for one person, each with a mention and a claim of its own, and one claim by both. */
async function twoTrumps() {
  const { actor: trump, mention } = await mark('Trump', { name: 'Trump', kind: 'person' })
  const { actor: donald } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
  await mark('Mr Trump', { actor: trump })
  return { trump, donald, mention, his: await claim([trump]), both: await claim([trump, donald]) }
}

describe('a merge', () => {
  it('leaves the actor last used when either of the two was', async () => {
    const { actor: trump } = await mark('Trump', { name: 'Trump', kind: 'person' })
    const { actor: donald } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    const { mention: newest } = await mark('Mr Trump', { actor: trump })
    await library.do('mergeActors', { actor: donald, into: trump })
    expect(await library.do('listActors', {})).toMatchObject([{ id: trump, lastUsed: newest }])
    await library.do('undo', {})
    await library.do('mergeActors', { actor: trump, into: donald })
    expect(await library.do('listActors', {})).toMatchObject([{ id: donald, lastUsed: newest }])
  })
  it('is read everywhere as the one that stays, and touches what is shown otherwise', async () => {
    const { trump, donald, mention, his, both } = await twoTrumps()
    await library.do('mergeActors', { actor: trump, into: donald })
    const { undo, affected } = library.changes.at(-1)!
    expect(undo).toBe('Merge two actors')
    expect(affected).toEqual(
      expect.arrayContaining([
        { type: 'actor', id: trump },
        { type: 'actor', id: donald },
        { type: 'mention', id: mention },
        { type: 'claim', id: his },
        { type: 'claim', id: both },
      ]),
    )
    expect(await library.do('listActors', {})).toMatchObject([
      { id: donald, mentions: 3, claims: 2, aliases: ['Mr Trump', 'Trump'] },
    ])
    expect(await library.do('readActors', { ids: [trump] })).toEqual([])
    expect(await library.do('readActors', { ids: [donald] })).toEqual(await library.do('listActors', {}))
    expect((await library.do('listMentions', { source: source.id })).map(({ actor }) => actor)).toEqual([
      donald,
      donald,
      donald,
    ])
    expect([await speakersOf(his), await speakersOf(both)]).toEqual([[donald], [donald]])
    expect(await card(trump)).toMatchObject({
      actor: { id: donald },
      claims: [his, both],
      merged: [{ id: trump, name: 'Trump', kind: 'person' }],
    })
    expect(
      (await library.do('search', { query: 'trump' })).filter(({ type }) => type === 'actor').map(({ id }) => id),
    ).toEqual([donald])
    const hits = await library.do('search', { query: 'kyiv would' })
    expect(hits.filter(({ type }) => type === 'claim').map(({ title }) => title)).toEqual([
      'Donald Trump',
      'Donald Trump',
    ])
  })
  it('changes one field of the one that goes, however many mentions it has', async () => {
    const { trump, donald } = await twoTrumps()
    await library.do('mergeActors', { actor: trump, into: donald })
    const db = openDatabase(library.path, { readOnly: true })
    const changed = db.all<{ record_type: string; field: string }>(
      `SELECT record_type, field FROM change_field WHERE change=(SELECT id FROM change ORDER BY clock DESC LIMIT 1)`,
    )
    db.close()
    expect(
      changed.filter((one) => one.record_type !== 'alias').map((one) => `${one.record_type}.${one.field}`),
    ).toEqual(['actor.merged_into'])
  })
  it('takes aliases along in a search, even where it adds none', async () => {
    const { trump, donald } = await twoTrumps()
    await library.do('addAlias', { actor: donald, text: 'Trump', speaker: null })
    await library.do('addAlias', { actor: trump, text: 'Quuxley', speaker: null })
    const found = async () => (await library.do('search', { query: 'quuxley' })).map(({ id }) => id)
    await library.do('mergeActors', { actor: trump, into: donald })
    expect(await found()).toEqual([donald])
    await library.do('undo', {})
    expect(await found()).toEqual([trump])
  })
  it('is taken back as one step', async () => {
    const { donald, trump } = await twoTrumps()
    const before = [
      await library.do('listActors', {}),
      await library.do('listClaims', {}),
      await library.do('listMentions', { source: source.id }),
    ]
    await library.do('mergeActors', { actor: donald, into: trump })
    await library.do('undo', {})
    expect([
      await library.do('listActors', {}),
      await library.do('listClaims', {}),
      await library.do('listMentions', { source: source.id }),
    ]).toEqual(before)
    expect((await library.do('search', { query: 'donald' })).map(({ id }) => id)).toContain(donald)
  })
  it('of a merge is followed to its end', async () => {
    const { trump, donald, his, mention } = await twoTrumps()
    const { actor: the } = await mark('The Donald', { name: 'The Donald', kind: 'person' })
    await library.do('mergeActors', { actor: trump, into: donald })
    await library.do('mergeActors', { actor: donald, into: the })
    expect(await library.do('listActors', {})).toMatchObject([{ id: the, mentions: 4, claims: 2 }])
    expect(await speakersOf(his)).toEqual([the])
    await mark('Trump.', { actor: trump })
    expect((await library.do('listActors', {}))[0]!.mentions).toBe(5)
    await library.do('deleteMention', { id: mention })
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'actor', id: the })
  })
  it('says beforehand what it changes, and changes nothing by that', async () => {
    const { trump, donald, both } = await twoTrumps()
    await library.do('updateActor', { id: trump, memo: 'one', kind: 'role', reliability: 'C', tags: ['principals'] })
    await library.do('updateActor', { id: donald, memo: 'other' })
    await library.do('addExternalId', { actor: trump, scheme: 'wikidata', value: 'Q22686' })
    await library.do('addOffice', { actor: trump, title: 'President', organisation: null, from: '2025', to: '' })
    const changes = library.changes.length
    expect(await library.do('previewMerge', { actor: trump, into: donald })).toMatchObject({
      refusal: null,
      mentions: 2,
      claims: 2,
      aliases: ['Trump', 'Mr Trump'],
      sharedClaims: [both],
      offices: 1,
      memberships: 0,
      members: 0,
      externalIds: ['wikidata Q22686'],
      tags: ['principals'],
      bothMemos: true,
      lost: [
        { field: 'kind', value: 'role' },
        { field: 'reliability', value: 'C' },
      ],
      examples: [
        { exact: 'Trump', actor: trump },
        { exact: 'Mr Trump', actor: trump },
      ],
    })
    expect(library.changes).toHaveLength(changes)
    await library.do('mergeActors', { actor: trump, into: donald })
    expect(await card(donald)).toMatchObject({
      actor: {
        kind: 'person',
        reliability: null,
        memo: 'other\n\none',
        tags: ['principals'],
        office: 'President',
        aliases: ['Mr Trump', 'Trump'],
      },
      externalIds: [{ value: 'Q22686' }],
    })
  })
  it('leaves one memo on both, and takes its words along to the one that stays', async () => {
    const { trump, donald } = await twoTrumps()
    await library.do('updateActor', { id: trump, memo: 'Zanzibar' })
    await library.do('mergeActors', { actor: trump, into: donald })
    expect((await library.do('listMemos', {})).map(({ body }) => body)).toEqual(['Zanzibar'])
    expect((await library.do('search', { query: 'zanzibar' })).map(({ id }) => id)).toEqual([donald])
    await library.do('undo', {})
    expect((await library.do('search', { query: 'zanzibar' })).map(({ id }) => id)).toEqual([trump])
  })
  it('ends a membership of one in the other, and is refused further round', async () => {
    const { id: a } = await library.do('addActor', { name: 'Allies', kind: 'group' })
    const { id: b } = await library.do('addActor', { name: 'European allies', kind: 'group' })
    const { id: c } = await library.do('addActor', { name: 'Willing', kind: 'group' })
    const { id: ab } = await library.do('addMember', { actor: a, partOf: b, from: '', to: '', claim: null })
    await library.do('addMember', { actor: b, partOf: c, from: '', to: '', claim: null })
    expect((await library.refusal('mergeActors', { actor: a, into: c })).message).toBe(
      '“Allies” and “Willing” are members of one another through a third group, so they were not merged; take one out first.',
    )
    await library.do('mergeActors', { actor: a, into: b })
    expect(await card(b)).toMatchObject({ members: [], memberOf: [{ actor: c }] })
    await library.do('undo', {})
    expect((await card(b)).members).toMatchObject([{ id: ab, actor: a }])
  })
  it('is refused for one and the same, and for two kept apart', async () => {
    const { trump, donald } = await twoTrumps()
    expect((await library.refusal('mergeActors', { actor: trump, into: trump })).code).toBe('conflict')
    expect(await library.do('listDuplicates', {})).toMatchObject([{ likeness: 'part' }])
    await library.do('keepApart', { actor: donald, other: trump, apart: true })
    expect(await library.do('listDuplicates', {})).toEqual([])
    expect((await card(trump)).keptApart).toEqual([donald])
    expect((await library.refusal('mergeActors', { actor: trump, into: donald })).message).toBe(
      '“Trump” and “Donald Trump” are kept apart, so they were not merged; let them be the same first.',
    )
    await library.do('keepApart', { actor: trump, other: donald, apart: false })
    await library.do('mergeActors', { actor: trump, into: donald })
    expect(await names()).toEqual(['Donald Trump'])
  })
  it('is taken back long after, by separating the two', async () => {
    const { trump, donald, his } = await twoTrumps()
    await library.do('mergeActors', { actor: trump, into: donald })
    await library.do('renameCase', { name: 'Later' })
    await library.do('separateActor', { id: trump })
    expect(await library.do('listActors', {})).toMatchObject([
      { id: donald, mentions: 1, aliases: [] },
      { id: trump, mentions: 2, aliases: ['Mr Trump'] },
    ])
    expect(await speakersOf(his)).toEqual([trump])
    expect((await library.refusal('separateActor', { id: trump })).code).toBe('conflict')
  })
  it('goes as a whole when the one that stayed is deleted', async () => {
    const { actor: trump } = await mark('Trump', { name: 'Trump', kind: 'person' })
    const { actor: donald } = await mark('Donald Trump', { name: 'Donald Trump', kind: 'person' })
    await library.do('mergeActors', { actor: trump, into: donald })
    await library.do('deleteActor', { id: donald })
    expect([await names(), await library.do('listMentions', { source: source.id })]).toEqual([[], []])
    await library.do('undo', {})
    expect((await library.do('listActors', {}))[0]!.mentions).toBe(2)
  })
})

describe('a split', () => {
  it('moves the mentions that were picked to a new actor, with what they taught and what it says', async () => {
    const { trump, his } = await twoTrumps()
    const mentions = (await library.do('listActorMentions', { actor: trump, offset: 0, limit: 10 })).mentions
      .filter(({ exact }) => exact === 'Mr Trump')
      .map(({ id }) => id)
    const { actor } = await library.do('splitActor', {
      actor: trump,
      mentions,
      claims: [his],
      to: { name: 'Trump the younger', kind: 'person' },
    })
    expect(library.changes.at(-1)!.undo).toBe('Split an actor')
    expect(
      (await library.do('readActors', { ids: [trump, actor] })).map(({ name, mentions: count, aliases, claims }) => [
        name,
        count,
        aliases,
        claims,
      ]),
    ).toEqual([
      ['Trump', 1, [], 1],
      ['Trump the younger', 1, ['Mr Trump'], 1],
    ])
    expect(await speakersOf(his)).toEqual([actor])
    await library.do('undo', {})
    expect(await library.do('readActors', { ids: [trump, actor] })).toMatchObject([
      { mentions: 2, aliases: ['Mr Trump'], claims: 2 },
    ])
  })
  it('gives mentions to an actor that is there, out of a merge too', async () => {
    const { trump, donald, mention } = await twoTrumps()
    const { id: other } = await library.do('addActor', { name: 'Fred Trump', kind: 'person' })
    await library.do('mergeActors', { actor: trump, into: donald })
    await library.do('splitActor', { actor: donald, mentions: [mention], claims: [], to: { actor: other } })
    expect(library.changes.at(-1)!.undo).toBe('Give a mention to Fred Trump')
    expect((await library.do('readMentions', { ids: [mention] }))[0]!.actor).toBe(other)
    expect((await library.do('readActors', { ids: [donald] }))[0]!.mentions).toBe(2)
  })
  it('gives a claim of two who were merged to one speaker, who speaks once also when no merge is left', async () => {
    const { trump, donald, both } = await twoTrumps()
    const { id: other } = await library.do('addActor', { name: 'Fred Trump', kind: 'person' })
    await library.do('mergeActors', { actor: trump, into: donald })
    await library.do('splitActor', { actor: donald, mentions: [], claims: [both], to: { actor: other } })
    expect(await speakersOf(both)).toEqual([other])
    await library.do('separateActor', { id: trump })
    expect(await speakersOf(both)).toEqual([other])
  })
  it('of nothing, of another’s mention, or into the same actor is refused', async () => {
    const { trump, donald, mention } = await twoTrumps()
    const to = { name: 'X', kind: 'person' } as const
    expect((await library.refusal('splitActor', { actor: trump, mentions: [], claims: [], to })).code).toBe('bad-input')
    expect((await library.refusal('splitActor', { actor: donald, mentions: [mention], claims: [], to })).code).toBe(
      'not-found',
    )
    expect(
      (await library.refusal('splitActor', { actor: trump, mentions: [mention], claims: [], to: { actor: trump } }))
        .code,
    ).toBe('bad-input')
    expect(await names()).toEqual(['Donald Trump', 'Trump'])
  })
})
