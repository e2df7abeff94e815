import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Random } from './random.ts'
import { endsCommit, frameLength, framesOf, pageOf, resum } from './wal-file.ts'

/** A way to damage a library's files. */
export type Damage = {
  readonly part: 'header' | 'pages' | 'wal' | 'schema' | 'rows'
  readonly name: string
  /** Damages the library at a path and returns a description. `other` is the path of another, intact library. */
  readonly apply: (path: string, random: Random, other: string) => string
}

const pageSize = 4096

export const damages: readonly Damage[] = [
  bytesOf('header', 'a bit of the head', (bytes, random) => flip(bytes, random.below(100), random)),
  bytesOf('header', 'the head overwritten', (bytes, random) => scribble(bytes, 0, 16 + random.below(84), random)),
  bytesOf('header', 'the application id', (bytes, random) => flip(bytes, 68 + random.below(4), random)),
  bytesOf('header', 'the version of the schema', (bytes, random) => {
    const version = random.pick([0, 1, 3, 5, 99, 0xffffffff])
    bytes.writeUInt32BE(version, 60)
    return `user_version ${version}`
  }),
  bytesOf('header', 'the first page emptied', (bytes) => zero(bytes, 0, pageSize)),
  {
    part: 'header',
    name: 'the file cut off',
    apply: (path, random) => cut(path, random.below(readFileSync(path).length)),
  },
  { part: 'header', name: 'the file emptied', apply: (path) => cut(path, 0) },

  bytesOf('pages', 'a bit anywhere', (bytes, random) => flip(bytes, 100 + random.below(bytes.length - 100), random)),
  bytesOf('pages', 'a bit of the head of a page', (bytes, random) =>
    flip(bytes, page(bytes, random) * pageSize + random.below(12), random),
  ),
  bytesOf('pages', 'a sector overwritten', (bytes, random) =>
    scribble(bytes, 512 + random.below(bytes.length / 512 - 1) * 512, 512, random),
  ),
  bytesOf('pages', 'a page emptied', (bytes, random) => zero(bytes, page(bytes, random) * pageSize, pageSize)),
  bytesOf('pages', 'two pages swapped', (bytes, random) => {
    const [one, two] = [page(bytes, random), page(bytes, random)]
    const first = Buffer.from(bytes.subarray(one * pageSize, (one + 1) * pageSize))
    bytes.copyWithin(one * pageSize, two * pageSize, (two + 1) * pageSize)
    first.copy(bytes, two * pageSize)
    return `pages ${one + 1} and ${two + 1}`
  }),
  bytesOf('pages', 'a page written over another', (bytes, random) => {
    const [from, to] = [page(bytes, random), page(bytes, random)]
    bytes.copyWithin(to * pageSize, from * pageSize, (from + 1) * pageSize)
    return `page ${from + 1} over ${to + 1}`
  }),
  bytesOf('pages', 'many pages overwritten', (bytes, random) =>
    scribble(bytes, page(bytes, random) * pageSize, 5 * pageSize, random),
  ),
  {
    part: 'pages',
    name: 'a page of another library',
    apply: (path, random, other) => {
      const [bytes, theirs] = [readFileSync(path), readFileSync(other)]
      const at = page(theirs.length < bytes.length ? theirs : bytes, random) * pageSize
      theirs.copy(bytes, at, at, at + pageSize)
      writeFileSync(path, bytes)
      return `page ${at / pageSize + 1}`
    },
  },

  walOf('a bit of a frame', (wal, random) => {
    const frame = random.pick(earlyFrames(wal))
    return flip(wal, frame + random.below(frameLength(wal)), random)
  }),
  walOf('a bit of the head of the WAL', (wal, random) => flip(wal, random.below(32), random)),
  walOf('a frame emptied', (wal, random) => zero(wal, random.pick(earlyFrames(wal)), frameLength(wal))),
  walOf('two frames swapped', (wal, random) => {
    const [one, two] = [random.pick(earlyFrames(wal)), random.pick(earlyFrames(wal))]
    const first = Buffer.from(wal.subarray(one, one + frameLength(wal)))
    wal.copyWithin(one, two, two + frameLength(wal))
    first.copy(wal, two)
    return `frames at ${one} and ${two}`
  }),
  walOf('another salt in a frame', (wal, random) => {
    const frame = random.pick(earlyFrames(wal))
    random.bytes(8).copy(wal, frame + 8)
    return `the frame at ${frame}`
  }),
  walOf('a damaged page with a right checksum', (wal, random) => {
    const frame = random.pick(framesOf(wal))
    const what = scribble(wal, pageOf(frame) + random.below(8) * 512, 512, random)
    resum(wal)
    return what
  }),
  walOf('the tail overwritten', (wal, random) => {
    const frame = random.pick(earlyFrames(wal))
    return scribble(wal, frame, wal.length - frame, random)
  }),
  {
    part: 'wal',
    name: 'the WAL of another library',
    apply: (path, random, other) => {
      const theirs = readFileSync(`${other}-wal`)
      if (random.below(2) === 0) return write(`${path}-wal`, theirs, 'as it is')
      // Cut after the first commit, because a WAL without a commit has no effect.
      const first = framesOf(theirs).findIndex((frame) => endsCommit(theirs, frame))
      return write(`${path}-wal`, theirs.subarray(0, random.pick(framesOf(theirs).slice(first + 1))), 'cut')
    },
  },
  {
    part: 'wal',
    name: 'something else in the place of the WAL',
    apply: (path, random) => write(`${path}-wal`, random.bytes(8192 + random.below(20_000)), 'random bytes'),
  },

  sqlOf('schema', 'an index dropped', (db, random) => `DROP INDEX "${random.pick(namesOf(db, 'index'))}"`),
  sqlOf(
    'schema',
    'a table dropped',
    (db, random) => `PRAGMA foreign_keys=OFF; DROP TABLE "${random.pick(ownTables(db))}"`,
  ),
  sqlOf('schema', 'a column more', (db, random) => `ALTER TABLE "${random.pick(ownTables(db))}" ADD COLUMN more TEXT`),
  sqlOf(
    'schema',
    'a generated column',
    (db, random) => `ALTER TABLE "${random.pick(ownTables(db))}" ADD COLUMN more TEXT AS (hex(zeroblob(8)))`,
  ),
  sqlOf('schema', 'a column renamed', (db, random) => {
    const table = random.pick(ownTables(db))
    const columns = db.prepare(`PRAGMA table_info("${table}")`).all()
    return `ALTER TABLE "${table}" RENAME COLUMN "${random.pick(columns)['name']}" TO renamed`
  }),
  sqlOf(
    'schema',
    'a trigger that deletes',
    (_db, random) =>
      `CREATE TRIGGER t${random.below(99)} AFTER INSERT ON "${random.pick(['change', 'actor', 'place'])}" BEGIN DELETE FROM "${random.pick(['claim', 'mention', 'changed_value', 'source'])}"; END`,
  ),
  sqlOf(
    'schema',
    'a trigger that changes',
    () => `CREATE TRIGGER quiet AFTER UPDATE ON actor BEGIN UPDATE actor SET name='changed' WHERE id<>new.id; END`,
  ),
  sqlOf('schema', 'a view in the place of a table', (_db, random) => {
    const table = random.pick(['place', 'memo', 'question', 'tag'])
    return `PRAGMA foreign_keys=OFF; ALTER TABLE "${table}" RENAME TO hidden; CREATE VIEW "${table}" AS SELECT * FROM hidden`
  }),
  sqlOf('schema', 'a view more', () => 'CREATE VIEW more AS SELECT name FROM actor'),
  sqlOf('schema', 'the triggers of the index dropped', (_db, random) =>
    random.pick(['DROP TRIGGER search_doc_in', 'DROP TRIGGER search_doc_out', 'DROP TABLE search_index']),
  ),
  sqlOf('schema', 'nonsense in the schema', (db, random) => {
    const name = random.pick([...namesOf(db, 'index'), ...ownTables(db)])
    const sql = random.pick(['nonsense', 'CREATE TABLE x(y)', ''])
    return `PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='${sql}' WHERE name='${name}'`
  }),
  sqlOf('schema', 'another root page', (db, random) => {
    const name = random.pick([...namesOf(db, 'index'), ...ownTables(db)])
    return `PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=${random.below(200)} WHERE name='${name}'`
  }),
  sqlOf('schema', 'a row of the schema gone', (db, random) => {
    const name = random.pick([...namesOf(db, 'index'), ...ownTables(db)])
    return `PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name='${name}'`
  }),
  sqlOf('schema', 'an index that lacks rows', (db, random) => {
    const [table, index] = random.pick([
      ['mention', 'mention_by_revision'],
      ['changed_record', 'changed_record_by_record'],
      ['change', 'change_by_clock'],
      ['anchor', 'anchor_by_owner'],
    ] as const)
    // The index is hidden from SQLite while rows are deleted, so it keeps entries for them; while rows are added, it lacks theirs.
    const sql = String(db.prepare('SELECT sql FROM sqlite_schema WHERE name=?').get(index)!['sql'])
    const { rootpage } = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name=?').get(index)!
    return [
      'PRAGMA writable_schema=ON',
      `DELETE FROM sqlite_schema WHERE name='${index}'`,
      'PRAGMA writable_schema=RESET',
      `DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" ORDER BY rowid LIMIT 1)`,
      'PRAGMA writable_schema=ON',
      `INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', '${index}', '${table}', ${rootpage}, '${sql.replaceAll("'", "''")}')`,
    ].join('; ')
  }),

  sqlOf('rows', 'an impossible clock', (_db, random) => {
    const clock = random.pick(['soon', '', '9999-12-31T23:59:59.999Z.9999.x', '2026-13-45T99:99:99.999Z.0000.x', '0'])
    return `UPDATE change SET clock='${clock}' WHERE seq=(SELECT seq FROM change ORDER BY random() LIMIT 1)`
  }),
  sqlOf(
    'rows',
    'the last clock a year ahead',
    () => `UPDATE change SET clock='2099' || substr(clock, 5) WHERE seq=(SELECT max(seq) FROM change)`,
  ),
  sqlOf('rows', 'a value of another type in the log', (_db, random) => {
    const value = random.pick([`x'00ff'`, '1e300', '-1', 'NULL', `'9'`])
    return `UPDATE changed_value SET ${random.pick(['before', 'after'])}=${value} WHERE (changed_record, ord) IN (SELECT changed_record, ord FROM changed_value ORDER BY random() LIMIT 1)`
  }),
  sqlOf('rows', 'an unknown word in an enumeration', (_db, random) => {
    const [table, column] = random.pick([
      ['claim', 'kind'],
      ['claim', 'form'],
      ['claim', 'status'],
      ['actor', 'kind'],
      ['block', 'type'],
      ['anchor', 'role'],
      ['anchor', 'state'],
      ['change', 'origin'],
      ['changed_record', 'record_type'],
      ['field_state', 'state'],
    ] as const)
    return `UPDATE "${table}" SET "${column}"='nonsense'`
  }),
  sqlOf('rows', 'a place outside the text', (_db, random) => {
    const table = random.pick(['anchor', 'block'])
    const range = random.pick(['start=900000, "end"=900001', '"end"=9007199254740993', 'start=-5', '"end"=start'])
    return `PRAGMA ignore_check_constraints=ON; UPDATE "${table}" SET ${range}`
  }),
  sqlOf('rows', 'a reference to nothing', (_db, random) => {
    const [table, column] = random.pick([
      ['mention', 'actor'],
      ['claim', 'revision'],
      ['claim_speaker', 'claim'],
      ['case_source', 'in_case'],
      ['revision', 'source'],
      ['memo', 'owner'],
      ['question', 'in_case'],
    ] as const)
    return `PRAGMA foreign_keys=OFF; UPDATE "${table}" SET "${column}"='nothing'`
  }),
  sqlOf('rows', 'no case, or two', (_db, random) =>
    random.pick([`PRAGMA foreign_keys=OFF; DELETE FROM "case"`, `INSERT INTO "case" (id, name) VALUES ('two', 'Two')`]),
  ),
  sqlOf('rows', 'a part of the log gone', (_db, random) =>
    random.pick([
      'PRAGMA foreign_keys=OFF; DELETE FROM change WHERE seq % 3 = 0',
      'PRAGMA foreign_keys=OFF; DELETE FROM changed_record WHERE seq % 3 = 0',
      'PRAGMA foreign_keys=OFF; DELETE FROM changed_value WHERE ord = 0',
      'PRAGMA foreign_keys=OFF; DELETE FROM change; DELETE FROM changed_record; DELETE FROM changed_value',
    ]),
  ),
  sqlOf('rows', 'a text that is empty or endless', (_db, random) =>
    random.pick([
      `UPDATE revision SET text=''`,
      `UPDATE actor SET name=replace(hex(zeroblob(500000)), '0', 'x')`,
      `UPDATE source SET title=char(0, 1, 8238, 10)`,
      `UPDATE content SET bytes=x''`,
    ]),
  ),
  sqlOf('rows', 'a full-text index of other rows', (_db, random) =>
    random.pick([
      `INSERT INTO search_index(search_index) VALUES ('delete-all')`,
      'DELETE FROM search_index_data WHERE id > 10',
      `UPDATE search_doc SET title='another'`,
    ]),
  ),
]

/** Damages the bytes of the library's file. */
function bytesOf(part: Damage['part'], name: string, change: (bytes: Buffer, random: Random) => string): Damage {
  return {
    part,
    name,
    apply: (path, random) => {
      const bytes = readFileSync(path)
      return write(path, bytes, change(bytes, random))
    },
  }
}

/** Damages a WAL that contains gestures. */
function walOf(name: string, change: (wal: Buffer, random: Random) => string): Damage {
  return {
    part: 'wal',
    name,
    apply: (path, random) => {
      const wal = readFileSync(`${path}-wal`)
      return write(`${path}-wal`, wal, change(wal, random))
    },
  }
}

/** Damages a library by SQL. The file is then closed normally, with nothing left in a WAL. */
function sqlOf(part: Damage['part'], name: string, statements: (db: DatabaseSync, random: Random) => string): Damage {
  return {
    part,
    name,
    apply: (path, random) => {
      const db = new DatabaseSync(path, { enableForeignKeyConstraints: false, defensive: false })
      try {
        const sql = statements(db, random)
        db.exec(sql)
        return sql
      } finally {
        db.close()
      }
    },
  }
}

function flip(bytes: Buffer, at: number, random: Random): string {
  const bit = random.below(8)
  bytes[at]! ^= 1 << bit
  return `bit ${bit} of byte ${at}`
}

function scribble(bytes: Buffer, at: number, length: number, random: Random): string {
  random.bytes(Math.min(length, bytes.length - at)).copy(bytes, at)
  return `${length} bytes from ${at}`
}

function zero(bytes: Buffer, at: number, length: number): string {
  bytes.fill(0, at, at + length)
  return `${length} bytes from ${at}`
}

function cut(path: string, length: number): string {
  truncateSync(path, length)
  return `at ${length}`
}

function write(path: string, bytes: Uint8Array, what: string): string {
  writeFileSync(path, bytes)
  return what
}

/**
 * The frames of all commits except the last. A damaged frame in the last commit looks like a commit that a power cut interrupted and that
 * was never acknowledged.
 */
function earlyFrames(wal: Buffer): number[] {
  const frames = framesOf(wal)
  const commits = frames.flatMap((frame, index) => (endsCommit(wal, frame) ? [index] : []))
  return frames.slice(0, (commits.at(-2) ?? 0) + 1)
}

/** The number of a random page other than the first. */
function page(bytes: Buffer, random: Random): number {
  return 1 + random.below(Math.floor(bytes.length / pageSize) - 1)
}

function namesOf(db: DatabaseSync, type: 'index' | 'table'): string[] {
  return db
    .prepare(`SELECT name FROM sqlite_schema WHERE type=? AND sql IS NOT NULL ORDER BY name`)
    .all(type)
    .map(({ name }) => String(name))
}

function ownTables(db: DatabaseSync): string[] {
  return namesOf(db, 'table').filter((name) => !name.startsWith('search_index') && !name.startsWith('sqlite_'))
}
