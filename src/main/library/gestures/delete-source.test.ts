import { describe, expect, it } from 'vitest'
import { newId, type Id } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { actor, at, claim, here, useSampleLibrary, view } from '../test-library/claim-test-library.ts'

useSampleLibrary()

const text = 'Talks go on\n\nMr Witkoff said that the offer stands. It is a notion, he said.\n'
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

/** A second source, which calls an actor of the first one by another name. */
async function second() {
  const { id, revision } = await here.library.do('importPaste', { text })
  const witkoff = await actor('Steve Witkoff')
  await here.library.do('addMention', { revision, range: place('Mr Witkoff'), who: { actor: witkoff } })
  const said = (words: string, fields: object = {}): Promise<{ id: Id }> =>
    here.library.do('addClaim', {
      revision,
      content: [place(words)],
      fields: { kind: 'statement', form: 'paraphrase', speakers: [witkoff], ...fields },
      proposed: [],
    })
  return { source: id, revision, witkoff, said }
}

function ideas(): unknown[] {
  const db = openDatabase(here.library.path, { readOnly: true })
  try {
    return db.all('SELECT id FROM idea WHERE deleted_at IS NULL').map((row) => ({ ...(row as object) }))
  } finally {
    db.close()
  }
}

const remove = (id: Id) => here.library.do('deleteSource', { id })
const undo = () => here.library.do('undo', {})
const seen = async () =>
  Promise.all([
    here.library.do('listSources', {}),
    here.library.do('listActors', {}),
    here.library.do('listClaims', {}),
    here.library.do('listQuestions', {}),
    here.library.do('listIdeas', {}),
    here.library.do('listTagTree', {}),
    here.library.do('listMemos', {}),
    here.library.do('countClaimsAbout', {}),
    here.library.do('verifyLibrary', {}),
  ])

describe('a source that is deleted', () => {
  it('takes what it taught and what it answers along, and undo brings all of it back', async () => {
    const { source, revision, witkoff, said } = await second()
    await said('the offer stands', {
      tags: ['talks'],
      answers: [{ question: { text: 'Does the offer stand?' }, answer: 'yes' }],
    })
    await here.library.do('addPlaceMemo', { revision, range: place('notion'), body: 'whose?' })
    const before = await seen()
    await remove(source)
    expect((await here.library.do('readActors', { ids: [witkoff] }))[0]).toMatchObject({
      aliases: [],
      mentions: 0,
      claims: 0,
    })
    expect(await here.library.do('listQuestions', {})).toMatchObject([{ answers: [] }])
    expect(await here.library.do('listMemos', {})).toEqual([])
    expect(await here.library.do('listTagTree', {})).toMatchObject([{ name: 'talks', uses: 0 }])
    expect(
      (await here.library.do('search', { query: 'offer stands' })).filter(({ type }) => type !== 'question'),
    ).toEqual([])
    expect((await here.library.do('verifyLibrary', {})).problems).toEqual([])
    expect(await undo()).toEqual({ label: 'Delete a source' })
    expect(await seen()).toEqual(before)
  })
  it('leaves an alias that another source teaches too', async () => {
    const { source, witkoff } = await second()
    const again = await here.library.do('importAgain', { id: source })
    await here.library.do('addMention', {
      revision: again.revision,
      range: place('Mr Witkoff'),
      who: { actor: witkoff },
    })
    await remove(source)
    expect((await here.library.do('readActors', { ids: [witkoff] }))[0]!.aliases).toEqual(['Mr Witkoff'])
  })
  it('takes an idea in the words of another source along where only its claims are about it', async () => {
    const { source, said } = await second()
    const own = await claim('Zelensky rejected the notion', {
      about: [{ content: [at('Russia could be a guarantor')], gloss: '' }],
    })
    const idea = (await here.library.do('listIdeas', {}))[0]!.id
    await said('It is a notion', { about: [{ idea }] })
    await here.library.do('updateClaim', { id: own, fields: { about: [] } })
    expect(ideas()).toEqual([{ id: idea }])
    await remove(source)
    expect(ideas()).toEqual([])
    await undo()
    expect(ideas()).toEqual([{ id: idea }])
  })
  it('leaves the claims of others, which are about nothing of it any more', async () => {
    const { source, said } = await second()
    const { id: offer } = await said('the offer stands')
    const own = await claim('Zelensky rejected the notion', { about: [{ claim: offer }] })
    await here.library.do('linkClaims', { claim: own, type: 'replies-to', other: offer })
    const before = await view(own)
    await remove(source)
    expect(here.library.changes.at(-1)!.affected).toContainEqual({ type: 'claim', id: own })
    expect(await view(own)).toMatchObject({ about: [], relations: [] })
    await undo()
    expect(await view(own)).toEqual(before)
  })
})

it('says what goes with a source, and which briefings cite it', async () => {
  const { source, revision, said } = await second()
  const { id: cited } = await said('the offer stands')
  await said('It is a notion')
  const own = await claim('the US offer')
  await here.library.do('addPlaceMemo', { revision, range: place('notion'), body: 'whose?' })
  expect(await here.library.do('readSourceUses', { id: source })).toEqual({
    claims: 2,
    mentions: 1,
    notes: 1,
    citedBy: [],
  })
  const { id } = await here.library.do('addBriefing', { title: 'Talks' })
  await here.library.do('addBriefing', { title: 'Another' })
  const put = [cited, cited, own].map((one, i) => ({
    id: newId(),
    section: 'said' as const,
    order: `b${i}`,
    body: { type: 'said' as const, claim: one },
  }))
  await here.library.do('writeBriefing', { id, label: 'Insert evidence', put, remove: [], judgements: [] })
  expect((await here.library.do('readSourceUses', { id: source })).citedBy).toEqual([{ title: 'Talks', claims: 1 }])
})
