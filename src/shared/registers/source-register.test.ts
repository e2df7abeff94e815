import { describe, expect, it } from 'vitest'
import { blankSource } from '../sources/fixtures.ts'
import type { SourceView } from '../sources/source-view.ts'
import type { SourceColumn, SourceConditions, SourceGroup } from './filter.ts'
import { findSources, groupSources } from './find-sources.ts'
import {
  createSourceRegister,
  percentText,
  sourceColumnWords,
  type MadeSourceRows,
  type SourceLookups,
} from './source-register.ts'
import { registerCells } from './table.ts'

const source = (id: string, more: Partial<SourceView> = {}): SourceView => ({
  ...blankSource,
  id,
  revision: id,
  title: id,
  cases: ['dam'],
  ...more,
})
const lookups: SourceLookups = {
  cases: new Map([
    ['dam', 'Orsa dam'],
    ['law', 'Treaties'],
  ]),
  marked: new Map([['report', { share: 0.31 }]]),
}

const report = source('report', {
  publisher: 'Orsa Commission',
  published: '2026-02-26',
  language: 'fr',
  reliability: 'A',
  format: 'pdf',
  claims: 9,
  workState: 'in-work',
  words: 12_345,
  tags: ['water/dams'],
  remarks: [{ code: 'scanned-pages', count: 2 }],
})
const mail = source('mail', {
  publisher: 'Norvolt',
  published: '2026-03-01',
  format: 'eml',
  reliability: 'F',
  remarks: [{ code: 'attachments', count: 2 }],
  suggested: ['publisher'],
  memo: 'ask the desk',
})
const treaty = source('treaty', { cases: ['dam', 'law'], workState: 'done', marking: 'TLP:AMBER' })
const all = createSourceRegister([report, mail, treaty], lookups)
const ids = (rows: readonly { readonly source: SourceView }[]) => rows.map((row) => row.source.id).join(' ')

describe('sources', () => {
  it('stand as they were published, the last first, those without a date at the end', () => {
    expect(ids(all.rows)).toBe('mail report treaty')
  })
  it.each<[string, SourceConditions, string]>([
    ['by words anywhere in the row', { words: 'commission french' }, 'report'],
    ['by the whole name of a month', { words: 'march 2026' }, 'mail'],
    ['by their case', { words: 'treaties' }, 'treaty'],
    ['by their state in words', { words: 'in work' }, 'report'],
    ['by a memo', { words: 'desk' }, 'mail'],
    ['by their state', { states: ['unread', 'done'] }, 'mail treaty'],
    ['as not rated', { needs: ['not-rated'] }, 'treaty'],
    ['as suggested, or not read fully', { needs: ['suggested', 'not-read-fully'] }, 'mail report'],
    ['by attachments that are not added', { needs: ['attachments'] }, 'mail'],
    ['by publisher and by none', { publishers: ['Norvolt', null] }, 'mail treaty'],
    ['by language and by none', { languages: ['fr'] }, 'report'],
    ['by a language that is not known', { languages: [null] }, 'mail treaty'],
    ['by format', { formats: ['pdf'] }, 'report'],
    ['by letter', { letters: ['A', null] }, 'report treaty'],
    ['by marking', { markings: ['TLP:AMBER'] }, 'treaty'],
    ['by a tag above theirs', { tags: ['water'] }, 'report'],
    ['by when they were published', { from: '2026-03' }, 'mail'],
    ['by several conditions at once', { states: ['unread', 'in-work'], letters: ['A'] }, 'report'],
    ['all of them without a condition', {}, 'mail report treaty'],
  ])('are found %s', (_, conditions, found) => {
    expect(ids(findSources(all.rows, conditions))).toBe(found)
  })
  it('need no attachments once all of them are sources', () => {
    const added = ['a', 'b'].map((id) => source(id, { attachedTo: 'mail', reliability: 'A' }))
    expect(findSources(createSourceRegister([mail, added[0]!], lookups).rows, { needs: ['attachments'] })).toHaveLength(
      1,
    )
    expect(findSources(createSourceRegister([mail, ...added], lookups).rows, { needs: ['attachments'] })).toEqual([])
  })
  it.each<[SourceColumn, string, string]>([
    ['published', 'report mail treaty', 'mail report treaty'],
    ['marked', 'mail treaty report', 'report mail treaty'],
    ['claims', 'mail treaty report', 'report mail treaty'],
    ['state', 'report mail treaty', 'treaty mail report'],
    ['publisher', 'mail report treaty', 'report mail treaty'],
    // F is no grade below A, and none is not either.
    ['reliability', 'report mail treaty', 'report mail treaty'],
  ])('are sorted by %s, what is not known last both ways', (column, up, down) => {
    const sorted = (descending: boolean) => ids(all.sort(all.rows, [{ column, descending }]))
    expect([sorted(false), sorted(true)]).toEqual([up, down])
  })
})

describe('groups', () => {
  it.each<[SourceGroup, string]>([
    ['state', 'In work: report | Unread: mail | Done: treaty'],
    ['case', 'Orsa dam: mail report | Orsa dam, Treaties: treaty'],
    ['publisher', 'Norvolt: mail | Orsa Commission: report | No publisher: treaty'],
    ['month', 'March 2026: mail | February 2026: report | No date: treaty'],
    ['language', 'French: report | Language not known: mail treaty'],
    ['none', ''],
  ])('by %s', (by, shown) => {
    expect(
      groupSources(all.rows, by)
        .map(({ words, rows }) => `${words}: ${ids(rows)}`)
        .join(' | '),
    ).toBe(shown)
  })
  it('keep the order of their rows', () => {
    const [group] = groupSources(all.sort(all.rows, [{ column: 'title', descending: true }]), 'case')
    expect(ids(group!.rows)).toBe('report mail')
  })
})

describe('cells', () => {
  it('say what is known in words', () => {
    const row = all.rows.find(({ source: { id } }) => id === 'report')!
    const columns = ['format', 'published', 'language', 'marked', 'claims', 'cases', 'state', 'words'] as const
    expect(columns.map(row.cell)).toEqual(['PDF', '26 Feb 2026', 'French', '31%', '9', 'Orsa dam', 'In work', '12,345'])
  })
  it('say dates in ISO in a table that is copied or exported, and all else as on screen', () => {
    const row = createSourceRegister([{ ...report, importedAt: '2026-03-02T09:00:00.000Z' }], lookups).rows[0]!
    const columns = ['published', 'updated', 'added', 'language', 'state'] as const
    expect(registerCells(columns, sourceColumnWords, [row])).toEqual([
      ['Date', 'Updated', 'Added', 'Language', 'State'],
      ['2026-02-26', '', '2026-03-02', 'French', 'In work'],
    ])
    expect(row.cell('added')).toBe('2 Mar 2026')
  })
  it('are empty where nothing is known', () => {
    const row = all.rows.find(({ source: { id } }) => id === 'treaty')!
    const columns = ['publisher', 'published', 'language', 'marked', 'claims', 'reliability', 'tags'] as const
    expect(columns.map(row.cell).join('')).toBe('')
  })
  it.each([
    [0, '0%'],
    [0.001, '1%'],
    [0.314, '31%'],
    [0.999, '99%'],
    [1, '100%'],
  ])('never round a part to nothing or to all: %s is %s', (share, text) => expect(percentText(share)).toBe(text))
})

it('makes rows anew for what changed, and for no others', () => {
  const made: MadeSourceRows = new WeakMap()
  const before = createSourceRegister([report, mail], lookups, made)
  const after = createSourceRegister(
    [report, mail],
    { ...lookups, marked: new Map([['report', { share: 0.5 }]]) },
    made,
  )
  expect(after.rows[0]).toBe(before.rows[0])
  expect(after.rows[1]!.cell('marked')).toBe('50%')
})
