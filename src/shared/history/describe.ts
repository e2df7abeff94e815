import { flagColumns } from '../claims/claim-columns.ts'
import type { RecordName } from '../changes/records.ts'
import { claimFormWord, claimKindWord, type ClaimForm, type ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { workStateWord, type WorkState } from '../sources/source-view.ts'
import { answerOf, answerText, type AnswerColumns } from '../questions/answer.ts'
import { encodingName } from '../text/encodings/encodings.ts'
import { longDate } from '../words/dates.ts'
import { languageName } from '../words/languages.ts'
import type { HistoryType } from './history-types.ts'

/** Returns the name of a record as a person knows it: an actor's name, a tag's path, a claim's words. */
export type NameOf = (type: RecordName, id: Id) => string

type Fields = { readonly [field: string]: unknown }

/** Describes one row in words for the history of a record of type `seenFrom`; empty if the row says nothing by itself. */
export function describeRow(type: RecordName, row: Fields, seenFrom: HistoryType, nameOf: NameOf): string {
  const text = (field: string): string => String(row[field] ?? '')
  const named = (of: RecordName, field: string): string =>
    row[field] === null || row[field] === undefined ? '' : nameOf(of, String(row[field]))
  switch (type) {
    case 'claim_speaker':
    case 'said_about':
      return named('actor', 'actor')
    case 'claim_link':
      return row['actor'] === null ? 'someone not named' : named('actor', 'actor')
    case 'tagged':
      return named('tag', 'tag')
    case 'case_source':
      return named('case', 'in_case')
    case 'answer': {
      const answer = answerText(answerOf(row as unknown as AnswerColumns))
      return `${seenFrom === 'question' ? named('claim', 'claim') : named('question', 'question')}: ${answer}`
    }
    case 'memo':
      return text('body')
    case 'anchor':
      return text('exact')
    case 'condition':
    case 'idea':
      return text('gloss')
    case 'about':
      return row['of_claim'] === null ? named('idea', 'of_idea') : named('claim', 'of_claim')
    case 'claim_relation':
      return `${text('type').replaceAll('-', ' ')}: ${named('claim', 'other')}`
    case 'revision':
      return row['encoding'] === null ? '' : encodingName(text('encoding'))
    case 'alias':
      return text('text')
    case 'office':
      return joined([text('title'), named('actor', 'organisation'), dates(row)])
    case 'member':
      return joined([
        seenFrom === 'actor' ? `${named('actor', 'actor')} in ${named('actor', 'part_of')}` : named('actor', 'actor'),
        dates(row),
      ])
    case 'external_id':
      return `${text('scheme')} ${text('value')}`
    case 'never_merge':
      return named('actor', 'other')
    case 'actor':
      return row['merged_into'] === null ? '' : text('name')
    case 'mention':
      return row['reading'] === null ? '' : `meaning ${named('actor', 'reading')}`
    case 'judgement_basis':
      return `rests on ${named('claim', 'claim')}`
    default:
      return ''
  }
}

/** Columns of other records than claims that hold 1 for yes and 0 for no. */
const otherFlags = new Set(['withdrawn', 'count_sides', 'print_notes', 'exported', 'sets_status'])

const sourceDates = new Set(['published', 'updated', 'accessed'])

/** The value of a field in words; null if it is not set. */
export function describeValue(type: RecordName, field: string, value: unknown, nameOf: NameOf): string | null {
  if (value === null || value === undefined || value === '') return null
  const text = String(value)
  if (flagColumns.has(field) || otherFlags.has(field)) return value === 1 ? 'yes' : null
  if (type === 'source' && field === 'language') return languageName(text)
  if (field === 'occasion') return nameOf('occasion', text)
  if (field === 'work_state') return (workStateWord[text as WorkState] ?? text).toLowerCase()
  if (field === 'parent') return nameOf('tag', text)
  if (field === 'copy_of' || field === 'attached_to') return nameOf('source', text)
  if (type === 'source' && sourceDates.has(field)) return longDate(text)
  if (field === 'publisher_actor' || field === 'merged_into' || field === 'side') return nameOf('actor', text)
  if (type === 'claim' && field === 'kind') return claimKindWord[text as ClaimKind] ?? text
  if (type === 'claim' && field === 'form') return claimFormWord[text as ClaimForm] ?? text
  return text
}

function dates(row: Fields): string {
  const [from, to] = [row['from_date'], row['to_date']]
  return from || to ? `${String(from ?? '')}–${String(to ?? '')}` : ''
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
