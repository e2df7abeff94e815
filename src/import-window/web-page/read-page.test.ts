import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { affair, headlines, paragraphs } from './fixtures/affair.ts'
import { each } from './fixtures/made-page.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

async function read(html: string | Uint8Array): Promise<ParsedSource> {
  const { result } = await app.readBytes('html', html)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value as ParsedSource
}
const text = each(paragraphs(0, 4))
const title = headlines[0]!
const article = (inner: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${inner}${text}</article></body></html>`
/** The blocks of a page as type and words; the paragraphs that all pages here have left out. */
const blocksOf = ({ text, blocks }: ParsedSource): string[] =>
  blocks
    .map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`)
    .filter((block) => !affair.some((words) => block === `paragraph: ${words}`))
const codesOf = ({ remarks }: ParsedSource): string[] => remarks.map(({ code }) => code)

describe('words that are struck through', () => {
  it.each([
    ['a deletion', '<p>He will<del> not</del><ins> gladly</ins> pay.</p>', 'He will gladly pay.', 1],
    [
      'what no longer holds',
      '<p>It costs <s>12 or 13</s> <strike>14</strike> 15 million.</p>',
      'It costs 15 million.',
      4,
    ],
    [
      'by their style',
      '<p>One <span style="color:red;text-decoration: Line-Through">two</span> three</p>',
      'One three',
      1,
    ],
    ['within each other, counted once', '<p>One <del>two <s>three</s></del> four</p>', 'One four', 2],
  ])('are left out and counted: %s', async (_what, html, words, count) => {
    const source = await read(article(html))
    expect(blocksOf(source)).toContain(`paragraph: ${words}`)
    expect(source.remarks).toContainEqual({ code: 'struck-left-out', count })
  })

  it('are read where their style says that they are not struck', async () => {
    const source = await read(article('<p>One <s style="text-decoration:none">two</s></p>'))
    expect(blocksOf(source)).toContain('paragraph: One two')
    expect(codesOf(source)).not.toContain('struck-left-out')
  })
})

it.each([
  ['10<sup>6</sup> cubic metres, 10<sup>-3</sup>', '10⁶ cubic metres, 10⁻³'],
  ['paid in 2024<sup> 12 </sup>.', 'paid in 2024 ¹² .'],
  ['the 5<sup>th</sup> round', 'the 5th round'],
])('a raised number is no part of the number before it: %s', async (html, words) =>
  expect(blocksOf(await read(article(`<p>${html}</p>`)))).toContain(`paragraph: ${words}`),
)

it('reads texts in JSON that are written as in HTML', async () => {
  const data = {
    '@type': 'NewsArticle',
    headline: title,
    author: { name: 'Ana R&#246;th' },
    publisher: { name: 'Dam &amp; Gates' },
  }
  const html = article('').replace(
    '</head>',
    `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`,
  )
  expect((await read(html)).card).toMatchObject({ author: 'Ana Röth', publisher: 'Dam & Gates' })
})

describe('the text of a page', () => {
  it('is the article, with the furniture behind it, and a remark how many words that has', async () => {
    const source = await read(
      `<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text}</article><footer>Three more words</footer></body>`,
    )
    expect(source.text).toBe([title, ...paragraphs(0, 4), 'Home', 'Three more words'].join('\n'))
    expect(source.text.slice(source.asideFrom ?? 0)).toBe('Home\nThree more words')
    expect(source.remarks).toEqual([{ code: 'furniture-left-out', count: 4 }])
  })

  it('has no furniture and no remark where there is none', async () => {
    expect(await read(article(''))).toMatchObject({ asideFrom: null, remarks: [] })
  })

  test.each([
    [
      'bylines by their words',
      '<p>By Ana Roth</p><p>Updated 3 March 2026</p>',
      [`title: ${title}`, 'byline: By Ana Roth', 'byline: Updated 3 March 2026'],
    ],
    [
      'bylines by what they are marked as',
      '<div class="article-date">Halden, in March</div>',
      [`title: ${title}`, 'byline: Halden, in March'],
    ],
    [
      'parts of a byline are apart',
      '<div class="byline"><span>Ana Roth</span><time>3 March 2026</time></div>',
      [`title: ${title}`, 'byline: Ana Roth 3 March 2026'],
    ],
    [
      'paragraphs that two line breaks part',
      '<div>One and two.<br><br>Three and four.</div>',
      [`title: ${title}`, 'paragraph: One and two.', 'paragraph: Three and four.'],
    ],
    [
      'quotation marks of <q>, and of one in another',
      '<p>She said <q>he said <q>no</q></q>.</p>',
      [`title: ${title}`, 'paragraph: She said “he said ‘no’”.'],
    ],
    [
      'a table that only places things is none',
      '<table><tr><td><h3>Left</h3></td><td><p>Right side.</p></td></tr></table>',
      [`title: ${title}`, 'heading: Left', 'paragraph: Right side.'],
    ],
    [
      'a table with headings is one',
      '<table><tr><th>Gate</th><th>Open</th></tr><tr><td>1</td><td>no</td></tr></table>',
      [`title: ${title}`, 'table-row: Gate\tOpen', 'table-row: 1\tno'],
    ],
  ])('has blocks: %s', async (_what, inner, expected) => {
    expect(blocksOf(await read(article(inner)))).toEqual(expected)
  })

  it('has no list of nothing but links, unless a heading or a colon leads to it', async () => {
    const list =
      '<ul><li><a href="/1">A hard winter for bees</a></li><li><a href="/2">The baker of Halden</a></li></ul>'
    const own = async (inner: string): Promise<boolean> => {
      const { text, asideFrom } = await read(article(inner))
      return text.slice(0, asideFrom ?? text.length).includes('bees')
    }
    expect(await Promise.all([list, `<h2>Annexes</h2>${list}`, `<p>See these:</p>${list}`].map(own))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('has its headline once; where the page repeats it, that is furniture', async () => {
    const source = await read(article(`<h2>${title}</h2>`))
    expect(blocksOf(source)).toEqual([`title: ${title}`, `heading: ${title}`])
    expect(source.text.slice(source.asideFrom ?? 0)).toBe(title)
  })

  it('has no title that it does not have', async () => {
    const source = await read(`<title>${title}</title><body>${text}</body>`)
    expect([source.text, source.card.title]).toEqual([paragraphs(0, 4).join('\n'), title])
    expect(source.blocks.some(({ type }) => type === 'title')).toBe(false)
  })

  it('has links against the address that the page gives, and none within it', async () => {
    const links =
      '<p>The <a href="draft">draft</a>, the <a href="#note">note</a> and <a href="//b.example/">b</a> are here to read.</p>'
    const head = '<head><link rel="canonical" href="https://a.example/news/orsa.html"></head>'
    const { text: words, styles } = await read(`<html>${head}<body><h1>${title}</h1>${text}${links}</body></html>`)
    expect(styles.map((style) => [words.slice(style.start, style.end), style])).toEqual([
      ['draft', expect.objectContaining({ href: 'https://a.example/news/draft' })],
      ['b', expect.objectContaining({ href: 'https://b.example/' })],
    ])
  })

  it.each([
    ['a browser', '<!-- saved from url=(0025)https://a.example/saved/x -->'],
    ['an extension', '<!--\n Page saved with SingleFile \n url: https://a.example/saved/x \n saved date: today\n-->'],
  ])('was at the address that %s wrote when it saved the page', async (_who, comment) => {
    const { card, styles } = await read(
      `<!doctype html>${comment}<html><body>${text}<p>Here is <a href="y">the draft</a> of it all.</p></body></html>`,
    )
    expect([card.link, styles]).toEqual([
      'https://a.example/saved/x',
      [expect.objectContaining({ href: 'https://a.example/saved/y' })],
    ])
  })

  it('has lists in lists, at most a hundred deep', async () => {
    const page = await read(article(`${'<ul><li>In'.repeat(150)}${'</ul>'.repeat(150)}`))
    const levels = page.blocks.flatMap(({ level, type }) => (type === 'list-item' ? [level] : []))
    expect([levels.length, levels[0], levels[99], levels[149]]).toEqual([150, 1, 100, 100])
  })

  it('marks the footnotes', async () => {
    const { text: words, styles } = await read(article('<p>The dam is old.<sup><a href="#n1">1</a></sup></p>'))
    expect(styles.map(({ start, end, style }) => [words.slice(start, end), style])).toEqual([['1', 'note']])
  })
})

describe('a page is perhaps incomplete', () => {
  const stub = each(paragraphs(0, 1))
  it.each([
    [
      'an offer stands in place of the rest',
      `<h1>${title}</h1>${stub}<div class="x">Subscribe to continue reading</div>`,
    ],
    ['the offer is German', `<h1>${title}</h1>${stub}<div>Jetzt weiterlesen mit dem Abo</div>`],
    [
      'it says that its text is longer',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, articleBody: affair.join(' ') })}</script><h1>${title}</h1>${stub}`,
    ],
    [
      'it is not free and breaks off',
      `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><h1>${title}</h1>${stub}<p>And then the minister rose and…</p>`,
    ],
    [
      'a script was to make it',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><p>Loading</p><script src="app.js"></script>',
    ],
  ])('where %s', async (_where, body) =>
    expect(codesOf(await read(`<body>${body}</body>`))).toContain('perhaps-incomplete'),
  )

  it.each([
    ['it is long', `<h1>${title}</h1>${each(affair)}${each(affair)}<div>Subscribe to continue reading</div>`],
    ['it is short and whole', `<h1>${title}</h1>${stub}`],
    [
      'it is not free, and was saved by who had paid',
      `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><h1>${title}</h1>${each(affair)}`,
    ],
    [
      'it says the length that it has',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: paragraphs(0, 4).join(' ') })}</script>${text}`,
    ],
  ])('but not where %s', async (_where, body) =>
    expect(codesOf(await read(`<body>${body}</body>`))).not.toContain('perhaps-incomplete'),
  )
})

describe('a file is refused', () => {
  it.each([
    ['without words', '<html><body><img src="a.png"><script>words</script></body></html>', 'empty'],
    ['that is a picture', '\u0089PNG\r\n\u001A\n', 'damaged'],
  ])('%s', async (_what, bytes, code) => {
    expect((await app.readBytes('html', Buffer.from(bytes, 'latin1'))).result).toEqual({ ok: false, failure: { code } })
  })
})

it('characters that cannot be read are counted', async () => {
  const bytes = Buffer.from(`<meta charset="utf-8"><p>${paragraphs(2, 2).join(' ')} X`)
  bytes[bytes.length - 1] = 0xff
  expect((await read(bytes)).remarks).toEqual([{ code: 'undecodable', count: 1 }])
})

it('progress is told', async () => {
  const { progress } = await app.readBytes('html', text)
  expect(progress).toEqual([0.1, 0.4, 0.6, 0.8])
})
