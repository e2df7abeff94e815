// @vitest-environment happy-dom
import { $getRoot } from 'lexical'
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { DeskContext, type Desk } from '../desk-context.ts'
import { openSession, type ComposerSession } from '../document/composer-session.ts'
import { acceptHere, citesAsItWas } from './accept-stale.ts'
import { StaleCard } from './StaleCard.tsx'

const claim = newId()
const other = newId()
const paragraph = (order: string, cited: string): BriefingBlock => ({
  id: newId(),
  section: 'lead',
  order,
  body: {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'The quay holds.', format: 0 },
      { type: 'citation', claim: cited },
    ],
  },
})
const blocks = [paragraph('a0', claim), paragraph('a1', claim), paragraph('a2', other)]
const stale = (of: string, ...at: number[]): StaleClaim => ({
  claim: of,
  blocks: at.map((one) => blocks[one]!.id),
  changes: [{ kind: 'status', name: 'status', before: 'open', after: 'refuted' }],
})

let app: TestApp
let session: ComposerSession
beforeEach(() => {
  app = createTestApp()
  session = openSession(emptyBriefing({ blocks }), app.client, app.state, () => undefined)
})
cleanUpAfterEach()

const accepted = () => app.sent('acceptClaims').map(({ claims }) => claims)
const caretIn = (block: number) =>
  session.editor.update(() => $getRoot().getAllTextNodes()[block]!.selectEnd(), { discrete: true })

describe('the key that accepts', () => {
  it('accepts the changed claims that the sentence at the caret cites, and no others', async () => {
    caretIn(0)
    acceptHere(app, session, [stale(claim, 0), stale(other, 2)])
    await vi.waitFor(() => expect(accepted()).toEqual([[claim]]))
  })
  it('goes to the first sentence otherwise, and accepts nothing', () => {
    caretIn(1)
    acceptHere(app, session, [stale(other, 2)])
    expect(accepted()).toEqual([])
    expect(app.state.getState().message?.text).toContain('Press the key again')
  })
  it('says so where nothing has changed', () => {
    acceptHere(app, session, [])
    expect(app.state.getState().message?.text).toBe('No cited claim has changed since it was cited.')
  })
})

it('frames only the citations that were made before the change', () => {
  const citations = session.editor.getEditorState().read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((text) => text.getNextSibling()!.getKey()),
  )
  expect(citations.map((key) => citesAsItWas(session, stale(claim, 1), key))).toEqual([false, true, false])
})

it.each([
  [
    [{ kind: 'status', name: 'status', before: 'open', after: 'retracted' }],
    'Retracted since it was cited',
    'Status: open → retracted',
  ],
  [
    [{ kind: 'rating', name: 'source', before: 'not rated', after: 'reliable' }],
    'Rated anew since it was cited',
    'Source: not rated → reliable',
  ],
  [
    [{ kind: 'contested', name: 'status', before: 'not contested', after: 'contested' }],
    'Contested since it was cited',
    'Status: not contested → contested',
  ],
  [
    [{ kind: 'changed', name: 'speakers', before: null, after: 'Ilse Varga' }],
    'Changed since it was cited',
    'Speakers: none → Ilse Varga',
  ],
] as const)('a card says what became of a claim, and accepts it (%#)', async (changes, title, line) => {
  const desk = { session, cite: () => '[1 ¶2a]', jumpTo: () => undefined } as unknown as Desk
  renderIn(
    app,
    <DeskContext value={desk}>
      <StaleCard stale={{ ...stale(claim, 0), changes: [...changes] }} />
    </DeskContext>,
  )
  expect(screen.getByRole('heading').textContent).toBe(title)
  expect(screen.getByText((_, node) => node?.tagName === 'P' && node.textContent === line)).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Accept/u })))
  expect(accepted()).toEqual([[claim]])
})
