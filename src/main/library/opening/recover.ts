import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { backupTime, listBackups } from '../backups/backups.ts'
import { checkFile, type FileCheck } from './check-file.ts'
import { damagedFile, removeDatabase, syncFile, syncFolder, timeInWords, walFile } from './files.ts'

type Candidate = { readonly from: string; readonly withWal: boolean; readonly notice: (kept: string) => string }

/**
 * Brings a damaged or missing library back: from itself if its pages are whole, else from whichever is later,
 * the file without its last steps or the newest whole backup. The damaged file is set aside beside it, never thrown away.
 * Answers what the person must know; fails, touching nothing, where there is nothing to restore from.
 */
export function recover(path: string, now: number): Result<string> {
  const copy = `${path}.restoring`
  const chosen = choose(path, copy)
  if (!chosen) {
    removeDatabase(copy)
    return fail(
      'damaged-library',
      `The library “${basename(path)}” is damaged and there is no whole backup beside it. The file was left as it is; try a copy of it from elsewhere.`,
    )
  }
  makeCopy(chosen, copy)
  checkFile(copy, { journal: 'DELETE' })
  syncFile(copy)
  const kept = setAside(path, now)
  renameSync(copy, path)
  syncFolder(dirname(path))
  return ok(chosen.notice(kept))
}

function choose(path: string, copy: string): Candidate | null {
  const own = existsSync(path) ? ownCandidates(path) : []
  const reopened = own.find((one) => one.withWal && check(one, copy).whole)
  if (reopened) return reopened
  const rest = [...own.filter((one) => !one.withWal), ...listBackups(path).map(fromBackup)]
  let best: { candidate: Candidate; clock: string } | null = null
  for (const candidate of rest) {
    const found = check(candidate, copy)
    if (found.whole && (best === null || found.lastClock > best.clock)) best = { candidate, clock: found.lastClock }
  }
  return best?.candidate ?? null
}

function ownCandidates(path: string): Candidate[] {
  return [
    {
      from: path,
      withWal: true,
      notice: (kept) =>
        `The library was damaged beside its text and could be put right; nothing is missing. The file as it was is kept as “${kept}”.`,
    },
    {
      from: path,
      withWal: false,
      notice: (kept) =>
        `The library’s last steps were damaged, so it was opened without them; please check what you did last. The file as it was is kept as “${kept}”.`,
    },
  ]
}

function fromBackup(backup: string): Candidate {
  const time = timeInWords(backupTime(backup))
  return {
    from: backup,
    withWal: false,
    notice: (kept) =>
      kept === ''
        ? `The library file was missing, so it was restored from its backup of ${time}. What was done after that is not in it.`
        : `The library was damaged, so it was restored from its backup of ${time}. What was done after that is not in it; the damaged file is kept as “${kept}”.`,
  }
}

function check(candidate: Candidate, copy: string): FileCheck {
  makeCopy(candidate, copy)
  return checkFile(copy, { journal: 'DELETE' })
}

function makeCopy(candidate: Candidate, copy: string): void {
  removeDatabase(copy)
  copyFileSync(candidate.from, copy)
  if (candidate.withWal && existsSync(walFile(candidate.from))) copyFileSync(walFile(candidate.from), walFile(copy))
}

/** Renames the damaged file, with its WAL; answers its new name, '' where there was none. */
function setAside(path: string, now: number): string {
  rmSync(`${path}-shm`, { force: true })
  const kept = damagedFile(path, now)
  if (existsSync(walFile(path))) renameSync(walFile(path), walFile(kept))
  if (!existsSync(path)) return ''
  renameSync(path, kept)
  return basename(kept)
}
