import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { eraseRows } from './erase-rows.ts'
import { forgetErasing } from './unfinished-erasing.ts'
import { checkFile } from '../opening/check-file.ts'
import { removeDatabase, syncFile, syncFolder } from '../opening/files.ts'
import { listSiblings, type Sibling } from '../opening/siblings.ts'
import { migrate, schemaState } from '../migrations/migrate.ts'
import { openDatabase, type Database, type OpenMode } from '../sqlite/sqlite.ts'
import { isFileFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** What to do with the files beside a library before a source counts as erased. */
export type CopiesPlan = { readonly remove: readonly Sibling[]; readonly rewrite: readonly Sibling[] }

/**
 * Reads every file that has the library's name, and plans what to do with it. Changes nothing. Fails, with the files'
 * names, if files may contain the source but are not ours to change, are open elsewhere, or cannot be read.
 */
export function planCopies(library: Pick<Library, 'file' | 'path' | 'elsewhere'>, source: Id): Result<CopiesPlan> {
  const classified = classifySiblings(library, source)
  if (classified === null) {
    return fail(
      'unreadable',
      'Nothing was erased: the library’s folder, or what lies beside it, cannot be read. Check that it is still there and that you may read it.',
    )
  }
  const those = (found: Found): Sibling[] => classified.filter((one) => one.found === found).map((one) => one.sibling)
  const [unreadable, inUse, elsewhere] = [those('unreadable'), those('in use'), those('holds, not ours')]
  if (unreadable.length > 0) {
    return fail(
      'conflict',
      `Nothing was erased: ${named(unreadable, library.file)} may hold this source too. Move or delete it first, then erase again.`,
    )
  }
  if (inUse.length > 0) {
    return fail(
      'conflict',
      `Nothing was erased: ${named(inUse, library.file)} is open in another program. Close it there, then erase again.`,
    )
  }
  if (elsewhere.length > 0) {
    return fail(
      'conflict',
      `Nothing was erased: ${named(elsewhere, library.file)} holds this source too. Open it and erase the source there, or delete it; then erase again here.`,
    )
  }
  return ok({ remove: those('to remove'), rewrite: those('holds') })
}

/** Names files for a message: “notes (conflicted copy).attache” beside the library, others by their full paths. */
function named(siblings: readonly Sibling[], library: string): string {
  return siblings
    .map(({ file }) => {
      const name = relative(dirname(library), file)
      return name.startsWith('..') || isAbsolute(name) ? `“${file}”` : `“${name}” beside the library`
    })
    .join(' and ')
}

/** Reads all files beside the library. Returns null if the disk does not answer or a folder is gone or unreadable. */
function classifySiblings(
  library: Pick<Library, 'file' | 'path' | 'elsewhere'>,
  source: Id,
): { readonly sibling: Sibling; readonly found: Found }[] | null {
  try {
    return listSiblings(library).map((sibling) => ({ sibling, found: classify(sibling, source) }))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null
    throw error
  }
}

/**
 * The disk space, in bytes, that rewriting needs. Copies are rewritten one after the other, so it is that of the
 * largest: once for its new version, once for the working file of SQLite.
 */
export function roomFor({ rewrite }: CopiesPlan): number {
  return Math.max(0, ...rewrite.map(({ file }) => statSync(file).size)) * 2
}

/**
 * Deletes our own files that cannot be rewritten (broken ones, temporary ones with the source), and rewrites every copy
 * without the source. At any moment each file is either its old
 * or its new version.
 */
export function eraseFromCopies({ remove, rewrite }: CopiesPlan, source: Id): Result<null> {
  for (const sibling of remove) {
    const done = attempt(sibling, () => removeSibling(sibling))
    if (!done.ok) return done
  }
  for (const sibling of rewrite) {
    const done = attempt(sibling, () => rewriteWithout(sibling, source))
    if (!done.ok) return done
  }
  return ok(null)
}

type Found = 'holds' | 'holds, not ours' | 'to remove' | 'unreadable' | 'in use' | 'nothing of it'

function classify(sibling: Sibling, source: Id): Found {
  const { kind, bearsName } = sibling
  if (kind === 'damaged') return 'unreadable'
  if (kind === 'scrap') return 'to remove'
  const holds = holdsSource(sibling, source)
  if (!bearsName && (holds === 'unreadable' || holds === 'newer')) return 'nothing of it'
  if (holds === 'newer') return 'unreadable'
  // A file that cannot be read cannot be rewritten. One of ours is of no use then; one of somebody else's is only named.
  if (holds === 'unreadable') return kind === 'backup' || kind === 'temporary' ? 'to remove' : 'unreadable'
  if (holds !== 'yes') return holds === 'no' ? 'nothing of it' : holds
  if (kind === 'temporary') return 'to remove'
  return kind === 'copy' ? 'holds, not ours' : 'holds'
}

function holdsSource({ file, kind }: Sibling, source: Id): 'yes' | 'no' | 'newer' | 'unreadable' | 'in use' {
  try {
    const db = openDatabase(file, modeFor(file, kind))
    try {
      const state = schemaState(db)
      if (state === 'foreign') return 'no'
      if (state === 'newer') return 'newer'
      if (state === 'empty') return 'unreadable'
      return isNamed(db, source) ? 'yes' : 'no'
    } finally {
      db.close()
    }
  } catch (error) {
    if (isFileFault(error)) return 'unreadable'
    const failure = sqliteFailure(error)
    if (failure === null) throw error
    return failure.code === 'locked-library' ? 'in use' : 'unreadable'
  }
}

/**
 * How to open a copy. If it was not closed properly and is ours, it is opened for writing, which merges its WAL or
 * journal, so that it is complete and one plain file.
 */
function modeFor(file: string, kind: Sibling['kind']): OpenMode {
  if (!['-wal', '-journal'].some((ending) => existsSync(`${file}${ending}`))) return { immutable: true }
  return kind === 'copy' ? { readOnly: true } : { journal: 'DELETE' }
}

function isNamed(db: Database, source: Id): boolean {
  return (
    db.get('SELECT 1 FROM source WHERE id=?', source) !== undefined ||
    db.get('SELECT 1 FROM changed_record WHERE record=?', source) !== undefined
  )
}

/**
 * Rewrites a copy under another name and renames that into its place, so that a backup is whole whatever happens
 * meanwhile.
 */
function rewriteWithout({ file, kind }: Sibling, source: Id): void {
  const [work, partial] = [`${file}.erasing.partial`, `${file}.partial`]
  for (const scrap of [work, partial]) removeDatabase(scrap)
  try {
    copyFileSync(file, work)
    const db = openDatabase(work, { journal: 'DELETE', synchronous: 'OFF' })
    try {
      const ready = migrate(db)
      if (!ready.ok) throw new Error(ready.error.message)
      eraseRows(db, source)
      forgetErasing(db)
      db.copyTo(partial)
    } finally {
      db.close()
    }
    if (!checkFile(partial, { journal: 'DELETE' }).whole) throw new Error('A copy without the source is not whole')
    syncFile(partial)
    renameSync(partial, file)
    syncFolder(dirname(file))
  } catch (error) {
    if (kind !== 'backup' || !isFileFault(error)) throw error
    removeDatabase(file)
  } finally {
    for (const scrap of [work, partial]) removeDatabase(scrap)
  }
}

function removeSibling({ file, kind }: Sibling): void {
  if (kind === 'temporary') rmSync(dirname(file), { recursive: true, force: true })
  else removeDatabase(file)
}

function attempt({ file }: Sibling, work: () => void): Result<null> {
  try {
    work()
    return ok(null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const failure = sqliteFailure(error)
    if (failure?.code === 'disk-full' || code === 'ENOSPC' || code === 'EDQUOT') {
      return fail(
        'disk-full',
        `The disk filled up while the source was being erased from “${basename(file)}”, so it is still in the library. Free some space, then erase it again.`,
      )
    }
    if (failure === null && !(error instanceof Error && 'syscall' in error)) throw error
    const detail = failure === null ? ` (${code})` : ''
    return fail(
      'conflict',
      `The source could not be erased from “${basename(file)}”${detail}, so it is still in the library. Check that this file can be changed, then erase it again.`,
    )
  }
}
