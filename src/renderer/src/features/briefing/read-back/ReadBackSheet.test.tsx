// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { citingSentences } from '#shared/briefing/read-back/citing-sentences.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { keysReach } from '../../../core/test-app/press-keys.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { openReadBack } from './open-read-back.ts'
import { ReadBackSheet } from './ReadBackSheet.tsx'

const text = sourceTextOf('A diver spoke. The welds are cracked, she said.')
const source = sourceViewOf(text, { title: 'The welds' })
const claim = claimOf(text, { quotes: ['The welds are cracked'] })
const sentence = (words: string) =>
  [
    { type: 'text' as const, text: words, format: 0 },
    { type: 'citation' as const, claim: claim.id },
  ] as const
const block = newId()
const view: BriefingView = emptyBriefing({
  blocks: [
    {
      id: block,
      section: 'lead',
      order: 'a0',
      body: {
        type: 'paragraph',
        children: [...sentence('The welds fail.'), ...sentence(' They are old.'), ...sentence(' Nobody looks.')],
      },
    },
  ],
})
const hashes = citingSentences(view).map(({ hash }) => hash)
const at = '2025-08-17T14:05:00.000Z'

let app: TestApp
let readBack: BriefingView['readBack']
beforeEach(() => {
  readBack = [{ hash: hashes[0]!, at }]
  app = createTestApp({
    readBriefing: () => ok({ ...view, readBack }),
    composeSections: () => ok({ sections: [], targets: {} }),
    readSource: () => ok(text),
    readBack: ({ hash }) => {
      readBack = [...readBack, { hash, at }]
      queueMicrotask(() => app.queries.refreshAll())
      return ok(null)
    },
  })
  app.stores.claims.setState({ byId: new Map([[claim.id, claim]]) })
  app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
  app.state.getState().openDialog({ kind: 'read-back', briefing: view.id })
})
cleanUpAfterEach()

async function open() {
  renderIn(app, <ReadBackSheet briefing={view.id} />)
  await screen.findByText('They are old.')
}
const pressKey = keysReach(() => app)
const press = (key: string) => act(async () => pressKey(key))
const shown = () => document.querySelector('.read-back-sentence')?.textContent

it('begins with the first sentence that was not read back, beside the passage with the cited words marked', async () => {
  await open()
  expect(screen.getByText(/^Sentence 2 of 3 · Bottom line$/u)).toBeTruthy()
  expect((await screen.findByText('The welds are cracked')).tagName).toBe('MARK')
  expect(document.querySelector('.passage p')?.textContent).toContain('A diver spoke.')
})

it('opens at once, however long saving takes, so that no key goes to the sheet', () => {
  app.state.setState({ dialog: null })
  app.flushers.add(() => new Promise(() => {}))
  openReadBack(app, view.id)
  expect(app.state.getState().dialog).toEqual({ kind: 'read-back', briefing: view.id })
})

it('goes through all by Y alone, and says when none is left', async () => {
  await open()
  await press('y')
  await vi.waitFor(() => expect(shown()).toBe('Nobody looks.'))
  expect(app.state.getState().message?.text).toBe('Read back. One left.')
  await press('y')
  await vi.waitFor(() => expect(screen.getByText('3 of 3 sentences read back')).toBeTruthy())
  expect(app.state.getState().message?.text).toBe('All sentences are read back.')
  expect(app.sent('readBack').map(({ hash }) => hash)).toEqual([hashes[1], hashes[2]])
})

it('moves by J and K without saying anything of a sentence', async () => {
  await open()
  for (const [key, words] of [
    ['j', 'Nobody looks.'],
    ['j', 'Nobody looks.'],
    ['k', 'They are old.'],
    ['k', 'The welds fail.'],
  ] as const) {
    await press(key)
    expect(shown()).toBe(words)
  }
  expect(screen.getByText(/^Read back 17 August 2025/u)).toBeTruthy()
  expect(app.sent('readBack')).toEqual([])
})

it('shows the cited words in their text by Enter', async () => {
  await open()
  await press('Enter')
  expect(app.state.getState()).toMatchObject({ dialog: null, openSource: source.id })
})

it('goes to the last word of the sentence in the sheet by N', async () => {
  await open()
  await press('n')
  expect(app.state.getState()).toMatchObject({
    screen: 'briefing',
    dialog: null,
    forBriefing: { kind: 'block', block, end: 'The welds fail. They are old'.length },
  })
})

it('says so where no sentence cites anything', async () => {
  app.handlers.readBriefing = () => ok(emptyBriefing())
  renderIn(app, <ReadBackSheet briefing={view.id} />)
  expect(await screen.findByText(/^No sentence of this briefing cites a claim yet/u)).toBeTruthy()
  await press('y')
  expect(app.sent('readBack')).toEqual([])
})
