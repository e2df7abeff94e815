import { CannotParse } from '../../parser.ts'

/** A file in an archive, as the archive's directory describes it. Sizes are in bytes; the inflated one is only what the directory says. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly compressedSize: number
  readonly size: number
  /** Where the entry's local header begins. */
  readonly offset: number
}

/** The most files that an archive may have. A long document with a picture on each page has some hundreds. */
const maxEntries = 20_000

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const end64LocatorSignature = 0x07064b50
const end64Signature = 0x06064b50

/** The length of each record without its variable parts, in bytes. */
const endLength = 22
const entryLength = 46
const localLength = 30
const end64LocatorLength = 20
const maxCommentLength = 0xffff

/** A 32-bit field with this value stands in the 64-bit fields of the entry. */
const inZip64 = 0xffffffff

/** Reads the directory at the end of an archive: APPNOTE.TXT of PKWARE, 4.3. Throws `CannotParse` if there is none, or too much in it. */
export function readDirectory(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new CannotParse('damaged')
  const entries: ZipEntry[] = []
  let at = directoryStart(view, end)
  while (at + entryLength <= bytes.length && view.getUint32(at, true) === entrySignature) {
    if (entries.length === maxEntries) throw new CannotParse('too-large')
    const { entry, next } = readEntry(view, bytes, at)
    entries.push(entry)
    at = next
  }
  return entries
}

/** Where the bytes of an entry begin: after its local header, whose names may be of another length than those of the directory. */
export function dataStart(bytes: Uint8Array<ArrayBuffer>, { offset }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + localLength > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw new CannotParse('damaged')
  }
  return offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}

/** Looks for the end record from the back: a comment of up to 65,535 bytes may follow it. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - maxCommentLength)
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

function directoryStart(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true)
  if (start !== inZip64) return start
  const locator = end - end64LocatorLength
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) throw new CannotParse('damaged')
  const end64 = Number(view.getBigUint64(locator + 8, true))
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Signature) throw new CannotParse('damaged')
  return Number(view.getBigUint64(end64 + 48, true))
}

function readEntry(
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } {
  const nameEnd = at + entryLength + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > bytes.length) throw new CannotParse('damaged')
  const [size, compressedSize, offset] = wideFields(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + entryLength, nameEnd)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    size,
    compressedSize,
    offset,
  }
  return { entry, next }
}

/** Takes those fields that did not fit into 32 bits from the extra field for 64-bit sizes, where they stand in this order. */
function wideFields(
  view: DataView,
  from: number,
  to: number,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const fields: [number, number, number] = [...narrow]
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    let field = at + 4
    for (const index of [0, 1, 2] as const) {
      if (fields[index] !== inZip64 || field + 8 > end) continue
      fields[index] = Number(view.getBigUint64(field, true))
      field += 8
    }
  }
  return fields
}
