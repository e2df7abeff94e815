// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import { newId } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { keptIn, typeWithoutRest, wait } from '../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { QuestionSheets, type QuestionDialog } from './QuestionSheets.tsx'

const question: QuestionView = {
  id: newId(),
  text: 'Who pays?',
  inCase: 'case',
  ord: 0,
  shortLabel: '',
  tags: [],
  memo: '',
  answers: [],
  reports: 0,
  origins: 0,
  contested: false,
  ourView: null,
}

let app: TestApp
let places: Map<string, string>

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp({ ...keptIn(places), addQuestion: () => ok({ id: newId() }), listQuestions: () => ok([]) })
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

async function open(dialog: QuestionDialog): Promise<void> {
  cleanup()
  renderIn(
    app,
    <QuestionSheets
      dialog={dialog}
      questions={new Map([[question.id, question]])}
      onDialog={() => undefined}
      onLeave={cleanup}
      onMade={() => undefined}
    />,
  )
  await wait(0)
}
const told = () => app.state.getState().announcement

describe.each<{ readonly what: string; readonly dialog: QuestionDialog; readonly name: string; readonly key: string }>([
  { what: 'a new question', dialog: { kind: 'new' }, name: 'Question', key: 'draft:new-question' },
  {
    what: 'our view',
    dialog: { kind: 'view', question: question.id },
    name: 'Judgement',
    key: `draft:our-view:${question.id}`,
  },
  {
    what: 'a question that is split off',
    dialog: { kind: 'split', question: question.id, claims: [newId()] },
    name: 'New question',
    key: `draft:split-question:${question.id}`,
  },
])('$what', ({ dialog, name, key }) => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name })

  it('is a draft after five seconds while somebody types on and on, and stands there when the sheet opens again', async () => {
    await open(dialog)
    const words = await typeWithoutRest(field)
    expect(places.get(key)).toContain(words)
    await open(dialog)
    expect(field().value).toBe(words)
    expect(screen.getByText('Your draft')).toBeTruthy()
  })
  it('is a draft when its field is left, and when the sheet is', async () => {
    await open(dialog)
    fireEvent.change(field(), { target: { value: 'Some' } })
    fireEvent.blur(field())
    expect(places.get(key)).toContain('Some')
    fireEvent.change(field(), { target: { value: 'Somebody' } })
    fireEvent.click(screen.getByText('Cancel'))
    await open(dialog)
    expect([field().value, told()]).toEqual(['Somebody', 'What you typed is kept as a draft.'])
  })
  it('is no draft any more once it is saved', async () => {
    app.handlers.splitQuestion = () => ok({ id: newId(), gaveWay: [] } as never)
    await open(dialog)
    fireEvent.change(field(), { target: { value: 'Somebody' } })
    await wait(500)
    fireEvent.submit(field().closest('form')!)
    await wait(0)
    expect(screen.queryByRole('dialog')).toBeNull()
    await wait(10_000)
    expect([places.get(key), app.state.getState().saving]).toEqual(['', 0])
    expect(told()).not.toBe('What you typed is kept as a draft.')
  })
  it('stays one where it is refused', async () => {
    for (const method of ['addQuestion', 'judgeQuestion', 'splitQuestion'] as const)
      app.handlers[method] = () => fail('bad-input', 'Not so.')
    await open(dialog)
    fireEvent.change(field(), { target: { value: 'Somebody' } })
    fireEvent.submit(field().closest('form')!)
    await wait(500)
    expect(screen.getByRole('alert').textContent).toBe('Not so.')
    expect(places.get(key)).toContain('Somebody')
  })
})

it('a draft of our view rests on no claim that was deleted since', async () => {
  await open({ kind: 'view', question: question.id })
  fireEvent.change(screen.getByRole('textbox', { name: 'Judgement' }), { target: { value: 'Nobody.' } })
  await wait(500)
  const key = `draft:our-view:${question.id}`
  places.set(key, places.get(key)!.replace('"basis":[]', `"basis":["${newId()}"]`))
  cleanup()
  await open({ kind: 'view', question: question.id })
  fireEvent.submit(screen.getByRole('textbox', { name: 'Judgement' }).closest('form')!)
  expect(app.sent('judgeQuestion')).toMatchObject([{ ourView: { sentence: 'Nobody.', basis: [] } }])
})

it('our view is offered the words of likelihood that the other views use', async () => {
  const terms = () => [...screen.getByLabelText('Likelihood').querySelectorAll('option')].map((one) => one.value)
  await open({ kind: 'view', question: question.id })
  expect(terms()).toHaveLength(15)
  const ourView = {
    sentence: 'So.',
    likelihood: 'probable',
    confidence: null,
    confidenceReason: '',
    wouldChange: '',
    basis: [],
  }
  app.stores.questions.setState({
    byId: new Map([
      [question.id, question],
      ['other', { ...question, id: 'other', ourView }],
    ]),
  })
  await open({ kind: 'view', question: question.id })
  expect(terms()).toEqual([
    '',
    'remote',
    'highly improbable',
    'improbable',
    'roughly even odds',
    'probable',
    'highly probable',
    'nearly certain',
  ])
})

it('a claim is linked from the sources of its case, and one that answers already from any', async () => {
  const text = sourceTextOf('The state pays. The city pays. Nobody pays.\n')
  const sources = ['case', 'other', 'other'].map((id, i) => ({ ...sourceViewOf(text), id: `source ${i}`, cases: [id] }))
  const claims = ['The state pays', 'The city pays', 'Nobody pays'].map((quote, i) => ({
    ...claimOf(text, { quotes: [quote] }),
    source: `source ${i}`,
    answers: i === 2 ? [{ question: question.id, answer: 'no' as const }] : [],
  }))
  app.stores.sources.setState({ byId: new Map(sources.map((source) => [source.id, source])) })
  app.stores.claims.setState({ byId: new Map(claims.map((claim) => [claim.id, claim])) })
  await open({ kind: 'link', question: question.id })
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    expect.stringContaining('The state pays'),
    expect.stringContaining('Nobody pays'),
  ])
})
