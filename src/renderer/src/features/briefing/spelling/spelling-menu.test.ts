// @vitest-environment happy-dom
import { $getNodeByKey, $getSelection } from 'lexical'
import { expect, it } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, type TestApp } from '../../../core/test-app/test-app.tsx'
import { $selectInBlock } from '../document/block-caret.ts'
import { openSession, type ComposerSession } from '../document/composer-session.ts'
import { createSpelling } from './spelling.ts'
import { openSpellingMenu } from './spelling-menu.ts'

const block: BriefingBlock = {
  id: newId(),
  section: 'lead',
  order: 'a0',
  body: { type: 'paragraph', children: [{ type: 'text', text: 'Teh gates.', format: 0 }] },
}
const misspelling = { block: block.id, range: { start: 0, end: 3 }, word: 'Teh', checked: block }
const spelling = createSpelling('en-US', () => Promise.resolve([]))

cleanUpAfterEach()

/** The dialog after the menu of the word was asked for, when something happens while the suggestions are read. */
async function dialogAfter(meanwhile: (session: ComposerSession, app: TestApp) => void) {
  const suggestions = Promise.withResolvers<Result<string[]>>()
  const app = createTestApp({
    suggestSpellings: () => suggestions.promise,
    writeBriefing: () => ok({ letters: null }),
  })
  const session = openSession(emptyBriefing({ blocks: [block] }), app.client, app.state, () => undefined)
  const sheet = document.createElement('div')
  sheet.contentEditable = 'true'
  document.body.replaceChildren(sheet)
  session.editor.setRootElement(sheet)
  const opened = openSpellingMenu(app, session, spelling, misspelling, { x: 0, y: 0 }, [])
  meanwhile(session, app)
  suggestions.resolve(ok(['The']))
  await opened
  return app.state.getState().dialog
}

it('opens once the suggestions are there', async () => {
  expect(await dialogAfter(() => undefined)).toMatchObject({ kind: 'menu', items: { 0: { label: 'The' } } })
})

it.each<readonly [string, (session: ComposerSession) => void]>([
  [
    'the note was left',
    (session) => {
      session.editor.setRootElement(null)
      session.dispose()
    },
  ],
  [
    'its block was changed',
    ({ editor, document: blocks }) => {
      const $type = () => {
        $selectInBlock($getNodeByKey(blocks.keyOf(block.id)!)!, 0, 3)
        $getSelection()!.insertText('The')
      }
      editor.update($type, { discrete: true })
    },
  ],
])('does not open when meanwhile %s', async (_what, meanwhile) => {
  expect(await dialogAfter(meanwhile)).toBeNull()
})
