import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** A schema change: numbered, named, and never edited once it has shipped. */
export type Migration = {
  /** The `user_version` of a library after this migration. */
  readonly number: number
  readonly name: string
  readonly up: (db: Database, context: { readonly newId: () => Id }) => void
}
