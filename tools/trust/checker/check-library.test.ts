import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder, openTestLibrary } from '../../../src/main/library/test-library/test-library.ts'
import { playGesture, setStage } from '../play/play-gestures.ts'
import { checkLibrary } from './check-library.ts'
import type { Acknowledged } from './journal.ts'

const folder = makeFolder()
const whole = join(folder.path, 'whole.attache')
const path = join(folder.path, 'broken.attache')
const acknowledged: Acknowledged[] = []

beforeAll(async () => {
  const library = await openTestLibrary(whole)
  const stage = await setStage(library.do)
  acknowledged.push(...stage.acknowledged)
  for (let number = 0; number < 30; number++) acknowledged.push(await playGesture(library.do, stage, number))
  await library.close()
})
afterAll(() => folder[Symbol.dispose]())

/** A copy of the library, damaged by an SQL statement. */
function broken(sql: string): string {
  copyFileSync(whole, path)
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false, defensive: false })
  db.exec(sql)
  db.close()
  return path
}

it('finds nothing wrong with a library that was left alone', () => {
  expect(checkLibrary(whole, acknowledged)).toEqual({ missing: [], problems: [], unsound: false })
})
it('reads what only the WAL holds', () => {
  const db = new DatabaseSync(whole)
  copyFileSync(whole, path)
  db.exec(`PRAGMA journal_mode=WAL; UPDATE actor SET name='Not by a gesture' WHERE name='Minister 0'`)
  copyFileSync(`${whole}-wal`, `${path}-wal`)
  db.exec(`UPDATE actor SET name='Minister 0' WHERE name='Not by a gesture'`)
  db.close()
  expect(checkLibrary(path).problems).toEqual([
    expect.stringMatching(/^The name of actor .+ is “Not by a gesture”, and by the log “Minister 0”\.$/u),
  ])
  rmSync(`${path}-wal`)
})

const lastActor = `(SELECT id FROM actor WHERE name='Minister 20')`
const itsChange = `(SELECT change FROM changed_record WHERE record=${lastActor})`

it.each([
  [
    'a row that went without a gesture',
    `DELETE FROM mention WHERE rowid=1`,
    /^The mention .+ is gone, and no gesture took it\.$/u,
  ],
  [
    'a row that no gesture made',
    `INSERT INTO actor (id, name, kind) VALUES ('x', 'X', 'person')`,
    /^No gesture made the actor x\.$/u,
  ],
  [
    'a field that is not what the log says',
    `UPDATE question SET text='Another?' WHERE rowid=1`,
    /^The text of question .+ is “Another\?”, and by the log /u,
  ],
  [
    'a field that no gesture set',
    `UPDATE question SET short_label='L' WHERE rowid=1`,
    /^The short_label of question .+ is “L”, and by the log “”\.$/u,
  ],
  [
    'a change without records',
    `INSERT INTO change SELECT 9999, 'x', clock, device, analyst, 'Half', origin, "group", undoes, "schema" FROM change LIMIT 1`,
    /^The change “Half” \(x\) has no records\.$/u,
  ],
  [
    'a record of a change without values',
    `DELETE FROM changed_value WHERE changed_record=(SELECT max(seq) FROM changed_record)`,
    /^A change of .+ has no values\.$/u,
  ],
  [
    'one value of a change missing',
    `DELETE FROM changed_value WHERE ord=0 AND changed_record=(SELECT min(seq) FROM changed_record)`,
    /^A change of .+ lacks some of its values\.$/u,
  ],
  [
    'a change taken out of the middle',
    `DELETE FROM changed_value WHERE changed_record IN (SELECT r.seq FROM changed_record AS r JOIN changed_value AS v ON v.changed_record=r.seq WHERE after='The envoy of 15'); DELETE FROM changed_record WHERE seq NOT IN (SELECT changed_record FROM changed_value)`,
    /^A change of actor .+ is missing: its name went on from “The envoy of 15”\.$/u,
  ],
  ['an impossible clock', `UPDATE change SET clock='soon' WHERE seq=1`, /^The change .+ has the clock “soon”\.$/u],
  [
    'bytes that are not those of their hash',
    `UPDATE content SET bytes=x'00' WHERE rowid=1`,
    /^The bytes of [0-9a-f]{64} have another SHA-256\.$/u,
  ],
  [
    'a text that is not what its bytes say',
    `UPDATE revision SET text=replace(text, 'envoy', 'enemy') WHERE rowid=1`,
    /^The text of revision .+ is not what its bytes say\.$/u,
  ],
  [
    'a quote that the text does not have there',
    `UPDATE anchor SET exact='enemy' WHERE rowid=1`,
    /^The quote of anchor .+ is not what the text says there\.$/u,
  ],
  [
    'a place that JavaScript cannot count to',
    `UPDATE anchor SET "end"=9007199254740993 WHERE rowid=1`,
    /^The end of anchor .+ is “9007199254740993”, and by the log /u,
  ],
  [
    'a reference to nothing',
    `UPDATE claim_speaker SET actor='nobody' WHERE rowid=1`,
    /^Row 1 of “claim_speaker” points to a actor that is not there\.$/u,
  ],
  [
    'a trigger that is not ours',
    `CREATE TRIGGER evil AFTER INSERT ON change BEGIN DELETE FROM claim; END`,
    /^The trigger “evil” is not a library’s\.$/u,
  ],
  [
    'a page that nothing uses any more',
    `PRAGMA writable_schema=ON; UPDATE sqlite_schema SET type='x' WHERE name='mention_by_actor'; DELETE FROM sqlite_schema WHERE type='x'`,
    /^The file is damaged: .*\bnever used$/su,
  ],
  [
    'a full-text index that is another',
    `INSERT INTO search_index(search_index) VALUES ('delete-all')`,
    /^The full-text index is not that of its rows\.$/u,
  ],
  [
    'an actor that cannot be found',
    `DELETE FROM search_doc WHERE record=${lastActor}`,
    /^The actor .+ is not in the index\.$/u,
  ],
  ['another application’s file', `PRAGMA application_id=7`, /^The application id is 7\.$/u],
] as const)('names %s', (_what, sql, problem) => {
  expect(checkLibrary(broken(sql)).problems).toContainEqual(expect.stringMatching(problem))
})

it('names an acknowledged gesture that is not there, though the file is sound', () => {
  const taken = broken(
    `PRAGMA foreign_keys=OFF;
     CREATE TEMP TABLE gone AS SELECT ${itsChange} AS change, ${lastActor} AS actor;
     DELETE FROM changed_value WHERE changed_record IN (SELECT seq FROM changed_record WHERE change=(SELECT change FROM gone));
     DELETE FROM changed_record WHERE change=(SELECT change FROM gone); DELETE FROM change WHERE seq=(SELECT change FROM gone);
     DELETE FROM search_doc WHERE record=(SELECT actor FROM gone); DELETE FROM actor WHERE id=(SELECT actor FROM gone)`,
  )
  expect(checkLibrary(taken, acknowledged)).toEqual({
    missing: [expect.stringMatching(/^20 add an actor: no actor of /u)],
    problems: [],
    unsound: false,
  })
})
it('takes what a later gesture changed for there', () => {
  const [facts] = acknowledged.filter(({ gesture }) => gesture === '5 rename the envoy')
  expect(checkLibrary(whole, [facts!]).missing).toEqual([])
  expect(
    checkLibrary(broken(`UPDATE changed_value SET after='X' WHERE after='The envoy of 5'`), [facts!]).missing,
  ).toEqual(['5 rename the envoy: actor.name is not “The envoy of 5”'])
})
it('names a file that was cut off, overwritten or taken away, and everything that it held', () => {
  copyFileSync(whole, path)
  truncateSync(path, 50_000)
  expect(checkLibrary(path, acknowledged).problems).not.toEqual([])
  const bytes = readFileSync(whole)
  bytes.fill(0xa5, 8192, 28_192)
  writeFileSync(path, bytes)
  expect(checkLibrary(path, acknowledged).problems).not.toEqual([])
  rmSync(path)
  expect(checkLibrary(path, acknowledged)).toEqual({
    missing: acknowledged.map(({ gesture }) => gesture),
    problems: ['There is no file.'],
    unsound: true,
  })
})
