import { buildEditorFromExtensions } from '@lexical/extension'
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import { newId } from '#shared/model/id.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { $blockAround } from './block-caret.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { $canCite, $cite, $insertSaid, $moveBlock, $newJudgement, $onToNextSection, $sayTerm } from './gestures.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const judgement: Judgement = {
  id: newId(),
  likelihood: 'likely',
  confidence: 'high',
  confidenceReason: '',
  wouldChange: '',
}
const text = (words: string) => ({ type: 'text' as const, text: words, format: 0 })
const lead: BriefingBlock = {
  id: newId(),
  section: 'lead',
  order: 'a0',
  body: { type: 'paragraph', children: [text('Lead.')] },
}
const judged: BriefingBlock = {
  id: newId(),
  section: 'judgements',
  order: 'a0',
  body: { type: 'judgement', judgement: judgement.id, children: [text('There will be a deal.')] },
}

function open(blocks: BriefingBlock[] = []) {
  const editor = buildEditorFromExtensions(ComposerExtension)
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing({ blocks, judgements: [judgement] }))
  const update = (change: () => void) => editor.update(change, { discrete: true })
  const bodies = (section: string) => editor.read(() => $blocks(section).map($bodyOf))
  const caretSection = () =>
    editor.read(() => {
      const parent = $blockAround($getSelection()?.getNodes()[0] ?? null)?.getParent()
      return $isSectionNode(parent) ? parent.getSection().key : null
    })
  return { editor, update, bodies, caretSection }
}

function $blocks(section: string): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .filter($isSectionNode)
    .find((node) => node.getSection().key === section)!
    .getChildren()
}

function $first(section: string): ElementNode {
  const [block] = $blocks(section)
  if (!$isElementNode(block)) throw new Error('No block to write in.')
  return block
}

describe('bringing in a claim', () => {
  it('takes the place of the empty block, then stands behind what is there', () => {
    const { update, bodies } = open()
    const [one, two] = [newId(), newId()]
    update(() => void $insertSaid(one))
    update(() => void $insertSaid(two))
    expect(bodies('said')).toEqual([
      { type: 'said', claim: one },
      { type: 'said', claim: two },
    ])
  })

  it('stands behind the caret’s block among what was said', () => {
    const { update, bodies } = open()
    const [one, two, three] = [newId(), newId(), newId()]
    update(() => {
      const first = $insertSaid(one)
      $insertSaid(two)
      const selection = $createNodeSelection()
      selection.add(first!.getKey())
      $setSelection(selection)
      $insertSaid(three)
    })
    expect(bodies('said').map((body) => body.type === 'said' && body.claim)).toEqual([one, three, two])
  })
})

describe('citing a claim', () => {
  it('stands at the caret, once', () => {
    const claim = newId()
    const { update, bodies } = open([lead])
    update(() => {
      $first('lead').selectEnd()
      $cite(claim)
      $cite(claim)
    })
    expect(bodies('lead')).toEqual([{ type: 'paragraph', children: [text('Lead.'), { type: 'citation', claim }] }])
  })

  it('stands nowhere while there is no caret in words: no place is chosen for the person', () => {
    const { update, bodies } = open([lead, judged])
    update(() => {
      expect($canCite()).toBe(false)
      $cite(newId())
    })
    update(() => {
      const selection = $createNodeSelection()
      selection.add($insertSaid(newId())!.getKey())
      $setSelection(selection)
      expect($canCite()).toBe(false)
      $cite(newId())
    })
    expect([...bodies('lead'), ...bodies('judgements')]).toMatchObject([
      { children: [text('Lead.')] },
      { children: [text('There will be a deal.')] },
    ])
  })
})

describe('a new judgement', () => {
  it('uses an empty one before it makes another', () => {
    const { update, bodies, caretSection } = open()
    update($newJudgement)
    update($newJudgement)
    expect(bodies('judgements')).toHaveLength(1)
    expect(caretSection()).toBe('judgements')
  })
})

describe('going on', () => {
  it('leads from an empty last block to the next section, and leaves no empty block behind', () => {
    const { update, bodies, caretSection } = open([lead])
    update(() => $first('lead').selectEnd().insertParagraph())
    update(() => void expect($onToNextSection()).toBe(true))
    expect(bodies('lead')).toHaveLength(1)
    expect(caretSection()).toBe('judgements')
  })

  it('stays where the block has words', () => {
    const { update } = open([lead])
    update(() => {
      $first('lead').selectEnd()
      expect($onToNextSection()).toBe(false)
    })
  })
})

describe('moving a block', () => {
  it('stays within its section', () => {
    const { update } = open([lead])
    update(() => {
      $first('lead').selectEnd()
      expect($moveBlock(1)).toBe(false)
    })
  })
})

describe('saying the term', () => {
  it('puts it before the full stop', () => {
    const { update, bodies } = open([judged])
    update(() => $sayTerm($first('judgements').getKey()))
    expect(bodies('judgements')).toMatchObject([{ children: [text('There will be a deal (likely).')] }])
  })
})

describe('deleting at the edge of a section', () => {
  it.each([
    ['backwards at its start', true, 'judgements'],
    ['forwards at its end', false, 'lead'],
  ] as const)('does nothing %s', (_, backward, section) => {
    const { editor, update, bodies } = open([lead, judged])
    update(() => {
      const selection = backward ? $first(section).selectStart() : $first(section).selectEnd()
      expect($isRangeSelection(selection)).toBe(true)
    })
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward)
    expect([bodies('lead').length, bodies('judgements').length]).toEqual([1, 1])
    expect(bodies('judgements')).toMatchObject([{ children: [text('There will be a deal.')] }])
  })
})
