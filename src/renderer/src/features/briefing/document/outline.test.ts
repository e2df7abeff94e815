import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $isElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { BriefingBlock, BriefingView } from '#shared/briefing/briefing-view.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { readOutline, steadyOutline } from './outline.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const [one, two] = [newId(), newId()]
const cite = (claim: string): Inline => ({ type: 'citation', claim })
const text = (words: string): Inline => ({ type: 'text', text: words, format: 0 })
const judgement = { id: newId(), likelihood: 'likely', confidence: null, confidenceReason: '', wouldChange: '' }
const blocks: BriefingBlock[] = [
  { id: newId(), section: 'said', order: 'a0', body: { type: 'said', claim: two } },
  {
    id: newId(),
    section: 'judgements',
    order: 'a0',
    body: { type: 'judgement', judgement: judgement.id, children: [text('A deal is likely.'), cite(one), cite(two)] },
  },
]

const leadWords = [text('Two words'), cite(one), text(' more'), cite(two)]

function viewWith(lead: Inline[]): BriefingView {
  return emptyBriefing({
    blocks: [...blocks, { id: newId(), section: 'lead', order: 'a0', body: { type: 'paragraph', children: lead } }],
    judgements: [judgement],
  })
}

function open(lead: Inline[] = leadWords) {
  const editor = buildEditorFromExtensions(ComposerExtension)
  createBriefingDocument(editor, () => undefined).takeIn(viewWith(lead))
  return editor
}

describe('the outline', () => {
  it('names cited claims in reading order, one as often as it is cited', () => {
    expect(readOutline(open()).cited).toEqual([one, two, one, two, two])
    expect(readOutline(open()).said.map(({ claim }) => claim)).toEqual([two])
  })

  it('counts words, but none of what was said', () => {
    expect(readOutline(open()).words).toBe(7)
  })

  it('gives a judgement’s sentence whole, though its term is set off', () => {
    expect(readOutline(open()).judgements).toMatchObject([{ number: 1, sentence: 'A deal is likely.', citations: 2 }])
  })

  it('knows which citations stand right behind one of the same claim', () => {
    expect(readOutline(open([cite(one), cite(one), text(' and '), cite(two), cite(one)])).repeats.size).toBe(1)
  })

  it('stays the same object for citations while only words change', () => {
    const editor = open()
    const before = readOutline(editor)
    editor.update(
      () => {
        const lead = $getRoot().getFirstChild()
        const block = $isElementNode(lead) ? lead.getFirstChild() : null
        if ($isElementNode(block)) block.selectEnd().insertText(' at last')
      },
      { discrete: true },
    )
    const after = steadyOutline(before, readOutline(editor))
    expect(after.words).toBe(before.words + 2)
    expect(after.cited).toBe(before.cited)
    expect(after.said).toBe(before.said)
    expect(after.repeats).toBe(before.repeats)
  })
})
