import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import type { ArchiveAnswer, ArchiveEntry, ArchiveRefusal } from './archive.ts'

/** What an archive may hold: more entries, or more bytes in all, are refused before anything is inflated. */
const mostEntries = 20_000
const mostBytes = 500_000_000
/** The header of an entry takes at least this many bytes before its data. */
const leastHeader = 30

/** Files that systems put into archives beside a person's own, and hidden ones, which are left out of folders too. */
const hidden = /(?:^|\/)(?:__MACOSX\/|\.[\p{L}\p{N}_]|Thumbs\.db$|desktop\.ini$)/iu

type OpenArchive =
  | { readonly refused: ArchiveRefusal }
  | { readonly entries: readonly ArchiveEntry[]; readonly read: (index: number) => Promise<ArchiveAnswer> }

/**
 * Opens a ZIP file and lists the files in it. Nothing is inflated yet, and nothing is ever written to the disk. Refused are archives with
 * too many entries, or whose files would be too large in all, entries that share their bytes (a bomb of 46 MB holds 4.5 PB so), and names
 * that lead out of the archive.
 */
export function openPromise(path: string): Promise<OpenArchive> {
  return new Promise((resolve) => {
    // With `lazyEntries` an archive of any number of entries is read only as far as it is allowed.
    openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return resolve({ refused: 'damaged' })
      const entries: Entry[] = []
      const refuse = (refused: ArchiveRefusal): void => {
        zip.close()
        resolve({ refused })
      }
      let total = 0
      zip.on('error', (failure: Error) =>
        refuse(/path|fileName|backslash/iu.test(failure.message) ? 'names' : 'damaged'),
      )
      zip.on('end', () => {
        if (shareBytes(entries)) return refuse('bomb')
        resolve({ entries: entries.flatMap(listed), read: (index) => readEntry(zip, entries[index]) })
      })
      zip.on('entry', (entry: Entry) => {
        entries.push(entry)
        total += entry.uncompressedSize
        if (entries.length > mostEntries) return refuse('too-many')
        if (total > mostBytes) return refuse('too-large')
        zip.readEntry()
      })
      if (zip.entryCount > mostEntries) refuse('too-many')
      else zip.readEntry()
    })
  })
}

function listed(entry: Entry, index: number): ArchiveEntry[] {
  const { fileName: name, uncompressedSize: size } = entry
  return name.endsWith('/') || hidden.test(name) || isLink(entry) ? [] : [{ index, name, size }]
}

/** A symbolic link, by the mode that Unix programs write. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function shareBytes(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return inOrder.some((entry, i) => {
    const next = inOrder[i + 1]
    const end = entry.relativeOffsetOfLocalHeader + leastHeader + entry.compressedSize
    return next !== undefined && next.relativeOffsetOfLocalHeader < end
  })
}

/** Inflates one entry. It ends with an error as soon as it yields more bytes than its header says. */
function readEntry(zip: ZipFile, entry: Entry | undefined): Promise<ArchiveAnswer> {
  if (!entry) return Promise.resolve({ refused: 'damaged' })
  if (entry.isEncrypted()) return Promise.resolve({ refused: 'encrypted' })
  if (entry.uncompressedSize > maxSourceBytes) return Promise.resolve({ refused: 'too-large' })
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve({ refused: 'damaged' })
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', () => resolve({ refused: 'damaged' }))
      stream.on('end', () => resolve({ bytes: new Uint8Array(Buffer.concat(parts)) }))
    })
  })
}
