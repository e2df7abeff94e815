import type { FieldChange } from '#shared/changes/change.ts'
import { records, type RecordName } from '#shared/changes/records.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The field that is a record's name. */
const names: Partial<Record<RecordName, string>> = {
  source: 'title',
  actor: 'name',
  alias: 'text',
  tag: 'name',
  occasion: 'label',
  briefing: 'title',
  case: 'name',
  anchor: 'exact',
  memo: 'body',
  question: 'text',
  idea: 'gloss',
}

const words: Partial<Record<RecordName, string>> = {
  claim_speaker: 'speaker',
  said_about: 'note of whom a claim is about',
  claim_link: 'link',
  claim_relation: 'link of two claims',
  about: 'note of what a claim is about',
  briefing_section: 'section of a briefing',
  briefing_block: 'paragraph of a briefing',
  field_state: 'proposal',
  case_source: 'source',
  tagged: 'tag',
  anchor: 'quote',
}

/** The longest name in a sentence, in UTF-16 code units; longer ones are cut. */
const longestName = 80

/** Names a record in a sentence: `The actor “Steve Witkoff”`. */
export function nameRecord(db: Database, { type, record }: Pick<FieldChange, 'type' | 'record'>): string {
  const word = `The ${words[type] ?? type.replaceAll('_', ' ')}`
  const field = names[type] ?? (type === 'claim' ? null : undefined)
  if (field === undefined || !(type in records)) return word
  const name =
    field === null
      ? db.get<{ name: string }>(
          `SELECT exact AS name FROM anchor WHERE owner=? AND role='content' ORDER BY ord LIMIT 1`,
          record,
        )?.name
      : db.get<{ name: string }>(`SELECT "${field}" AS name FROM "${type}" WHERE id=?`, record)?.name
  return name?.trim() ? `${word} “${inSentence(name)}”` : word
}

/** Puts text on one line for a sentence, and cuts it if it is long. */
export function inSentence(name: string): string {
  const line = name.trim().replaceAll(/\s+/gu, ' ')
  // A character of two units is cut before, not between them.
  return line.length > longestName ? `${line.slice(0, longestName).replace(/[\uD800-\uDBFF]$/u, '')}…` : line
}
