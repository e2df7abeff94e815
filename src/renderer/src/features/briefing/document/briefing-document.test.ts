import { buildEditorFromExtensions } from '@lexical/extension'
import * as fc from 'fast-check'
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { describe, expect, it, vi } from 'vitest'
import {
  inReadingOrder,
  type BriefingBlock,
  type BriefingView,
  type Judgement,
} from '#shared/briefing/briefing-view.ts'
import { inlinesOf, type Inline } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { deskScale } from '#shared/standards/scale-fixture.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $isSectionNode, type SectionNode } from '../nodes/SectionNode.ts'
import { $isTermNode } from '../nodes/TermNode.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { assignOrders } from '#shared/briefing/order-keys.ts'
import { firstSections } from '#shared/briefing/sections.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const text = (words: string, format = 0): Inline => ({ type: 'text', text: words, format })
const paragraph = (section: BriefingBlock['section'], order: string, ...children: Inline[]): BriefingBlock => ({
  id: newId(),
  section,
  order,
  body: { type: 'paragraph', children },
})

function viewOf(blocks: BriefingBlock[], judgements: Judgement[] = []): BriefingView {
  return emptyBriefing({ blocks, judgements })
}

function open(view: BriefingView) {
  const editor = buildEditorFromExtensions(ComposerExtension)
  const onChange = vi.fn()
  const document = createBriefingDocument(editor, onChange)
  document.takeIn(view)
  const update = (change: () => void) => editor.update(change, { discrete: true })
  const read = <T>(reader: () => T) => editor.read(reader)
  return { editor, document, onChange, update, read }
}

function $section(name: BriefingBlock['section']): SectionNode {
  return $getRoot()
    .getChildren()
    .filter($isSectionNode)
    .find((node) => node.getSection().key === name)!
}

function $blocks(name: BriefingBlock['section']): ElementNode[] {
  return $section(name)
    .getChildren()
    .filter((node: LexicalNode) => $isElementNode(node))
}

describe('the briefing document', () => {
  it('shows an empty briefing with a block in each section that is written in, and changes nothing by that', () => {
    const { document, onChange, read } = open(viewOf([]))
    expect(
      read(() =>
        $getRoot()
          .getChildren()
          .filter($isSectionNode)
          .map((node) => [node.getSection().key, node.getChildrenSize()]),
      ),
    ).toEqual([
      ['lead', 1],
      ['judgements', 1],
      ['said', 1],
      ['unknown', 1],
      ['actors', 0],
      ['sources', 0],
      ['legend', 0],
      ['annex', 0],
    ])
    expect(onChange).not.toHaveBeenCalled()
    expect(document.collect()).toBeNull()
  })

  it('writes the block that was typed in, and only that', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.')), paragraph('lead', 'a1', text('Two.'))])
    const { document, onChange, update } = open(view)
    update(() => void $blocks('lead')[1]!.selectEnd().insertText(' More.'))
    expect(onChange).toHaveBeenCalled()
    const write = document.collect()!
    expect(write.put).toEqual([{ ...view.blocks[1]!, body: { type: 'paragraph', children: [text('Two. More.')] } }])
    expect(write.remove).toEqual([])
    expect(document.collect()).toBeNull()
  })

  it('keeps the place of words that were being written in a section that was deleted elsewhere', () => {
    const view = viewOf([
      paragraph('lead', 'a0', text('One.')),
      paragraph('lead', 'a2', text('Two.')),
      paragraph('said', 'a1', text('Three.')),
    ])
    const { document, update } = open(view)
    update(() => void $blocks('said')[0]!.selectEnd().insertText(' More.'))
    const without = ({ section }: BriefingBlock) => section !== 'said' && section !== 'judgements'
    const sections = firstSections.filter(({ key }) => key !== 'said' && key !== 'judgements')
    document.takeIn({ ...view, sections, blocks: view.blocks.filter(without) })
    const { put } = document.collect()!
    const stored = new Map([...view.blocks.filter(without), ...put].map((block) => [block.id, block]))
    const kept = inReadingOrder([...stored.values()], sections)
    expect(kept.map(({ body }) => inlinesOf(body))).toEqual([[text('One.')], [text('Two.')], [text('Three. More.')]])
  })

  it('gives the second half of a split paragraph an id of its own', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One. Two.'))])
    const { document, update } = open(view)
    update(() => {
      const [block] = $blocks('lead')
      const selection = block!.selectStart()
      selection.anchor.offset = selection.focus.offset = 5
      selection.insertParagraph()
    })
    const { put } = document.collect()!
    expect(put.map((block) => block.body)).toEqual([
      { type: 'paragraph', children: [text('One. ')] },
      { type: 'paragraph', children: [text('Two.')] },
    ])
    expect(put[0]!.id).toBe(view.blocks[0]!.id)
    expect(put[1]!.id).not.toBe(put[0]!.id)
    expect(put[0]!.order < put[1]!.order).toBe(true)
  })

  it('removes the block that was merged into the one before', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.')), paragraph('lead', 'a1', text('Two.'))])
    const { document, update } = open(view)
    update(() => void $blocks('lead')[1]!.selectStart().deleteCharacter(true))
    const write = document.collect()!
    expect(write.remove).toEqual([view.blocks[1]!.id])
    expect(write.put).toEqual([{ ...view.blocks[0]!, body: { type: 'paragraph', children: [text('One.Two.')] } }])
  })

  it('splits a judgement into one with a record of its own', () => {
    const judgement: Judgement = {
      id: newId(),
      likelihood: 'likely',
      confidence: 'low',
      confidenceReason: 'Hearsay.',
      wouldChange: '',
    }
    const block: BriefingBlock = {
      id: newId(),
      section: 'judgements',
      order: 'a0',
      body: { type: 'judgement', judgement: judgement.id, children: [text('It is likely.')] },
    }
    const { document, update } = open(viewOf([block], [judgement]))
    update(() => {
      $blocks('judgements')[0]!.selectEnd().insertParagraph()
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('Another.')
    })
    const write = document.collect()!
    expect(write.put).toHaveLength(1)
    expect(write.judgements).toHaveLength(1)
    expect(write.judgements[0]).toMatchObject({ likelihood: null, confidence: null })
    expect(write.judgements[0]!.id).not.toBe(judgement.id)
  })

  it('sets the likelihood term off in the sentence and keeps it as plain text', () => {
    const judgement: Judgement = {
      id: newId(),
      likelihood: null,
      confidence: null,
      confidenceReason: '',
      wouldChange: '',
    }
    const block: BriefingBlock = {
      id: newId(),
      section: 'judgements',
      order: 'a0',
      body: { type: 'judgement', judgement: judgement.id, children: [text('A deal is very likely by May.')] },
    }
    const { document, update, read } = open(viewOf([block], [judgement]))
    const terms = () =>
      read(() =>
        $blocks('judgements')[0]!
          .getChildren()
          .filter($isTermNode)
          .map((node) => node.getTextContent()),
      )
    expect(terms()).toEqual([])
    const choose = (likelihood: string) =>
      update(() => {
        const [node] = $blocks('judgements')
        if ($isJudgementNode(node)) node.setJudgement({ likelihood })
      })
    choose('likely')
    expect(terms()).toEqual([])
    choose('very likely')
    expect(terms()).toEqual(['very likely'])
    expect(document.collect()).toMatchObject({ put: [], judgements: [{ likelihood: 'very likely' }] })
    const saved = viewOf([block], [{ ...judgement, likelihood: 'very likely' }])
    document.takeIn({ ...saved, scale: deskScale })
    expect(terms()).toEqual([])
    document.takeIn(saved)
    expect(terms()).toEqual(['very likely'])
    expect(document.collect()).toBeNull()
  })

  it('keeps a section’s heading and a block in it when all is deleted', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.')), paragraph('unknown', 'a0', text('Two.'))])
    const { document, update, read } = open(view)
    update(() => {
      const selection = $createRangeSelection()
      const [first] = $blocks('lead')
      const [last] = $blocks('unknown')
      selection.anchor.set(first!.getFirstChildOrThrow().getKey(), 0, 'text')
      selection.focus.set(last!.getFirstChildOrThrow().getKey(), 4, 'text')
      $setSelection(selection)
      selection.removeText()
    })
    expect(
      read(() =>
        $getRoot()
          .getChildren()
          .filter($isSectionNode)
          .map((node) => node.getSection()),
      ),
    ).toEqual(firstSections)
    const write = document.collect()!
    expect(
      new Set([
        ...write.remove,
        ...write.put.filter((block) => JSON.stringify(block.body).includes('[]')).map((block) => block.id),
      ]),
    ).toEqual(new Set(view.blocks.map((block) => block.id)))
  })

  it('after undo shows what the library has, and touches no other block', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.')), paragraph('lead', 'a1', text('Two.'))])
    const { document, update, read } = open(view)
    update(() => void $blocks('lead')[1]!.selectEnd().insertText(' More.'))
    document.collect()
    const keys = read(() => $blocks('lead').map((node) => [node.getKey(), node.getFirstChild()?.getKey()]))
    document.takeIn(view)
    expect(read(() => $blocks('lead').map((node) => node.getTextContent()))).toEqual(['One.', 'Two.'])
    expect(read(() => $blocks('lead').map((node) => [node.getKey(), node.getFirstChild()?.getKey()]))[0]).toEqual(
      keys[0],
    )
    expect(document.collect()).toBeNull()
  })

  it('brings back a removed block under its old id, in its place', () => {
    const view = viewOf(['One.', 'Two.', 'Three.'].map((words, at) => paragraph('lead', `a${at}`, text(words))))
    const { document, update, read } = open(view)
    update(() => $blocks('lead')[1]!.remove())
    expect(document.collect()!.remove).toEqual([view.blocks[1]!.id])
    document.takeIn(view)
    expect(read(() => $blocks('lead').map((node) => node.getTextContent()))).toEqual(['One.', 'Two.', 'Three.'])
    expect(read(() => document.idOf($blocks('lead')[1]!.getKey()))).toBe(view.blocks[1]!.id)
    expect(document.collect()).toBeNull()
  })

  it('does not lose what is being typed when another window changes the same block', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.'))])
    const { document, update, read } = open(view)
    update(() => void $blocks('lead')[0]!.selectEnd().insertText(' Mine.'))
    document.takeIn({
      ...view,
      blocks: [{ ...view.blocks[0]!, body: { type: 'paragraph', children: [text('Theirs.')] } }],
    })
    expect(read(() => $blocks('lead')[0]!.getTextContent())).toBe('One. Mine.')
    expect(document.collect()!.put[0]!.body).toEqual({ type: 'paragraph', children: [text('One. Mine.')] })
  })

  it('keeps the caret in its block when that block changes', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One two three.'))])
    const { document, update, read } = open(view)
    update(() => {
      const selection = $blocks('lead')[0]!.selectStart()
      selection.anchor.offset = selection.focus.offset = 7
    })
    document.takeIn({
      ...view,
      blocks: [{ ...view.blocks[0]!, body: { type: 'paragraph', children: [text('One two.')] } }],
    })
    const selection = read(() => $getSelection())
    expect($isRangeSelection(selection) && selection.anchor.offset).toBe(7)
  })

  it('collects again what the library could not store', () => {
    const view = viewOf([paragraph('lead', 'a0', text('One.')), paragraph('unknown', 'a0', text('Gone.'))])
    const { document, update } = open(view)
    update(() => {
      $blocks('lead')[0]!.selectEnd().insertText(' More.')
      $blocks('unknown')[0]!.remove()
    })
    const write = document.collect()!
    document.notStored(write)
    const again = document.collect()!
    expect(again.put.map((block) => block.id)).toContain(view.blocks[0]!.id)
    expect(again.remove).toEqual([view.blocks[1]!.id])
    expect(document.collect()).toBeNull()
  })

  it('gives back every block as it was taken in, script payloads and all', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><svg/onload=alert(1)>',
        '{{7*7}}',
        'javascript:alert(1)',
      ),
    )
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      fc.record({ type: fc.constant('text' as const), text: words, format: fc.integer({ min: 0, max: 3 }) }),
      fc.constant<Inline>({ type: 'linebreak' }),
      fc.constant(null).map((): Inline => ({ type: 'citation', claim: newId() })),
    )
    const section = fc.constantFrom('lead' as const, 'said' as const, 'unknown' as const)
    fc.assert(
      fc.property(
        fc.array(fc.record({ section, children: fc.array(inline, { minLength: 1, maxLength: 6 }) }), { maxLength: 8 }),
        (made) => {
          const orders = assignOrders(made.map(() => null))
          const view = viewOf(
            made.map((block, at) => ({
              id: newId(),
              section: block.section,
              order: orders[at]!,
              body: { type: 'paragraph', children: mergeTexts(block.children) },
            })),
          )
          const { document, read, update } = open(view)
          expect(document.collect()).toBeNull()
          update(() => {
            for (const node of $getRoot().getChildren())
              if ($isElementNode(node)) for (const block of node.getChildren()) block.markDirty()
          })
          expect(document.collect()).toBeNull()
          expect(read(() => $getRoot().getTextContent().includes('\u0000never'))).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** Joins neighbouring texts of the same format into one run, as the editor does. */
function mergeTexts(inlines: readonly Inline[]): Inline[] {
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && last.format === inline.format)
      return [...merged.slice(0, -1), { ...last, text: last.text + inline.text }]
    return [...merged, inline]
  }, [])
}
