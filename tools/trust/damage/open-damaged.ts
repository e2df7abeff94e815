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

/** The result of opening a damaged library. `unseen`: a changed letter or row that cannot be detected from what was written. */
export type Outcome = 'whole' | 'told' | 'refused' | 'unseen'

/**
 * Opens a damaged library as the app does, works in it, and returns the outcome and what is wrong with it. Three outcomes are correct: the
 * library holds every acknowledged gesture; it says that some are missing and keeps the damaged files; it is refused and stays unchanged,
 * byte for byte.
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
  const notices = [...worked.notices, ...(worked.damageFound ? await reopenThoroughly(path) : [])]
  const told = notices.length > 0 || opened.value.notices.length > 0
  const after = checkLibrary(path, [...acknowledged, ...worked.acknowledged])
  const missing = after.missing.filter((gesture) => !known.has(gesture))
  // What could not be read from the damaged file is missing from the log or the tables. The new file itself must be sound.
  const worse = notices.length > 0 && !after.unsound ? [] : after.problems.filter((problem) => !known.has(problem))
  // If a gesture throws because of damage, the app checks the file and repairs it, so that is not a problem.
  const problems = worked.damageFound ? [] : [...worked.thrown]
  if (missing.length > 0 && !told) problems.push(`nobody is told that ${missing.length} are missing: ${missing[0]}`)
  if (worse.length > 0) problems.push(`it has ${worse.length} problems: ${worse[0]}`)
  // A damaged file in which gestures were made before the damage was found must be kept in its state from then.
  for (const bytes of worked.notices.length > 0 ? [before.file, before.wal] : [])
    if (bytes && !isKept(folder, bytes)) problems.push(`what was damaged is not kept: ${notices.join(' ')}`)
  if (told) return { outcome: 'told', problems }
  return { outcome: after.missing.length + after.problems.length > 0 ? 'unseen' : 'whole', problems }
}

/** Does what the app does when a check of the open library finds damage: opens it again with a thorough check. */
async function reopenThoroughly(path: string): Promise<readonly string[]> {
  const opened = await tryOpen(path, { thorough: true })
  if (!opened.ok) return [opened.error.message]
  const { notices } = await opened.value.do('getLibrary', {})
  await opened.value.close()
  return notices
}

/** Reads, makes two gestures, checks the file and closes it. A gesture may be refused, but nothing may throw. */
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

/** Whether the file equals the original after its WAL was checkpointed, which SQLite does on closing. */
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
