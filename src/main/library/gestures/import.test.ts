import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const importFile = (bytes: Uint8Array<ArrayBuffer>, name = 'readout.txt') => library.do('importBytes', { name, bytes })

function keptBytes(sha256: string): Buffer {
  const db = openDatabase(library.path, { readOnly: true })
  try {
    return Buffer.from(db.get<{ bytes: Uint8Array }>('SELECT bytes FROM content WHERE sha256=?', sha256)?.bytes ?? [])
  } finally {
    db.close()
  }
}

describe('an imported file', () => {
  it.each([
    ['UTF-8', utf8('A title\nZürich said “no”.'), 'utf-8', false],
    ['UTF-8 with a mark', utf8('\ufeffA title\nZürich said “no”.'), 'utf-8', false],
    ['UTF-16', utf16('A title\nZürich said “no”.'), 'utf-16le', false],
    [
      'Windows-1252',
      Uint8Array.from(Buffer.from('A title\nZ\xfcrich said \x93no\x94.', 'latin1')),
      'windows-1252',
      true,
    ],
    ['CRLF', utf8('A title\r\nZürich said “no”.'), 'utf-8', false],
  ])('in %s keeps its bytes and gives its text', async (_what, bytes, encoding, encodingGuessed) => {
    const source = await importFile(bytes)
    expect(source).toMatchObject({
      title: 'A title',
      fileName: 'readout.txt',
      encoding,
      encodingGuessed,
      byteLength: bytes.length,
      paragraphs: 1,
      words: 5,
    })
    expect(source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(keptBytes(source.sha256).equals(Buffer.from(bytes))).toBe(true)
    expect((await library.do('readSource', { id: source.id })).text).toBe('A title\nZürich said “no”.')
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('has no title where its first block is a sentence', async () => {
    expect((await importFile(utf8('He said so. And he meant it.\nThen he left.'))).title).toBe('')
  })
  it('keeps list items with their markers beside them, and bylines without a ¶ number', async () => {
    const text = 'Port stays closed\nBy Ana Ruiz\nThe board wants:\n1. access;\n2. an observer.\n'
    const source = await importFile(utf8(text))
    const { blocks } = await library.do('readSource', { id: source.id })
    expect(
      blocks.map(({ type, number, marker, start, end }) => [type, number, marker, text.slice(start, end)]),
    ).toEqual([
      ['title', null, undefined, 'Port stays closed'],
      ['byline', null, undefined, 'By Ana Ruiz'],
      ['paragraph', 1, undefined, 'The board wants:'],
      ['list-item', 2, '1.', 'access;'],
      ['list-item', 3, '2.', 'an observer.'],
    ])
    expect(source.paragraphs).toBe(3)
    const db = openDatabase(library.path, { readOnly: true })
    expect(db.get('SELECT parser FROM revision')).toEqual({ parser: 'plain-text/3' })
    db.close()
  })
  it('is imported once: its bytes a second time give the source that is here, and no gesture', async () => {
    const first = await importFile(utf8('One text.'))
    expect(first.already).toBe(false)
    const before = library.changes.length
    expect(await importFile(utf8('One text.'), 'other-name.txt')).toEqual({ ...first, already: true })
    expect(await library.do('importPaste', { text: 'One text.' })).toEqual({ ...first, already: true })
    expect(library.changes).toHaveLength(before)
    expect(await library.do('listSources', {})).toHaveLength(1)
    expect((await importFile(utf8('One text.\n'))).already).toBe(false)
  })
  it('is imported anew once its source was deleted or its import undone, and undo brings the first back beside it', async () => {
    const first = await importFile(utf8('One text.'))
    await library.do('deleteSource', { id: first.id })
    const second = await importFile(utf8('One text.'))
    expect([second.already, second.id === first.id]).toEqual([false, false])
    await library.do('undo', {})
    const third = await importFile(utf8('One text.'))
    expect(third.already).toBe(false)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('is imported again as a source of its own if that is asked for, its bytes kept once', async () => {
    const first = await importFile(utf8('A title\nOne text.'))
    const again = await library.do('importAgain', { id: first.id })
    expect(again).toMatchObject({ title: 'A title', fileName: 'readout.txt', sha256: first.sha256 })
    expect(again.id).not.toBe(first.id)
    expect(await library.do('listSources', {})).toHaveLength(2)
    expect((await importFile(utf8('A title\nOne text.'))).id).toBe(first.id)
    await library.do('deleteSource', { id: first.id })
    expect((await library.refusal('importAgain', { id: first.id })).code).toBe('not-found')
    expect((await importFile(utf8('A title\nOne text.'))).id).toBe(again.id)
  })
  it('keeps offsets in UTF-16 units through emoji, combining accents and right-to-left words', async () => {
    const text = 'Zoë 👩‍🚀 said שלום to e\u0301mile.'
    const source = await importFile(utf8(text))
    for (const words of ['👩‍🚀', 'שלום', 'e\u0301mile']) {
      const start = text.indexOf(words)
      const { id } = await library.do('addClaim', {
        revision: source.revision,
        content: [{ start, end: start + words.length }],
        fields: { kind: 'statement', form: 'direct' },
        proposed: [],
      })
      expect((await library.do('readClaims', { ids: [id] }))[0]?.anchors[0]?.exact).toBe(words)
    }
  })
  it.each([
    ['that is empty', new Uint8Array(0), 'empty'],
    ['of white space', utf8(' \n\n'), 'empty'],
    ['that is a PDF', utf8('%PDF-1.7 …'), 'binary'],
    ['whose mark its bytes do not fit', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff), 'wrong-encoding'],
    ['over 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x41), 'too-large'],
  ])('%s is refused and changes nothing', async (_what, bytes, code) => {
    const refused = await library.refusal('importBytes', { name: 'bad', bytes })
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(/^“bad” .+ nothing was imported.+\.$/u)
    expect(await library.do('listSources', {})).toEqual([])
    expect(library.changes).toEqual([])
  })
})

describe('a pasted text', () => {
  it('is kept as UTF-8 and has no file name', async () => {
    const source = await library.do('importPaste', { text: 'Zürich said no.' })
    expect(source).toMatchObject({ fileName: '', encoding: 'utf-8', encodingGuessed: false })
    expect(keptBytes(source.sha256).toString('utf8')).toBe('Zürich said no.')
  })
  it('without words is refused in words of its own', async () => {
    expect(await library.refusal('importPaste', { text: ' \n ' })).toEqual({
      code: 'empty',
      message: 'There is no text on the clipboard, so nothing was imported; copy the text and paste again.',
    })
  })
  it('with half a character in it is read as its bytes are', async () => {
    const source = await library.do('importPaste', { text: 'Half \ud83d of it.' })
    expect((await library.do('readSource', { id: source.id })).text).toBe('Half \ufffd of it.')
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
})
