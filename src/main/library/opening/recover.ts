import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { listBackups } from '../backups/backups.ts'
import { checkFile } from './check-file.ts'
import { removeDatabase, restoringFile } from './files.ts'
import { fromChosenBackup, waysBack, type Trouble, type WayBack } from './ways-back.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Recovers a damaged or missing library: from itself if all of it can be read, else from whichever is later, the part
 * that can be read or the newest whole backup. The old file is kept beside it, never deleted.
 * The notice to the user is stored in the recovered library. Fails without changing anything if there is nothing to
 * restore from.
 */
export function recover(path: string, now: number, trouble: Trouble): Result<null> {
  const copy = restoringFile(path)
  const chosen = choose(waysBack(path, trouble), copy)
  if (!chosen?.make(copy) || !checkFile(copy, { journal: 'DELETE' }).whole) {
    removeDatabase(copy)
    return fail(
      'damaged-library',
      `The library “${basename(path)}” is damaged and there is no whole backup beside it. The file was left as it is; try a copy of it from elsewhere.`,
    )
  }
  replaceFile(copy, path, now, chosen.notice)
  return ok(null)
}

/** Restores a backup that the user chose, replacing a library that is missing or damaged. */
export function restoreBackup(path: string, backup: string, now: number): Result<null> {
  if (!listBackups(path).includes(backup)) {
    return fail('not-found', 'That backup is no longer there, so nothing was restored; choose another one.')
  }
  const copy = restoringFile(path)
  const candidate = fromChosenBackup(backup)
  if (!candidate.make(copy) || !checkFile(copy, { journal: 'DELETE' }).whole) {
    removeDatabase(copy)
    return fail('damaged-library', 'That backup is damaged, so nothing was restored; choose another one.')
  }
  replaceFile(copy, path, now, candidate.notice)
  return ok(null)
}

/**
 * Chooses the first complete candidate, else the one with the latest change; of two equally late ones, the first. A
 * last resort is taken only if there is nothing else.
 */
function choose(candidates: readonly WayBack[], copy: string): WayBack | null {
  let best: { candidate: WayBack; clock: string } | null = null
  let lastResort: WayBack | null = null
  for (const candidate of candidates) {
    const found = candidate.make(copy) ? checkFile(copy, { journal: 'DELETE' }) : ({ whole: false } as const)
    if (!found.whole) continue
    const worth = candidate.worth?.() ?? 'partial'
    if (worth === 'complete') return candidate
    if (worth === 'last-resort') lastResort ??= candidate
    else if (best === null || found.lastClock > best.clock) best = { candidate, clock: found.lastClock }
  }
  return best?.candidate ?? lastResort
}
