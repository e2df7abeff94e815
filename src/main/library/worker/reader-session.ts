import { fail, ok, type Result } from '#shared/model/result.ts'
import type { ReaderMethod } from './reader-methods.ts'
import { countClaimsAbout, listClaimsAbout } from '../reads/claims-about.ts'
import { listDoubtfulReadings, listDuplicates } from '../reads/read-findings.ts'
import { createRevisions } from '../evidence/revisions.ts'
import { reads, type LibraryHandlers } from '../handlers/library-handlers.ts'
import type { Library } from '../library.ts'
import { findCopies, readSourceOffers, type Sketches } from '../reads/read-source-offers.ts'
import { countInSources } from '../search/count-in-sources.ts'
import { search } from '../search/search.ts'
import { answerOrFailure, type OpenedBy } from './session.ts'
import { realPath } from '../opening/files.ts'
import { identityOf, isSameFile } from '../opening/watch-file.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { sweepActor } from '../search/sweep-sources.ts'
import { verifyLibrary } from '../verify/verify.ts'

/** The options of a second connection. */
export type OpenReader = {
  /** The file that the writer has open, and how to open it. */
  readonly file: OpenedBy
  /** The path that the user opened; its real path is where the backups are. */
  readonly path: string
}

type ReaderSession = {
  readonly call: (method: ReaderMethod, input: unknown) => Promise<Result<unknown>>
  readonly close: () => void
}

/** Opens a second, read-only connection, for methods that read the whole library. */
export function openReaderSession({ file, path }: OpenReader): ReaderSession {
  let db: Database | null = null
  const sketches: Sketches = new Map()
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
        if (!result.ok) return result
        const library = { db: result.value, path, revisions: createRevisions(result.value), sketches }
        return handlers[method](library, input as never)
      }),
    close: () => db?.close(),
  }
}

/** Opens the same file as the writer, and no other one that was put in its place. */
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

type Read = Pick<Library, 'db' | 'path' | 'revisions'> & { readonly sketches: Sketches }

const handlers: LibraryHandlers<ReaderMethod, Read> = {
  ...reads({
    search,
    countInSources,
    listDuplicates,
    listDoubtfulReadings,
    countClaimsAbout,
    listClaimsAbout,
  }),
  sweepActor,
  readSourceOffers,
  findCopies: (library, input) => ok(findCopies(library, input)),
  /**
   * Verifies through a connection of its own, which has nothing of the file cached, and closes it. A connection that
   * has searched keeps its cache of the full-text index, which SQLite's check takes for the file: once gestures have
   * merged parts of the index, it would call a sound file damaged.
   */
  verifyLibrary: ({ db, path }) => {
    try {
      return ok(verifyLibrary(db, realPath(path)))
    } finally {
      db.close()
    }
  },
}
