import { reasonStart } from '#shared/claims/supersede.ts'
import { recordNames, type RecordName } from '#shared/changes/records.ts'
import { ok } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { indexOne, rebuildIndex } from '../search/search-index.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Removes a source and every row that requires it, deleted rows too, from the tables, the log, the index and the stored
 * UI state. Which rows require it is read from the schema's foreign keys, so that a table added later is not forgotten.
 * `alongside` runs in the same transaction.
 */
export function eraseRows(db: Database, source: Id, alongside: () => void = () => undefined): void {
  db.exec('PRAGMA secure_delete=ON')
  db.transaction(() => {
    db.exec('CREATE TEMP TABLE IF NOT EXISTS erased (id TEXT PRIMARY KEY NOT NULL) STRICT; DELETE FROM erased')
    db.run('INSERT INTO erased (id) VALUES (?)', source)
    const references = readReferences(db)
    collect(db, references)
    const actors = eraseLearnedAliases(db)
    passOriginOn(db, source)
    endSupersedingByErased(db)
    for (const { table, column, needed } of references) {
      if (!needed) db.run(`UPDATE "${table}" SET "${column}"=NULL WHERE "${column}" IN (SELECT id FROM erased)`)
    }
    eraseFromStates(db)
    eraseLog(db)
    erasePlaces(db)
    db.run('DELETE FROM search_doc WHERE record IN (SELECT id FROM erased)')
    for (const table of recordNames) db.run(`DELETE FROM "${table}" WHERE id IN (SELECT id FROM erased)`)
    db.run(
      'DELETE FROM content WHERE sha256 NOT IN (SELECT content FROM revision WHERE content IS NOT NULL UNION SELECT content FROM issued)',
    )
    for (const actor of actors) indexOne(db, 'actor', actor)
    // The full-text index keeps words of deleted rows until it is rebuilt. This is done in the same transaction, so
    // that no copy made at any time contains them.
    rebuildIndex(db)
    db.exec('DELETE FROM erased')
    alongside()
    return ok(null)
  })
}

type Reference = { readonly table: RecordName; readonly column: string; readonly needed: boolean }

function readReferences(db: Database): Reference[] {
  const needed = new Set(['owner'])
  return recordNames.flatMap((table) => {
    const columns = db.all<{ name: string; notnull: number }>(`PRAGMA table_info("${table}")`)
    const keys = new Set(
      db
        .all<{ from: string; to: string }>(`PRAGMA foreign_key_list("${table}")`)
        .filter((key) => key.to === 'id')
        .map((key) => key.from),
    )
    return columns
      .filter(({ name }) => keys.has(name) || needed.has(name))
      .map(({ name, notnull }) => ({ table, column: name, needed: notnull === 1 || isOneOfTwo(table, name) }))
  })
}

/** Whether a column may be NULL only while another column of the row is not. */
function isOneOfTwo(table: RecordName, column: string): boolean {
  return table === 'about' && (column === 'of_claim' || column === 'of_idea')
}

/** Adds all rows that require an erased row, until no new ones are found. */
function collect(db: Database, references: readonly Reference[]): void {
  for (let found = 1; found > 0;) {
    found = 0
    for (const { table, column, needed } of references) {
      if (!needed) continue
      found += db.run(
        `INSERT INTO erased SELECT id FROM "${table}" WHERE "${column}" IN (SELECT id FROM erased) AND id NOT IN (SELECT id FROM erased)`,
      )
    }
  }
}

/** Makes the first copy of an erased source the original of the others: they are one report still, and no one corroborates another. */
function passOriginOn(db: Database, source: Id): void {
  const [heir] = db.all<{ id: Id }>('SELECT id FROM source WHERE copy_of=? ORDER BY deleted_at IS NOT NULL, id', source)
  if (!heir) return
  db.run('UPDATE source SET copy_of=NULL WHERE id=?', heir.id)
  db.run('UPDATE source SET copy_of=? WHERE copy_of=?', heir.id, source)
}

/**
 * Opens the claims again that an erased claim superseded, or leaves them to another link that does. The reason quotes the erased
 * claim, so it goes from the log too, with the status that came from the same gestures, which nothing could take back or repeat whole.
 */
function endSupersedingByErased(db: Database): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS superseded (id TEXT PRIMARY KEY NOT NULL, now INTEGER NOT NULL, heir TEXT) STRICT;
    DELETE FROM superseded;
    INSERT INTO superseded SELECT other, max(deleted_at IS NULL AND sets_status), (
        SELECT min(heir.id) FROM claim_relation AS heir JOIN claim AS newer ON newer.id=heir.claim AND newer.deleted_at IS NULL
        WHERE heir.other=link.other AND heir.type='supersedes' AND heir.deleted_at IS NULL AND heir.claim NOT IN (SELECT id FROM erased))
      FROM claim_relation AS link WHERE type='supersedes' AND claim IN (SELECT id FROM erased) AND other NOT IN (SELECT id FROM erased)
      GROUP BY other;
    UPDATE claim SET status_date=iif(superseded.heir IS NULL, NULL, status_date), status_reason=NULL,
        status=iif(superseded.heir IS NULL, 'open', 'superseded')
      FROM superseded WHERE superseded.id=claim.id AND superseded.now=1 AND status='superseded';
    UPDATE claim SET status_reason=NULL WHERE id IN (SELECT id FROM superseded) AND status_reason LIKE '${reasonStart.trimEnd()}%';
    UPDATE claim_relation SET sets_status=1 WHERE id IN (
      SELECT heir FROM superseded JOIN claim ON claim.id=superseded.id WHERE superseded.now=1 AND claim.status='superseded');
    DELETE FROM changed_value WHERE field IN ('status', 'status_date', 'status_reason') AND changed_record IN (
      SELECT own.seq FROM changed_record AS own JOIN changed_record AS link ON link.change=own.change AND link.record_type='claim_relation'
      WHERE own.record IN (SELECT id FROM superseded) AND link.record IN (SELECT id FROM erased));
    DELETE FROM changed_value WHERE field='status_reason'
      AND (before LIKE '${reasonStart.trimEnd()}%' OR after LIKE '${reasonStart.trimEnd()}%')
      AND changed_record IN (SELECT seq FROM changed_record WHERE record IN (SELECT id FROM superseded));
    DELETE FROM superseded`)
}

/**
 * Erases aliases learned from the source, unless another source has the same words for that actor. Returns the actors
 * that lost an alias.
 */
function eraseLearnedAliases(db: Database): Id[] {
  db.run(
    `INSERT INTO erased SELECT id FROM alias WHERE learned=1
       AND EXISTS (SELECT 1 FROM mention JOIN anchor ON anchor.owner=mention.id WHERE mention.actor=alias.actor AND mention.id IN (SELECT id FROM erased))
       AND NOT EXISTS (SELECT 1 FROM mention JOIN anchor ON anchor.owner=mention.id
         WHERE mention.actor=alias.actor AND mention.id NOT IN (SELECT id FROM erased) AND anchor.exact=alias.text)
       AND id NOT IN (SELECT id FROM erased)`,
  )
  return db
    .all<{ actor: Id }>('SELECT DISTINCT actor FROM alias WHERE id IN (SELECT id FROM erased)')
    .map((row) => row.actor)
}

/** Takes erased claims out of what exported briefings stood on, which is one value of a row. */
function eraseFromStates(db: Database): void {
  db.exec(`UPDATE exported_state SET state=${stateWithoutErased('state')};
    UPDATE changed_value SET after=${stateWithoutErased('after')} WHERE field='state' AND after IS NOT NULL
      AND changed_record IN (SELECT seq FROM changed_record WHERE record_type='exported_state')`)
}

function stateWithoutErased(column: string): string {
  return `json_set(${column}, '$.claims', (SELECT json_group_array(json(claim.value))
    FROM json_each(${column}, '$.claims') AS claim WHERE claim.value ->> 'claim' NOT IN (SELECT id FROM erased)))`
}

/**
 * Erases values from the log. A change with no values left is erased too. So is a reference to an erased row, since it
 * could never be restored.
 */
function eraseLog(db: Database): void {
  db.run(
    `DELETE FROM changed_value WHERE before IN (SELECT id FROM erased) OR after IN (SELECT id FROM erased)
       OR changed_record IN (SELECT seq FROM changed_record WHERE record IN (SELECT id FROM erased))`,
  )
  db.run(
    'DELETE FROM changed_record WHERE NOT EXISTS (SELECT 1 FROM changed_value AS kept WHERE kept.changed_record=changed_record.seq)',
  )
  db.run('DELETE FROM change WHERE NOT EXISTS (SELECT 1 FROM changed_record WHERE changed_record.change=change.seq)')
}

/** Erases reading places and drafts that contain an id of the source or its rows. */
function erasePlaces(db: Database): void {
  const places = db.all<{ key: string; value: string }>('SELECT key, value FROM place')
  const ids = new Set(db.all<{ id: Id }>('SELECT id FROM erased').map((row) => row.id))
  for (const { key, value } of places) {
    const named = `${key} ${value}`.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu) ?? []
    if (named.some((id) => ids.has(id))) db.run('DELETE FROM place WHERE key=?', key)
  }
}
