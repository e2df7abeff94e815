import { basename } from 'node:path'
import type { VerifyReport } from '#shared/library/library-view.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { decodeAs, decodeBytes } from '#shared/text/decode.ts'
import { isEncoding } from '#shared/text/encodings/encodings.ts'
import type { Id } from '#shared/model/id.ts'
import { listBackups } from '../backups/backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { readBytes } from '../evidence/content-bytes.ts'
import { hashOf } from '../evidence/read-text.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { inSentence } from '../rows/name-record.ts'
import { actorProblems } from './verify-actors.ts'
import { analysisProblems } from './verify-analysis.ts'
import { claimProblems } from './verify-claims.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'

/**
 * Verifies the library: the file is sound, every source's bytes match their hash and give its text, every quote matches
 * its place in the text, and every backup opens. Reads one source at a time, so that a large library fits into memory.
 */
export function verifyLibrary(db: Database, path: string): VerifyReport {
  const problems = [...fileProblems(db), ...actorProblems(db), ...claimProblems(db), ...analysisProblems(db)]
  let sources = 0
  let anchors = 0
  for (const revision of revisions(db)) {
    sources++
    problems.push(...evidenceProblems(db, revision))
    const quotes = db.all<AnchorRow>(
      'SELECT id, start, "end", exact, prefix, suffix FROM anchor WHERE revision=? AND deleted_at IS NULL',
      revision.id,
    )
    anchors += quotes.length
    problems.push(...quotes.flatMap((anchor) => quoteProblem(anchor, revision)))
  }
  const backups = listBackups(path)
  problems.push(
    ...backups
      .filter((backup) => !checkFile(backup, { immutable: true }).whole)
      .map((backup) => `The backup “${basename(backup)}” is damaged.`),
  )
  return { sources, anchors, backups: backups.length, problems }
}

type Revision = {
  readonly id: Id
  readonly title: string
  readonly text: string
  readonly textHash: string | null
  readonly content: string | null
  readonly encoding: string | null
}
type AnchorRow = {
  readonly id: Id
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

function fileProblems(db: Database): string[] {
  const integrity = db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
  const keys = db.all<{ table: string }>('PRAGMA foreign_key_check')
  return [
    ...integrity.map((line) => `The library file is damaged: ${line}.`),
    ...[...new Set(keys.map((row) => row.table))].map(
      (table) => `Rows of “${table}” point to records that are not there.`,
    ),
  ]
}

function* revisions(db: Database): Iterable<Revision> {
  const ids = db.all<{ id: Id }>(
    'SELECT revision.id FROM revision JOIN source ON source.id=source WHERE revision.deleted_at IS NULL ORDER BY revision.id',
  )
  for (const { id } of ids) {
    const row = db.get<Revision>(
      `SELECT revision.id, ${sourceNameSql} AS title, text, text_sha256 AS textHash, content, encoding
       FROM revision JOIN source ON source.id=source WHERE revision.id=?`,
      id,
    )
    if (row) yield row
  }
}

/**
 * A text is proved by its hash, which was taken when it was parsed. One from before texts had hashes is a plain text, and is decoded anew, in
 * the encoding that it was read in then.
 */
function evidenceProblems(db: Database, { title, text, textHash, content, encoding }: Revision): string[] {
  const bytes = content === null ? undefined : originalOf(db, content)
  if (!bytes) return [`The original bytes of “${title}” are missing.`]
  if (hashOf(bytes) !== content)
    return [`The original bytes of “${title}” are not the ones that were imported: their SHA-256 is another.`]
  const isSame = textHash === null ? decodedText(bytes, encoding) === text : hashOf(text) === textHash
  return isSame ? [] : [`The text of “${title}” is not what its original bytes say.`]
}

/** The bytes of an original; empty if what is stored cannot be inflated, which no hash matches. */
function originalOf(db: Database, content: string): Uint8Array | undefined {
  try {
    return readBytes(db, content)
  } catch {
    return new Uint8Array()
  }
}

function decodedText(bytes: Uint8Array, encoding: string | null): string | null {
  const decoded = isEncoding(encoding) ? decodeAs(encoding, bytes) : decodeBytes(bytes)
  return decoded.ok ? canonicalText(decoded.value.text) : null
}

function quoteProblem({ start, end, exact, prefix, suffix }: AnchorRow, { title, text }: Revision): string[] {
  const around =
    text.slice(Math.max(0, start - prefix.length), start) === prefix && text.slice(end, end + suffix.length) === suffix
  return text.slice(start, end) === exact && around
    ? []
    : [`A quote in “${title}” is not what the text says there: “${inSentence(exact)}”.`]
}
