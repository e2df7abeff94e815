import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checkIntegrity } from '../../../src/main/library/opening/integrity-thread.ts'
import { tryOpen, type TestLibrary } from '../../../src/main/library/test-library/test-library.ts'
import { checkLibrary } from '../checker/check-library.ts'
import type { Acknowledged } from '../checker/journal.ts'
import { isKept } from '../play/is-kept.ts'
import type { Damage } from './damages.ts'
import { playGesture, type AskLibrary, type Stage } from '../play/play-gestures.ts'
import { libraryName, type Prepared } from '../play/prepared.ts'

type Files = { readonly file: Buffer; readonly wal: Buffer | null }

/** What came of a damaged library; `unseen`: a letter changed, or a row, which nobody who opens it can tell from what was written. */
export type Outcome = 'whole' | 'told' | 'refused' | 'unseen'

/**
 * Opens a damaged library as the app does, works in it, and answers what came of it and what is wrong with that. Three things are right: it holds
 * every acknowledged gesture; it says that some are missing, and the damaged files are kept; it is refused, and left byte for byte.
 */
export async function openDamaged(
  folder: string,
  part: Damage['part'],
  { stage, acknowledged }: Prepared,
  before: Files,
): Promise<{ readonly outcome: Outcome; readonly problems: readonly string[] }> {
  const path = join(folder, libraryName)
  const damaged = checkLibrary(path, acknowledged)
  const cannotBeSeen = part === 'rows' || (part === 'pages' && !damaged.unsound)
  const known = new Set(cannotBeSeen ? [...damaged.missing, ...damaged.problems] : [])
  const opened = await tryOpen(path).catch((error: unknown) => String(error))
  if (typeof opened === 'string') return { outcome: 'refused', problems: [`opening throws ${opened}`] }
  if (!opened.ok) {
    const changed =
      leftAlone(path, before) || isMovedIn(path, before) ? [] : [`it is refused (${opened.error.message}), and changed`]
    return { outcome: 'refused', problems: changed }
  }
  const worked = await work(opened.value, stage)
  const notices = [...worked.notices, ...(worked.damageFound ? await putRight(path) : [])]
  const told = notices.length > 0 || opened.value.notices.length > 0
  const after = checkLibrary(path, [...acknowledged, ...worked.acknowledged])
  const missing = after.missing.filter((gesture) => !known.has(gesture))
  // What could not be read of a damaged file is missing from its log or its tables; the file that came of it is sound.
  const worse = notices.length > 0 && !after.unsound ? [] : after.problems.filter((problem) => !known.has(problem))
  // A step that fails in a damaged file makes the app look through it, and put it right.
  const problems = worked.damageFound ? [] : [...worked.thrown]
  if (missing.length > 0 && !told) problems.push(`nobody is told that ${missing.length} are missing: ${missing[0]}`)
  if (worse.length > 0) problems.push(`it has ${worse.length} problems: ${worse[0]}`)
  // What was worked in before the damage was found is kept as it was then.
  for (const bytes of worked.notices.length > 0 ? [before.file, before.wal] : [])
    if (bytes && !isKept(folder, bytes)) problems.push(`what was damaged is not kept: ${notices.join(' ')}`)
  if (told) return { outcome: 'told', problems }
  return { outcome: after.missing.length + after.problems.length > 0 ? 'unseen' : 'whole', problems }
}

/** As the app does where a look through the open library finds damage: it is opened again, thoroughly. */
async function putRight(path: string): Promise<readonly string[]> {
  const opened = await tryOpen(path, { thorough: true })
  if (!opened.ok) return [opened.error.message]
  const { notices } = await opened.value.do('getLibrary', {})
  await opened.value.close()
  return notices
}

/** Looks, does two gestures, has the file looked through and closes; a gesture may be refused, and nothing may throw. */
async function work(library: TestLibrary, stage: Stage) {
  const acknowledged: Acknowledged[] = []
  const thrown: string[] = []
  let notices: readonly string[] = []
  let damageFound = false
  const ask: AskLibrary = async (method, input) => {
    const result = await library.ask(method, input)
    if (!result.ok) throw new Refused(result.error.message)
    return result.value
  }
  for (const step of [
    async () => void ({ notices } = await library.do('getLibrary', {})),
    async () => void acknowledged.push(await playGesture(ask, stage, 100)),
    async () => void acknowledged.push(await playGesture(ask, stage, 101)),
    async () => void (damageFound = checkIntegrity(library.path, () => false) === 'damaged'),
    () => library.close(),
  ]) {
    try {
      await step()
    } catch (error) {
      if (!(error instanceof Refused)) thrown.push(`working in it throws ${String(error)}`)
    }
  }
  return { acknowledged, thrown, notices, damageFound }
}

class Refused extends Error {}

function leftAlone(path: string, { file, wal }: Files): boolean {
  return hasBytes(path, file) && hasBytes(`${path}-wal`, wal)
}

/** Whether the file is what it was with its WAL moved into it, as SQLite does when it is closed. */
function isMovedIn(path: string, { file, wal }: Files): boolean {
  if (wal === null || existsSync(`${path}-wal`)) return false
  const copy = `${path}.moved`
  writeFileSync(copy, file)
  writeFileSync(`${copy}-wal`, wal)
  try {
    const db = new DatabaseSync(copy)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    return readFileSync(copy).equals(readFileSync(path))
  } finally {
    rmSync(copy)
  }
}

function hasBytes(path: string, bytes: Buffer | null): boolean {
  return existsSync(path) ? bytes !== null && readFileSync(path).equals(bytes) : bytes === null
}
