// @vitest-environment happy-dom
import { $getRoot } from 'lexical'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { DeskContext, type Desk } from '../desk-context.ts'
import { openSession } from '../document/composer-session.ts'
import { FootnoteMark } from './FootnoteMark.tsx'
import { $isFootnoteNode } from './FootnoteNode.tsx'

cleanUpAfterEach()

const children = [{ type: 'footnote' as const, text: '' }]
const blocks = [{ id: newId(), section: 'lead', order: 'a0', body: { type: 'paragraph' as const, children } }]

function open(canWrite: boolean) {
  const app = createTestApp({ writeBriefing: () => ok({ letters: null }) })
  const session = openSession(emptyBriefing({ blocks }), app.client, app.state, () => undefined)
  session.editor.setEditable(canWrite)
  const note = session.editor.read(() => $getRoot().getFirstDescendant())
  if (!$isFootnoteNode(note)) throw new Error('There is no footnote.')
  const { unmount } = renderIn(
    app,
    <DeskContext value={{ session } as unknown as Desk}>
      <FootnoteMark text="" nodeKey={note.getKey()} />
    </DeskContext>,
  )
  return { app, session, unmount }
}

it('the words of a footnote are saved when the sheet is left with its field open', async () => {
  const { app, session, unmount } = open(true)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'By law.' } })
  unmount()
  await session.flush()
  expect(app.sent('writeBriefing').at(-1)).toMatchObject({
    put: [{ body: { children: [{ type: 'footnote', text: 'By law.' }] } }],
  })
})

it('the words of a footnote are only read where nothing can be saved', () => {
  open(false)
  expect(screen.getByRole('textbox').hasAttribute('readonly')).toBe(true)
})
