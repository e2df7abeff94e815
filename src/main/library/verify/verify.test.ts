import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VerifyReport } from '#shared/library/library-view.ts'
import { listBackups } from '../backups/backups.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { openReaderSession } from '../worker/reader-session.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
  const source = await library.do('importPaste', { text: 'A title\nThe envoy said so to Kyiv.' })
  await library.do('addMention', {
    revision: source.revision,
    range: { start: 8, end: 17 },
    who: { name: 'The envoy', kind: 'person' },
  })
  await library.close()
  library = await openTestLibrary(library.path)
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

function tamper(sql: string): void {
  const db = openDatabase(library.path)
  db.exec(`PRAGMA foreign_keys=OFF; ${sql}`)
  db.close()
}

it('finds nothing wrong with a sound library', async () => {
  expect(await library.do('verifyLibrary', {})).toEqual({ sources: 1, anchors: 1, backups: 1, problems: [] })
})

it.each([
  [
    'bytes that were changed',
    `UPDATE content SET bytes = CAST('other' AS BLOB)`,
    'The original bytes of “A title” are not the ones that were imported: their SHA-256 is another.',
  ],
  ['bytes that are gone', 'DELETE FROM content', 'The original bytes of “A title” are missing.'],
  [
    'a text that was edited',
    `UPDATE revision SET text = replace(text, 'said so', 'said no')`,
    'The text of “A title” is not what its original bytes say.',
  ],
  [
    'a quote that was edited',
    `UPDATE anchor SET exact = 'The Envoy'`,
    'A quote in “A title” is not what the text says there: “The Envoy”.',
  ],
  [
    'a context that was edited',
    `UPDATE anchor SET suffix = ' denied it'`,
    'A quote in “A title” is not what the text says there: “The envoy”.',
  ],
  [
    'a boundary that was moved',
    `UPDATE anchor SET start = start + 1`,
    'A quote in “A title” is not what the text says there: “The envoy”.',
  ],
  ['rows that point nowhere', `DELETE FROM actor`, 'Rows of “mention” point to records that are not there.'],
])('finds %s', async (_what, sql, sentence) => {
  tamper(sql)
  expect((await library.do('verifyLibrary', {})).problems).toContain(sentence)
})

it.each([
  [
    'an actor merged into a deleted one',
    `UPDATE actor SET merged_into='b' WHERE id='a'; UPDATE actor SET deleted_at='2' WHERE id='b'`,
    ['“A” was merged into an actor that is deleted.'],
  ],
  [
    'actors merged in a circle',
    `UPDATE actor SET merged_into='b' WHERE id='a'; UPDATE actor SET merged_into='a' WHERE id='b'`,
    ['“A” was merged into itself, through others.'],
  ],
  [
    'a group inside itself',
    `INSERT INTO member (id, actor, part_of) VALUES ('1', 'a', 'b'), ('2', 'b', 'a')`,
    ['The group “B” is a member of itself.', 'The group “A” is a member of itself.'],
  ],
  [
    'a mention of a deleted actor',
    `UPDATE actor SET deleted_at='2' WHERE id NOT IN ('a', 'b')`,
    ['A mention is of “The envoy”, which is deleted.'],
  ],
])('finds %s', async (_what, sql, sentences) => {
  tamper(`INSERT INTO actor (id, name, kind) VALUES ('a', 'A', 'group'), ('b', 'B', 'group'); ${sql}`)
  expect((await library.do('verifyLibrary', {})).problems).toEqual(sentences)
})

it.each([
  [
    'a tag under itself',
    `UPDATE tag SET parent=CASE id WHEN 'x' THEN 'y' ELSE 'x' END`,
    ['The tag “a” stands under itself.'],
  ],
  [
    'an answer that was given twice',
    `INSERT INTO answer (id, claim, question, value) SELECT 'b' || n, 'c', 'q', 'yes' FROM (SELECT 1 AS n UNION SELECT 2)`,
    ['A claim answers “Q?” twice.'],
  ],
  [
    'an answer to a question that is deleted',
    `INSERT INTO answer (id, claim, question, value) VALUES ('b', 'c', 'q', 'no'); UPDATE question SET deleted_at='2'`,
    ['An answer is left of something that was deleted (question).'],
  ],
  [
    'a memo on what is deleted',
    `INSERT INTO memo (id, owner_type, owner, body) VALUES ('m', 'question', 'q', 'x'); UPDATE question SET deleted_at='2'`,
    ['A memo is left of something that was deleted (question).'],
  ],
])('finds %s', async (_what, sql, sentences) => {
  tamper(`INSERT INTO claim (id, revision, kind, form) SELECT 'c', id, 'no-comment', 'direct' FROM revision; INSERT INTO question (id, in_case, text, ord) SELECT 'q', id, 'Q?', 0 FROM "case";
    INSERT INTO tag (id, name, parent) VALUES ('x', 'a', NULL), ('y', 'b', 'x'); ${sql}`)
  expect((await library.do('verifyLibrary', {})).problems).toEqual(sentences)
})

it.each([
  [
    'a speaker who reports what they say',
    `INSERT INTO claim_link (id, claim, ord, type, actor) VALUES ('l', 'c1', 0, 'reports', 'a'); INSERT INTO claim_speaker (id, claim, actor, ord) VALUES ('s', 'c1', 'a', 0)`,
    ['Who reports “A title” goes in a circle.'],
  ],
  [
    'one who reports twice, through a merge',
    `INSERT INTO claim_link (id, claim, ord, type, actor) VALUES ('l', 'c1', 0, 'reports', 'a'), ('m', 'c1', 1, 'reports', 'b'); UPDATE actor SET merged_into='a' WHERE id='b'`,
    ['Who reports “A title” goes in a circle.'],
  ],
  [
    'claims about one another',
    `INSERT INTO about (id, claim, ord, of_claim) VALUES ('1', 'c1', 0, 'c2'), ('2', 'c2', 0, 'c1'), ('3', 'c3', 0, 'c1')`,
    ['“A title” is about itself, through others.'],
  ],
  [
    'claims that supersede one another',
    `INSERT INTO claim_relation (id, claim, type, other) VALUES ('1', 'c1', 'supersedes', 'c2'), ('2', 'c2', 'supersedes', 'c1'), ('3', 'c1', 'same-as', 'c2'), ('4', 'c2', 'same-as', 'c1')`,
    ['“A title” supersedes itself, through others.'],
  ],
  [
    'a date that does not exist',
    `UPDATE claim SET about_date='2025-02-30', said_date='2025-02-28' WHERE id='c1'`,
    ['“2025-02-30” of a claim or an occasion is not a date that exists.'],
  ],
  ['a claim without words', `DELETE FROM anchor WHERE owner='c2'`, ['A claim has no words that it rests on.']],
  [
    'a day on which nothing can have been withdrawn',
    `INSERT INTO occasion (id, label, withdrawn, withdrawn_date) VALUES ('o', 'Post', 1, '2025-02-30')`,
    ['“2025-02-30” of a claim or an occasion is not a date that exists.'],
  ],
  [
    'whom a deleted claim is about',
    `INSERT INTO said_about (id, claim, actor, ord) VALUES ('s', 'c3', 'a', 0); UPDATE claim SET deleted_at='2' WHERE id='c3'`,
    ['Whom a claim is about is left of something that was deleted (claim).'],
  ],
  [
    'a condition of a deleted claim',
    `INSERT INTO condition (id, claim) VALUES ('k', 'c3'); UPDATE claim SET deleted_at='2' WHERE id='c3'`,
    ['A condition is left of something that was deleted (claim).'],
  ],
])('finds %s', async (_what, sql, sentences) => {
  tamper(`INSERT INTO actor (id, name, kind) VALUES ('a', 'A', 'person'), ('b', 'B', 'person');
    INSERT INTO claim (id, revision, kind, form) SELECT 'c' || n, id, 'statement', 'direct' FROM revision, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3);
    INSERT INTO anchor (id, owner_type, owner, role, revision, start, "end", exact) SELECT 'x' || claim.id, 'claim', claim.id, 'content', revision, 0, 7, 'A title' FROM claim; ${sql}`)
  expect((await library.do('verifyLibrary', {})).problems).toEqual(sentences)
})

it('finds nothing wrong beside a reader that searches, however many gestures and an erasure later', async () => {
  const reader = openReaderSession({
    file: { path: library.path, immutable: false, identity: null },
    path: library.path,
  })
  const verified = async () => {
    const report = await reader.call('verifyLibrary', {})
    return report.ok ? (report.value as VerifyReport).problems : report
  }
  const source = await library.do('importPaste', { text: 'Another title\nThe envoy said so to Oslo.' })
  // During this loop the index merges its segments at some point.
  for (let i = 0; i < 40; i++) {
    await library.do('addActor', { name: `Delegate ${i}`, kind: 'person' })
    if (i % 10 === 0) await reader.call('search', { query: 'delegate' })
    if (i % 2 === 0) expect(await verified()).toEqual([])
  }
  await library.do('eraseSource', { id: source.id, typed: 'Another title' })
  expect(await verified()).toEqual([])
  reader.close()
})

it('finds a damaged backup', async () => {
  const [backup = ''] = listBackups(library.path)
  writeFileSync(backup, 'no database')
  const name = backup.split('/').at(-1)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([`The backup “${name}” is damaged.`])
})

it('decodes a text from before texts had hashes as it was decoded then, though it would be read otherwise today', async () => {
  const bytes = Uint8Array.from([0xcd, 0xc9, 0xd2, 0x2e])
  const { id, encoding } = await library.do('importBytes', { name: 'peace.txt', bytes })
  expect(encoding).toBe('koi8-r')
  tamper(`UPDATE revision SET text='ÍÉÒ.', encoding='windows-1252', text_sha256=NULL WHERE source='${id}'`)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  tamper(`UPDATE revision SET text='мир.' WHERE source='${id}'`)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([
    'The text of “мир.” is not what its original bytes say.',
  ])
})
