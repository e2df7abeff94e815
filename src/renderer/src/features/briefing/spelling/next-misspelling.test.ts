// @vitest-environment happy-dom
import { $getNodeByKey } from 'lexical'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp } from '../../../core/test-app/test-app.tsx'
import { $selectInBlock } from '../document/block-caret.ts'
import { openSession, type ComposerSession } from '../document/composer-session.ts'
import { blocksNearSight } from './near-sight.ts'
import { nextMisspelling } from './next-misspelling.ts'
import { createSpelling } from './spelling.ts'

const paragraph = (order: string, words: string): BriefingBlock => ({
  id: newId(),
  section: 'lead',
  order,
  body: { type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] },
})
const [first, second, third] = [
  paragraph('a0', 'One dxm and two dxms.'),
  paragraph('a1', 'Nothing is wrong.'),
  paragraph('a2', 'A gxte.'),
] as const

/** A dictionary in which all words with an x are wrong. */
const spelling = createSpelling('en-US', (words) => Promise.resolve(words.filter((word) => word.includes('x'))))

let session: ComposerSession
beforeEach(() => {
  const app = createTestApp({ writeBriefing: () => ok({ letters: null }) })
  session = openSession(emptyBriefing({ blocks: [first, second, third] }), app.client, app.state, () => undefined)
  const sheet = document.createElement('div')
  sheet.contentEditable = 'true'
  document.body.replaceChildren(sheet)
  session.editor.setRootElement(sheet)
})
cleanUpAfterEach()

/** The next misspelled word when a range of a block is selected, on the sheet as in the editor. */
const nextFrom = async (block: BriefingBlock, start: number, end = start) => {
  const key = session.document.keyOf(block.id)!
  session.editor.update(() => $selectInBlock($getNodeByKey(key)!, start, end), { discrete: true })
  const words = session.editor.getElementByKey(key)!.querySelector('span')!.firstChild!
  document.getSelection()!.setBaseAndExtent(words, start, words, end)
  return (await nextMisspelling(session, spelling))?.word
}

it('goes on from the caret, and from the selected word to the one behind it', async () => {
  expect(await nextFrom(first, 0)).toBe('dxm')
  expect(await nextFrom(first, 4)).toBe('dxm')
  expect(await nextFrom(first, 4, 7)).toBe('dxms')
  expect(await nextFrom(second, 3)).toBe('gxte')
})

it('begins again at the top, up to the words before the caret in its own block', async () => {
  expect(await nextFrom(third, 2, 6)).toBe('dxm')
  spelling.setOwn((word) => word !== 'dxm')
  expect(await nextFrom(first, 10)).toBe('dxm')
  spelling.setOwn(() => true)
  expect(await nextFrom(first, 10)).toBeUndefined()
  spelling.setOwn(() => false)
})

it('marks only blocks that are at most one height of the window out of sight', () => {
  vi.stubGlobal('innerHeight', 100)
  const tops = new Map([first, second, third].map(({ id }, i) => [session.document.keyOf(id), -250 + i * 260]))
  for (const [key, top] of tops)
    session.editor.getElementByKey(key!)!.getBoundingClientRect = () => new DOMRect(0, top, 10, 20)
  expect(blocksNearSight(session).map(({ id }) => id)).toEqual([second.id])
})
