import type { Database } from '../sqlite/sqlite.ts'
import type { LibraryEvents } from '../worker/session.ts'
import { finishErasing, isErasingUnfinished, unfinishedSentence, type ErasingOutcome } from './unfinished-erasing.ts'

/** Finishes what an erasing that was broken off left: a moment after opening, which is told, and at closing. */
type ErasingKeeper = { readonly finish: () => void }

/** The first picture does not wait for the file to be written anew; gestures may, for that once. */
const afterOpening = 1500

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
    }, afterOpening)
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
