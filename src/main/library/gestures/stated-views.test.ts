import { expect, it } from 'vitest'
import { statedView } from '#shared/briefing/our-view.ts'
import { typedWordsOf } from '#shared/briefing/rich-text.ts'
import { newId, type Id } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

let library: TestLibrary
eachLibrary((opened) => {
  library = opened
})

const view = (sentence: string, basis: readonly Id[] = []): OurView => ({
  sentence,
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'One report',
  wouldChange: 'A signed paper',
  basis: [...basis],
})

/** A note whose one judgement states our view of the question "Is the quay shut?", which rests on the first of two claims. */
async function noteWithView() {
  const text = 'The quay is shut, Brekke said. The quay is open, Berg said.\n'
  const { revision } = await library.do('importPaste', { text })
  const claims: Id[] = []
  for (const words of ['The quay is shut', 'The quay is open']) {
    const start = text.indexOf(words)
    const fields = { kind: 'statement' as const, form: 'paraphrase' as const }
    const content = [{ start, end: start + words.length }]
    claims.push((await library.do('addClaim', { revision, content, fields, proposed: [] })).id)
  }
  const [first, second] = claims as [Id, Id]
  const question = (await library.do('addQuestion', { text: 'Is the quay shut?' })).id
  await library.do('judgeQuestion', { id: question, ourView: view('The quay is shut', [first]) })
  const note = (await library.do('addBriefing', { title: 'Quay' })).id
  const judgement = newId()
  const { body, values } = statedView(question, view('The quay is shut', [first]), judgement)
  const block = { id: newId(), section: 'judgements', order: 'a0', body }
  await library.do('writeBriefing', {
    id: note,
    label: 'Insert our view',
    put: [block],
    remove: [],
    judgements: [values],
  })
  const read = async (id = note) => {
    const found = await library.do('readBriefing', { id })
    const stated = found.blocks.find((one) => one.body.type === 'judgement' && typedWordsOf(one.body) !== '')!
    const { body } = stated as { body: Extract<typeof stated.body, { type: 'judgement' }> }
    const { id: _, ...values } = found.judgements.find(({ id }) => id === body.judgement)!
    return {
      words: typedWordsOf(body),
      question: body.question ?? null,
      cites: body.children.flatMap((one) => (one.type === 'citation' ? [one.claim] : [])),
      likelihood: values.likelihood,
      reason: values.confidenceReason,
    }
  }
  return { first, second, question, note, read }
}

it('states the view with its full stop, what it is based on, and its values', async () => {
  const { first, question, read } = await noteWithView()
  expect(await read()).toEqual({
    words: 'The quay is shut.',
    question,
    cites: [first],
    likelihood: 'likely',
    reason: 'One report',
  })
})

it('changes with the view in one step, which undo takes back in both places', async () => {
  const { first, second, question, read } = await noteWithView()
  const changed = { ...view('The quay is open.', [second]), likelihood: 'very likely', confidenceReason: 'Seen' }
  await library.do('judgeQuestion', { id: question, ourView: changed })
  expect(await read()).toMatchObject({
    words: 'The quay is open.',
    question,
    cites: [second],
    likelihood: 'very likely',
    reason: 'Seen',
  })
  expect(await library.do('listCitedClaims', {})).toEqual([second])
  await library.do('undo', {})
  expect(await read()).toMatchObject({ words: 'The quay is shut.', cites: [first], likelihood: 'likely' })
  expect((await library.do('listQuestions', {}))[0]?.ourView?.sentence).toBe('The quay is shut')
})

it('becomes the note’s own, word for word, when the view is taken off', async () => {
  const { first, question, read } = await noteWithView()
  await library.do('judgeQuestion', { id: question, ourView: null })
  expect(await read()).toMatchObject({ words: 'The quay is shut.', question: null, cites: [first] })
})

it('goes on under the question that its own was merged into, with that one’s view', async () => {
  const { question, read } = await noteWithView()
  const into = (await library.do('addQuestion', { text: 'Is the quay closed?' })).id
  await library.do('mergeQuestions', { into, from: [question] })
  expect(await read()).toMatchObject({ words: 'The quay is shut.', question: into })
  await library.do('judgeQuestion', { id: into, ourView: view('It is not.') })
  expect(await read()).toMatchObject({ words: 'It is not.', cites: [] })
})

it('goes on in the note that starts from this one, which itself stays as it went out', async () => {
  const { question, note, read } = await noteWithView()
  const { id } = await library.do('duplicateBriefing', { id: note })
  await library.do('judgeQuestion', { id: question, ourView: view('It is not.') })
  expect(await read()).toMatchObject({ words: 'The quay is shut.', question: null, likelihood: 'likely' })
  expect(await read(id)).toMatchObject({ words: 'It is not.', question })
})

it('follows the view that is restored from the history', async () => {
  const { question, read } = await noteWithView()
  await library.do('judgeQuestion', { id: question, ourView: view('The quay is open.') })
  const history = await library.do('readHistory', { type: 'question', id: question })
  const { change } = history[0]!
  await library.do('restoreRecord', { type: 'question', id: question, change, when: 'before', parts: ['our view'] })
  expect(await read()).toMatchObject({ words: 'The quay is shut.', question, reason: 'One report' })
})

it('keeps its words as the note’s own where the question that its own was merged into has a view', async () => {
  const { question, read } = await noteWithView()
  const into = (await library.do('addQuestion', { text: 'Is the quay closed?' })).id
  await library.do('judgeQuestion', { id: into, ourView: view('It opens in May.') })
  await library.do('mergeQuestions', { into, from: [question] })
  expect(await read()).toMatchObject({ words: 'The quay is shut.', question: null })
})

it('is not taken for the view of a question if it reads otherwise', async () => {
  const { question, note, read } = await noteWithView()
  const { blocks } = await library.do('readBriefing', { id: note })
  const stating = blocks.find(({ body }) => body.type === 'judgement' && body.question === question)!
  const children = [{ type: 'text' as const, text: 'Something else.', format: 0 }]
  const body = { ...stating.body, children } as typeof stating.body
  await library.do('writeBriefing', {
    id: note,
    label: 'Type',
    put: [{ ...stating, body }],
    remove: [],
    judgements: [],
  })
  expect(await read()).toMatchObject({ words: 'Something else.', question: null })
})
