import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#shared/contract/contract.ts'
import type { ImportReport, ImportState } from '#shared/imports/import-report.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import type { Reply } from '#shared/model/result.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { makeZip } from './fixture/make-zip.ts'
import { createImporter, type Importer } from './importer.ts'
import type { ImportWindow, JobOrder, JobResult } from './import-window.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let importer: Importer
let told: ImportState[]
/** The names of the files that the window was given, and what it waits for before it answers. */
let given: string[]
let gate: Promise<unknown>
let onJob: () => void

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
  told = []
  given = []
  gate = Promise.resolve()
  onJob = () => undefined
  importer = importerWith(new URL('unzip-thread.ts', import.meta.url))
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const importerWith = (unzip: URL): Importer =>
  createImporter({
    libraries: { current: () => callsOf(library) },
    window: { run, close: () => undefined, calls: {} as ImportWindow['calls'] },
    unzip,
    tell: (state) => told.push(state),
  })

function callsOf({ ask }: TestLibrary): OpenLibrary {
  return { call: ask }
}

/** Stands in for the import window: it reads a file as one paragraph. Files named "locked" have a password, those named "bad" are damaged. */
async function run({ name, format, bytes, password, signal, onProgress, onFirstPage }: JobOrder): Promise<JobResult> {
  given.push(name)
  onProgress?.(0.5)
  if (format === 'pdf') onFirstPage?.({ page: 1, pages: 9, paragraphs: [`${name} begins.`] })
  onJob()
  const cancelled = new Promise((resolve) => signal?.addEventListener('abort', resolve))
  await Promise.race([gate, cancelled])
  if (signal?.aborted) return { ok: false, failure: { code: 'cancelled' } }
  if (name.startsWith('bad')) return { ok: false, failure: { code: 'damaged' } }
  if (name.startsWith('unsound')) return { ok: true, value: { ...parsed(format, 'x'), text: '' } }
  if (!name.startsWith('locked') || password === 'Halden')
    return { ok: true, value: parsed(format, Buffer.from(bytes).toString()) }
  return { ok: false, failure: { code: password === undefined ? 'needs-password' : 'wrong-password' } }
}

function parsed(format: string, text: string): ParsedSource {
  const builder = createTextBuilder()
  builder.add({ type: 'paragraph' }, [{ text }])
  const attachments =
    format === 'eml' ? [{ name: 'annex.txt', bytes: new Uint8Array(Buffer.from(`Annex of ${text}`)) }] : []
  return { parser: `${format}/1`, ...builder.built(), pages: [], asideFrom: null, card: {}, remarks: [], attachments }
}

const file = (name: string, text = `${name} says this.`) => ({ name, bytes: new Uint8Array(Buffer.from(text)) })

function reported(reply: Reply<ImportReport>): ImportReport {
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}
const summary = (reply: Reply<ImportReport>) => {
  const { items, left } = reported(reply)
  return [...items.map(({ name, result }) => `${name} ${result.kind}`), ...(left > 0 ? [`${left} left`] : [])]
}
const sources = async (from = library) => (await from.do('listSources', {})).map(({ fileName }) => fileName).toSorted()
/** Resolves when the window is given its next file. */
const nextJob = () => new Promise<void>((resolve) => (onJob = resolve))

describe('an import', () => {
  it('reports on each file in its order, whatever reads it', async () => {
    const files = ['a.txt', 'b.html', 'c.md', 'bad.pdf', 'd.png', 'e.pdf', 'unsound.pdf'].map((name) => file(name))
    const reply = await importer.importAll([
      ...files,
      file('again.txt', 'a.txt says this.'),
      file('f.pdf', 'e.pdf says this.'),
    ])
    expect(summary(reply)).toEqual([
      'a.txt imported',
      'b.html imported',
      'c.md imported',
      'bad.pdf refused',
      'd.png refused',
      'e.pdf imported',
      'unsound.pdf refused',
      'again.txt already',
      'f.pdf already',
    ])
    expect(reported(reply).items.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(await sources()).toEqual(['a.txt', 'b.html', 'c.md', 'e.pdf'])
    // What was here already was not parsed again.
    expect(given).toEqual(['b.html', 'bad.pdf', 'e.pdf', 'unsound.pdf'])
  })
  it('refuses each in one sentence that names the file', async () => {
    const { items } = reported(
      await importer.importAll([
        ...['bad.pdf', 'd.png', 'locked.pdf', 'unsound.pdf'].map((name) => file(name)),
        file('in/empty.txt', ''),
        file('in/noise.txt', '\0\u0001\u0002\u0003'),
        file('long.md', 'a\n\n'.repeat(50_001)),
      ]),
    )
    expect(items).toHaveLength(7)
    for (const { name, result } of items)
      expect(result).toMatchObject({
        message: expect.stringMatching(new RegExp(`^[^.]*“${name.replace('in/', '')}”.*[^.]\\.$`, 'u')),
      })
  })
  it('is taken back by one undo', async () => {
    await importer.importAll([file('a.txt'), file('b.html'), file('c.txt')])
    await library.doAll('undo', {})
    expect(await sources()).toEqual([])
  })
  it('tells how far it is, and once that it has ended', async () => {
    await importer.importAll([file('a.txt'), file('bad.html')])
    expect(told[0]).toMatchObject({ isListing: true, total: 0, done: 0 })
    expect(told.at(-1)).toEqual({
      id: 1,
      total: 2,
      isListing: false,
      done: 2,
      refused: 1,
      current: null,
      firstPage: null,
      isPaused: false,
      isEnded: true,
    })
    expect(told.filter(({ isEnded }) => isEnded)).toHaveLength(1)
  })
  it('of one file tells what its first page says until the file is read', async () => {
    await importer.importAll([file('long.pdf')])
    const said = told.filter(({ firstPage }) => firstPage !== null)
    expect(said.length).toBeGreaterThan(0)
    expect(said.at(-1)).toMatchObject({
      current: { name: 'long.pdf' },
      firstPage: { paragraphs: ['long.pdf begins.'] },
    })
    expect(told.at(-1)).toMatchObject({ isEnded: true, firstPage: null })
  })
  it('of several files tells no first page', async () => {
    await importer.importAll([file('a.pdf'), file('b.pdf')])
    expect(told.filter(({ firstPage }) => firstPage !== null)).toEqual([])
    expect(given).toEqual(['a.pdf', 'b.pdf'])
  })
  it.each([
    ['a folder', () => mkdirSync(join(folder.path, 'desk'))],
    ['nothing', () => undefined],
  ])('of %s ends with its sentence', async (_what, make) => {
    make()
    expect(summary(await importer.importAll([{ path: join(folder.path, 'desk') }]))).toEqual(['desk refused'])
    expect(summary(await importer.importAll([]))).toEqual([])
  })
  it('of a ZIP file with names of all kinds imports what is in it', async () => {
    const path = join(folder.path, 'a.zip')
    const names = [`${'x'.repeat(3000)}.txt`, 'line\nbreak.txt', '\u202Etxt.txt', 'in/b.html', 'c.txt', 'a\0.txt']
    writeFileSync(path, makeZip(names.map((name, i) => ({ name, content: `The ${i}th says this.` }))))
    const reply = await importer.importAll([{ path }])
    expect(reported(reply).items.filter(({ result }) => result.kind !== 'imported')).toEqual([])
    expect(await sources()).toHaveLength(6)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('of a thousand texts imports each', async () => {
    const reply = await importer.importAll(Array.from({ length: 1000 }, (_, i) => file(`${i}.txt`)))
    expect(new Set(reported(reply).items.map(({ result }) => result.kind))).toEqual(new Set(['imported']))
    expect(await sources()).toHaveLength(1000)
  })
  it('of many texts has one lot of at most fifty stored at a time, while the next is read', async () => {
    const { ask } = library
    const lots: number[] = []
    let [stored, most] = [0, 0]
    library = {
      ...library,
      ask: async (method, input) => {
        if (method !== 'importTexts') return ask(method, input)
        lots.push((input as Input<'importTexts'>).files.length)
        most = Math.max(most, ++stored)
        await new Promise((resolve) => setTimeout(resolve, 10))
        return ask(method, input).finally(() => stored--)
      },
    }
    await importer.importAll(Array.from({ length: 220 }, (_, i) => file(`${i}.txt`)))
    expect([lots, most]).toEqual([[50, 50, 50, 50, 20], 1])
  })
})

describe('a pause', () => {
  it('ends what is being read, then nothing is imported until it goes on', async () => {
    const running = importer.importAll([file('a.html'), file('b.html'), file('c.txt')])
    await nextJob()
    importer.control(1, 'pause')
    expect(told.at(-1)).toMatchObject({ isPaused: true, isEnded: false })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([given, await sources()]).toEqual([['a.html'], ['a.html']])
    importer.control(1, 'resume')
    expect(told.at(-1)).toMatchObject({ isPaused: false })
    expect(summary(await running)).toHaveLength(3)
  })
  it('can be taken and ended many times, and asked for twice', async () => {
    const running = importer.importAll([file('a.html'), file('b.html')])
    await nextJob()
    for (const to of ['pause', 'pause', 'resume', 'resume', 'pause', 'resume'] as const) importer.control(1, to)
    expect(summary(await running)).toEqual(['a.html imported', 'b.html imported'])
  })
  it('can be cancelled', async () => {
    const running = importer.importAll([file('a.html'), file('b.html')])
    await nextJob()
    importer.control(1, 'pause')
    await new Promise((resolve) => setTimeout(resolve, 30))
    importer.control(1, 'cancel')
    expect(summary(await running)).toEqual(['a.html imported', '1 left'])
  })
})

describe('an import that is cancelled', () => {
  it('counts the file that was being read among those that are left, and keeps no half of it', async () => {
    gate = new Promise(() => undefined)
    const running = importer.importAll([file('a.txt'), file('b.html'), file('c.html'), file('d.txt')])
    await nextJob()
    importer.control(1, 'cancel')
    expect(summary(await running)).toEqual(['a.txt imported', '3 left'])
    expect([await sources(), given]).toEqual([['a.txt'], ['b.html']])
    expect(told.at(-1)).toMatchObject({ isEnded: true })
  })
  it('counts the texts that were read and not stored among those that are left', async () => {
    const { ask } = library
    library = {
      ...library,
      ask: async (method, input) => {
        // The file on the disk is read then, after three texts of the second lot.
        if (method === 'importTexts') setTimeout(() => importer.control(told[0]!.id, 'cancel'))
        return ask(method, input)
      },
    }
    const path = join(folder.path, 'on the disk.txt')
    // Large enough to be read in several steps.
    writeFileSync(path, 'It is on the disk. '.repeat(80_000))
    const texts = Array.from({ length: 53 }, (_, i) => file(`${i}.txt`))
    const reply = await importer.importAll([...texts, { path }, file('last.txt')])
    expect(reported(reply)).toMatchObject({ items: { length: 50 }, left: 5 })
    expect(await sources()).toHaveLength(50)
  })
  it('ends at once while its files are listed, though the disk does not answer', async () => {
    const path = join(folder.path, 'a.zip')
    writeFileSync(path, makeZip([{ name: 'b.txt' }]))
    // A thread that opens archives and never says so.
    const unzip = new URL('data:text/javascript,setInterval(() => undefined, 1000)')
    const slow = importerWith(unzip)
    const running = slow.importAll([file('a.txt'), { path }])
    // By then the thread has been asked.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(told).toMatchObject([{ id: 1, isListing: true, isEnded: false }])
    slow.control(1, 'cancel')
    expect(summary(await running)).toEqual(['2 left'])
    expect([told.at(-1)?.isEnded, await sources()]).toEqual([true, []])
  })
  it('ends though it is paused then', async () => {
    gate = new Promise(() => undefined)
    const running = importer.importAll([file('a.html'), file('b.html')])
    await nextJob()
    importer.control(1, 'cancel')
    importer.control(1, 'pause')
    expect(summary(await running)).toEqual(['2 left'])
  })
  it('is not cancelled by the number of another', async () => {
    const running = importer.importAll([file('a.html')])
    await nextJob()
    for (const id of [0, 2, -1, Number.NaN]) importer.control(id, 'cancel')
    expect(summary(await running)).toEqual(['a.html imported'])
    importer.control(1, 'cancel')
  })
})

describe('two imports at once', () => {
  it('run one after the other', async () => {
    const both = [
      importer.importAll([file('a.html'), file('b.txt')]),
      importer.importAll([file('c.html'), file('b.txt')]),
    ]
    expect((await Promise.all(both)).map(summary)).toEqual([
      ['a.html imported', 'b.txt imported'],
      ['c.html imported', 'b.txt already'],
    ])
    expect(told.findIndex(({ id }) => id === 2)).toBeGreaterThan(
      told.findIndex(({ id, isEnded }) => id === 1 && isEnded),
    )
  })
  it('go into the library in which they were asked for, though another is open when the second begins', async () => {
    const opened = Promise.withResolvers<void>()
    gate = opened.promise
    const both = [importer.importAll([file('a.html')]), importer.importAll([file('b.txt')])]
    await nextJob()
    const before = library
    library = await openTestLibrary(join(folder.path, 'other.attache'))
    opened.resolve()
    await Promise.all(both)
    expect([await sources(before), await sources()]).toEqual([['a.html', 'b.txt'], []])
    await before.close()
  })
  it('end both when another library is opened, which gets nothing of them', async () => {
    gate = new Promise(() => undefined)
    const both = [
      importer.importAll([file('a.html'), file('b.html')]),
      importer.importAll([file('c.html'), file('d.txt')]),
    ]
    await nextJob()
    const before = library
    library = await openTestLibrary(join(folder.path, 'other.attache'))
    importer.stop()
    expect((await Promise.all(both)).map(summary).map((lines) => lines.at(-1))).toEqual(['2 left', '2 left'])
    expect([await sources(before), await sources()]).toEqual([[], []])
    await before.close()
  })
})

it('an import whose library is closed meanwhile says so of each file, and the next import is done', async () => {
  const opened = Promise.withResolvers<void>()
  gate = opened.promise
  const running = importer.importAll([file('a.html'), file('b.txt')])
  await nextJob()
  await library.close()
  library = await openTestLibrary(join(folder.path, 'other.attache'))
  opened.resolve()
  const ended = await running.then(summary, (error: unknown) => String(error))
  expect(String(ended)).not.toContain('imported')
  expect(summary(await importer.importAll([file('c.txt')]))).toEqual(['c.txt imported'])
  expect(await sources()).toEqual(['c.txt'])
})

describe('a locked file', () => {
  const locked = async () => reported(await importer.importAll([file('a.txt'), file('locked.pdf')]))
  it('is tried again with a password, and once more if that is wrong', async () => {
    const { id, items } = await locked()
    expect(items[1]).toMatchObject({ key: 1, result: { kind: 'refused', needs: 'password' } })
    const wrong = await importer.tryAgain(id, 1, 'wrong')
    expect(wrong).toMatchObject({ ok: true, value: { result: { needs: 'password' } } })
    expect(await importer.tryAgain(id, 1, 'Halden')).toMatchObject({
      ok: true,
      value: { key: 1, result: { kind: 'imported' } },
    })
    expect(await sources()).toEqual(['a.txt', 'locked.pdf'])
    expect(await importer.tryAgain(id, 1, 'Halden')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
  it('belongs to its import once it is opened', async () => {
    const { id, group } = await locked()
    await importer.importAll([file('b.txt')])
    await importer.tryAgain(id, 1, 'Halden')
    expect(await library.doAll('undoImport', { group })).toEqual({ removed: 2, putBack: 0 })
    expect(await sources()).toEqual(['b.txt'])
  })
  it('of another import or another key is none', async () => {
    const { id } = await locked()
    for (const [of, key] of [
      [id, 0],
      [id + 1, 1],
    ] as const)
      expect(await importer.tryAgain(of, key, 'Halden')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
  it('is forgotten when another library is opened', async () => {
    const { id } = await locked()
    importer.stop()
    expect(await importer.tryAgain(id, 1, 'Halden')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
  it('is kept until twenty others are', async () => {
    const files = Array.from({ length: 21 }, (_, i) => file(`locked-${i}.pdf`))
    const { id } = reported(await importer.importAll(files))
    expect(await importer.tryAgain(id, 0, 'Halden')).toMatchObject({ ok: false })
    expect(await importer.tryAgain(id, 1, 'Halden')).toMatchObject({ ok: true })
  })
})

describe('attachments', () => {
  it('become sources that belong to their mail, once', async () => {
    const { items } = reported(await importer.importAll([file('a.eml')]))
    const mail = items[0]!.result.kind === 'imported' ? items[0]!.result.source : ''
    expect(summary(await importer.importAttachments(mail as never))).toEqual(['annex.txt imported'])
    expect(summary(await importer.importAttachments(mail as never))).toEqual(['annex.txt already'])
    const views = await library.do('listSources', {})
    expect(views.find(({ fileName }) => fileName === 'annex.txt')).toMatchObject({ attachedTo: mail })
  })
  it('of a source that has none, or is none, are refused', async () => {
    const { items } = reported(await importer.importAll([file('a.html')]))
    const page = items[0]!.result.kind === 'imported' ? items[0]!.result.source : ''
    expect(await importer.importAttachments(page as never)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await importer.importAttachments('01a00000000000000000000000' as never)).toMatchObject({ ok: false })
  })
})
