import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** One step of the schema: numbered, named, never changed once it has shipped. */
export type Migration = {
  /** The `user_version` of a library after it. */
  readonly number: number
  readonly name: string
  readonly up: (db: Database, context: { readonly newId: () => Id }) => void
}
