// @vitest-environment happy-dom
import { $getRoot } from 'lexical'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { DeskContext, type Desk } from '../desk-context.ts'
import { openSession, type ComposerSession } from '../document/composer-session.ts'
import { NoteFind } from './NoteFind.tsx'
import { replaceMatches } from './replace.ts'

const paragraph = (order: string, words: string): BriefingBlock => ({
  id: newId(),
  section: 'lead',
  order,
  body: { type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] },
})
const blocks = [paragraph('a0', 'A dam and a dam.'), paragraph('a1', 'The dam.')]

let app: TestApp
let session: ComposerSession
beforeEach(() => {
  vi.stubGlobal('CSS', { ...CSS, highlights: new Map() })
  vi.stubGlobal('Highlight', Set)
  app = createTestApp({ writeBriefing: () => ok({ letters: null }) })
  session = openSession(emptyBriefing({ blocks }), app.client, app.state, () => undefined)
})
cleanUpAfterEach()

const sheet = () =>
  session.editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((node) => node.getTextContent()),
  )
const typeBefore = (words: string) =>
  session.editor.update(() => $getRoot().getAllTextNodes()[0]!.select(0, 0).insertText(words), { discrete: true })

it('replaces one place after another, though the words stand in what replaces them', () => {
  app.state.getState().setFind({ isOpen: true, words: 'dam' })
  renderIn(
    app,
    <DeskContext value={{ session } as unknown as Desk}>
      <NoteFind />
    </DeskContext>,
  )
  fireEvent.change(screen.getByRole('textbox', { name: 'Replace with' }), { target: { value: 'dam wall' } })
  for (const _ of [1, 2, 3]) fireEvent.keyDown(screen.getByRole('textbox', { name: 'Replace with' }), { key: 'Enter' })
  expect(sheet()).toEqual(['A dam wall and a dam wall.', 'The dam wall.'])
})

it('leaves a place alone at which the words no longer stand', () => {
  const found = [{ block: blocks[0]!.id, range: { start: 2, end: 5 } }]
  typeBefore('Once: ')
  expect(replaceMatches(session, found, 'dam', 'weir')).toBe(0)
  expect(sheet()[0]).toBe('Once: A dam and a dam.')
})
