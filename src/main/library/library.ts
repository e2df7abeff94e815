import type { HeldBy, Affected } from '#shared/library/library-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import { createRevisions, type Revisions } from './evidence/revisions.ts'
import type { Database } from './sqlite/sqlite.ts'

/** The author of changes, as stored in the change log. */
export type Author = { readonly device: string; readonly analyst: string }

/** The labels of the gestures that undo and redo would take now; null if there is none. */
export type UndoLabels = { readonly undo: string | null; readonly redo: string | null }

/** An open library: its connection and its surroundings. There is one, in the worker that writes. */
export type Library = {
  /** The path that the user opened. It may be a link. */
  readonly path: string
  /**
   * The file that `path` leads to. The backups lie beside it. If its folder cannot be written to, the database that is
   * open may be a copy of it.
   */
  readonly file: string
  readonly db: Database
  readonly author: Author
  readonly revisions: Revisions
  /**
   * A sentence that says why the library is read-only, or null if it can be written. Checked anew on each call: another
   * machine may have taken the library over.
   */
  readonly readOnly: () => string | null
  readonly heldBy: () => HeldBy | null
  /** The path of the copy that was written when the file disappeared from its place; null if none was. */
  readonly rescued: () => string | null
  /** Folders that a rescued copy may be written to, now or in an earlier session. */
  readonly elsewhere: readonly string[]
  /** Sentences for the user about how the library was opened. */
  readonly notices: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Resolves when no backup is being made. Erasing waits for it. */
  readonly backupMade: () => Promise<void>
  /**
   * Runs work of many commits and tells of them as of one, when it has ended: a window that heard of each text of a large import would do
   * nothing else. Each commit is on disk as always.
   */
  readonly together: <T>(work: () => T) => T
  /** Called after a change is on disk. */
  readonly changed: (affected: readonly Affected[], origin: ChangeOrigin, labels: UndoLabels) => void
}

/** Adds the cache of texts to an opened library. */
export function createLibrary(parts: Omit<Library, 'revisions'>): Library {
  return { ...parts, revisions: createRevisions(parts.db) }
}
