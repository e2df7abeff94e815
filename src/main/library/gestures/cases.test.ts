import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

let library: TestLibrary
let first: Id

eachLibrary(async (opened) => {
  library = opened
  await library.do('renameCase', { name: 'Dam' })
  first = (await library.do('getLibrary', {})).case.id
})

const info = () => library.do('getLibrary', {})
const add = async (name: string) => (await library.do('addCase', { name })).id
const paste = (title: string) => library.do('importPaste', { text: `${title}\nThe envoy said that all was well.\n` })
const sources = async () => {
  const names = new Map((await info()).cases.map(({ id, name }) => [id, name]))
  return (await library.do('listSources', {})).map(({ title, cases }) => [
    title,
    cases.map((id) => names.get(id)).join(', '),
  ])
}
const undone = async () => (await library.do('undo', {}))?.label

describe('a library', () => {
  it('begins with one case, which is not chosen, since there is nothing to choose', async () => {
    expect(await info()).toMatchObject({ cases: [{ name: 'Dam' }], chosenCase: null, case: { name: 'Dam' } })
    await library.do('chooseCase', { id: first })
    expect((await info()).chosenCase).toBeNull()
  })
  it('gets more cases, the oldest first, each renamed and marked by itself', async () => {
    const treaties = await add(' Treaties ')
    await library.do('renameCase', { id: treaties, name: 'Water treaties' })
    await library.do('setCaseMarking', { id: treaties, marking: 'TLP:RED' })
    await library.do('setCountSides', { id: treaties, on: false })
    expect((await info()).cases).toEqual([
      { id: first, name: 'Dam', marking: null, countSides: true },
      { id: treaties, name: 'Water treaties', marking: 'TLP:RED', countSides: false },
    ])
    expect(await undone()).toBe('Do not count sides')
    await library.do('undo', {})
    await library.do('undo', {})
    expect(await undone()).toBe('New case')
    expect((await info()).cases.map(({ name }) => name)).toEqual(['Dam'])
  })
})

describe('what is new', () => {
  it('goes into the chosen case; of all cases, into the one chosen last', async () => {
    const treaties = await add('Treaties')
    await paste('One')
    await library.do('chooseCase', { id: treaties })
    await paste('Two')
    await library.do('addQuestion', { text: 'Who owns a river?' })
    await library.do('addBriefing', { title: 'Rivers' })
    await library.do('chooseCase', { id: null })
    await paste('Three')
    expect(await sources()).toEqual([
      ['One', 'Dam'],
      ['Two', 'Treaties'],
      ['Three', 'Treaties'],
    ])
    expect((await library.do('listQuestions', {})).map(({ inCase }) => inCase)).toEqual([treaties])
    expect((await library.do('listBriefings', {})).map(({ inCase }) => inCase)).toEqual([treaties])
    expect(await info()).toMatchObject({ chosenCase: null, case: { name: 'Treaties' } })
  })
  it('goes into the oldest case once the chosen one is deleted', async () => {
    const treaties = await add('Treaties')
    await library.do('chooseCase', { id: treaties })
    await library.do('deleteCase', { id: treaties, moveTo: null })
    await paste('One')
    expect(await sources()).toEqual([['One', 'Dam']])
  })
  it('stays where it is when a question or a briefing is moved, and undo moves it back', async () => {
    const treaties = await add('Treaties')
    const { id: question } = await library.do('addQuestion', { text: 'Who owns a river?' })
    const { id: briefing } = await library.do('addBriefing', { title: 'Rivers' })
    await library.do('moveToCase', { type: 'question', id: question, inCase: treaties })
    await library.do('moveToCase', { type: 'briefing', id: briefing, inCase: treaties })
    const inCases = async () => [
      (await library.do('readQuestions', { ids: [question] }))[0]?.inCase,
      (await library.do('listBriefings', {}))[0]?.inCase,
    ]
    expect(await inCases()).toEqual([treaties, treaties])
    expect(await undone()).toBe('Move a briefing to a case')
    expect(await inCases()).toEqual([treaties, first])
  })
})

describe('a question that is asked with an answer', () => {
  const answered = async (text: string, fields: Input<'addClaim'>['fields']) => {
    const { revision } = await paste(text)
    return (await library.do('addClaim', { revision, content: [{ start: 0, end: 3 }], proposed: [], fields })).id
  }
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  const inCases = async () => (await library.do('listQuestions', {})).map(({ text, inCase }) => [text, inCase])

  it('goes into the case of the text, not into one that the text is not in', async () => {
    const one = await answered('One', { ...fields, answers: [{ question: { text: 'Who?' }, answer: 'yes' }] })
    const treaties = await add('Treaties')
    await library.do('chooseCase', { id: treaties })
    await library.do('answerQuestion', { claims: [one], question: { text: 'When?' }, answer: 'no' })
    const answer = { question: { text: 'Where?' }, answer: 'no' } as const
    await library.do('updateClaims', { ids: [one], fields: { answer } })
    await library.do('updateClaim', {
      id: one,
      fields: { answers: [{ question: { text: 'Why?' }, answer: 'yes' }] },
    })
    await answered('Two', { ...fields, answers: [{ question: { text: 'How?' }, answer: 'yes' }] })
    expect(await inCases()).toEqual([
      ['Who?', first],
      ['When?', first],
      ['Where?', first],
      ['Why?', first],
      ['How?', treaties],
    ])
  })
  it('goes into the chosen case if the text is in that too', async () => {
    const one = await answered('One', fields)
    const treaties = await add('Treaties')
    const [source] = await library.do('listSources', {})
    await library.do('updateSources', { ids: [source!.id], fields: { addCases: [treaties] } })
    await library.do('chooseCase', { id: treaties })
    await library.do('answerQuestion', { claims: [one], question: { text: 'When?' }, answer: 'no' })
    expect(await inCases()).toEqual([['When?', treaties]])
  })
})

describe('a case is deleted', () => {
  it('alone where it is empty, and never as the last one', async () => {
    await library.do('deleteCase', { id: await add('Treaties'), moveTo: null })
    expect((await info()).cases).toHaveLength(1)
    expect((await library.refusal('deleteCase', { id: first, moveTo: null })).message).toContain('at least one case')
  })
  it('only with a place for what is in it: no source goes with it', async () => {
    const treaties = await add('Treaties')
    await paste('One')
    for (const moveTo of [null, first, 'none'])
      expect(await library.refusal('deleteCase', { id: first, moveTo })).toMatchObject({ code: 'bad-input' })
    const { id: question } = await library.do('addQuestion', { text: 'Who owns a river?' })
    await library.do('addBriefing', { title: 'Rivers' })
    await library.do('deleteCase', { id: first, moveTo: treaties })
    expect(await sources()).toEqual([['One', 'Treaties']])
    expect((await library.do('readQuestions', { ids: [question] }))[0]?.inCase).toBe(treaties)
    expect((await library.do('listBriefings', {}))[0]?.inCase).toBe(treaties)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    expect(await undone()).toBe('Delete a case')
    expect(await sources()).toEqual([['One', 'Dam']])
  })
  it('and a source that is in the other case too stands there once', async () => {
    const treaties = await add('Treaties')
    const { id } = await paste('One')
    await library.do('updateSources', { ids: [id], fields: { addCases: [treaties] } })
    await library.do('deleteCase', { id: treaties, moveTo: first })
    expect(await sources()).toEqual([['One', 'Dam']])
    await library.do('undo', {})
    expect(await sources()).toEqual([['One', 'Dam, Treaties']])
  })
})

describe('sources are edited together', () => {
  let ids: Id[]
  beforeEach(async () => {
    ids = [(await paste('One')).id, (await paste('Two')).id]
  })
  const edit = (fields: object) => library.do('updateSources', { ids, fields })

  it('as one gesture, which undo names', async () => {
    await edit({ publisher: 'Courier', language: 'fr', marking: 'TLP:GREEN', reliability: 'B', addTags: ['water'] })
    expect(await library.do('listSources', {})).toMatchObject(
      ids.map(() => ({
        publisher: 'Courier',
        language: 'fr',
        marking: 'TLP:GREEN',
        reliability: 'B',
        tags: ['water'],
      })),
    )
    expect(await undone()).toBe('Edit 2 sources')
    expect(await library.do('listSources', {})).toMatchObject(ids.map(() => ({ publisher: '', tags: [] })))
  })
  it('in their work state, which else goes by their claims, and the history has it in words', async () => {
    const states = async () => (await library.do('listSources', {})).map(({ workState }) => workState)
    expect(await states()).toEqual(['unread', 'unread'])
    const { revision } = (await library.do('listSources', {}))[0]!
    const fields = { kind: 'statement', form: 'paraphrase' } as const
    await library.do('addClaim', { revision, content: [{ start: 4, end: 20 }], proposed: [], fields })
    expect(await states()).toEqual(['in-work', 'unread'])
    await edit({ workState: 'in-work' })
    expect(await states()).toEqual(['in-work', 'in-work'])
    const [entry] = await library.do('readHistory', { type: 'source', id: ids[0]! })
    expect(entry).toMatchObject({
      label: 'Set the work state of 2 sources',
      lines: [{ name: 'work state', after: 'in work' }],
    })
    await edit({ workState: null })
    expect(await states()).toEqual(['in-work', 'unread'])
  })
  it('into cases and out of them, but never out of the last', async () => {
    const treaties = await add('Treaties')
    await edit({ addCases: [treaties] })
    expect(await sources()).toEqual([
      ['One', 'Dam, Treaties'],
      ['Two', 'Dam, Treaties'],
    ])
    expect((await library.do('readHistory', { type: 'source', id: ids[1]! }))[0]).toMatchObject({
      label: 'Put 2 sources into a case',
      lines: [{ name: 'cases', before: null, after: 'Treaties' }],
    })
    await library.do('updateSources', { ids: [ids[0]!], fields: { removeCases: [first] } })
    expect(await undone()).toBe('Remove a source from a case')
    await library.do('redo', {})
    const refused = await library.refusal('updateSources', { ids, fields: { removeCases: [treaties] } })
    expect(refused.message).toContain('at least one case')
    await library.do('updateSources', { ids, fields: { addCases: [first], removeCases: [treaties] } })
    expect(await sources()).toEqual([
      ['One', 'Dam'],
      ['Two', 'Dam'],
    ])
    expect(await library.refusal('updateSources', { ids, fields: { addCases: ['none'] } })).toMatchObject({
      code: 'not-found',
    })
  })
  it('none of them, if one is gone', async () => {
    await library.do('deleteSource', { id: ids[1]! })
    expect(await library.refusal('updateSources', { ids, fields: { publisher: 'Courier' } })).toMatchObject({
      code: 'not-found',
    })
    expect((await library.do('listSources', {})).map(({ publisher }) => publisher)).toEqual([''])
  })
})

it('sides count under the questions of a case that says so, and under no others', async () => {
  const treaties = await add('Treaties')
  await library.do('setCountSides', { id: treaties, on: false })
  const { revision } = await library.do('importPaste', {
    text: `Title\n${'The minister said that all was well. '.repeat(20)}\n`,
  })
  const state = await library.do('addActor', { name: 'Karvia', kind: 'state' })
  const { id: question } = await library.do('addQuestion', { text: 'Is all well?' })
  for (const [i, name] of ['Minister', 'Spokeswoman'].entries()) {
    const { id: actor } = await library.do('addActor', { name, kind: 'person' })
    await library.do('updateActor', { id: actor, side: state.id })
    await library.do('addClaim', {
      revision,
      content: [{ start: 6 + 40 * i, end: 30 + 40 * i }],
      proposed: [],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [actor],
        occasion: `Occasion ${i}`,
        answers: [{ question, answer: 'yes' }],
      },
    })
  }
  const statuses = async () => (await library.do('listClaims', {})).map(({ computed }) => computed)
  expect(await statuses()).toEqual([null, null])
  library.changes.length = 0
  await library.do('moveToCase', { type: 'question', id: question, inCase: treaties })
  expect(await statuses()).toEqual(['corroborated', 'corroborated'])
  const told = library.changes.at(-1)!.affected.filter(({ type }) => type === 'claim')
  expect(told).toHaveLength(2)
})

it('actors are counted in the sources of a case, one that was merged into another with it', async () => {
  const treaties = await add('Treaties')
  const one = await paste('One')
  const two = await paste('Two')
  await library.do('updateSources', { ids: [two.id], fields: { addCases: [treaties], removeCases: [first] } })
  const envoy = await library.do('addActor', { name: 'Envoy', kind: 'person' })
  const delegate = await library.do('addActor', { name: 'Delegate', kind: 'person' })
  const mark = (revision: Id, actor: Id, start: number) =>
    library.do('addMention', { revision, range: { start, end: start + 5 }, who: { actor } })
  await mark(one.revision, envoy.id, 4)
  await mark(two.revision, envoy.id, 4)
  await mark(two.revision, delegate.id, 12)
  await library.do('addClaim', {
    revision: two.revision,
    content: [{ start: 4, end: 20 }],
    proposed: [],
    fields: { kind: 'statement', form: 'paraphrase', speakers: [envoy.id, delegate.id] },
  })
  const counts = async (id: Id) =>
    (await library.do('countInCase', { id })).map(({ actor, mentions, claims }) => [
      actor === envoy.id ? 'Envoy' : 'Delegate',
      mentions,
      claims,
    ])
  expect(await counts(first)).toEqual([['Envoy', 1, 0]])
  expect(await counts(treaties)).toEqual([
    ['Envoy', 1, 1],
    ['Delegate', 1, 1],
  ])
  await library.do('mergeActors', { actor: delegate.id, into: envoy.id })
  expect(await counts(treaties)).toEqual([['Envoy', 2, 1]])
})

it('a briefing that is duplicated stays in its case, whichever is chosen', async () => {
  const { id } = await library.do('addBriefing', { title: 'Rivers' })
  await library.do('chooseCase', { id: await add('Treaties') })
  await library.do('duplicateBriefing', { id })
  expect((await library.do('listBriefings', {})).map(({ inCase }) => inCase)).toEqual([first, first])
})

it('a handover names the unread sources of its own case', async () => {
  const treaties = await add('Treaties')
  await paste('One')
  const two = await paste('Two')
  await library.do('updateSources', { ids: [two.id], fields: { addCases: [treaties], removeCases: [first] } })
  const { id } = await library.do('addBriefing', { title: 'Handover' })
  expect((await library.do('readWork', { id })).unread.map(({ title }) => title)).toEqual(['One'])
})
