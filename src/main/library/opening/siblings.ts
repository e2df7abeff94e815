import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { lastResorts } from './rescue-copy.ts'

/** A file beside a library that has its name, or could contain its text. */
export type Sibling = {
  readonly file: string
  /**
   * `backup`: in its backups folder. `old-backup`: in the backups folder of an earlier library of that name, or of a
   * rescued copy. `rescued`: a copy made when the library's own file was replaced. `damaged`: a library, or its WAL,
   * that was set aside. `scrap`: left by an interrupted backup, restoration or erasure. `temporary`: a copy that was
   * read because the library's folder cannot be written to. `copy`: any other, as made by sync clients and users.
   */
  readonly kind: 'backup' | 'old-backup' | 'rescued' | 'damaged' | 'scrap' | 'temporary' | 'copy'
  /** Whether its name belongs to this library; otherwise it is just a library in the same folder. */
  readonly bearsName: boolean
}

/**
 * SQLite's files beside a database, which are handled with it. Without their database they count as files of their own.
 */
const companion = /-(wal|journal)$/u
/** The lock and SQLite's WAL index: neither contains text of a library. */
const wordless = /(-shm|\.lock(\..*)?)$/u
const temporaryFolder = /^attache-[A-Za-z0-9]{6}$/u

/**
 * Lists all files with a library's name: in its folder, in its backups folders, and where it was rescued to. `file` is
 * its real path, `path` the one that the user opened (maybe a link), `elsewhere` further folders that it may have been
 * rescued to.
 */
export function listSiblings({
  file,
  path,
  elsewhere,
}: {
  readonly file: string
  readonly path: string
  readonly elsewhere: readonly string[]
}): Sibling[] {
  const found = new Map<string, Sibling>()
  for (const name of new Set([file, path])) {
    for (const sibling of [...besideIn(name), ...elsewhereOf(name, elsewhere)]) {
      if (!isSameFile(sibling, file)) found.set(realpathSync(sibling.file), sibling)
    }
  }
  return [...found.values()]
}

function besideIn(path: string): Sibling[] {
  const folder = dirname(path)
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats?.isDirectory()) return inBackups(file, path)
    if (!stats?.isFile() || !mayHoldWords(file, path)) return []
    const kind = kindOf(name, path)
    const sibling: Sibling = { file, kind, bearsName: kind !== 'copy' || startsWith(name, stemOf(path)) }
    return kind === 'rescued' ? [sibling, ...backupsOf(file)] : [sibling]
  })
}

function kindOf(name: string, path: string): Sibling['kind'] {
  const stem = stemOf(path)
  if (startsWith(name, `${stem}.damaged-`)) return 'damaged'
  // These are leftovers: no library is open while it is being restored.
  if (['.making', '.restoring', '.restored'].some((ending) => startsWith(name, `${basename(path)}${ending}`)))
    return 'scrap'
  const isRescued = startsWith(name, `${stem}.rescued-`)
  if (isPartial(name) && (isRescued || startsWith(name, `${basename(path)}.`))) return 'scrap'
  return isRescued && extname(name) === extname(path) ? 'rescued' : 'copy'
}

/**
 * Lists the files in a backups folder. A backup that was opened as a library has a backups folder of its own inside.
 * The backups folders of other libraries are searched too, since this library may be a copy of one of them.
 */
function inBackups(folder: string, path: string): Sibling[] {
  const own = `${basename(path)}.backups`
  const isOurs = startsWith(basename(folder), own)
  if (!isOurs && !basename(folder).includes('.backups')) return []
  const kind = sameName(basename(folder), own) ? 'backup' : 'old-backup'
  return filesIn(folder)
    .filter((file) => mayHoldWords(file, path))
    .map((file) => {
      if (isOurs && isPartial(basename(file))) return { file, kind: 'scrap', bearsName: true }
      return { file, kind: dirname(file) === folder ? kind : 'old-backup', bearsName: isOurs }
    })
}

function backupsOf(rescued: string): Sibling[] {
  const folder = `${rescued}.backups`
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return inBackups(folder, rescued).map((one) => (one.kind === 'backup' ? { ...one, kind: 'old-backup' } : one))
}

/** Lists copies that were written elsewhere because nothing could be written beside the library. */
function elsewhereOf(path: string, folders: readonly string[]): Sibling[] {
  const rescued = [...new Set([...folders, ...lastResorts()])]
    .filter((folder) => folder !== dirname(path))
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter((file) => startsWith(basename(file), `${stemOf(path)}.rescued-`) && mayHoldWords(file, path))
    .map((file): Sibling => ({ file, kind: kindOf(basename(file), path), bearsName: true }))
  const temporary = namesIn(tmpdir())
    .filter((name) => temporaryFolder.test(name))
    .map((name): Sibling => ({ file: join(tmpdir(), name, basename(path)), kind: 'temporary', bearsName: true }))
  return [...rescued, ...temporary].filter(({ file }) => isFile(file))
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isFile)
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

/**
 * Whether a sibling is a link to the library itself. A file that was set aside as damaged counts as another file even
 * if it is a link.
 */
function isSameFile({ file, kind }: Sibling, path: string): boolean {
  const [one, other] = [statSync(file), statSync(path)]
  return kind !== 'damaged' && one.dev === other.dev && one.ino === other.ino
}

function isPartial(name: string): boolean {
  return /\.partial(-wal|-shm|-journal)?$/u.test(name)
}

/** Whether a file has the name of a library or part of one, and is not handled together with its database. */
function mayHoldWords(file: string, path: string): boolean {
  const name = basename(file)
  const isNamedSo = plain(name).includes('.attache') || startsWith(name, basename(path)) || isLike(name, path)
  if (wordless.test(name) || !isNamedSo) return false
  return !companion.test(name) || !existsSync(file.replace(companion, ''))
}

/** Whether a file is named like a copy of a library that does not end in `.attache`: same start, same ending. */
function isLike(name: string, path: string): boolean {
  return extname(path) !== '' && plain(name).includes(plain(extname(path))) && startsWith(name, stemOf(path))
}

function stemOf(path: string): string {
  return basename(path, extname(path))
}

/**
 * Normalises a name for comparison. On some file systems, case and the encoding of accents make a different name; here
 * they never do.
 */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function startsWith(name: string, start: string): boolean {
  return plain(name).startsWith(plain(start))
}

function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}
