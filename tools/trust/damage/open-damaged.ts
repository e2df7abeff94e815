import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { tryOpen } from '../../../src/main/library/test-library/test-library.ts'
import { checkLibrary } from '../checker/check-library.ts'
import { isKept } from '../play/is-kept.ts'
import type { Damage } from './damages.ts'
import { playGesture, type AskLibrary } from '../play/play-gestures.ts'
import { libraryName, type Prepared } from '../play/prepared.ts'

type Files = { readonly file: Buffer; readonly wal: Buffer | null }

/**
 * Opens a damaged library as the app does, works in it, and answers what is wrong with what came of it. Three things are right: it holds
 * every acknowledged gesture; it says that some are missing, and the damaged files are kept; it is refused, and left byte for byte.
 */
export async function openDamaged(
  folder: string,
  part: Damage['part'],
  { stage, acknowledged }: Prepared,
  before: Files,
): Promise<string[]> {
  const path = join(folder, libraryName)
  const damaged = checkLibrary(path, acknowledged)
  // Rows that somebody changed, and letters of which a bit turned, look to SQLite as if they had been written so.
  const cannotBeSeen = part === 'rows' || (part === 'pages' && !damaged.unsound)
  const known = new Set(cannotBeSeen ? [...damaged.missing, ...damaged.problems] : [])
  const opened = await tryOpen(path).catch((error: unknown) => String(error))
  if (typeof opened === 'string') return [`opening throws ${opened}`]
  if (!opened.ok) return leftAlone(path, before) ? [] : [`it is refused (${opened.error.message}), and changed`]
  const library = opened.value
  const problems: string[] = []
  let notices: readonly string[] = []
  const acknowledgedNow = [...acknowledged]
  const asking: AskLibrary = async (method, input) => {
    const result = await library.ask(method, input)
    if (!result.ok) throw new Refused(result.error.message)
    return result.value
  }
  const work = [
    async () => void ({ notices } = await library.do('getLibrary', {})),
    async () => void acknowledgedNow.push(await playGesture(asking, stage, 100)),
    async () => void acknowledgedNow.push(await playGesture(asking, stage, 101)),
    () => library.close(),
  ]
  for (const step of work) {
    try {
      await step()
    } catch (error) {
      if (!(error instanceof Refused)) problems.push(`working in it throws ${String(error)}`)
    }
  }
  const told = [...notices, ...library.notices].length > 0
  const after = checkLibrary(path, acknowledgedNow)
  const missing = after.missing.filter((gesture) => !known.has(gesture))
  const worse = after.problems.filter((problem) => !known.has(problem))
  if (missing.length > 0 && !told) problems.push(`nobody is told that ${missing.length} are missing: ${missing[0]}`)
  if (worse.length > 0) problems.push(`it has ${worse.length} problems: ${worse[0]}`)
  if (notices.length > 0 && !isKept(folder, before.file))
    problems.push(`the damaged file is not kept: ${notices.join(' ')}`)
  if (notices.length > 0 && before.wal && !isKept(folder, before.wal))
    problems.push(`the damaged WAL is not kept: ${notices.join(' ')}`)
  return problems
}

class Refused extends Error {}

function leftAlone(path: string, { file, wal }: Files): boolean {
  return hasBytes(path, file) && hasBytes(`${path}-wal`, wal)
}

function hasBytes(path: string, bytes: Buffer | null): boolean {
  return existsSync(path) ? bytes !== null && readFileSync(path).equals(bytes) : bytes === null
}
