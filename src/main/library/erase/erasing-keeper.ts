import type { Database } from '../sqlite/sqlite.ts'
import type { LibraryEvents } from '../worker/session.ts'
import { finishErasing, isErasingUnfinished, unfinishedSentence, type ErasingOutcome } from './unfinished-erasing.ts'

/** Finishes an interrupted erasure: a moment after opening, with a notice, and at closing. */
type ErasingKeeper = { readonly finish: () => void }

/**
 * The delay after opening, in milliseconds. The first render must not wait until the file is rewritten; gestures may,
 * this once.
 */
const delayAfterOpeningMs = 1500

export function createErasingKeeper({
  db,
  writable,
  notice,
}: {
  readonly db: Database
  readonly writable: () => boolean
  readonly notice: LibraryEvents['notice']
}): ErasingKeeper {
  const finish = (): ErasingOutcome | null => (writable() && isErasingUnfinished(db) ? finishErasing(db) : null)
  let first: NodeJS.Timeout | null = null
  if (isErasingUnfinished(db)) {
    first = setTimeout(() => {
      const outcome = finish()
      if (outcome === null) return
      if (outcome === 'finished') notice({ kind: 'info', message: finishedSentence })
      else notice({ kind: 'error', message: unfinishedSentence('A source', outcome) })
    }, delayAfterOpeningMs)
    first.unref()
  }
  return {
    finish: () => {
      if (first) clearTimeout(first)
      finish()
    },
  }
}

const finishedSentence =
  'Attaché ended while a source was being erased for good. That is finished now: the source is gone from the library, its history and its backups.'
