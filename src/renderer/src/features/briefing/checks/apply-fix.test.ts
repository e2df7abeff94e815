import { $getRoot } from 'lexical'
import { expect, it } from 'vitest'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import type { Fix } from '#shared/briefing/checks/finding.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { createAppState } from '../../../core/app-state.ts'
import type { Client } from '../../../core/client.ts'
import { openSession } from '../document/composer-session.ts'
import { applyFix } from './apply-fix.ts'

it('a fix is carried out once, however often its button is pressed before the checks have run again', async () => {
  const id = newId()
  const body = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'So “it is” now.', format: 0 }] }
  const state = createAppState()
  const client = { tryMutate: async () => ok({ letters: null }) } as unknown as Client
  const view = emptyBriefing({ blocks: [{ id, section: 'lead', order: 'a0', body }] })
  const session = openSession(view, client, state, () => undefined)
  const fix: Fix = { kind: 'replace', label: '', block: id, range: { start: 3, end: 10 }, text: 'it is' }
  const checked = session.document.blocksNow()
  for (const _ of [1, 2]) await applyFix({ client, state }, session, fix, checked)
  expect(session.editor.read(() => $getRoot().getTextContent().trim())).toBe('So it is now.')
  session.dispose()
})
