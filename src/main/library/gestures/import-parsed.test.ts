import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const bytes = new TextEncoder().encode('%PDF-1.7 as it came')

/** A report of two pages, as a parser delivers it. */
function report(): ParsedSource {
  const builder = createTextBuilder()
  const link = { style: 'link', href: 'https://orsa.example/' } as const
  builder.add({ type: 'title' }, [{ text: 'Condition of the Orsa dam' }])
  builder.add({ type: 'heading', level: 2 }, [{ text: 'Costs' }])
  builder.add({ type: 'paragraph' }, [{ text: 'The gates cost 52 million, ' }, { text: 'it says', styles: [link] }])
  const second = builder.add({ type: 'list-item', marker: '•', level: 2 }, [{ text: 'The motors cost 12 million.' }])!
  const aside = builder.add({ type: 'paragraph' }, [{ text: 'Share this page' }])!
  const built = builder.built()
  return {
    parser: 'pdf/1',
    ...built,
    pages: [
      { label: 'iv', start: 0, end: second.start, width: 595, height: 842, words: [0, 9, 720, 700, 512, 110] },
      { label: '5', start: second.start, end: built.text.length, width: 595, height: 842, words: [] },
    ],
    asideFrom: aside.start,
    card: { title: 'A report', author: 'Ana Roth', published: '2026-02-26', language: 'en' },
    remarks: [{ code: 'running-heads-left-out', count: 2 }],
    attachments: [],
  }
}

const importIt = (parsed: unknown = report(), name = 'report.pdf') =>
  library.do('importParsed', { name, bytes, parsed })

describe('a file that the import window parsed', () => {
  it('is a source with the blocks, links, pages and aside of its text', async () => {
    const source = await importIt()
    const text = await library.do('readSource', { id: source.id })
    const wordsOf = ({ start, end }: { start: number; end: number }) => text.text.slice(start, end)
    expect(text.blocks.map((block) => [block.type, block.number, block.level, block.marker, wordsOf(block)])).toEqual([
      ['title', null, undefined, undefined, 'Condition of the Orsa dam'],
      ['heading', null, 2, undefined, 'Costs'],
      ['paragraph', 1, undefined, undefined, 'The gates cost 52 million, it says'],
      ['list-item', 2, 2, '•', 'The motors cost 12 million.'],
      ['paragraph', 3, undefined, undefined, 'Share this page'],
    ])
    expect(text.styles.map(({ start, end, ...style }) => [wordsOf({ start, end }), style])).toEqual([
      ['it says', { style: 'link', href: 'https://orsa.example/' }],
    ])
    expect(text.pages.map(({ label, ...range }) => [label, wordsOf(range).split('\n').at(-1)])).toEqual([
      ['iv', ''],
      ['5', 'Share this page'],
    ])
    expect(text.asideFrom).toBe(text.text.indexOf('Share'))
  })
  it('has what the file says about itself on its card, suggested; a title in its text is no suggestion', async () => {
    expect(await importIt()).toMatchObject({
      title: 'Condition of the Orsa dam',
      author: 'Ana Roth',
      published: '2026-02-26',
      language: 'en',
      publisher: '',
      format: 'pdf',
      fileName: 'report.pdf',
      suggested: ['author', 'published', 'language'],
      remarks: [{ code: 'running-heads-left-out', count: 2 }],
      encoding: null,
    })
  })
  it('has the title that the file gives itself where its text has none', async () => {
    const { blocks, ...parsed } = report()
    const source = await importIt({ ...parsed, blocks: blocks.map((block) => ({ ...block, type: 'paragraph' })) })
    expect(source).toMatchObject({ title: 'A report' })
    expect(source.suggested).toContain('title')
  })
  it('counts only the words before its aside', async () => {
    expect((await importIt()).words).toBe(18)
  })
  it('says on which page words of it stand', async () => {
    const { id, revision } = await importIt()
    const { text } = await library.do('readSource', { id })
    const memoOn = async (words: string) => {
      const start = text.indexOf(words)
      await library.do('addPlaceMemo', { revision, range: { start, end: start + words.length }, body: words })
      return (await library.do('listMemos', {})).find(({ body }) => body === words)?.place?.where
    }
    expect(await memoOn('52 million')).toBe('p. iv ¶1')
    expect(await memoOn('motors')).toBe('p. 5 ¶2')
    expect(await memoOn('Costs')).toBe('p. iv')
  })
  it('is verified, and found out where its text was changed', async () => {
    const source = await importIt()
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    const db = openDatabase(library.path)
    db.run('UPDATE revision SET text=replace(text, ?, ?) WHERE id=?', '52', '53', source.revision)
    db.close()
    expect((await library.do('verifyLibrary', {})).problems).toEqual([
      'The text of “Condition of the Orsa dam” is not what its original bytes say.',
    ])
  })
  it('is not imported again, and its original is read as it came', async () => {
    const source = await importIt()
    expect(await importIt()).toMatchObject({ id: source.id, already: true })
    const original = await library.do('readOriginal', { id: source.id })
    expect(original).toMatchObject({ fileName: 'report.pdf', parser: 'pdf/1', sha256: source.sha256 })
    expect(Buffer.from(original.bytes).equals(Buffer.from(bytes))).toBe(true)
  })
  it('can be imported once more, as a source of its own with the same text, blocks, links and pages', async () => {
    const first = await importIt()
    const again = await library.do('importAgain', { id: first.id })
    expect(again.id).not.toBe(first.id)
    expect(again).toMatchObject({ sha256: first.sha256, format: 'pdf', words: first.words, remarks: first.remarks })
    const [one, other] = [
      await library.do('readSource', { id: first.id }),
      await library.do('readSource', { id: again.id }),
    ]
    const bare = ({ text, blocks, styles, pages, asideFrom }: typeof one) => ({
      text,
      blocks: blocks.map(({ id: _id, ...block }) => block),
      styles,
      pages,
      asideFrom,
    })
    expect(bare(other)).toEqual(bare(one))
    const words = (revision: string) => library.do('readPageWords', { revision, page: 0 })
    expect(await words(again.revision)).toEqual(await words(first.revision))
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('is taken back by undo and brought again by redo, with its card', async () => {
    await importIt()
    await library.do('undo', {})
    expect(await library.do('listSources', {})).toEqual([])
    await library.do('redo', {})
    expect(await library.do('listSources', {})).toMatchObject([{ author: 'Ana Roth', suggested: expect.any(Array) }])
  })
  it('leaves no page, link or word behind when it is erased', async () => {
    const source = await importIt()
    await library.do('eraseSource', { id: source.id, typed: source.title })
    const db = openDatabase(library.path, { readOnly: true })
    for (const table of ['source', 'revision', 'block', 'styled', 'page', 'content', 'field_state'])
      expect(db.all(`SELECT 1 FROM ${table}`), table).toEqual([])
    db.close()
  })
})

describe('what an import window delivers that does not fit together', () => {
  const { blocks, styles, pages, ...rest } = report()
  const sound = { ...rest, blocks, styles, pages }
  it.each([
    ['nothing', undefined],
    ['another shape', { text: 'words' }],
    ['no blocks', { ...sound, blocks: [] }],
    ['a block past the end', { ...sound, blocks: [{ type: 'paragraph', start: 0, end: 10_000 }] }],
    ['an empty block', { ...sound, blocks: [{ type: 'paragraph', start: 5, end: 5 }] }],
    ['blocks that overlap', { ...sound, blocks: [blocks[0], { ...blocks[1], start: 3 }] }],
    ['a block of white space', { ...sound, text: ' '.repeat(300) }],
    ['a type that no block has', { ...sound, blocks: [{ ...blocks[0], type: 'script' }] }],
    ['a link past the end', { ...sound, styles: [{ ...styles[0], end: 10_000 }] }],
    ['a page that begins before the last one', { ...sound, pages: pages.toReversed() }],
    ['words of a page that are no sixes', { ...sound, pages: [{ ...pages[0], words: [1, 2] }] }],
    ['an aside within a block', { ...sound, asideFrom: 3 }],
    ['a member that is not known', { ...sound, script: 'x' }],
    ['a parser’s name that is none', { ...sound, parser: '../x' }],
  ])('%s is refused, and changes nothing', async (_what, parsed) => {
    const result = await library.ask('importParsed', { name: 'report.pdf', bytes, parsed })
    expect(result).toMatchObject({
      ok: false,
      error: { message: '“report.pdf” could not be read, so nothing was imported.' },
    })
    expect(await library.do('listSources', {})).toEqual([])
  })
  it.each([[{ link: 'javascript:alert(1)' }], [{ published: 'soon' }], [{ language: 'the English language' }]])(
    'a card with %j is taken without that',
    async (card) => {
      const source = await importIt({ ...sound, card: { ...card, author: 'Ana Roth' } })
      // The language is that of its text.
      expect(source).toMatchObject({
        link: '',
        published: '',
        language: 'en',
        author: 'Ana Roth',
        suggested: ['author', 'language'],
      })
    },
  )
})
