// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BriefingBlock, BriefingView } from '#shared/briefing/briefing-view.ts'
import { inlinesOf } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { keptIn, wait } from '../../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { CiteDialog } from './CiteDialog.tsx'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const [claim, other, briefing] = [newId(), newId(), newId()]
const paragraph = (section: BriefingBlock['section'], order: string, text: string): BriefingBlock => ({
  id: newId(),
  section,
  order,
  body: { type: 'paragraph', children: [{ type: 'text', text, format: 0 }] },
})
const lead = paragraph('lead', 'a0', 'The island wants two berths. What they cost is not on record.')
const judged = paragraph('judgements', 'a0', 'The ferry is likely to sail.')
const unknown = paragraph('unknown', 'a0', 'Who pays.')
const view: BriefingView = emptyBriefing({ id: briefing, blocks: [lead, judged, unknown] })

let app: TestApp
let places: Map<string, string>
beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp({
    ...keptIn(places),
    listBriefings: () => ok([{ id: briefing, title: '', date: '', inCase: 'case' }]),
    readBriefing: () => ok(view),
    writeBriefing: () => ok({ letters: null }),
  })
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

async function open(claims = [claim]): Promise<void> {
  cleanup()
  app.state.getState().openDialog({ kind: 'cite', claims })
  renderIn(app, <CiteDialog claims={claims} />)
  await wait(50)
}
const field = () => screen.getByRole('combobox', { name: 'Sentence to cite it at' })
const enter = async () => {
  fireEvent.keyDown(field(), { key: 'Enter' })
  await wait(10)
}
const options = () => screen.getAllByRole('option').map((one) => one.textContent)
const written = () => app.sent('writeBriefing').flatMap(({ put }) => put)
const told = () => app.state.getState().message?.text

it('proposes the last judgement first, then the rest, and last what says that something is not known', async () => {
  await open()
  expect(options()).toEqual([
    'The ferry is likely to sail. Key judgements',
    'The island wants two berths. Bottom line',
    'Insert it as a sentence of its own What was said',
    'What they cost is not on record. Bottom line · says what is not known',
    'Who pays. What we do not know · says what is not known',
  ])
})

it('cites at the chosen sentence in one gesture, says so, and proposes it the next time', async () => {
  await open()
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  await enter()
  expect(app.sent('writeBriefing')).toHaveLength(1)
  expect(written()).toMatchObject([
    {
      id: lead.id,
      body: {
        children: [
          { text: 'The island wants two berths.' },
          { type: 'citation', claim },
          { text: ' What they cost is not on record.' },
        ],
      },
    },
  ])
  expect([told(), app.state.getState().dialog]).toEqual(['Cited after “The island wants two berths.”', null])
  expect(places.get(`caret-${briefing}`)).toBe(JSON.stringify({ block: lead.id, offset: 29 }))
  await open()
  expect(options()[0]).toBe('The island wants two berths. Bottom line')
})

it('finds a sentence by its words, and cites once when Enter is pressed twice', async () => {
  await open([claim, other])
  fireEvent.change(field(), { target: { value: 'pays' } })
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  fireEvent.keyDown(field(), { key: 'Enter' })
  await enter()
  expect(written().map(({ id }) => id)).toEqual([unknown.id])
  expect(told()).toBe('2 claims cited after “Who pays.”')
})

it('inserts claims among what was said, as sentences of their own', async () => {
  await open([claim, other])
  for (let down = 0; down < 2; down += 1) fireEvent.keyDown(field(), { key: 'ArrowDown' })
  await enter()
  expect(written()).toMatchObject([
    { section: 'said', body: { type: 'said', claim } },
    { section: 'said', body: { type: 'said', claim: other } },
  ])
  expect(told()).toBe('Inserted into what was said.')
})

it('does nothing with words that no sentence holds', async () => {
  await open()
  fireEvent.change(field(), { target: { value: '13 March' } })
  await enter()
  expect([screen.queryAllByRole('option'), written()]).toEqual([[], []])
  expect(screen.getByText('No sentence of the briefing has these words.')).toBeTruthy()
})

it('says that a claim stands in what was said already', async () => {
  const said: BriefingBlock = { id: newId(), section: 'said', order: 'a0', body: { type: 'said', claim } }
  app.handlers.readBriefing = () => ok({ ...view, blocks: [said] })
  await open()
  await enter()
  expect(told()).toBe('Inserted again: this claim stands in what was said already.')
})

it('writes nothing where the claim is cited already', async () => {
  const cited = {
    ...judged,
    body: { type: 'paragraph' as const, children: [...inlines(judged), { type: 'citation' as const, claim }] },
  }
  app.handlers.readBriefing = () => ok({ ...view, blocks: [cited] })
  await open()
  await enter()
  expect([written(), told()]).toEqual([[], 'This claim is cited there already.'])
})

it('without a briefing one is started, and asked again there', async () => {
  app.handlers.listBriefings = () => ok([])
  await open()
  fireEvent.click(screen.getByRole('button', { name: /Start a briefing/u }))
  expect(app.state.getState()).toMatchObject({
    screen: 'briefing',
    forBriefing: { kind: 'cite', claims: [claim] },
    dialog: null,
  })
})

function inlines({ body }: BriefingBlock) {
  return inlinesOf(body)
}
