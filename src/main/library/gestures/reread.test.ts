import { describe, expect, it } from 'vitest'
import { encode } from '#shared/text/encodings/encode.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

let library: TestLibrary
let source: SourceView

eachLibrary(async (opened) => {
  library = opened
  source = await library.do('importBytes', { name: 'zapora.txt', bytes: encode('koi8-r', 'Вода\nОна шла.') })
})

const now = async () => (await library.do('listSources', {}))[0]!
const textNow = async () => (await library.do('readSource', { id: source.id })).text
const read = (encoding: 'windows-1251' | 'koi8-r' | 'utf-8' | 'windows-1252') =>
  library.do('rereadSource', { id: source.id, encoding })

describe('a plain text that was read in a wrong encoding', () => {
  it('is read again in the one that is chosen, with its title, as another revision', async () => {
    const before = await textNow()
    await read('windows-1251')
    const after = await now()
    expect(await textNow()).toBe('чПДБ\nпОБ ЫМБ.')
    expect(after).toMatchObject({ title: 'чПДБ', encoding: 'windows-1251', encodingGuessed: false })
    expect(after.revision).not.toBe(source.revision)
    expect(after.sha256).toBe(source.sha256)
    expect(before).toBe('Вода\nОна шла.')
    expect(await library.do('listSources', {})).toHaveLength(1)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('is as it was after undo, and read again after redo', async () => {
    await read('windows-1251')
    expect(await library.do('undo', {})).toEqual({ label: 'Read a source again' })
    expect(await now()).toMatchObject({ title: 'Вода', revision: source.revision, encodingGuessed: true })
    expect(await textNow()).toBe('Вода\nОна шла.')
    await library.do('redo', {})
    expect(await textNow()).toBe('чПДБ\nпОБ ЫМБ.')
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('has both encodings in its history, which does not take the reading back', async () => {
    await read('windows-1251')
    const [step] = await library.do('readHistory', { type: 'source', id: source.id })
    expect(step).toMatchObject({ label: 'Read a source again' })
    expect(step!.lines.filter(({ name }) => name === 'read as').map(({ before, after }) => [before, after])).toEqual([
      [null, 'Cyrillic (Windows-1251)'],
      ['Ukrainian (KOI8-U)', null],
    ])
    const restore = { type: 'source', id: source.id, change: step!.change, when: 'before' } as const
    expect((await library.refusal('restoreRecord', { ...restore, parts: ['read as'] })).message).toContain(
      'read it again from the source card',
    )
    await library.do('restoreRecord', restore)
    expect(await now()).toMatchObject({ title: 'Вода', encoding: 'windows-1251' })
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('is found by its new words, and by the old ones after undo', async () => {
    const found = async (query: string) => (await library.do('search', { query })).length
    // Its card is as it was, so that only its text is new.
    await library.do('updateSourceCard', { id: source.id, card: { title: 'Water' } })
    expect([await found('шла'), await found('ЫМБ')]).toEqual([1, 0])
    await read('windows-1251')
    expect([await found('шла'), await found('ЫМБ')]).toEqual([0, 1])
    await library.do('undo', {})
    expect([await found('шла'), await found('ЫМБ')]).toEqual([1, 0])
  })
  it('is told as changed, with a block of it, so that the open text is read anew', async () => {
    const isTold = (type: 'source' | 'block') => library.changes.at(-1)!.affected.some((one) => one.type === type)
    await read('windows-1251')
    expect([isTold('source'), isTold('block')]).toEqual([true, true])
    await library.do('undo', {})
    expect([isTold('source'), isTold('block')]).toEqual([true, true])
    await library.do('importPaste', { text: 'Another one.' })
    expect([isTold('source'), isTold('block')]).toEqual([true, false])
  })
  it('may be read again more than once, and each time is taken back', async () => {
    await read('windows-1251')
    await read('windows-1252')
    expect(await textNow()).toBe('÷ÏÄÁ\nïÎÁ ÛÌÁ.')
    await library.do('undo', {})
    await library.do('undo', {})
    expect((await now()).revision).toBe(source.revision)
  })
  it('keeps what the analyst wrote on its card', async () => {
    await library.do('updateSourceCard', { id: source.id, card: { title: 'Water', author: 'A. Dolca' } })
    await read('windows-1251')
    expect(await now()).toMatchObject({ title: 'Water', author: 'A. Dolca' })
  })
  it('is imported again in the encoding that was chosen', async () => {
    await read('windows-1251')
    expect(await library.do('importAgain', { id: source.id })).toMatchObject({
      title: 'чПДБ',
      encoding: 'windows-1251',
      encodingGuessed: false,
    })
  })
  it('leaves no text behind when it is erased', async () => {
    await read('windows-1251')
    await library.do('eraseSource', { id: source.id, typed: 'чПДБ' })
    const db = openDatabase(library.path, { readOnly: true })
    for (const table of ['source', 'revision', 'block', 'content']) expect(db.all(`SELECT 1 FROM ${table}`)).toEqual([])
    db.close()
  })
})

describe('it is not read again, and nothing is changed,', () => {
  it.each([
    [
      'a mention',
      (revision: string) =>
        library.do('addMention', { revision, range: { start: 0, end: 4 }, who: { name: 'Voda', kind: 'group' } }),
    ],
    [
      'a memo',
      (revision: string) => library.do('addPlaceMemo', { revision, range: { start: 0, end: 4 }, body: 'Why?' }),
    ],
    ['a tag', (revision: string) => library.do('addPlaceTags', { revision, range: { start: 0, end: 4 }, tags: ['x'] })],
    [
      'a claim',
      (revision: string) =>
        library.do('addClaim', {
          revision,
          content: [{ start: 0, end: 4 }],
          fields: { kind: 'statement', form: 'direct' },
          proposed: [],
        }),
    ],
  ])('where %s is in its text', async (_what, mark) => {
    await mark(source.revision)
    expect(await library.refusal('rereadSource', { id: source.id, encoding: 'windows-1251' })).toEqual({
      code: 'conflict',
      message:
        'Something is marked in this text, so it was not read again; delete its claims, mentions and notes first.',
    })
    expect((await now()).revision).toBe(source.revision)
    await library.do('undo', {})
    await read('windows-1251')
    expect((await now()).revision).not.toBe(source.revision)
  })
  it('where its bytes are no text in that encoding', async () => {
    expect(await library.refusal('rereadSource', { id: source.id, encoding: 'utf-8' })).toEqual({
      code: 'wrong-encoding',
      message: 'The file is no text in UTF-8, so it stays as it was read.',
    })
    expect((await now()).revision).toBe(source.revision)
  })
  it('where it was parsed, not decoded', async () => {
    const parsed = {
      parser: 'pdf/1',
      text: 'Words',
      blocks: [{ type: 'paragraph', start: 0, end: 5 }],
      styles: [],
      pages: [],
      asideFrom: null,
      card: {},
      remarks: [],
      attachments: [],
    }
    const { id } = await library.do('importParsed', {
      name: 'a.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7'),
      parsed,
    })
    expect((await library.refusal('rereadSource', { id, encoding: 'utf-8' })).code).toBe('bad-input')
  })
})
