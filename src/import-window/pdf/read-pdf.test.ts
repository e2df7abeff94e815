import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { fill, show, writePdf, type Picture, type WrittenPage } from './fixtures/write-pdf.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))
const scan: Picture = { bytes: fixture('page.jp2'), filter: 'JPXDecode', width: 414, height: 585 }
const scanned: WrittenPage = { content: fill(), pictures: [scan] }
const written = (text: string): WrittenPage => ({ content: show(text, 72, 700) })

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp({ silence: 10_000 })
})
afterAll(() => app.close())

const answer = async (bytes: Uint8Array, options = {}) => (await app.readBytes('pdf', bytes, options)).result

async function read(pages: readonly WrittenPage[], about = {}): Promise<ParsedSource> {
  const result = await answer(writePdf(pages, about))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

const blocksOf = ({ text, blocks }: ParsedSource): string[] => blocks.map(({ start, end }) => text.slice(start, end))

it('reads a raised number as one, as small as a browser prints it, and not as a part of the number before it', async () => {
  const raised = '(It holds 10) Tj /F0 10 Tf 4 Ts (6) Tj /F0 12 Tf 0 Ts ( cubic metres) Tj'
  const { text } = await read([{ content: `BT /F0 12 Tf 1 0 0 1 72 700 Tm ${raised} ET\n` }])
  expect(text).toBe('It holds 10⁶ cubic metres')
})

it('keeps pages that say nearly the same, rather than refuse a file of which all would be running heads', async () => {
  const { text, remarks } = await read([1, 2, 3].map((page) => written(`Notice ${page}: the gates stay shut`)))
  expect(text).toBe('Notice 1: the gates stay shut\nNotice 2: the gates stay shut\nNotice 3: the gates stay shut')
  expect(remarks).toEqual([])
})

describe('a locked file', () => {
  it('asks for its password', async () => {
    expect(await answer(fixture('locked.pdf'))).toEqual({ ok: false, failure: { code: 'needs-password' } })
  })

  it('says if the password is wrong', async () => {
    expect(await answer(fixture('locked.pdf'), { password: 'Orsa' })).toEqual({
      ok: false,
      failure: { code: 'wrong-password' },
    })
  })

  it('is read with its password', async () => {
    const result = await answer(fixture('locked.pdf'), { password: 'Halden' })
    expect(result.ok && (result.value as ParsedSource).text).toContain('Karvia and Ostmark ended five days of talks')
  })
})

describe('a page without text', () => {
  it('is said to be a scan', async () => {
    const pages = [written('One'), written('Two'), scanned, written('Four'), scanned, scanned]
    const { remarks, pages: parsed, text } = await read(pages)
    expect(remarks).toEqual([{ code: 'scanned-pages', count: 3, detail: '3, 5–6' }])
    expect(text).toBe('One\nTwo\nFour')
    expect(parsed[4]).toMatchObject({ start: 12, end: 12, label: '5', words: [] })
  })

  it('is one even with a stamp on it', async () => {
    const stamped = { ...scanned, content: fill() + show('Copy 17', 480, 20) }
    expect((await read([written('One'), stamped])).remarks).toEqual([{ code: 'scanned-pages', count: 1, detail: '2' }])
  })

  it('is none if nothing is drawn on it', async () => {
    expect((await read([written('One'), { content: '' }])).remarks).toEqual([])
  })

  it('is none if a text was put behind its picture', async () => {
    const hidden = show('What the scanner recognised on this page', 72, 700).replace('BT', 'BT 3 Tr')
    const { text, remarks } = await read([{ ...scanned, content: fill() + hidden }])
    expect({ text, remarks }).toEqual({ text: 'What the scanner recognised on this page', remarks: [] })
  })

  it('makes a file of nothing but scans unreadable', async () => {
    expect(await answer(writePdf([scanned, scanned]))).toEqual({ ok: false, failure: { code: 'scan' } })
  })

  it('makes a file of blank pages empty', async () => {
    expect(await answer(writePdf([{ content: '' }]))).toEqual({ ok: false, failure: { code: 'empty' } })
  })
})

describe('a damaged file', () => {
  it.each([
    ['is no PDF', Buffer.from('Not a PDF at all')],
    ['has nothing in it', Buffer.from('')],
    ['ends after its first line', Buffer.from('%PDF-1.7\n')],
  ])('is refused if it %s', async (_what, bytes) => {
    expect(await answer(new Uint8Array(bytes))).toEqual({ ok: false, failure: { code: 'damaged' } })
  })

  it('is read if only its table of contents is gone', async () => {
    const whole = writePdf([written('One'), written('Two')])
    const result = await answer(whole.subarray(0, Buffer.from(whole).lastIndexOf('xref\n0')))
    const { text, remarks } = (result.ok ? result.value : null) as ParsedSource
    expect({ text, remarks }).toEqual({ text: 'One\nTwo', remarks: [{ code: 'perhaps-incomplete' }] })
  })

  it('is read in part, and says so', async () => {
    const whole = Buffer.from(writePdf([written('One'), written('Two'), written('Three')])).toString('latin1')
    const lost = whole.replace(/\/Kids \[(\d+ 0 R) \d+ 0 R/u, '/Kids [$1 99 0 R')
    const result = await answer(new Uint8Array(Buffer.from(lost, 'latin1')))
    const { text, remarks } = (result.ok ? result.value : null) as ParsedSource
    expect({ text, remarks }).toEqual({ text: 'One', remarks: [{ code: 'perhaps-incomplete' }] })
  })

  it('that is cut off anywhere never hangs', async () => {
    const whole = fixture('chromium-plain.pdf')
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const { result } = await app.readBytes('pdf', whole.subarray(0, Math.floor(whole.length * share)))
      if (!result.ok) expect(['damaged', 'empty', 'scan']).toContain(result.failure.code)
    }
  })

  it('that refers to itself without end is stopped or refused', async () => {
    const looping = Buffer.from(writePdf([written('One')]))
      .toString('latin1')
      .replace(/\/Kids \[\d+ 0 R\]/u, '/Kids [2 0 R]')
    const result = await answer(new Uint8Array(Buffer.from(looping, 'latin1')))
    expect(result.ok ? '' : result.failure.code).toMatch(/damaged|empty|scan/u)
  })
})

describe('text', () => {
  it('of a hidden layer is left out', async () => {
    const layer = '<< /Type /OCG /Name (Draft) >>'
    const content = `${show('Seen', 72, 700)}/OC /L BDC ${show('Hidden', 72, 600)} EMC`
    const hidden = { content, resources: '/Properties << /L 3 0 R >>' }
    const catalog = (off: string) => `/OCProperties << /OCGs [3 0 R] /D << /Order [3 0 R] /OFF [${off}] >> >>`
    expect((await read([hidden], { catalog: catalog('3 0 R'), third: layer })).text).toBe('Seen')
    expect((await read([hidden], { catalog: catalog(''), third: layer })).text).toBe('Seen\nHidden')
  })

  it('that its file marks as furniture of the page is left out, and said to be', async () => {
    const { text, remarks } = await read([
      { content: `${show('Words', 72, 700)}/Artifact BMC ${show('Draft for comment', 400, 20)} EMC` },
    ])
    expect({ text, remarks }).toEqual({ text: 'Words', remarks: [{ code: 'running-heads-left-out', count: 1 }] })
  })

  it('in a font that is not in the file is read by its character map', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>'
    // 大坝, in GBK.
    const page = { content: 'BT /F0 12 Tf 72 700 Td <B4F3B0D3> Tj ET', fonts: font }
    expect((await read([page])).text).toBe('大坝')
  })

  it('outside of the page is left out', async () => {
    expect((await read([{ content: show('Seen', 72, 700) + show('Cut off', 700, 700) }])).text).toBe('Seen')
  })

  it('that is drawn twice to look bold is read once', async () => {
    expect((await read([{ content: show('Twice', 72, 700) + show('Twice', 72.3, 700) }])).text).toBe('Twice')
  })

  it('without drawn spaces is read as words by its gaps, however narrow', async () => {
    const narrow = 'BT /F0 10 Tf 72 700 Td [(the) -150 (dam) -150 (at) -150 (Halden)] TJ ET'
    expect((await read([{ content: narrow }])).text).toBe('the dam at Halden')
  })

  it('with spaced-out letters is read as words', async () => {
    const content = 'BT /F0 10 Tf 4 Tc 10 Tw 72 700 Td (SPACED OUT) Tj ET'
    // Each letter for itself, three points after the one before.
    const widths = { W: 9.44, I: 2.78, D: 7.22, E: 6.67, L: 5.56, N: 7.22, ' ': 8 } as Record<string, number>
    let x = 72
    const letters = [...'WIDE LINE'].map((letter) => {
      x += widths[letter]! + 3
      return letter === ' ' ? '' : show(letter, x - widths[letter]! - 3, 650)
    })
    expect(blocksOf(await read([{ content: `${content}\nBT 0 Tc 0 Tw ET ${letters.join('')}` }]))).toEqual([
      'SPACED OUT',
      'WIDE LINE',
    ])
  })

  it('that begins with a letter over two lines is read from that letter', async () => {
    const lines = ['obody who lived below the dam', 'needed a clock to know when', 'the gates would open.']
    const content =
      show('N', 72, 676, 34) + show(lines[0]!, 100, 690) + show(lines[1]!, 100, 678) + show(lines[2]!, 72, 666)
    expect(blocksOf(await read([{ content }]))).toEqual([`N${lines.join(' ')}`])
  })

  it('that runs up the side of a page comes after it', async () => {
    const side = 'BT /F0 10 Tf 0 1 -1 0 30 300 Tm (Printed in Halden) Tj ET'
    expect(blocksOf(await read([{ content: `${side}\n${show('The words of the page', 72, 700)}` }]))).toEqual([
      'The words of the page',
      'Printed in Halden',
    ])
  })

  it('is linked where the page has a link, to the web only', async () => {
    const link = (rect: string, uri: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [${rect}] /A << /S /URI /URI (${uri}) >> >>`
    const more = `/Annots [${link('70 695 100 712', 'https://dam.example/')} ${link('100 695 140 712', 'ftp://dam.example/')}]`
    const { text, styles } = await read([{ content: show('Orsa dams', 72, 700), more }])
    expect(styles.map(({ start, end, ...style }) => [text.slice(start, end), style])).toEqual([
      ['Orsa', { style: 'link', href: 'https://dam.example/' }],
    ])
  })
})

describe('what the file says about itself', () => {
  const cardOf = async (info: string, catalog = '') => (await read([written('One')], { info, catalog })).card

  it('is its title, author, day and language', async () => {
    const info = "/Title (The Orsa dam) /Author (Lena Virtaus) /CreationDate (D:20260304233000-05'00')"
    expect(await cardOf(info, '/Lang (en-GB)')).toEqual({
      title: 'The Orsa dam',
      author: 'Lena Virtaus',
      published: '2026-03-04',
      language: 'en-GB',
    })
  })

  it.each(['Microsoft Word - draft.doc', 'draft_final.docx', 'untitled', 'file', 'Scan 12'])(
    'is no title that a program made up: %s',
    async (title) => expect(await cardOf(`/Title (${title})`)).toEqual({}),
  )

  it.each(['D:19700101', 'D:20991231', 'D:20260231', 'yesterday'])('is no day that cannot be right: %s', async (date) =>
    expect(await cardOf(`/CreationDate (${date})`)).toEqual({}),
  )
})

it('tells its progress page by page', async () => {
  const { progress } = await app.readBytes('pdf', writePdf(Array.from({ length: 10 }, (_, i) => written(`Page ${i}`))))
  expect(progress.length).toBeGreaterThanOrEqual(10)
  expect(progress.at(-1)).toBeCloseTo(0.95)
})

describe('what the first page says', () => {
  const firstPages = async (pages: readonly WrittenPage[]) => (await app.readBytes('pdf', writePdf(pages))).firstPages
  const saidFirst = async (pages: readonly WrittenPage[]) => (await firstPages(pages)).map(({ said }) => said)

  it('is told once, with the first step of the progress', async () => {
    const pages = Array.from({ length: 40 }, (_, i) => written(`Words of page ${i + 1}`))
    const told = await firstPages(pages)
    expect(told.map(({ said, steps }) => ({ said, steps }))).toEqual([
      { said: { page: 1, pages: 40, paragraphs: ['Words of page 1'] }, steps: 1 },
    ])
  })

  it('is that of the first page with words, under its number', async () => {
    expect(await saidFirst([scanned, written('12'), written('Three'), written('Four')])).toEqual([
      { page: 3, pages: 4, paragraphs: ['Three'] },
    ])
  })

  it('is not told where the words begin on the last page', async () => {
    expect(await saidFirst([written('One')])).toEqual([])
    expect(await saidFirst([scanned, written('Two')])).toEqual([])
  })

  it.each([
    ['the items of lists', 'latex-lists.pdf', ['Joint commission Final report', '1']],
    ['the rows of a table', 'long-table.pdf', ['1']],
  ])('has %s as the text has them, and its running heads', async (_what, name, heads) => {
    const { result, firstPages: told } = await app.readBytes('pdf', fixture(name))
    const { text, blocks } = (result.ok ? result.value : null) as ParsedSource
    const { paragraphs } = told[0]!.said
    const whole = blocks.map(({ start, end, marker }) => (marker ? `${marker} ` : '') + text.slice(start, end))
    expect(paragraphs.filter((words) => !whole.includes(words))).toEqual(heads)
    expect(paragraphs.length).toBeGreaterThan(10)
  })

  it.each([
    ['200 paragraphs', 300, 'A short one.', 200, 200 * 12],
    ['20,000 characters', 100, 'abcd efgh '.repeat(30), 67, 20_000],
  ])('ends after %s', async (_what, count, words, paragraphs, characters) => {
    const height = 14_000
    const content = Array.from({ length: count }, (_, i) => show(words.trim(), 72, height - 100 - i * 40)).join('')
    const [first] = await saidFirst([{ content, height, width: 4000 }, written('Two')])
    expect([first!.paragraphs.length, first!.paragraphs.join('').length]).toEqual([paragraphs, characters])
  })
})
