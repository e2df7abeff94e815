import type { RecordName } from '../changes/records.ts'
import type { AnchorRole } from '../model/enums.ts'
import type { HistoryType } from './history-types.ts'

/** Rows that tell a record's story with it. `part` is what a person restores together, and its name in the history. */
export type OwnRows = {
  readonly type: RecordName
  /** The field that names the owner: its id, or what stands in its field `via`. */
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

/** What is a record's own: narrower than what goes with it when it is deleted, which a second owner may share. */
export const ownRows: Readonly<Record<HistoryType, readonly OwnRows[]>> = {
  claim: [
    ...quotesOf('words'),
    ...rows('speakers', 'claim_speaker', 'claim'),
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
  source: labels,
  question: [
    ...rows('answers', 'answer', 'question'),
    ...rows('our view', 'judgement', 'question', rows('our view', 'judgement_basis', 'judgement')),
    ...labels,
  ],
  occasion: memo,
  // What carries it is told in the histories of that.
  tag: memo,
}

/** What an anchor's words are to its claim, where that is not the part's own name. */
const roleNames: Partial<Record<AnchorRole, string>> = {
  cue: 'cue',
  date: 'date',
  speaker: 'speaker',
  occasion: 'occasion',
}

/** A part in words. */
export function nameOfPart(part: string, type: RecordName, role: unknown): string {
  return (type === 'anchor' ? roleNames[role as AnchorRole] : undefined) ?? part
}

/** Fields whose column name says too little, or the wrong thing. */
const fieldNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gloss: 'in our words',
    gloss_translated: 'translated',
    speakers_unclear: 'speaker unclear',
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
  }),
)

/** A field in a person's words: `would_change` is "what would change it". */
export function nameOfField(field: string): string {
  return fieldNames.get(field) ?? field.replaceAll('_', ' ')
}

/** Fields that say nothing to a person: where a record stands among others, and what it belongs to. */
const silent = new Set(['deleted_at', 'ord', 'in_case', 'revision', 'briefing', 'question', 'imported_at'])

/** Whether a change of this field has no line in a history. */
export function isSilent(field: string): boolean {
  return silent.has(field)
}
