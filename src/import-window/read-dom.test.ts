import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../main/import/fixture/run-import-app.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

async function read(html: string): Promise<ParsedSource> {
  const { result } = await app.readBytes('clipboard', html)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value as ParsedSource
}

/** Each block as its type, level and marker with its words. */
async function blocksOf(html: string): Promise<string[]> {
  const { text, blocks } = await read(html)
  return blocks.map(({ type, level, marker, start, end }) =>
    [type, level, marker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

describe('the blocks of a document', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['paragraph | One', 'paragraph | Two']],
    ['words without an element', 'One<p>Two</p>Three', ['paragraph | One', 'paragraph | Two', 'paragraph | Three']],
    ['paragraphs made of line breaks stay one', 'One<br>two', ['paragraph | One\ntwo']],
    ['headings with their level', '<h1>One</h1><h3>Two</h3>', ['heading | 1 | One', 'heading | 3 | Two']],
    [
      'nested lists with marker and depth',
      '<ol><li>One<ul><li>Inner</li></ul></li><li value="5">Five</li><li>Six</li></ol>',
      [
        'list-item | 1 | 1. | One',
        'list-item | 2 | • | Inner',
        'list-item | 1 | 5. | Five',
        'list-item | 1 | 6. | Six',
      ],
    ],
    [
      'lists that begin later',
      '<ol start="5"><li>One<li>Two</ol>',
      ['list-item | 1 | 5. | One', 'list-item | 1 | 6. | Two'],
    ],
    [
      'lists that count down',
      '<ol reversed><li>One<li>Two</ol><ol reversed start="9"><li>Three<li>Four</ol>',
      ['2. | One', '1. | Two', '9. | Three', '8. | Four'].map((item) => `list-item | 1 | ${item}`),
    ],
    [
      'a paragraph in an item, and one after it',
      '<ul><li><p>One</p><p>Two</p></li><li></li></ul><p>Three</p>',
      ['list-item | 1 | • | One', 'paragraph | Two', 'paragraph | Three'],
    ],
    [
      'quotations',
      '<blockquote><p>One</p>Two</blockquote>Three',
      ['quotation | One', 'quotation | Two', 'paragraph | Three'],
    ],
    [
      'rows with their cells',
      '<table><tr><td>a<td><p>b</p><p>c</p><tr><td><td>d</table>',
      ['table-row | a\tb c', 'table-row | \td'],
    ],
    [
      'what is no text',
      '<p>One<script>two</script><style>three</style><svg><text>four</text></svg></p>',
      ['paragraph | One'],
    ],
    ['what is hidden', '<p hidden>One</p><p>Two</p>', ['paragraph | Two']],
  ])('%s', async (_what, html, blocks) => expect(await blocksOf(html)).toEqual(blocks))

  it('are found at any depth', async () => {
    expect(await blocksOf(`${'<div><span>'.repeat(5_000)}One`)).toEqual(['paragraph | One'])
  })
})

describe('forms', () => {
  it.each([
    ['take no words before them', 'One<form><input name="previousSibling"></form>', 'One'],
    ['do not lead in circles', '<form id="f"></form>One<input form="f" name="previousSibling">', 'One'],
    ['have their own words', '<form>One<input name="lastChild"><input name="tagName"></form>', 'One'],
    [
      'stand in no way of the document',
      '<img name="body"><img name="querySelectorAll"><form name="documentElement">One',
      'One',
    ],
  ])('%s, whatever their fields are called', async (_what, html, text) => expect((await read(html)).text).toBe(text))
})

describe('looks and links', () => {
  it('are kept as ranges', async () => {
    const { text, styles } = await read('<p>A <b>bold <i>both</i></b> <a href="https://a.example/x">link</a>')
    expect(styles.map(({ start, end, ...style }) => [text.slice(start, end), style])).toEqual([
      ['bold both', { style: 'bold' }],
      ['both', { style: 'italic' }],
      ['link', { style: 'link', href: 'https://a.example/x' }],
    ])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'https://', 'file:///etc/passwd', 'JAVASCRIPT:x'])(
    '%s is no link',
    async (href) => expect((await read(`<a href="${href}">One</a>`)).styles).toEqual([]),
  )
})
