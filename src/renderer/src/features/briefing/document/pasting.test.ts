import { buildEditorFromExtensions } from '@lexical/extension'
import * as fc from 'fast-check'
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { $insertBlocks, blocksFromCopy, blocksFromText, type PastedBlock } from './pasting.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const copy = (...nodes: unknown[]) => JSON.stringify({ namespace: 'briefing', nodes })

describe('what was copied in a briefing', () => {
  it('keeps bold, italic and citations', () => {
    const claim = newId()
    expect(blocksFromCopy(copy({ type: 'text', text: 'So ', format: 1 }, { type: 'citation', claim }))).toEqual([
      [
        { type: 'text', text: 'So ', format: 1 },
        { type: 'citation', claim },
      ],
    ])
  })

  it('makes a block of each block, and a citation of each claim that was inserted', () => {
    const claim = newId()
    const blocks = blocksFromCopy(
      copy(
        { type: 'judgement', children: [{ type: 'text', text: 'One.', format: 0 }] },
        { type: 'said', claim },
        { type: 'paragraph', children: [] },
        { type: 'section', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Two.', format: 0 }] }] },
      ),
    )
    expect(blocks).toEqual([
      [{ type: 'text', text: 'One.', format: 0 }],
      [{ type: 'citation', claim }],
      [{ type: 'text', text: 'Two.', format: 0 }],
    ])
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another editor', JSON.stringify({ namespace: 'other', nodes: [] })],
    ['a citation of no id', copy({ type: 'citation', claim: 'x' })],
    ['a prototype', '{"__proto__":{"namespace":"briefing","nodes":[]}}'],
  ])('is not believed when it is %s', (_, json) => {
    expect(blocksFromCopy(json)).toBeNull()
  })

  it('yields only kept formats and known runs, whatever a page writes into the clipboard', () => {
    const node = fc.record({
      type: fc.constantFrom('text', 'term', 'script', '__proto__'),
      text: fc.string(),
      format: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
    })
    const written = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.oneof(node, fc.record({ type: fc.string(), children: fc.array(node) }))),
    )
    fc.assert(
      fc.property(written, (value) => {
        const blocks = blocksFromCopy(JSON.stringify({ namespace: 'briefing', nodes: value })) ?? []
        return blocks.flat().every((inline) => inline.type !== 'text' || (inline.format >= 0 && inline.format <= 3))
      }),
    )
  })
})

describe('plain text', () => {
  it('is a block a line, without the empty ones', () => {
    expect(blocksFromText('One.\r\n\r\n  \nTwo.')).toEqual([
      [{ type: 'text', text: 'One.', format: 0 }],
      [{ type: 'text', text: 'Two.', format: 0 }],
    ])
  })
})

describe('pasting several blocks', () => {
  it('makes paragraphs of them in the lead', () => {
    expect(paste(0, blocksFromText('One.\nTwo.')).map(({ body }) => body)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'One.', format: 0 }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Two.', format: 0 }] },
    ])
  })

  it('makes judgements of them among the judgements, each with a record of its own', () => {
    const made = paste(1, blocksFromText('One.\nTwo.'))
    expect(made.map(({ isJudgement }) => isJudgement)).toEqual([true, true])
    expect(new Set(made.map(({ body }) => (body.type === 'judgement' ? body.judgement : ''))).size).toBe(2)
  })
})

/** The content of a section of an empty briefing after a paste. */
function paste(section: number, blocks: readonly PastedBlock[]) {
  const editor = buildEditorFromExtensions(ComposerExtension)
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing())
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(section)
      if ($isElementNode(node)) $insertBlocks(node.selectStart(), blocks)
    },
    { discrete: true },
  )
  return editor.read(() => {
    const node = $getRoot().getChildAtIndex(section)
    return $isElementNode(node)
      ? node.getChildren().map((block: LexicalNode) => ({ isJudgement: $isJudgementNode(block), body: $bodyOf(block) }))
      : []
  })
}
