import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SourceView } from '#shared/sources/source-view.ts'
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

const paste = async (text: string, card: Partial<SourceView> = {}): Promise<string> => {
  const { id } = await library.do('importPaste', { text })
  if (Object.keys(card).length > 0) await library.do('updateSourceCard', { id, card: card as never })
  return id
}
const view = async (id: string) => (await library.do('listSources', {})).find((one) => one.id === id)!

describe('the card of a source', () => {
  it('keeps language, channel, limits of access, the day it was looked at and the reason for its letter', async () => {
    const card = {
      language: 'fr',
      channel: 'mail',
      accessLimits: 'Not to be quoted.',
      accessed: '2026-03-04',
      reliability: 'B' as const,
      reliabilityReason: 'Right so far.',
    }
    const id = await paste('Words.', card)
    expect(await view(id)).toMatchObject(card)
    await library.do('undo', {})
    expect(await view(id)).toMatchObject({
      language: '',
      channel: '',
      accessLimits: '',
      accessed: '',
      reliability: null,
    })
  })
  it('is found by its channel and its limits of access', async () => {
    const id = await paste('Words.', { channel: 'by courier', accessLimits: 'embargoed' })
    for (const query of ['courier', 'embargoed'])
      expect((await library.do('search', { query })).map((hit) => hit.id)).toEqual([id])
  })
  it('has a history in words', async () => {
    const id = await paste('Words.', { accessLimits: 'embargoed', reliabilityReason: 'Right so far.' })
    const history = JSON.stringify(await library.do('readHistory', { type: 'source', id }))
    expect(history).toContain('limits of access')
    expect(history).toContain('reason for the reliability')
  })
})

describe('fields that Attaché filled in', () => {
  const parsed = {
    parser: 'html/1',
    text: 'Words.',
    blocks: [{ type: 'paragraph', start: 0, end: 6 }],
    styles: [],
    pages: [],
    asideFrom: null,
    card: { author: 'Ana Roth', publisher: 'Karvia Daily' },
    remarks: [],
    attachments: [],
  }
  it('are confirmed by saving them, changed or not, and no others are', async () => {
    const { id } = await library.do('importParsed', { name: 'a.html', bytes: new Uint8Array([1]), parsed })
    expect((await view(id)).suggested.toSorted()).toEqual(['author', 'publisher'])
    await library.do('updateSourceCard', { id, card: { author: 'Ana Roth' } })
    expect((await view(id)).suggested).toEqual(['publisher'])
    await library.do('updateSourceCard', { id, card: { publisher: 'Karvia Post' } })
    expect(await view(id)).toMatchObject({ suggested: [], publisher: 'Karvia Post' })
    await library.do('undo', {})
    expect(await view(id)).toMatchObject({ suggested: ['publisher'], publisher: 'Karvia Daily' })
  })
})

describe('the reliability of a publisher', () => {
  it('is set once, and all its sources that have no letter of their own inherit it', async () => {
    const [one, own, other] = [
      await paste('One.', { publisher: 'Karvia Daily' }),
      await paste('Two.', { publisher: 'karvia daily ', reliability: 'D' }),
      await paste('Three.', { publisher: 'Halden Post' }),
    ]
    await library.do('ratePublisher', { publisher: 'Karvia Daily', reliability: 'B' })
    expect(await view(one)).toMatchObject({ reliability: 'B', ownReliability: null, publisherReliability: 'B' })
    expect(await view(own)).toMatchObject({ reliability: 'D', ownReliability: 'D', publisherReliability: 'B' })
    expect(await view(other)).toMatchObject({ reliability: null, publisherReliability: null })
    expect(await library.do('listActors', {})).toMatchObject([
      { name: 'Karvia Daily', kind: 'organisation', reliability: 'B' },
    ])
  })
  it('is that of the actor of its name, and changes with it', async () => {
    const { id: actor } = await library.do('addActor', { name: 'Karvia Daily', kind: 'organisation' })
    const source = await paste('One.', { publisher: 'Karvia Daily' })
    await library.do('ratePublisher', { publisher: 'Karvia Daily', reliability: 'B' })
    expect(await library.do('listActors', {})).toHaveLength(1)
    await library.do('updateActor', { id: actor, reliability: 'C' })
    expect((await view(source)).reliability).toBe('C')
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'source', id: source })
    await library.do('updateActor', { id: actor, name: 'Halden Post' })
    expect((await view(source)).reliability).toBeNull()
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'source', id: source })
  })
  it('is taken back by undo, with the actor that it made', async () => {
    const source = await paste('One.', { publisher: 'Karvia Daily' })
    await library.do('ratePublisher', { publisher: 'Karvia Daily', reliability: 'B' })
    await library.do('undo', {})
    expect([(await view(source)).reliability, await library.do('listActors', {})]).toEqual([null, []])
  })
  it('is nobody’s where several actors have the name', async () => {
    const source = await paste('One.', { publisher: 'Karvia Daily' })
    for (const kind of ['organisation', 'document'] as const)
      await library.do('addActor', { name: 'Karvia Daily', kind })
    expect(await library.ask('ratePublisher', { publisher: 'Karvia Daily', reliability: 'B' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    expect((await view(source)).reliability).toBeNull()
  })
})

describe('several sources', () => {
  it('are deleted with their marks, and brought back together', async () => {
    const ids = [await paste('One.'), await paste('Two.'), await paste('Three.')]
    await library.doAll('deleteSources', { ids: [ids[0]!, ids[2]!, ids[0]!] })
    expect((await library.do('listSources', {})).map(({ id }) => id)).toEqual([ids[1]])
    expect(await library.doAll('undo', {})).toMatchObject({ label: 'Delete sources' })
    expect((await library.do('listSources', {})).map(({ id }) => id)).toEqual(ids)
  })
})
