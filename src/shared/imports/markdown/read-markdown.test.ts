import { describe, expect, it } from 'vitest'
import { isSound } from '../parsed-source-schema.ts'
import { readMarkdown } from './read-markdown.ts'

/** The blocks of a text, one a line: type, level, marker and words. */
function blocksOf(markdown: string): string[] {
  const read = readMarkdown(markdown)
  if (!read) return ['not Markdown']
  expect(isSound({ ...read, pages: [], asideFrom: null, card: {}, attachments: [] })).toBe(true)
  return read.blocks.map(({ type, level, marker, start, end }) =>
    [type, level, marker, read.text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

/** The looks in a text: style, address and words. */
function stylesOf(markdown: string): string[] {
  const read = readMarkdown(markdown)!
  return read.styles.map(({ start, end, ...style }) =>
    [style.style, ...(style.style === 'link' ? [style.href] : []), read.text.slice(start, end)].join(' | '),
  )
}

describe('the blocks of Markdown', () => {
  it('are headings, of which the first of level 1 is the title', () => {
    expect(blocksOf('## Before\n\n# The Orsa dam\n\n# Costs\n\nGates\n-----\n\nText.')).toEqual([
      'heading | 2 | Before',
      'title | The Orsa dam',
      'heading | 1 | Costs',
      'heading | 2 | Gates',
      'paragraph | Text.',
    ])
  })
  it('are no titles within a quotation or an item', () => {
    expect(blocksOf('> # Quoted\n\n- # In an item\n\n# Title')).toEqual([
      'heading | 1 | Quoted',
      'heading | 1 | In an item',
      'title | Title',
    ])
  })
  it('are paragraphs, whose single line breaks are spaces, but for those that are asked for', () => {
    expect(blocksOf('# T\nOne line\nand the next.  \nAfter a break\\\nand another.')).toEqual([
      'title | T',
      'paragraph | One line and the next.\nAfter a break\nand another.',
    ])
  })
  it('are joined without a space where Chinese and Japanese are written', () => {
    expect(blocksOf('# 大坝\n水利部长\n说，\n政府')).toEqual(['title | 大坝', 'paragraph | 水利部长说，政府'])
  })
  it('are list items, nested and numbered as they are written', () => {
    expect(blocksOf('- One\n  - Inner\n    1. Deep\n- Two\n\n3) Three\n4) Four')).toEqual([
      'list-item | 1 | • | One',
      'list-item | 2 | • | Inner',
      'list-item | 3 | 1. | Deep',
      'list-item | 1 | • | Two',
      'list-item | 1 | 3) | Three',
      'list-item | 1 | 4) | Four',
    ])
  })
  it('are further paragraphs of an item', () => {
    expect(blocksOf('1. One\n\n   More of it.\n2. Two')).toEqual([
      'list-item | 1 | 1. | One',
      'paragraph | More of it.',
      'list-item | 1 | 2. | Two',
    ])
  })
  it('are tasks with their boxes', () => {
    expect(blocksOf('- [x] Ask Dolca\n- [ ] Ask Norvolt')).toEqual([
      'list-item | 1 | ☒ | Ask Dolca',
      'list-item | 1 | ☐ | Ask Norvolt',
    ])
  })
  it('are quotations', () => {
    expect(blocksOf('> First.\n>\n> Second.\n\nAfter.')).toEqual([
      'quotation | First.',
      'quotation | Second.',
      'paragraph | After.',
    ])
  })
  it('are rows of tables with their cells', () => {
    expect(blocksOf('| Gate | Cost |\n|---|--:|\n| North | **12** |\n| | 4 |')).toEqual([
      'table-row | Gate\tCost',
      'table-row | North\t12',
      'table-row | \t4',
    ])
  })
  it('are code, with its lines', () => {
    expect(blocksOf('```js\nopen()\nclose()\n```')).toEqual(['paragraph | open()\nclose()'])
  })
  it('are no rules, definitions or empty headings', () => {
    expect(blocksOf('#\n\nOne.\n\n---\n\n[a]: https://a.example\n\n# Title')).toEqual([
      'paragraph | One.',
      'title | Title',
    ])
  })
})

describe('words in Markdown', () => {
  it('are bold, italic, or both', () => {
    expect(stylesOf('**Dolca** said _so_, ***twice***.')).toEqual([
      'bold | Dolca',
      'italic | so',
      'italic | twice',
      'bold | twice',
    ])
  })
  it('are left out and counted where they are struck through', () => {
    const read = readMarkdown('**It** will ~~not *ever*~~ open.')
    expect([read?.text, read?.remarks]).toEqual(['It will open.', [{ code: 'struck-left-out', count: 2 }]])
  })
  it('are links, also by reference and as plain addresses; others lead nowhere', () => {
    expect(
      stylesOf(
        '[a](https://a.example/x) [b][ref] https://c.example [d](javascript:alert(1)) [e](#e)\n\n[ref]: http://b.example',
      ),
    ).toEqual([
      'link | https://a.example/x | a',
      'link | http://b.example | b',
      'link | https://c.example | https://c.example',
    ])
  })
  it('are left as they are where they only look like a reference', () => {
    expect(blocksOf('**He** [sic] said [so][].')).toEqual(['paragraph | He [sic] said [so][].'])
  })
  it('are those of HTML without its tags', () => {
    expect(
      blocksOf(
        '# T\n\nThe <b>envoy</b> &amp; <!-- 2 > 1 -->Dolca<br>left.\n\n<div align="center"><p>A &lt;note&gt;</p>\n<script>no()</script></div>',
      ),
    ).toEqual(['title | T', 'paragraph | The envoy & Dolca\nleft.', 'paragraph | A <note>'])
  })
  it('have no pictures, which is said', () => {
    const read = readMarkdown('![The dam](dam.png) Text ![x][y] <img src="a">\n\n[y]: b.png')!
    expect([read.text, read.remarks]).toEqual(['Text', [{ code: 'pictures-left-out', count: 3 }]])
    expect(readMarkdown('# T')!.remarks).toEqual([])
  })
})

it('is read where looks stand within looks, as deep as is read', () => {
  const markdown = `# T\n\n${'**a _b '.repeat(200)}c${'_ d**'.repeat(200)}`
  expect(readMarkdown(markdown)?.text).toContain('a b')
})

it('is read where it has many lines', () => {
  expect(readMarkdown('# T\n\n'.repeat(1000))?.blocks).toHaveLength(1000)
  expect(readMarkdown('- **Dolca** said [so](https://a.example)\n'.repeat(1000))?.blocks).toHaveLength(1000)
})

it('leads by the first definition of a name', () => {
  expect(stylesOf('[a][r]\n\n[r]: http://one.example\n[r]: http://two.example')).toEqual([
    'link | http://one.example | a',
  ])
})

it('has notes at its end, numbered in the order of their marks, each with its mark', () => {
  const markdown =
    'One[^b] and two[^a], again[^b].\n\n[^a]: The *first* letter.\n[^b]: The second.\n\n    It goes on.\n[^c]: Nobody asks.\n[^a]: Once more.'
  expect(blocksOf(markdown)).toEqual([
    'paragraph | One[1] and two[2], again[1].',
    'list-item | 1 | 1 | The second.',
    'paragraph | It goes on.',
    'list-item | 1 | 2 | The first letter.',
  ])
  expect(stylesOf(markdown)).toEqual(['note | [1]', 'note | [2]', 'note | [1]', 'italic | first'])
})

describe('no Markdown', () => {
  it.each([
    ['a plain text', 'Ministers near deal\nKarvia said so.\n\nOstmark did not.'],
    ['an address', 'See https://orsa.example/a_b_c for more.'],
    ['an indented line', 'Dear all,\n\n    the dam is open.\n\nYours'],
    ['what is longer than is read', `# T\n\n${'Words. '.repeat(70_000)}`],
    ['a paragraph that is longer than is read', `# T\n\n${'[a]('.repeat(20_000)}`],
    ['a paragraph that is written to be slow', `# T\n\n${'**a _b '.repeat(1000)}c${'_ d**'.repeat(1000)}`],
    ['more lines than are read', '# T\n'.repeat(10_002)],
    ['lists as deep as no text has them', `${'- '.repeat(3000)}a`],
    ['quotations as deep as no text has them', `${'> '.repeat(3000)}a`],
  ])('is in %s', (_what, text) => {
    expect(readMarkdown(text)).toBeNull()
  })
})
