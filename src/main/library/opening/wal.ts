/**
 * Reads SQLite's write-ahead log without SQLite: https://sqlite.org/fileformat2.html#walformat
 * SQLite reads a WAL up to the first frame with a wrong checksum, and takes that for its end. This is right after a
 * power cut and wrong after damage: one flipped bit hides every later commit, and the next checkpoint destroys them.
 */

const headerSize = 32
const frameHeaderSize = 24
const format = 3_007_000
/** SQLite's default page size in bytes, which our libraries have. */
const ourPageSize = 4096
/** The magic number. Its low bit gives the byte order in which checksums are computed. */
const magic = 0x377f0682

type Checksum = readonly [number, number]

type Frame = {
  readonly page: number
  /** The size of the file in pages after this commit; 0 if the frame is not the last of a commit. */
  readonly commit: number
  /** The frame's page number, commit size and page, after repair. */
  readonly bytes: Uint8Array
  /**
   * `unclear`: one bit is flipped, but the checksum does not tell which. The frame was written whole but cannot be
   * read.
   */
  readonly state: FrameState
}

type FrameState = 'good' | 'unclear' | 'bad'

/** A WAL that was damaged between commits that had reached the disk. */
export type DamagedWal = {
  /** A WAL with every frame up to the last whole commit; SQLite reads it to its end. */
  readonly mended: Uint8Array
  /**
   * A WAL with every readable frame, of whole commits or not. It only serves to find what is missing, never as a
   * library's WAL.
   */
  readonly readable: Uint8Array
  /** The number of commits after the last whole one; null if it is unknown because the WAL was overwritten. */
  readonly lost: number | null
}

/** Checks the frames of a WAL. Returns null if it is sound: SQLite reads every commit that reached the disk. */
export function walkWal(wal: Uint8Array): DamagedWal | null {
  const header = readHeader(wal)
  if (header === null) return null
  const last = lastOfGeneration(wal, header)
  const sound = soundFrames(wal, header)
  const isOverwritten = !header.isSound || hasStrangeTail(wal, header, last)
  if (sound > last && !isOverwritten) return null
  const frames = readFrames(wal, header, last)
  // An unreadable last frame is what a kill during a write leaves; its commit was never acknowledged.
  const commits = frames.flatMap(({ commit, state }, i) => (commit > 0 && (state !== 'bad' || i < last) ? [i] : []))
  const whole = commits.findLast((commit) => isWholeAt(frames, commit)) ?? -1
  const lost = commits.filter((commit) => commit > whole).length
  if (lost === 0 && sound > whole && !isOverwritten) return null
  // Only the header may be damaged, with every frame intact.
  const isUnknown = isOverwritten && (whole < last || hasStrangeTail(wal, header, last))
  return {
    mended: writeWal(wal, header, frames.slice(0, whole + 1)),
    readable: writeWal(
      wal,
      header,
      frames.filter(({ state }) => state === 'good'),
    ),
    lost: isUnknown ? null : lost,
  }
}

/** The salts of earlier generations count up to this one's. A greater distance than this is not realistic. */
const maxGenerations = 1_000_000

/**
 * Whether the bytes after the last frame are neither frames of an earlier generation nor zeros. The frame right after
 * the last one may be anything, since it may have been half written.
 */
function hasStrangeTail(wal: Uint8Array, { frameSize, salts }: Header, last: number): boolean {
  const salt = viewOf(salts).getUint32(0)
  for (let at = headerSize + (last + 2) * frameSize; at + frameSize <= wal.length; at += frameSize) {
    const generations = (salt - viewOf(wal).getUint32(at + 8)) >>> 0
    if (generations > maxGenerations && wal.subarray(at, at + frameSize).some((byte) => byte !== 0)) return true
  }
  return false
}

type Header = {
  readonly frameSize: number
  readonly bigEndian: boolean
  /**
   * The two salts of this generation's frames, as bytes. A new WAL is written over older frames, which have other
   * salts.
   */
  readonly salts: Uint8Array
  readonly checksum: Checksum
  readonly isSound: boolean
}

/** Reads the header. Returns null if there is no frame. */
function readHeader(wal: Uint8Array): Header | null {
  if (wal.length < headerSize + frameHeaderSize) return null
  const view = viewOf(wal)
  const bigEndian = (view.getUint32(0) & 1) === 1
  const computed = checksumOf(wal.subarray(0, 24), [0, 0], bigEndian)
  const stored: Checksum = [view.getUint32(24), view.getUint32(28)]
  const isSound =
    (view.getUint32(0) & ~1) === magic &&
    view.getUint32(4) === format &&
    isPageSize(view.getUint32(8)) &&
    equal(computed, stored)
  if (isSound) {
    const frameSize = frameHeaderSize + view.getUint32(8)
    return { frameSize, bigEndian, salts: wal.subarray(16, 24), checksum: computed, isSound }
  }
  // A damaged header is not reliable, so the frames decide. They were written by a machine like this one: our page
  // size, little-endian.
  const frameSize = frameHeaderSize + ourPageSize
  const first = wal.subarray(headerSize, headerSize + frameSize)
  if (first.length < frameSize) return null
  const seed = [computed, stored].find((one) => equal(frameChecksum(first, one, false), storedChecksum(first)))
  return { frameSize, bigEndian: false, salts: first.subarray(8, 16), checksum: seed ?? stored, isSound }
}

/**
 * Whether SQLite allows a page size. A correct checksum does not show that; an invalid size would make reads go past
 * the end of a frame.
 */
function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && Number.isInteger(Math.log2(size))
}

/** The index of the last frame with this generation's salts; -1 if there is none. */
function lastOfGeneration(wal: Uint8Array, { frameSize, salts }: Header): number {
  const count = Math.floor((wal.length - headerSize) / frameSize)
  for (let i = count - 1; i >= 0; i--) {
    const at = headerSize + i * frameSize + 8
    // One bit of the salts may be flipped. The salts of an older generation differ in some thirty bits.
    if (differingBits(wal.subarray(at, at + 8), salts) <= 1) return i
  }
  return -1
}

/** The number of frames that SQLite itself would read. */
function soundFrames(wal: Uint8Array, header: Header): number {
  if (!header.isSound) return 0
  let sum = header.checksum
  for (let i = 0; ; i++) {
    const at = headerSize + i * header.frameSize
    if (at + header.frameSize > wal.length) return i
    const frame = wal.subarray(at, at + header.frameSize)
    if (!header.salts.every((byte, k) => frame[8 + k] === byte)) return i
    sum = frameChecksum(frame, sum, header.bigEndian)
    if (!equal(sum, storedChecksum(frame))) return i
  }
}

/**
 * Reads each frame independently, seeded with the checksum stored in the frame before it, so that a damaged frame does
 * not invalidate those after it. A single flipped bit is repaired, since the checksum shows which one it is.
 */
function readFrames(wal: Uint8Array, header: Header, last: number): Frame[] {
  const frames: Frame[] = []
  let seed = header.checksum
  for (let i = 0; i <= last; i++) {
    const at = headerSize + i * header.frameSize
    const frame = wal.subarray(at, at + header.frameSize)
    const stored = storedChecksum(frame)
    const computed = frameChecksum(frame, seed, header.bigEndian)
    const next = i < last ? wal.subarray(at + header.frameSize, at + 2 * header.frameSize) : null
    // If the stored checksum is what was damaged, the next frame matches the computed one.
    const fitsNext = next !== null && equal(frameChecksum(next, computed, header.bigEndian), storedChecksum(next))
    const content = contentOf(frame)
    const fits = equal(computed, stored) || fitsNext
    const state = fits ? 'good' : flipBack(content, computed, stored, header.bigEndian, next === null)
    const view = viewOf(content)
    frames.push({ page: view.getUint32(0), commit: view.getUint32(4), bytes: content, state })
    seed = fitsNext ? computed : stored
  }
  return frames
}

/** Whether every page is known at a commit. An unreadable frame does not matter if its page was written again later. */
function isWholeAt(frames: readonly Frame[], commit: number): boolean {
  if (frames[commit]?.state !== 'good') return false
  const known = new Set<number>()
  for (let i = commit; i >= 0; i--) {
    const { page, state } = frames[i]!
    if (state === 'good') known.add(page)
    else if (!known.has(page)) return false
  }
  return true
}

/**
 * Finds the one bit whose flip turns the computed checksum into the stored one, and flips it back in `content`. The
 * checksum is a sum of words with fixed weights (modulo 2^32), so each bit changes it in a distinct way, though the
 * highest bits of a word less and less so. If several bits would explain the difference, none is flipped.
 */
function flipBack(
  content: Uint8Array,
  computed: Checksum,
  stored: Checksum,
  bigEndian: boolean,
  isLast: boolean,
): FrameState {
  const wanted: Checksum = [(stored[0] - computed[0]) >>> 0, (stored[1] - computed[1]) >>> 0]
  const view = viewOf(content)
  const found: { readonly offset: number; readonly flipped: number }[] = []
  // The weights of the last pair of words. Each earlier pair weighs more, since the sums accumulate.
  let even: Checksum = [1, 1]
  let odd: Checksum = [0, 1]
  const lookAt = (offset: number, [first, second]: Checksum): void => {
    const word = view.getUint32(offset, !bigEndian)
    for (let bit = 0; bit < 32; bit++) {
      const mask = (1 << bit) >>> 0
      const change = (word & mask) === 0 ? mask : -mask
      if (equal([Math.imul(change, first) >>> 0, Math.imul(change, second) >>> 0], wanted)) {
        found.push({ offset, flipped: (word ^ mask) >>> 0 })
      }
    }
  }
  for (let at = content.length - 8; at >= 0; at -= 8) {
    lookAt(at, even)
    lookAt(at + 4, odd)
    even = nextWeights(even)
    odd = nextWeights(odd)
  }
  const [one, another] = found
  // The stored checksum of the last frame may be what was flipped. For any other frame the next one would have shown
  // that.
  const isStoredOff = isLast && areOneBitApart(computed, stored)
  if (one === undefined) return isStoredOff ? 'good' : 'bad'
  if (another !== undefined || isStoredOff) return 'unclear'
  view.setUint32(one.offset, one.flipped, !bigEndian)
  return 'good'
}

/** The pair of sums after one more pair of zero words. */
function nextWeights([first, second]: Checksum): Checksum {
  const sum = (first + second) >>> 0
  return [sum, (second + sum) >>> 0]
}

/** Writes a WAL of one generation with these frames and new checksums. */
function writeWal(wal: Uint8Array, header: Header, frames: readonly Frame[]): Uint8Array {
  const out = new Uint8Array(headerSize + frames.length * header.frameSize)
  out.set(wal.subarray(0, headerSize))
  const view = viewOf(out)
  view.setUint32(0, magic | (header.bigEndian ? 1 : 0))
  view.setUint32(4, format)
  view.setUint32(8, header.frameSize - frameHeaderSize)
  out.set(header.salts, 16)
  let sum = checksumOf(out.subarray(0, 24), [0, 0], header.bigEndian)
  writeChecksum(view, 24, sum)
  frames.forEach(({ bytes }, i) => {
    const at = headerSize + i * header.frameSize
    out.set(bytes.subarray(0, 8), at)
    out.set(header.salts, at + 8)
    out.set(bytes.subarray(8), at + frameHeaderSize)
    sum = frameChecksum(out.subarray(at, at + header.frameSize), sum, header.bigEndian)
    writeChecksum(view, at + 16, sum)
  })
  return out
}

/** The bytes that a frame's checksum covers: its page number and commit size, then its page. A copy. */
function contentOf(frame: Uint8Array): Uint8Array {
  const content = new Uint8Array(frame.length - 16)
  content.set(frame.subarray(0, 8))
  content.set(frame.subarray(frameHeaderSize), 8)
  return content
}

function frameChecksum(frame: Uint8Array, seed: Checksum, bigEndian: boolean): Checksum {
  const afterHead = checksumOf(frame.subarray(0, 8), seed, bigEndian)
  return checksumOf(frame.subarray(frameHeaderSize), afterHead, bigEndian)
}

function checksumOf(bytes: Uint8Array, [first, second]: Checksum, bigEndian: boolean): Checksum {
  const view = viewOf(bytes)
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + view.getUint32(at, !bigEndian) + second) >>> 0
    second = (second + view.getUint32(at + 4, !bigEndian) + first) >>> 0
  }
  return [first, second]
}

function storedChecksum(frame: Uint8Array): Checksum {
  const view = viewOf(frame)
  return [view.getUint32(16), view.getUint32(20)]
}

function writeChecksum(view: DataView, at: number, [first, second]: Checksum): void {
  view.setUint32(at, first)
  view.setUint32(at + 4, second)
}

function equal(one: Checksum, other: Checksum): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

function areOneBitApart(one: Checksum, other: Checksum): boolean {
  return bitsOf(one[0] ^ other[0]) + bitsOf(one[1] ^ other[1]) === 1
}

function differingBits(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, byte, i) => sum + bitsOf(byte ^ (other[i] ?? 0)), 0)
}

function bitsOf(word: number): number {
  let bits = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++
  return bits
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
