import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BibliographyRecord } from '#shared/imports/bibliography.ts'
import { newId } from '#shared/model/id.ts'
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

const whole: BibliographyRecord = {
  title: 'Gates stay shut',
  author: 'Ana Roth',
  publisher: 'Halden Post',
  published: '2026-03-04',
  accessed: '2026-03-05',
  link: 'https://post.example/gates',
  doi: '',
  language: 'en',
  place: 'Halden',
}
const { doi: _doi, ...told } = whole
const paste = async (text: string, card: Partial<SourceView> = {}): Promise<string> => {
  const { id } = await library.do('importPaste', { text })
  await library.do('updateSourceCard', { id, card: card as never })
  return id
}
const view = async (id: string) => (await library.do('listSources', {})).find((one) => one.id === id)!
const fill = (...records: BibliographyRecord[]) =>
  library.do('fillCards', { name: 'orsa.bib', parsed: { records, broken: 0 } })

it('fills the empty fields of the card, each suggested', async () => {
  const id = await paste('Words.', { title: '', link: whole.link })
  expect(await fill(whole)).toEqual({ filled: 1, unmatched: [], broken: 0 })
  const { suggested, ...card } = await view(id)
  expect(card).toMatchObject(told)
  expect(suggested.toSorted()).toEqual(Object.keys(told).filter((field) => field !== 'link').toSorted()) // prettier-ignore
})

it('overwrites nothing that is filled in', async () => {
  const own = { title: 'Gates stay shut', author: 'A. Roth', published: '2026-03-04', link: 'https://a.example/' }
  const id = await paste('Words.', own)
  await fill(whole)
  expect(await view(id)).toMatchObject({ ...own, publisher: 'Halden Post' })
  expect((await view(id)).suggested).not.toContain('author')
})

it('suggests a field again that was emptied, and confirms what the analyst writes over it', async () => {
  const id = await paste('Words.', { title: whole.title })
  await fill(whole)
  await library.do('updateSourceCard', { id, card: { place: '' } })
  expect((await view(id)).suggested).not.toContain('place')
  await fill(whole)
  expect(await view(id)).toMatchObject({ place: 'Halden' })
  expect((await view(id)).suggested).toContain('place')
  await library.do('updateSourceCard', { id, card: { place: 'Port Lisse' } })
  expect((await view(id)).suggested).not.toContain('place')
})

it('is one change for all cards, which undo takes back', async () => {
  const ids = [await paste('One.', { title: whole.title }), await paste('Two.', { title: 'The wall of Orsa' })]
  const before = await Promise.all(ids.map(view))
  expect(await fill(whole, { ...whole, title: 'The wall of Orsa' })).toMatchObject({ filled: 2 })
  expect(await library.do('undo', {})).toEqual({ label: 'Fill source cards' })
  expect(await Promise.all(ids.map(view))).toEqual(before)
  await library.do('redo', {})
  expect(await view(ids[1]!)).toMatchObject({ author: 'Ana Roth' })
})

it('is undone with the import that it belongs to', async () => {
  const group = newId()
  const bytes = new TextEncoder().encode('Gates stay shut\n\nThey will not move.')
  const { id } = await library.do('importBytes', { name: 'gates.txt', bytes, group })
  await library.do('fillCards', { name: 'orsa.bib', parsed: { records: [whole], broken: 0 }, group })
  expect(await view(id)).toMatchObject({ author: 'Ana Roth' })
  await library.doAll('undo', {})
  expect(await library.do('listSources', {})).toEqual([])
})

it('names entries without a source, and those whose title two sources have', async () => {
  const ids = [await paste('One.', { title: whole.title }), await paste('Two.', { title: whole.title })]
  const other = { ...whole, title: '', link: 'https://a.example/b' }
  expect(await fill(whole, other)).toEqual({
    filled: 0,
    unmatched: ['Gates stay shut', 'https://a.example/b'],
    broken: 0,
  })
  expect((await Promise.all(ids.map(view))).map(({ author }) => author)).toEqual(['', ''])
})

it('takes the first of two entries about one source, and the second for what that lacks', async () => {
  const id = await paste('One.', { title: whole.title })
  expect(await fill({ ...whole, place: '' }, { ...whole, author: 'Piet Aram' })).toMatchObject({ filled: 1 })
  expect(await view(id)).toMatchObject({ author: 'Ana Roth', place: 'Halden' })
})

it('leaves no undo step if there is nothing to fill in', async () => {
  await paste('One.', { title: whole.title })
  await fill(whole)
  expect(await fill(whole)).toEqual({ filled: 0, unmatched: [], broken: 0 })
  expect(await library.do('undo', {})).toEqual({ label: 'Fill source cards' })
  expect(await library.do('undo', {})).toEqual({ label: 'Edit a source card' })
})

it('does not find a deleted source', async () => {
  const id = await paste('One.', { title: whole.title })
  await library.do('deleteSource', { id })
  expect(await fill(whole)).toMatchObject({ filled: 0, unmatched: [whole.title] })
})

it('refuses what is no bibliography', async () => {
  const parsed = { records: [{ title: 7 }], broken: 0 }
  await expect(library.do('fillCards', { name: 'orsa.bib', parsed })).rejects.toThrow(
    '“orsa.bib” could not be read, so no source card was filled in.',
  )
})
