import { claimColumnNames } from '../claims/claim-columns.ts'

/**
 * The record types of a library. Each has one table, its logged fields, and the records that own it.
 * An owned record is deleted with its owner. An `owner` field holds the id of a record of any type; that type is in `owner_type`.
 * The content of a source (bytes, text, blocks) is evidence: it is written once, outside the log, which refers to it by hash.
 */
export const records = {
  case: { fields: ['name', 'marking', 'count_sides'], ownedBy: {} },
  source: {
    fields: [
      'title',
      'publisher',
      'publisher_actor',
      'author',
      'published',
      'place',
      'link',
      'marking',
      'reliability',
      'quality',
      'work_state',
      'channel',
      'access_limits',
      'file_name',
      'imported_at',
      'copy_of',
      'updated',
    ],
    ownedBy: {},
  },
  case_source: { fields: ['in_case', 'source'], ownedBy: { in_case: 'case', source: 'source' } },
  revision: {
    fields: ['source', 'kind', 'follows', 'content', 'encoding', 'encoding_guessed', 'parser', 'words'],
    ownedBy: { source: 'source' },
  },
  block: { fields: ['type', 'attrs'], ownedBy: {} },
  styled: { fields: ['revision', 'style', 'start', 'end', 'attrs'], ownedBy: { revision: 'revision' } },
  anchor: {
    fields: [
      'owner_type',
      'owner',
      'role',
      'ord',
      'revision',
      'start',
      'end',
      'exact',
      'prefix',
      'suffix',
      'state',
      'score',
    ],
    ownedBy: { owner: 'any' },
  },
  actor: {
    fields: [
      'name',
      'kind',
      'access_basis',
      'how_many',
      'reliability',
      'marking',
      'merged_into',
      'side',
      'document_author',
      'document_date',
      'seen_by',
    ],
    ownedBy: {},
  },
  never_merge: { fields: ['actor', 'other'], ownedBy: { actor: 'actor', other: 'actor' } },
  alias: { fields: ['actor', 'text', 'speaker', 'learned', 'unlearned'], ownedBy: { actor: 'actor' } },
  office: { fields: ['actor', 'title', 'organisation', 'from_date', 'to_date'], ownedBy: { actor: 'actor' } },
  member: {
    fields: ['actor', 'part_of', 'from_date', 'to_date', 'claim'],
    ownedBy: { actor: 'actor', part_of: 'actor' },
  },
  external_id: { fields: ['actor', 'scheme', 'value'], ownedBy: { actor: 'actor' } },
  mention: { fields: ['actor', 'reading', 'revision'], ownedBy: { actor: 'actor', revision: 'revision' } },
  occasion: {
    fields: [
      'label',
      'place',
      'date',
      'date_words',
      'channel',
      'addressee',
      'withdrawn',
      'withdrawn_date',
      'withdrawn_by',
    ],
    ownedBy: {},
  },
  claim: {
    fields: [
      'revision',
      ...claimColumnNames,
      'status_date',
      'about_date',
      'about_date_words',
      'said_date',
      'said_date_words',
      'occasion',
    ],
    ownedBy: { revision: 'revision' },
  },
  claim_speaker: { fields: ['claim', 'actor', 'ord'], ownedBy: { claim: 'claim' } },
  said_about: { fields: ['claim', 'actor', 'ord'], ownedBy: { claim: 'claim' } },
  claim_link: { fields: ['claim', 'ord', 'type', 'actor'], ownedBy: { claim: 'claim' } },
  hedge: { fields: ['claim', 'link'], ownedBy: { claim: 'claim', link: 'claim_link' } },
  condition: { fields: ['claim', 'gloss'], ownedBy: { claim: 'claim' } },
  idea: { fields: ['revision', 'gloss'], ownedBy: { revision: 'revision' } },
  about: {
    fields: ['claim', 'ord', 'of_claim', 'of_idea'],
    ownedBy: { claim: 'claim', of_claim: 'claim', of_idea: 'idea' },
  },
  claim_relation: { fields: ['claim', 'type', 'other', 'sets_status'], ownedBy: { claim: 'claim', other: 'claim' } },
  question: { fields: ['in_case', 'text', 'short_label', 'ord'], ownedBy: { in_case: 'case' } },
  answer: { fields: ['claim', 'question', 'value', 'named'], ownedBy: { claim: 'claim', question: 'question' } },
  tag: { fields: ['name', 'parent', 'definition'], ownedBy: { parent: 'tag' } },
  tagged: { fields: ['tag', 'owner_type', 'owner'], ownedBy: { tag: 'tag', owner: 'any' } },
  memo: { fields: ['owner_type', 'owner', 'body', 'marking'], ownedBy: { owner: 'any' } },
  briefing: {
    fields: [
      'in_case',
      'title',
      'date',
      'marking',
      'prepared_by',
      'prepared_for',
      'annex',
      'print_notes',
      'occasion',
      'as_of',
      'basis',
      'cleared_by',
      'copied_to',
      'distribution',
      'follows',
      'template',
      'scale',
    ],
    ownedBy: { in_case: 'case' },
  },
  briefing_section: {
    fields: ['briefing', 'key', 'kind', 'title', 'position', 'options'],
    ownedBy: { briefing: 'briefing' },
  },
  briefing_block: { fields: ['briefing', 'section', 'position', 'body'], ownedBy: { briefing: 'briefing' } },
  judgement: {
    fields: [
      'briefing',
      'question',
      'sentence',
      'likelihood',
      'confidence',
      'confidence_reason',
      'would_change',
      'follows',
    ],
    ownedBy: { briefing: 'briefing', question: 'question' },
  },
  judgement_basis: { fields: ['judgement', 'claim', 'ord'], ownedBy: { judgement: 'judgement' } },
  citation: {
    fields: ['briefing', 'block', 'claim', 'revision', 'made_from', 'stood'],
    ownedBy: { block: 'briefing_block' },
  },
  citation_letter: { fields: ['briefing', 'source', 'claim', 'number', 'exported'], ownedBy: { briefing: 'briefing' } },
  exported_state: { fields: ['briefing', 'state'], ownedBy: { briefing: 'briefing' } },
  issued: { fields: ['briefing', 'content', 'issued_at', 'date', 'marking'], ownedBy: {} },
  issued_to: { fields: ['issued', 'recipient'], ownedBy: { issued: 'issued' } },
  issued_claim: { fields: ['issued', 'claim', 'revision', 'made_from'], ownedBy: { issued: 'issued' } },
  read_back: { fields: ['owner_type', 'owner', 'sentence_hash', 'read_at'], ownedBy: { owner: 'any' } },
  check_ignored: { fields: ['owner_type', 'owner', 'code', 'reason', 'finding'], ownedBy: { owner: 'any' } },
  field_state: { fields: ['owner_type', 'owner', 'field', 'state'], ownedBy: { owner: 'any' } },
  saved_filter: { fields: ['screen', 'name', 'filter'], ownedBy: {} },
  data_file: { fields: ['kind', 'name', 'version', 'body'], ownedBy: {} },
} as const satisfies Record<string, { fields: readonly string[]; ownedBy: Readonly<Record<string, string>> }>

export type RecordName = keyof typeof records
export type FieldName<R extends RecordName> = (typeof records)[R]['fields'][number]

/** Every record type; the name is also that of its table. */
export const recordNames = Object.keys(records) as RecordName[]

/** What one field may hold: the SQLite storage classes that are logged. */
export type Value = string | number | null
