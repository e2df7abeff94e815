import type { FieldChange } from '#shared/changes/change.ts'
import type { Row } from '#shared/changes/draft.ts'
import { records, type RecordName } from '#shared/changes/records.ts'
import type { NameOf } from '#shared/history/describe.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import { ownRows, type OwnRows } from '#shared/history/parts.ts'
import type { Step, Story, StoryRow } from '#shared/history/rewind.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { pathsById } from './read-tags.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'

/** Reads a record with its parts, including deleted ones; null if it never existed. */
export function readStory(db: Database, of: HistoryType, id: Id): Story | null {
  const row = db.get<Row>(`SELECT * FROM "${of}" WHERE id=?`, id)
  if (!row) return null
  const rows = new Map<Id, StoryRow>([[id, { type: of, part: null, row }]])
  const collect = (owners: readonly Row[], own: readonly OwnRows[]): void => {
    if (owners.length === 0) return
    for (const { type, field, via = 'id', part, under } of own) {
      const names = owners.flatMap((owner) => (owner[via] as Id | null) ?? [])
      // Only what the log knows: a revision has its whole text besides.
      const columns = ['id', 'deleted_at', ...records[type].fields].map((column) => `"${column}"`).join(', ')
      const found = db.all<Row>(
        `SELECT ${columns} FROM "${type}" WHERE "${field}" IN (SELECT value FROM json_each(?))`,
        idList(names),
      )
      for (const one of found) if (!rows.has(one.id)) rows.set(one.id, { type, part, row: one })
      collect(found, under)
    }
  }
  collect([row], ownRows[of])
  return { of, id, rows }
}

type LoggedStep = Step & {
  readonly seq: number
  readonly id: Id
  readonly clock: string
  readonly label: string
  readonly origin: ChangeOrigin
  readonly analyst: string
}

type LogRow = FieldChange & Omit<LoggedStep, 'fields'>

/**
 * Reads the changes to a record and its parts, the newest first: the last `limit` of them, or all from `since` on (a
 * change's number, inclusive).
 */
export function readSteps(
  db: Database,
  story: Story,
  { limit = -1, since = 0 }: { readonly limit?: number; readonly since?: number },
): LoggedStep[] {
  const ids = idList([...story.rows.keys()])
  const rows = db.all<LogRow>(
    `SELECT change.seq, change.id, clock, label, origin, analyst, record_type AS type, record, field, before, after
     FROM changed_record JOIN change ON change.seq=changed_record.change JOIN changed_value ON changed_value.changed_record=changed_record.seq
     WHERE record IN (SELECT value FROM json_each(?1)) AND change.seq IN (
       SELECT DISTINCT change FROM changed_record WHERE record IN (SELECT value FROM json_each(?1)) AND change>=?2 ORDER BY change DESC LIMIT ?3)
     ORDER BY change.seq DESC, changed_record.seq, ord`,
    ids,
    since,
    limit,
  )
  const steps: (Omit<LoggedStep, 'fields'> & { fields: FieldChange[] })[] = []
  for (const { seq, id, clock, label, origin, analyst, ...field } of rows) {
    const last = steps.at(-1)
    if (last?.seq === seq) last.fields.push(field)
    else steps.push({ seq, id, clock, label, origin, analyst, fields: [field] })
  }
  return steps
}

const names: Partial<Record<RecordName, string>> = {
  // In a library that never had a second case, nothing is said of the only one.
  case: 'SELECT name FROM "case" WHERE id=? AND (SELECT count(*) FROM "case")>1',
  source: `SELECT ${sourceNameSql} AS name FROM source WHERE id=?`,
  actor: 'SELECT name FROM actor WHERE id=?',
  occasion: 'SELECT label AS name FROM occasion WHERE id=?',
  question: 'SELECT text AS name FROM question WHERE id=?',
  idea: `SELECT coalesce(nullif(gloss, ''), (SELECT exact FROM anchor WHERE owner=idea.id ORDER BY ord LIMIT 1), '') AS name FROM idea WHERE id=?`,
  claim: `SELECT coalesce(nullif(gloss, ''), (SELECT exact FROM anchor WHERE owner=claim.id AND role='content' ORDER BY ord LIMIT 1), 'a claim without words') AS name FROM claim WHERE id=?`,
}

/** Returns a function that gives records' names, each looked up once. */
export function namesIn(db: Database): NameOf {
  let paths: Map<Id, string> | null = null
  const known = new Map<Id, string>()
  return (type, id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const sql = names[type]
    paths ??= type === 'tag' ? pathsById(db) : paths
    const name =
      type === 'tag'
        ? (paths?.get(id) ?? db.get<{ name: string }>('SELECT name FROM tag WHERE id=?', id)?.name)
        : sql === undefined
          ? undefined
          : db.get<{ name: string }>(sql, id)?.name
    known.set(id, name ?? '')
    return name ?? ''
  }
}
