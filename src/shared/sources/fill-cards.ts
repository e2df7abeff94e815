import type { Draft, FieldChange } from '../changes/change.ts'
import { create, update, type Moment, type Row } from '../changes/draft.ts'
import type { BibliographyRecord } from '../imports/bibliography.ts'
import type { Id } from '../model/id.ts'
import { matchRecords } from './match-records.ts'

/** What a bibliography filled in. `unmatched` names the entries that no source has, by title or link. */
export type FilledCards = { readonly filled: readonly Id[]; readonly unmatched: readonly string[] }

const filledFields = [
  'title',
  'author',
  'publisher',
  'published',
  'accessed',
  'link',
  'language',
  'place',
] as const satisfies readonly (keyof BibliographyRecord)[]

/**
 * Fills the empty fields of source cards from the entries of a bibliography, each field proposed until the analyst confirms it. What is filled
 * in already stays. Of two entries about one source the first fills a field.
 */
export function fillCards(
  records: readonly BibliographyRecord[],
  sources: readonly Row[],
  statesOf: (source: Id) => readonly Row[],
  moment: Moment,
): { readonly draft: Draft; readonly value: FilledCards } {
  const matches = matchRecords(
    records,
    sources.map((row) => ({
      id: row.id,
      title: valueOf(row, 'title'),
      link: valueOf(row, 'link'),
      published: valueOf(row, 'published'),
    })),
  )
  const told = Map.groupBy(
    records.map((record, i) => ({ record, source: matches[i] ?? null })),
    ({ source }) => source,
  )
  const fields: FieldChange[] = []
  const filled: Id[] = []
  for (const row of sources) {
    const changes = filling(row, (told.get(row.id) ?? []).map(({ record }) => record), statesOf, moment) // prettier-ignore
    if (changes.length > 0) filled.push(row.id)
    fields.push(...changes)
  }
  const unmatched = (told.get(null) ?? []).map(({ record }) => record.title || record.link)
  return { draft: { label: 'Fill source cards', fields }, value: { filled, unmatched } }
}

function filling(
  row: Row,
  records: readonly BibliographyRecord[],
  statesOf: (source: Id) => readonly Row[],
  moment: Moment,
): FieldChange[] {
  const values = filledFields.flatMap((field) => {
    const value = records.map((record) => record[field]).find((one) => one !== '')
    return value === undefined || valueOf(row, field) !== '' ? [] : [[field, value] as const]
  })
  if (values.length === 0) return []
  const states = statesOf(row.id)
  return [
    ...update('source', row, Object.fromEntries(values)),
    ...values.flatMap(([field]) => {
      const state = states.find((one) => one['field'] === field)
      return state
        ? update('field_state', state, { state: 'proposed' })
        : create('field_state', moment.newId(), { owner_type: 'source', owner: row.id, field, state: 'proposed' })
    }),
  ]
}

function valueOf(row: Row, field: string): string {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}
