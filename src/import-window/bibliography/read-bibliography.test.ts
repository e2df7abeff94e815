import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bibliography, BibliographyRecord } from '#shared/imports/bibliography.ts'
import { bibliographySchema } from '#shared/imports/bibliography-schema.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../main/import/watch-job.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name))

async function read(file: string | Uint8Array): Promise<Bibliography> {
  const { result } = await app.readBytes('bibliography', file)
  if (!result.ok) throw new Error(result.failure.code)
  return bibliographySchema.parse(result.value)
}

const nothing: BibliographyRecord = {
  title: '',
  author: '',
  publisher: '',
  published: '',
  accessed: '',
  link: '',
  doi: '',
  language: '',
  place: '',
}

describe('BibTeX', () => {
  it('gives letters of LaTeX, abbreviations, months, persons and bodies as people write them', async () => {
    const { records } = await read(fixture('orsa.bib'))
    expect(records[0]).toEqual({
      title: 'The Orsa dam: Étude of its gates & straße',
      author: 'Ana Röth, Harbour Union of Halden, Jan von der Aa',
      publisher: 'Halden Post',
      published: '2026-03-04',
      accessed: '2026-03-05',
      link: 'https://post.example/gates?utm_source=mail',
      doi: '10.5555/orsa.12',
      language: 'de',
      place: 'Halden',
    })
  })
  it('reads what is of BibLaTeX, and takes no month for a day', async () => {
    const { records } = await read(fixture('orsa.bib'))
    expect(records.slice(1)).toEqual([
      {
        ...nothing,
        title: 'Who pays for the gates',
        author: 'Piet Aram',
        publisher: 'Norvolt',
        published: '2026-02-27',
        link: 'https://norvolt.example/gates',
      },
      {
        ...nothing,
        title: 'Condition of the Orsa wall',
        author: 'Ministry of Water of Ostmark',
        publisher: 'Ministry of Water',
        language: 'fr',
      },
      { ...nothing, title: 'The last round of talks', link: 'https://talks.example/last' },
    ])
  })
  it('counts an entry that is broken and reads the others', async () => {
    expect((await read(fixture('orsa.bib'))).broken).toBe(1)
  })
  it('of 5,000 entries is read within seconds, one of them broken', async () => {
    const entries = Array.from(
      { length: 5000 },
      (_, i) => `@article{k${i}, author = {Roth, Ana}, title = {Report ${i} on the wall}, journal = hp, year = 2026}`,
    )
    entries[2500] = '@article{k2500, title = {'
    const started = performance.now()
    const { records, broken } = await read(`@string{hp = "Halden Post"}\n${entries.join('\n')}`)
    expect([records.length, broken]).toEqual([4999, 1])
    expect(records.at(-1)).toMatchObject({ title: 'Report 4999 on the wall', publisher: 'Halden Post' })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('RIS', () => {
  it('gives the day, all authors, and the newspaper or the publisher', async () => {
    const { records, broken } = await read(fixture('orsa.ris'))
    expect(records).toEqual([
      {
        title: 'Gates stay shut until the repairs are paid for',
        author: 'Ana Roth, Harbour Union of Halden',
        publisher: 'Halden Post',
        published: '2026-03-04',
        accessed: '2026-03-05',
        link: 'https://post.example/shut',
        doi: '',
        language: 'en',
        place: 'Halden',
      },
      {
        ...nothing,
        title: 'Condition of the Orsa wall',
        author: 'Ministry of Water of Ostmark',
        publisher: 'Ministry of Water',
        link: 'https://doi.org/10.5555/orsa.12',
        doi: '10.5555/orsa.12',
      },
    ])
    expect(broken).toBe(1)
  })
  it('needs no end of an entry, and passes over lines before the first', async () => {
    const { records } = await read('AU  - Nobody\nTY  - NEWS\nTI  - One report\nTY  - NEWS\nTI  - Another report')
    expect(records.map(({ title, author }) => [title, author])).toEqual([
      ['One report', ''],
      ['Another report', ''],
    ])
  })
})

describe('CSL-JSON', () => {
  it('gives titles without style, names of all kinds, and days', async () => {
    const item = {
      type: 'article-newspaper',
      title: 'The <i>Orsa</i> wall',
      author: [{ family: 'Aa', given: 'Jan', 'non-dropping-particle': 'von der' }, { literal: 'Harbour Union' }],
      'container-title': 'Halden Post',
      publisher: 'Post Ltd',
      issued: { 'date-parts': [['2026', '3', '4']] },
      accessed: { raw: '2026-03-05' },
      URL: 'https://post.example/wall',
      language: 'en_GB',
    }
    expect(await read(JSON.stringify([item]))).toEqual({
      records: [
        {
          ...nothing,
          title: 'The Orsa wall',
          author: 'Jan von der Aa, Harbour Union',
          publisher: 'Halden Post',
          published: '2026-03-04',
          accessed: '2026-03-05',
          link: 'https://post.example/wall',
          language: 'en-GB',
        },
      ],
      broken: 0,
    })
    expect((await read(JSON.stringify({ items: [item, 7] }))).broken).toBe(1)
  })
  it.each([
    ['a day that does not exist', { 'date-parts': [[2026, 2, 30]] }],
    ['a month', { 'date-parts': [[2026, 2]] }],
    ['a span of days', { 'date-parts': [[2026, 2, 1], [2026, 2, 3]] }], // prettier-ignore
    ['words', { literal: 'early March' }],
    ['no date', 'x'],
  ])('takes %s for no day', async (_, issued) => {
    const { records } = await read(JSON.stringify([{ title: 'The wall', issued }]))
    expect(records).toEqual([{ ...nothing, title: 'The wall' }])
  })
})

describe('a hostile file', () => {
  it.each([
    ['braces without end', `@misc{a, title = ${'{'.repeat(200_000)}`],
    ['braces in braces', `@misc{a, title = ${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}`],
    ['entries that all are broken', '@misc{a, title = \n'.repeat(5_000)],
    ['many abbreviations', `${'@string{a = "b"}\n'.repeat(20_000)}@misc{a, title = \n`],
    ['a JSON of depth', '['.repeat(200_000)],
    ['a JSON of something else', '{"a": 1}'],
    ['words', 'Nothing in here is an entry.'],
  ])('of %s is refused within seconds', async (_, file) => {
    const started = performance.now()
    await expect(read(file)).rejects.toThrow('damaged')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
  it('gives no link but to the web, and no field that is too long', async () => {
    const { records } = await read(
      JSON.stringify([{ title: 'x'.repeat(9000), URL: 'javascript:alert(1)', publisher: `a\u0000${'b'.repeat(900)}` }]),
    )
    expect(records[0]).toMatchObject({ link: '' })
    expect([records[0]!.title.length, records[0]!.publisher.length]).toEqual([2000, 500])
  })
  it('changes nothing for the file after it', async () => {
    await read(
      '@misc{__proto__, title = {A title of words}, __proto__ = {x}}\n@misc{constructor, title = {B}, url = {https://b.example}}',
    )
    const { records } = await read('@misc{a, title = {A title of words}}')
    expect(records).toEqual([{ ...nothing, title: 'A title of words' }])
  })
})

it('asks for nothing outside of the window, whatever an entry says', async () => {
  await read('@misc{a, title = {The wall}, url = {https://post.example/a}, doi = {10.5555/abc}, crossref = {x}}')
  await read('https://www.wikidata.org/wiki/Q1\n10.5555/abc\n@misc{Q1, title = {Q1}, url = {https://post.example}}')
  const { requests } = await app.ask('1')
  expect(requests.filter((url) => !url.startsWith('app://import/'))).toEqual([])
})
