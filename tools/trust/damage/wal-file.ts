/** The lengths in a WAL written by SQLite: a header of 32 bytes, then frames of 24 bytes and a page. https://sqlite.org/walformat.html */
const headLength = 32
const frameHead = 24

/** The offsets of the complete frames in a WAL. */
export function framesOf(wal: Buffer): number[] {
  const length = frameHead + wal.readUInt32BE(8)
  const frames: number[] = []
  for (let at = headLength; at + length <= wal.length; at += length) frames.push(at)
  return frames
}

export function frameLength(wal: Buffer): number {
  return frameHead + wal.readUInt32BE(8)
}

/** Whether a frame is the last of a commit. Only such a frame contains the number of pages in the file. */
export function endsCommit(wal: Buffer, frame: number): boolean {
  return wal.readUInt32BE(frame + 4) !== 0
}

/** The offset of a frame's page. */
export function pageOf(frame: number): number {
  return frame + frameHead
}

/** Recomputes every checksum, so that SQLite accepts the changes as written data. */
export function resum(wal: Buffer): void {
  const bigEndian = (wal.readUInt32BE(0) & 1) === 1
  let sum = checksum(wal.subarray(0, 24), [0, 0], bigEndian)
  put(wal, 24, sum)
  for (const frame of framesOf(wal)) {
    sum = checksum(wal.subarray(frame, frame + 8), sum, bigEndian)
    sum = checksum(wal.subarray(pageOf(frame), frame + frameLength(wal)), sum, bigEndian)
    put(wal, frame + 16, sum)
  }
}

type Sum = readonly [number, number]

function checksum(bytes: Buffer, [first, second]: Sum, bigEndian: boolean): Sum {
  const read = (at: number): number => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  let [s0, s1] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    s0 = (s0 + read(at) + s1) >>> 0
    s1 = (s1 + read(at + 4) + s0) >>> 0
  }
  return [s0, s1]
}

function put(wal: Buffer, at: number, [first, second]: Sum): void {
  wal.writeUInt32BE(first, at)
  wal.writeUInt32BE(second, at + 4)
}
