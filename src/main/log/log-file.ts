import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { factsOfError } from '#shared/failures/error-facts.ts'

/** The size, in bytes, at which the log is renamed to `.1` and a new one begins: two files at most. */
const largest = 1_000_000

/** Facts of a log entry: ids, counts, names in the code. Never text of a source or note. */
type LogFacts = Readonly<Record<string, string | number | boolean | null>>

/** The log for finding faults. An entry is an event, by its name in the code, with facts. */
export type Log = { readonly write: (event: string, facts?: LogFacts) => void }

/** Appends one JSON line per event. A log that cannot be written must not stop the app. */
export function openLog(path: string, onFailure: (error: unknown) => void = () => undefined): Log {
  return {
    write: (event, facts = {}) => {
      try {
        mkdirSync(dirname(path), { recursive: true })
        if (sizeOf(path) > largest) renameSync(path, `${path}.1`)
        appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
      } catch (error) {
        onFailure(error)
      }
    },
  }
}

/** The facts about an error that may be logged. */
export function factsOf(error: unknown): LogFacts {
  const { name, places } = factsOfError(error)
  return { error: name, place: places[0] ?? null }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
