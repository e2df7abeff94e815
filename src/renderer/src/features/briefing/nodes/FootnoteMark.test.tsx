// @vitest-environment happy-dom
import { $getRoot, type LexicalNode } from 'lexical'
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

it('the words of a footnote are saved when the sheet is left with its field open', async () => {
  const children = [{ type: 'footnote' as const, text: '' }]
  const blocks = [{ id: newId(), section: 'lead', order: 'a0', body: { type: 'paragraph' as const, children } }]
  const app = createTestApp({ writeBriefing: () => ok({ letters: null }) })
  const session = openSession(emptyBriefing({ blocks }), app.client, app.state, () => undefined)
  const isNote = (node: LexicalNode | null) => $isFootnoteNode(node)
  const key = session.editor.read(() => $getRoot().getFirstDescendant())
  expect(isNote(key)).toBe(true)
  const { unmount } = renderIn(
    app,
    <DeskContext value={{ session } as unknown as Desk}>
      <FootnoteMark text="" nodeKey={key!.getKey()} />
    </DeskContext>,
  )
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'By law.' } })
  unmount()
  await session.flush()
  expect(app.sent('writeBriefing').at(-1)).toMatchObject({
    put: [{ body: { children: [{ type: 'footnote', text: 'By law.' }] } }],
  })
})
