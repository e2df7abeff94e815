import type { HeldBy, Touched } from '#shared/library/library-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import { createRevisions, type Revisions } from './evidence/revisions.ts'
import type { Database } from './sqlite/sqlite.ts'

/** Whose changes these are, as the log keeps them. */
export type Author = { readonly device: string; readonly analyst: string }

/** What undo and redo would take now; null where there is nothing. */
export type UndoLabels = { readonly undo: string | null; readonly redo: string | null }

/** An open library: its connection and what is known beside it. One lives in the worker that writes. */
export type Library = {
  /** The path a person knows it by: perhaps a link. */
  readonly path: string
  /** The file that path leads to: the backups lie beside it. A copy is what is open where its folder cannot be written to. */
  readonly file: string
  readonly db: Database
  readonly author: Author
  readonly revisions: Revisions
  /** Why it can only be read now, in a sentence; null when it can be written. Looks anew each time: another machine may have taken it over. */
  readonly readOnly: () => string | null
  readonly heldBy: () => HeldBy | null
  /** Where a copy of it was written when its file was no longer in its place. */
  readonly rescued: () => string | null
  /** Folders that a rescued copy may be written into, and may have been at an earlier time. */
  readonly elsewhere: readonly string[]
  /** How it was opened, a sentence each. */
  readonly notices: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Called after a change is on disk. */
  readonly changed: (touched: readonly Touched[], origin: ChangeOrigin, labels: UndoLabels) => void
}

/** Adds the texts that are kept at hand to what was opened. */
export function createLibrary(parts: Omit<Library, 'revisions'>): Library {
  return { ...parts, revisions: createRevisions(parts.db) }
}
