// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { SweepPanel } from './SweepPanel.tsx'

const dolca = actorOf('Ines Dolca')
const candidate = (start: number): SweepCandidate => ({
  source: 's',
  revision: 'r',
  start,
  end: start + 5,
  exact: 'Dolca',
  prefix: '',
  suffix: '',
  where: '¶1',
  inside: null,
  unsure: false,
})
let app: TestApp
let left: number
beforeEach(() => {
  app = createTestApp()
  left = 0
  act(() => app.stores.actors.setState({ byId: new Map([[dolca.id, dolca]]) }))
  const found = { names: ['Dolca'], candidates: [candidate(0), candidate(10)], marked: 0, more: 0 }
  renderIn(
    app,
    <SweepPanel
      sweep={{ actor: dolca.id, source: null, found }}
      openSource="s"
      onShow={() => undefined}
      onLeave={() => left++}
    />,
  )
})
cleanUpAfterEach()
const click = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const marked = () => app.sent('addMentions').flatMap(({ places }) => places.map(({ range }) => range.start))

it('each answer is a button with its key', async () => {
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual([
    'Close Esc',
    'Yes Y',
    'No N',
    'All A',
    'None 0',
    'This text W',
    'Mark 2 ↵',
  ])
  await click(/^No N/u)
  await click(/^Yes/u)
  await click(/^Mark 1/u)
  expect(marked()).toEqual([10])
})

it('all, none and the way out are buttons too', async () => {
  await click(/^None/u)
  expect(screen.getByRole('button', { name: /^Mark 0/u })).toBeTruthy()
  await click(/^All/u)
  expect(screen.getByRole('button', { name: /^Mark 2/u })).toBeTruthy()
  await click(/^Close/u)
  expect([left, marked()]).toEqual([1, []])
})
