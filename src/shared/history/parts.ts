import { columnHistoryNames } from '../claims/claim-columns.ts'
import type { RecordName } from '../changes/records.ts'
import type { AnchorRole } from '../model/enums.ts'
import type { HistoryType } from './history-types.ts'

/** Rows that are shown in a record's history. `part` is the unit that a person can restore, and its name in the history. */
export type OwnRows = {
  readonly type: RecordName
  /** The field that refers to the owner: to its id, or to the value of the owner's field `via`. */
  readonly field: string
  readonly via?: string
  readonly part: string
  readonly under: readonly OwnRows[]
}

const rows = (part: string, type: RecordName, field: string, under: readonly OwnRows[] = []): OwnRows[] => [
  { part, type, field, under },
]

const quotesOf = (part: string): OwnRows[] => rows(part, 'anchor', 'owner')
const memo = rows('memo', 'memo', 'owner')
const labels = [...rows('tags', 'tagged', 'owner'), ...memo]

/** The rows that belong to a record alone. This is less than what is deleted with it, which may also belong to a second owner. */
export const ownRows: Readonly<Record<HistoryType, readonly OwnRows[]>> = {
  claim: [
    ...quotesOf('words'),
    ...rows('speakers', 'claim_speaker', 'claim'),
    ...rows('said about', 'said_about', 'claim'),
    ...rows('chain', 'claim_link', 'claim', [
      ...quotesOf('chain'),
      ...rows('chain', 'hedge', 'link', quotesOf('chain')),
    ]),
    ...rows('hedges', 'hedge', 'claim', quotesOf('hedges')),
    ...rows('conditions', 'condition', 'claim', quotesOf('conditions')),
    ...rows('about', 'about', 'claim', [
      { part: 'about', type: 'idea', field: 'id', via: 'of_idea', under: quotesOf('about') },
    ]),
    ...rows('links', 'claim_relation', 'claim'),
    ...rows('answers', 'answer', 'claim'),
    ...rows('confirmed', 'field_state', 'owner'),
    ...labels,
  ],
  actor: [
    ...rows('aliases', 'alias', 'actor'),
    ...rows('offices', 'office', 'actor'),
    ...rows('member of', 'member', 'actor'),
    ...rows('members', 'member', 'part_of'),
    ...rows('external ids', 'external_id', 'actor'),
    ...rows('merged actors', 'actor', 'merged_into'),
    ...rows('never merged with', 'never_merge', 'actor'),
    ...rows('mentions', 'mention', 'actor', quotesOf('mentions')),
    ...labels,
  ],
  source: [
    ...rows('read as', 'revision', 'source'),
    ...rows('cases', 'case_source', 'source'),
    ...rows('confirmed', 'field_state', 'owner'),
    ...labels,
  ],
  question: [
    ...rows('answers', 'answer', 'question'),
    ...rows('our view', 'judgement', 'question', rows('our view', 'judgement_basis', 'judgement')),
    ...labels,
  ],
  occasion: memo,
  // Tagging a record is shown in the history of that record, not of the tag.
  tag: memo,
}

/** The name of an anchor's part in a claim's history, if it differs from the part's own name. */
const roleNames: Partial<Record<AnchorRole, string>> = {
  cue: 'cue',
  date: 'date',
  speaker: 'speaker',
  occasion: 'occasion',
}

/** The name of a part in words. */
export function nameOfPart(part: string, type: RecordName, role: unknown): string {
  return (type === 'anchor' ? roleNames[role as AnchorRole] : undefined) ?? part
}

/** Words for fields whose column name says too little or something misleading. */
const fieldNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...columnHistoryNames,
    about_date: 'about (date)',
    about_date_words: 'about (in the source’s words)',
    said_date: 'said (date)',
    said_date_words: 'said (in the source’s words)',
    access_basis: 'basis of access',
    how_many: 'how many',
    merged_into: 'merged into',
    publisher_actor: 'publisher (actor)',
    text: 'question',
    short_label: 'short label',
    confidence_reason: 'reason for the confidence',
    would_change: 'what would change it',
    sentence: 'our view',
    date_words: 'date (in the source’s words)',
    addressee: 'to whom',
    channel: 'through what',
    label: 'name',
    parent: 'under',
    file_name: 'file name',
    imported_at: 'imported',
    copy_of: 'another copy of',
    attached_to: 'attached to',
    access_limits: 'limits of access',
    reliability_reason: 'reason for the reliability',
    work_state: 'work state',
    document_author: 'author',
    document_date: 'date of the document',
    withdrawn_date: 'withdrawn on',
    confirmed: 'what is confirmed',
    count_sides: 'sides count',
    print_notes: 'working notes printed',
  }),
)

/** The name of a field in words: `would_change` is "what would change it". */
export function nameOfField(field: string, type: RecordName): string {
  // That of an occasion is what somebody spoke through.
  if (type === 'source' && field === 'channel') return 'channel'
  return fieldNames.get(field) ?? field.replaceAll('_', ' ')
}

/** Fields without meaning for a person: the position of a record and what it belongs to. */
const hiddenFields = new Set(['deleted_at', 'ord', 'in_case', 'revision', 'briefing', 'question', 'imported_at'])

/** Whether changes of this field are left out of the history. */
export function isSilent(field: string): boolean {
  return hiddenFields.has(field)
}
