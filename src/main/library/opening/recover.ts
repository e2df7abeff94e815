import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { readStamp } from '#shared/changes/clock.ts'
import { backupTime, listBackups } from '../backups/backups.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'
import { checkFile, type Fault } from './check-file.ts'
import { isDamagedFile, removeDatabase, restoringFile, timeInWords, walFile } from './files.ts'
import { replaceFile } from './replace-file.ts'
import { salvage } from './salvage.ts'
import { walkWal, type DamagedWal } from './wal.ts'

/** Why a library is brought back: what is wrong with it, or that it is not there. */
export type Trouble = Fault | { readonly kind: 'wal'; readonly wal: DamagedWal } | { readonly kind: 'missing' }

/** One way to bring a library back. `make` writes a copy to check; false where it could not be made. */
type Candidate = {
  readonly make: (copy: string) => boolean
  /** For the person: what was done and what is missing; `kept` is the name of the old file. */
  readonly notice: (kept: string) => string
  /** What is known of it once it was made: it has everything, or it is sure to lack something and is taken for want of better. */
  readonly worth?: () => 'complete' | 'partial' | 'last-resort'
}

/**
 * Brings a damaged or missing library back: from itself if all of it can be read, else from whichever is later,
 * what could be read of it or the newest whole backup. The old file is kept beside it, never thrown away.
 * What the person must know of it stands in the library then; fails, touching nothing, where there is nothing to restore from.
 */
export function recover(path: string, now: number, trouble: Trouble): Result<null> {
  const copy = restoringFile(path)
  const chosen = choose(candidatesFor(path, trouble), copy)
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

/** Restores one backup that the person chose, in the place of a library that is missing or damaged. */
export function restoreBackup(path: string, backup: string, now: number): Result<null> {
  if (!listBackups(path).includes(backup)) {
    return fail('not-found', 'That backup is no longer there, so nothing was restored; choose another one.')
  }
  const copy = restoringFile(path)
  const candidate = fromBackup(backup)
  candidate.make(copy)
  if (!checkFile(copy, { journal: 'DELETE' }).whole) {
    removeDatabase(copy)
    return fail('damaged-library', 'That backup is damaged, so nothing was restored; choose another one.')
  }
  replaceFile(copy, path, now, candidate.notice)
  return ok(null)
}

/** The first that has everything, else the one with the latest change; of two as late, the first. */
function choose(candidates: readonly Candidate[], copy: string): Candidate | null {
  let best: { candidate: Candidate; clock: string } | null = null
  let lastResort: Candidate | null = null
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

function candidatesFor(path: string, trouble: Trouble): Candidate[] {
  const backups = listBackups(path).map(fromBackup)
  if (trouble.kind === 'missing') return [...leftBehind(path), ...backups]
  const wal = trouble.kind === 'wal' ? trouble.wal : readWal(path)
  const itself = wal ? withMendedWal(path, wal) : asItIs(path)
  const rows = rowsOf(path, trouble, wal)
  // Pages that are damaged may lack rows; a backup that is as late does not.
  return trouble.kind === 'pages'
    ? [itself, ...backups, rows, withoutWal(path)]
    : [itself, rows, ...backups, withoutWal(path)]
}

function asItIs(path: string): Candidate {
  return {
    make: (copy) => copyWith(path, copy, existsSync(walFile(path)) ? readFileSync(walFile(path)) : null),
    notice: (kept) =>
      `The library was damaged beside its text and could be put right; nothing is missing. The file as it was is kept as “${kept}”.`,
    worth: () => 'complete',
  }
}

function withMendedWal(path: string, wal: DamagedWal): Candidate {
  let missing: Missing | null = null
  return {
    make: (copy) => {
      missing = missingSteps(path, copy, wal)
      return copyWith(path, copy, wal.mended)
    },
    notice: (kept) => `${missingSentence(missing)} The file as it was is kept as “${kept}”.`,
    worth: () => (missing === null ? 'complete' : 'partial'),
  }
}

function withoutWal(path: string): Candidate {
  return {
    make: (copy) => existsSync(walFile(path)) && copyWith(path, copy, null),
    notice: (kept) =>
      `The library’s last steps were damaged, so it was opened without them; please check what you did last. The file as it was is kept as “${kept}”.`,
  }
}

function rowsOf(path: string, trouble: Trouble, wal: DamagedWal | null): Candidate {
  let missingRows = 0
  return {
    make: (copy) => {
      const from = `${copy}-from`
      copyWith(path, from, wal?.mended ?? (existsSync(walFile(path)) ? readFileSync(walFile(path)) : null))
      removeDatabase(copy)
      try {
        const salvaged = salvage(from, copy)
        missingRows = salvaged?.missingRows ?? 0
        return salvaged !== null
      } finally {
        removeDatabase(from)
      }
    },
    notice: (kept) => `${rowsSentence(trouble, missingRows)} The file as it was is kept as “${kept}”.`,
    worth: () => {
      if (missingRows > 0) return 'last-resort'
      // Damaged pages may hold rows that look right and are old ones.
      return trouble.kind === 'schema' || trouble.kind === 'header' || trouble.kind === 'clock' ? 'complete' : 'partial'
    },
  }
}

function fromBackup(backup: string): Candidate {
  const time = timeInWords(backupTime(backup))
  return {
    make: (copy) => copyWith(backup, copy, null),
    notice: (kept) =>
      kept === ''
        ? `The library file was missing, so it was restored from its backup of ${time}. What was done after that is not in it.`
        : `The library was damaged, so it was restored from its backup of ${time}. What was done after that is not in it; the damaged file is kept as “${kept}”.`,
  }
}

/** What an interrupted recovery left beside a file that is missing. */
function leftBehind(path: string): Candidate[] {
  const folder = dirname(path)
  const damaged = existsSync(folder) ? readdirSync(folder).filter((name) => isDamagedFile(name, path)) : []
  const files = damaged.filter((name) => !/-(wal|shm|journal)$/u.test(name)).map((name) => join(folder, name))
  return files
    .sort()
    .reverse()
    .map((file) => ({
      make: (copy: string) => copyWith(file, copy, existsSync(walFile(file)) ? readFileSync(walFile(file)) : null),
      notice: () =>
        `The library file was missing, so it was restored from “${basename(file)}”, which was kept beside it.`,
    }))
}

/** A WAL that is damaged between steps that were saved, or null. */
export function readWal(path: string): DamagedWal | null {
  return existsSync(walFile(path)) ? walkWal(readFileSync(walFile(path))) : null
}

function copyWith(from: string, copy: string, wal: Uint8Array | null): boolean {
  removeDatabase(copy)
  copyFileSync(from, copy)
  if (wal) writeFileSync(walFile(copy), wal)
  return true
}

/** How many steps a damaged WAL lost, and since when; `exactly` where their lines in the log could be read. */
type Missing = { readonly steps: number; readonly exactly: boolean; readonly since: number }

function missingSteps(path: string, copy: string, { mended, readable, lost }: DamagedWal): Missing | null {
  if (lost === 0) return null
  const clocks = (wal: Uint8Array): string[] | null => {
    copyWith(path, copy, wal)
    try {
      const db = openDatabase(copy, { readOnly: true })
      try {
        return db.all<{ clock: string }>('SELECT clock FROM change ORDER BY clock').map(({ clock }) => clock)
      } finally {
        db.close()
      }
    } catch (error) {
      if (!isFileFault(error)) throw error
      return null
    }
  }
  const kept = clocks(mended)?.at(-1) ?? ''
  const since = readStamp(kept)[0]
  const later = clocks(readable)?.filter((clock) => clock > kept).length ?? 0
  return later > 0 ? { steps: later, exactly: true, since } : { steps: lost, exactly: false, since }
}

function missingSentence(missing: Missing | null): string {
  if (missing === null) {
    return 'The library’s newest steps were damaged on the disk and could be put right; nothing is missing.'
  }
  const { steps, exactly, since } = missing
  const count = `${exactly ? '' : 'up to '}${steps === 1 ? 'one step' : `${steps} steps`}`
  const after = since === 0 ? '' : ` after ${timeInWords(since)}`
  return `The library’s newest steps were damaged on the disk: ${count}${after} could not be read and ${steps === 1 ? 'is' : 'are'} missing. Everything before is there.`
}

const mostNamed = 3

function rowsSentence(trouble: Trouble, missingRows: number): string {
  if (missingRows > 0) {
    return `The library was damaged: ${missingRows} of its records could not be read and are missing. Everything else was copied into a new file.`
  }
  switch (trouble.kind) {
    case 'schema':
      return trouble.foreign.length > 0
        ? `The library held parts that are not Attaché’s (${named(trouble.foreign)}), so it was opened without them; nothing of yours is missing.`
        : `Parts of the library’s structure were missing (${named(trouble.missing)}), so it was built anew from its records; nothing is missing.`
    case 'header':
      return 'The head of the library file was damaged and was put right; nothing is missing.'
    case 'clock':
      return 'A step in the library’s history had an impossible time and was given the time of the step before it; nothing is missing.'
    case 'pages':
    case 'wal':
    case 'missing':
      return 'The library was damaged; all of its records could be read and were copied into a new file. Please run Verify library.'
  }
}

function named(parts: readonly string[]): string {
  return parts.length > mostNamed ? `${parts.slice(0, mostNamed).join(', ')} and others` : parts.join(', ')
}
