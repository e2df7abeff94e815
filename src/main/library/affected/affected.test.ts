import { describe, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import {
  actor,
  at,
  claim,
  edit,
  here,
  lastAffected,
  useSampleLibrary,
  type Fields,
} from '../test-library/claim-test-library.ts'

// Each test makes records of its own.
useSampleLibrary('for the file')

/** What the last change told of, by type. */
const told = (type: string) =>
  here.library.changes
    .at(-1)!
    .affected.filter((one) => one.type === type)
    .map(({ id }) => id)

describe('a claim is told when one thing of it alone changes', () => {
  let other: Id
  let who: Id
  const blank = () => ({ actor: null, words: null, hedge: [] })
  it.each<[string, () => Fields]>([
    ['who speaks', () => ({ speakers: [who] })],
    ['who reports it, where no words say so', () => ({ chain: [{ ...blank(), actor: who }] })],
    ['that somebody not named reports it', () => ({ chain: [blank()] })],
    ['the words that say who reports it', () => ({ chain: [{ ...blank(), words: at('Trump') }] })],
    ['the hedge of who reports it', () => ({ chain: [{ ...blank(), hedge: [at('said')] }] })],
    ['its hedge', () => ({ hedge: [at('said')] })],
    ['its condition, where no words say so', () => ({ condition: [{ spans: [], gloss: 'if they agree' }] })],
    ['the words of its condition', () => ({ condition: [{ spans: [at('said')], gloss: '' }] })],
    ['the claim that it is about', () => ({ about: [{ claim: other }] })],
    ['an idea that it is about', () => ({ about: [{ content: [at('said')], gloss: '' }] })],
    ['its cue', () => ({ cue: at('said') })],
    ['its kind', () => ({ kind: 'denial' })],
    ['its occasion', () => ({ occasion: 'CNN' })],
    ['its tags', () => ({ tags: ['a/b'] })],
    ['its memo', () => ({ memo: 'ask' })],
    ['when it was said', () => ({ saidDate: { edtf: '2025', words: '', span: null } })],
    ['the digit of its rating', () => ({ credibility: 2 })],
  ])('%s; so it is by undo and redo', async (_what, fields) => {
    who = await actor('Somebody')
    other = await claim('Zelensky')
    const id = await claim('Trump')
    await edit(id, fields())
    expect(lastAffected()).toContain(id)
    for (const way of ['undo', 'redo'] as const) {
      await here.library.do(way, {})
      expect(lastAffected()).toContain(id)
    }
  })

  it('that another claim is about it', async () => {
    const [id, about] = [await claim('Trump'), await claim('Zelensky')]
    await edit(about, { about: [{ claim: id }] })
    expect(lastAffected()).toEqual(expect.arrayContaining([id, about]))
    await edit(about, { about: [] })
    expect(lastAffected()).toEqual(expect.arrayContaining([id, about]))
  })
  it('that it is linked to another', async () => {
    const [id, linked] = [await claim('Trump'), await claim('Zelensky')]
    await here.library.do('linkClaims', { claim: id, other: linked, type: 'supersedes' })
    expect(lastAffected()).toEqual(expect.arrayContaining([id, linked]))
  })
})

describe('what another record shows of a claim is told when the claim changes', () => {
  it('the count of each of its speakers, also of one who speaks no more', async () => {
    const [one, two] = [await actor('One'), await actor('Two')]
    const id = await claim('Trump', { speakers: [one] })
    expect(told('actor')).toEqual([one])
    await edit(id, { speakers: [two] })
    expect(told('actor').toSorted()).toEqual([one, two].toSorted())
    await here.library.do('deleteClaim', { id })
    expect(told('actor')).toContain(two)
  })
  it('the count of its source', async () => {
    const id = await claim('Trump')
    expect(told('source')).toEqual([here.source])
    await here.library.do('deleteClaim', { id })
    expect(told('source')).toEqual([here.source])
    await edit(await claim('Zelensky'), { kind: 'denial' })
    expect(told('source')).toEqual([])
  })
  it('the count of its occasion, and of the one that it had before', async () => {
    const [id, stays] = [await claim('Trump', { occasion: 'CNN' }), await claim('Zelensky', { occasion: 'BBC' })]
    const occasions = await here.library.do('listOccasions', {})
    const [bbc, cnn] = ['BBC', 'CNN'].map((label) => occasions.find((one) => one.label === label)!.id)
    await edit(id, { occasion: 'BBC' })
    expect(told('occasion').toSorted()).toEqual([bbc, cnn].toSorted())
    await here.library.do('deleteClaim', { id: stays })
    expect(told('occasion')).toEqual([bbc])
  })
  it('our view of a question that is based on it', async () => {
    const question = (await here.library.do('addQuestion', { text: 'Will they?' })).id
    const id = await claim('Trump')
    const view = { sentence: 'Likely.', likelihood: null, confidence: null, confidenceReason: '', wouldChange: '' }
    await here.library.do('judgeQuestion', { id: question, ourView: { ...view, basis: [id] } })
    expect(told('question')).toEqual([question])
    await here.library.do('deleteClaim', { id })
    expect(told('question')).toEqual([question])
  })
})

describe('the actor that a mention is given', () => {
  it('is told with the one that it is taken from', async () => {
    const [one, two] = [await actor('One'), await actor('Two')]
    const { mention: id } = await here.library.do('addMention', {
      revision: here.revision,
      range: at('Trump'),
      who: { actor: one },
    })
    await here.library.do('splitActor', { actor: one, mentions: [id], claims: [], to: { actor: two } })
    expect(told('actor').toSorted()).toEqual([one, two].toSorted())
    expect(told('mention')).toEqual([id])
  })
})

describe('tags', () => {
  const tag = async (path: string) => (await here.library.do('listTagTree', {})).find((one) => one.path === path)!.id
  it('above and below one that is renamed are told, and what carries them', async () => {
    const id = await claim('Trump', { tags: ['r/s/t'] })
    const [a, b, c] = [await tag('r'), await tag('r/s'), await tag('r/s/t')]
    await here.library.do('updateTag', { id: b, name: 'z' })
    expect(told('tag').toSorted()).toEqual([a, b, c].toSorted())
    expect(lastAffected()).toEqual([id])
  })
  it('above one that is put on something, or taken off it, are told', async () => {
    const id = await claim('Trump', { tags: ['p/o'] })
    const tree = [await tag('p'), await tag('p/o')].toSorted()
    await edit(id, { tags: [] })
    expect(told('tag').toSorted()).toEqual(tree)
    await edit(id, { tags: ['p/o'] })
    expect(told('tag').toSorted()).toEqual(tree)
  })
  it('above the place that one is moved from, and to, are told', async () => {
    await claim('Trump', { tags: ['k/l/m', 'x/y'] })
    const ids = [await tag('k'), await tag('k/l'), await tag('k/l/m'), await tag('x'), await tag('x/y')]
    await here.library.do('moveTag', { id: ids[2]!, parent: ids[4]! })
    expect(told('tag').toSorted()).toEqual(ids.toSorted())
  })
})

const merge = (from: Id, into: Id) => here.library.do('mergeActors', { actor: from, into })

describe('an actor is told when another that it names is merged', () => {
  it.each(['by itself', 'by one that was merged into it'])('which it is a member of %s', async (how) => {
    const [group, other] = [await actor('A group', 'group'), await actor('Another group', 'group')]
    const [one, two] = [await actor('One'), await actor('Two')]
    await here.library.do('addMember', { actor: one, partOf: group, from: '', to: '', claim: null })
    if (how !== 'by itself') await merge(one, two)
    await merge(group, other)
    expect(told('actor')).toContain(how === 'by itself' ? one : two)
  })
})

describe('the case is told when its name or its setting changes', () => {
  it.each([
    ['name', () => here.library.do('renameCase', { name: 'Herring quota' })],
    ['setting', () => here.library.do('setCountSides', { on: false })],
  ])('its %s; so it is by undo and redo', async (_what, change) => {
    const { id } = (await here.library.do('getLibrary', {})).case
    await change()
    expect(told('case')).toEqual([id])
    for (const way of ['undo', 'redo'] as const) {
      await here.library.do(way, {})
      expect(told('case')).toEqual([id])
    }
  })
})
