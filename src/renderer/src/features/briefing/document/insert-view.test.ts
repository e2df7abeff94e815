import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $isElementNode, $isTextNode } from 'lexical'
import { beforeEach, expect, it } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { statedView } from '#shared/briefing/our-view.ts'
import { newId } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { $insertView } from './gestures.ts'

const question = newId()
const claim = newId()
const view: OurView = {
  sentence: 'The quay stays shut',
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'One report',
  wouldChange: '',
  basis: [claim],
}

let editor: ReturnType<typeof buildEditorFromExtensions>
let document: ReturnType<typeof createBriefingDocument>
beforeEach(() => {
  editor = buildEditorFromExtensions(ComposerExtension)
  document = createBriefingDocument(editor, () => undefined)
  document.takeIn(emptyBriefing({}))
})

const update = (change: () => void) => editor.update(change, { discrete: true })
const $judgements = () =>
  $getRoot()
    .getChildren()
    .flatMap((section) => ($isElementNode(section) ? section.getChildren() : []))
    .filter($isJudgementNode)
const insert = () => {
  let found: ReturnType<typeof $insertView> = null
  update(() => {
    found = $insertView(question, view)
  })
  return found as ReturnType<typeof $insertView>
}
/** The blocks and judgements that the next saving writes. */
const written = () => {
  const write = document.collect()
  return { bodies: write?.put.map(({ body }) => body), judgements: write?.judgements }
}

it('writes the view as a judgement that names its question', () => {
  expect(insert()?.isNew).toBe(true)
  const { sentence: _, basis: __, ...values } = view
  const { bodies, judgements } = written()
  expect(bodies).toEqual([
    {
      type: 'judgement',
      judgement: expect.any(String) as string,
      question,
      children: [
        { type: 'text', text: 'The quay stays shut.', format: 0 },
        { type: 'citation', claim },
      ],
    },
  ])
  expect(judgements).toMatchObject([values])
})

it('finds the judgement that states it already', () => {
  const first = insert()
  expect(insert()).toEqual({ key: first?.key, isNew: false })
  expect(editor.read(() => $judgements().length)).toBe(1)
})

it.each([
  ['a word of it', () => $judgements()[0]!.getFirstChildOrThrow()],
  ['its likelihood', () => $judgements()[0]!],
  ['a word of it, set in bold', () => $judgements()[0]!.getFirstChildOrThrow()],
] as const)('is the note’s own once %s is changed here', (what, $changed) => {
  insert()
  document.collect()
  update(() => {
    const node = $changed()
    if ($isTextNode(node) && what.endsWith('bold')) node.setFormat(1)
    else if ($isTextNode(node)) node.setTextContent('The quay opens.')
    else if ($isJudgementNode(node)) node.setJudgement({ likelihood: 'unlikely' })
  })
  expect(written().bodies).toMatchObject([{ type: 'judgement' }])
  expect(editor.read(() => $judgements()[0]!.getQuestion())).toBeNull()
})

it('takes in what the view has become, and still states it', () => {
  const judgement = newId()
  const block = { id: newId(), section: 'judgements', order: 'a0' }
  const stating = (words: string, values: Partial<OurView> = {}): BriefingView => {
    const stated = statedView(question, { ...view, ...values, sentence: words }, judgement)
    return emptyBriefing({ blocks: [{ ...block, body: stated.body }], judgements: [stated.values] })
  }
  document.takeIn(stating('The quay stays shut.'))
  document.takeIn(stating('The quay opens.', { likelihood: 'unlikely', basis: [] }))
  editor.read(() => {
    expect($judgements()[0]!.getTextContent()).toBe('The quay opens.')
    expect($judgements()[0]!.getQuestion()).toBe(question)
  })
  expect(document.collect()).toBeNull()
})

it('finds no place in a note without key judgements', () => {
  document.takeIn(emptyBriefing({ sections: [{ key: 'lead', kind: 'lead', title: '', options: {} }] }))
  expect(insert()).toBeNull()
})

it('leaves a judgement alone that has no sentence yet, but a reason', () => {
  document.takeIn(emptyBriefing({ blocks: [], judgements: [] }))
  update(() => {
    $insertView(question, { ...view, sentence: '' })
    const node = $judgements()[0]!
    node.clear()
    node.setJudgement({ confidenceReason: 'Two witnesses' })
  })
  insert()
  expect(editor.read(() => $judgements().map((node) => node.getJudgement().confidenceReason))).toEqual([
    'Two witnesses',
    'One report',
  ])
})
