import { ok, type Result } from '#shared/contract/result.ts'
import type { VerifyReport } from '#shared/library/library-view.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ReaderMethod } from './reader-methods.ts'
import { countClaimsAbout, listClaimsAbout } from '../reads/claims-about.ts'
import { listDoubtfulReadings, listDuplicates } from '../reads/read-findings.ts'
import { createRevisions } from '../evidence/revisions.ts'
import { search } from '../search/search.ts'
import { answerOrFailure } from './session.ts'
import { realPath } from '../opening/files.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { sweepSources } from '../search/sweep-sources.ts'
import { verifyLibrary } from '../verify/verify.ts'

/** What a second connection is opened with. */
export type OpenReader = {
  /** The file that is open in the writer, and how it must be opened. */
  readonly file: string
  readonly immutable: boolean
  /** The path the person knows it by: the backups stand beside it. */
  readonly path: string
}

type ReaderSession = {
  readonly call: (method: ReaderMethod, input: unknown) => Promise<Result<unknown>>
  readonly close: () => void
}

/** A second connection that only reads, for what walks the whole library. */
export function openReaderSession({ file, immutable, path }: OpenReader): ReaderSession {
  const open = () => openDatabase(file, immutable ? { immutable } : { readOnly: true })
  const db = open()
  return {
    call: (method, input) =>
      answerOrFailure(() => {
        switch (method) {
          case 'search':
            return ok(search(db, (input as Input<'search'>).query))
          case 'verifyLibrary':
            return ok(verifyAnew(open(), realPath(path)))
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
      }),
    close: db.close,
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
