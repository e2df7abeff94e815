import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import { libraryMethods } from '#shared/contract/library-methods.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import type { Failure, Result } from '#shared/model/result.ts'
import { openReaderSession } from '../worker/reader-session.ts'
import { readerMethods, type ReaderMethod } from '../worker/reader-methods.ts'
import { openSession, type OpenSession } from '../worker/session.ts'

/** Gestures of which one call makes as much as there is time for. */
type InSlices = 'undo' | 'redo' | 'undoImport' | 'deleteSources'

/** A library in this thread, called by the contract's methods. Every result is checked against its schema. */
export type TestLibrary = {
  readonly path: string
  readonly do: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Output<N>>
  /** As `do`, for a gesture of which a call makes a slice: calls until all of it is made, and returns the last answer. */
  readonly doAll: <N extends InSlices>(method: N, input: Input<N>) => Promise<Output<N>>
  /** As `do`, but returns a failure instead of throwing it. */
  readonly ask: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  readonly refusal: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Failure>
  readonly changes: EventPayload<'changed'>[]
  readonly notices: string[]
  /** May be called more than once. */
  readonly close: () => Promise<void>
}

/** A folder for one test, deleted with its content when it is disposed of. */
export function makeFolder(): { path: string; [Symbol.dispose]: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'attache-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Opens or makes a library that does not flush each commit to disk. */
export async function openTestLibrary(
  path: string,
  options: Partial<OpenSession> = {},
  now?: () => number,
): Promise<TestLibrary> {
  const opened = await tryOpen(path, options, now)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** As `openTestLibrary`, but returns a failure instead of throwing it. */
export async function tryOpen(
  path: string,
  options: Partial<OpenSession> = {},
  now?: () => number,
): Promise<Result<TestLibrary>> {
  const changes: EventPayload<'changed'>[] = []
  const notices: string[] = []
  const opened = openSession(
    { path, device: 'test-device', analyst: '', create: 'if-missing', synchronous: 'OFF', ...options },
    {
      changed: (payload) => changes.push(payload),
      notice: ({ message }) => notices.push(message),
      accessChanged: () => undefined,
    },
    now ? { now } : {},
  )
  if (!opened.ok) return opened
  const session = opened.value
  let closed: Promise<void> | null = null
  const call = async (method: LibraryMethodName, input: unknown): Promise<Result<unknown>> => {
    if (!isForReader(method)) return session.call(method, input)
    const reader = openReaderSession({ file: session.file, path })
    try {
      return await reader.call(method, input)
    } finally {
      reader.close()
    }
  }
  const ask: TestLibrary['ask'] = async (method, input) => {
    const result = await call(method, input)
    return result.ok ? { ok: true, value: libraryMethods[method].output.parse(result.value) as never } : result
  }
  const doIt: TestLibrary['do'] = async (method, input) => {
    const result = await ask(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
    return result.value
  }
  return {
    ok: true,
    value: {
      path,
      changes,
      notices,
      ask,
      do: doIt,
      doAll: async (method, input) => {
        for (let next = input; ;) {
          const answer = await doIt(method, next)
          const rest = answer?.rest
          if (!rest) return answer
          const left = 'ids' in input && { ids: input.ids.slice(rest.done) }
          next = { ...input, ...left, rest }
        }
      },
      refusal: async (method, input) => {
        const result = await ask(method, input)
        if (result.ok) throw new Error(`${method} was not refused`)
        return result.error
      },
      close: () => (closed ??= session.close()),
    },
  }
}

function isForReader(method: LibraryMethodName): method is ReaderMethod {
  return (readerMethods as readonly string[]).includes(method)
}
