// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import * as fc from 'fast-check'
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { longestRun, richBlockSchema, type Inline } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { $blocksFromHtml, $insertBlocks, blocksFromCopy, blocksFromText, type PastedBlock } from './pasting.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const plain = (...inlines: Inline[]): PastedBlock => ({ shape: null, inlines })
const copy = (...nodes: unknown[]) => JSON.stringify({ namespace: 'briefing', nodes })

describe('what was copied in a briefing', () => {
  it('keeps bold, italic and citations', () => {
    const claim = newId()
    expect(blocksFromCopy(copy({ type: 'text', text: 'So ', format: 1 }, { type: 'citation', claim }))).toEqual([
      plain({ type: 'text', text: 'So ', format: 1 }, { type: 'citation', claim }),
    ])
  })

  it('keeps footnotes where they stand, as cutting and pasting must', () => {
    const words = { type: 'text', text: 'So', format: 0 } as const
    const footnote = { type: 'footnote', text: 'By law.' } as const
    expect(
      blocksFromCopy(copy({ type: 'paragraph', children: [words, footnote, { type: 'footnote', text: '' }] })),
    ).toEqual([plain(words, footnote)])
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
      plain({ type: 'text', text: 'One.', format: 0 }),
      plain({ type: 'citation', claim }),
      plain({ type: 'text', text: 'Two.', format: 0 }),
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
        return blocks
          .flatMap(({ inlines }) => inlines)
          .every((inline) => inline.type !== 'text' || (inline.format >= 0 && inline.format <= 3))
      }),
    )
  })
})

describe('plain text', () => {
  it('is a block a line, without the empty ones', () => {
    expect(blocksFromText('One.\r\n\r\n  \nTwo.')).toEqual([
      plain({ type: 'text', text: 'One.', format: 0 }),
      plain({ type: 'text', text: 'Two.', format: 0 }),
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

describe('rich text of another app', () => {
  const pasted = (html: string) => {
    const editor = buildEditorFromExtensions(ComposerExtension)
    let blocks: PastedBlock[] = []
    editor.update(
      () => {
        // The DOM of this test loses the first element of what is sanitised, and keeps what is in it.
        blocks = $blocksFromHtml(editor, `<p></p>${html}`)
      },
      { discrete: true },
    )
    return blocks.map(({ shape, inlines }) => [
      shape && shape.type + ('level' in shape ? shape.level : '') + ('ordered' in shape && shape.ordered ? '#' : ''),
      inlines.map((inline) => (inline.type === 'text' ? inline.text : '|')).join(''),
    ])
  }
  it.each<[string, string, (string | null)[][]]>([
    [
      'headings',
      '<h1>One</h1><h3>Two</h3><p>Three</p>',
      [
        ['heading1', 'One'],
        ['heading2', 'Two'],
        [null, 'Three'],
      ],
    ],
    [
      'a list',
      '<ul><li>One</li><li>Two</li></ul>',
      [
        ['item0', 'One'],
        ['item0', 'Two'],
      ],
    ],
    [
      'a list in a list',
      '<ol><li>One<ul><li>Two</li></ul></li></ol>',
      [
        ['item0#', 'One'],
        ['item1', 'Two'],
      ],
    ],
    [
      'a paragraph in an item',
      '<ul><li><p>One</p></li></ul><p>Two</p>',
      [
        ['item0', 'One'],
        [null, 'Two'],
      ],
    ],
    [
      'a quotation',
      '<blockquote><p>One</p><p>Two</p></blockquote>',
      [
        ['quote', 'One'],
        ['quote', 'Two'],
      ],
    ],
    ['no script', '<p>One<script>alert(1)</script></p><img src=x onerror=alert(1)>', [[null, 'One']]],
  ])('keeps %s', (_, html, blocks) => {
    expect(pasted(html)).toEqual(blocks)
  })
  it('can be saved, however long a line of it is', () => {
    const line = `${'a'.repeat(longestRun - 1)}🕊${'b'.repeat(longestRun)}`
    const [written] = paste(0, blocksFromText(line))
    expect(richBlockSchema.safeParse(written!.body).error).toBeUndefined()
    const { children } = written!.body as { children: readonly { text: string }[] }
    expect(children.map(({ text }) => text).join('') === line).toBe(true)
    expect(children.map(({ text }) => text.length)).toEqual([longestRun - 1, longestRun, 2])
  })
  it('gives an empty paragraph its shape, and words keep theirs', () => {
    const heading = {
      shape: { type: 'heading', level: 1 } as const,
      inlines: [{ type: 'text', text: 'One', format: 0 }] as const,
    }
    const body = { shape: null, inlines: [{ type: 'text', text: 'Two', format: 0 }] as const }
    expect(paste(3, [heading, body]).map(({ body: { type } }) => type)).toEqual(['shaped', 'paragraph'])
    expect(paste(1, [heading, body]).map(({ body: { type } }) => type)).toEqual(['judgement', 'judgement'])
  })
})
