import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { VerifyReport } from '#shared/library/library-view.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ReaderMethod } from './reader-methods.ts'
import { countClaimsAbout, listClaimsAbout } from '../reads/claims-about.ts'
import { listDoubtfulReadings, listDuplicates } from '../reads/read-findings.ts'
import { createRevisions } from '../evidence/revisions.ts'
import { search } from '../search/search.ts'
import { answerOrFailure, type OpenedBy } from './session.ts'
import { realPath } from '../opening/files.ts'
import { identityOf, isSameFile } from '../opening/watch-file.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { sweepSources } from '../search/sweep-sources.ts'
import { verifyLibrary } from '../verify/verify.ts'

/** What a second connection is opened with. */
export type OpenReader = {
  /** The file that is open in the writer, and how it must be opened. */
  readonly file: OpenedBy
  /** The path the person knows it by: the backups stand beside it. */
  readonly path: string
}

type ReaderSession = {
  readonly call: (method: ReaderMethod, input: unknown) => Promise<Result<unknown>>
  readonly close: () => void
}

/** A second connection that only reads, for what walks the whole library. */
export function openReaderSession({ file, path }: OpenReader): ReaderSession {
  let db: Database | null = null
  const opened = (): Result<Database> => {
    if (db) return ok(db)
    const result = openSame(file)
    if (result.ok) db = result.value
    return result
  }
  return {
    call: (method, input) =>
      answerOrFailure(() => {
        const result = method === 'verifyLibrary' ? openSame(file) : opened()
        return result.ok ? answer(result.value, path, method, input) : result
      }),
    close: () => db?.close(),
  }
}

/** Opens the file that is open in the writer, and no other that somebody put in its place. */
function openSame({ path, immutable, identity }: OpenedBy): Result<Database> {
  const isOther = () => identity !== null && !isSameFile(identityOf(path), identity)
  if (isOther()) return otherFile
  const db = openDatabase(path, immutable ? { immutable } : { readOnly: true })
  if (!isOther()) return ok(db)
  db.close()
  return otherFile
}

const otherFile = fail(
  'unreadable',
  'The library file is no longer in its place, so it cannot be looked through; see what is said under “Read only”.',
)

function answer(db: Database, path: string, method: ReaderMethod, input: unknown): Result<unknown> {
  switch (method) {
    case 'search':
      return ok(search(db, (input as Input<'search'>).query))
    case 'verifyLibrary':
      return ok(verifyAnew(db, realPath(path)))
    case 'sweepActor':
      return sweepSources(db, input as Input<'sweepActor'>)
    case 'listDuplicates':
      return ok(listDuplicates(db))
    case 'listDoubtfulReadings':
      return ok(listDoubtfulReadings(db, createRevisions(db)))
    case 'countClaimsAbout':
      return ok(countClaimsAbout(db))
    case 'listClaimsAbout':
      return ok(listClaimsAbout(db))
  }
}

/**
 * Verifies through a connection of its own, which has nothing of the file in memory yet. One that has searched keeps what it knew of the
 * full-text index, and SQLite's check takes that for the file: once gestures have put parts of the index together, it would call a sound
 * file damaged.
 */
function verifyAnew(db: Database, path: string): VerifyReport {
  try {
    return verifyLibrary(db, path)
  } finally {
    db.close()
  }
}
