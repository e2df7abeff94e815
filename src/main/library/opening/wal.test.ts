import { readFileSync, writeFileSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { walFile } from './files.ts'
import { walkWal } from './wal.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'

/** A database whose last twenty commits are only in its WAL, as a killed process leaves it. */
const commits = 20
const frameSize = 24 + 4096

let folder: ReturnType<typeof makeFolder>
let file: string
let wal: Uint8Array
let count = 0

beforeAll(() => {
  folder = makeFolder()
  const open = join(folder.path, 'open.attache')
  const db = openDatabase(open, { synchronous: 'OFF' })
  db.exec('CREATE TABLE step (n INTEGER PRIMARY KEY, words TEXT) STRICT; CREATE INDEX step_by_words ON step(words)')
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let n = 1; n <= commits; n++) db.run('INSERT INTO step VALUES (?, ?)', n, `${n} `.repeat(400))
  file = join(folder.path, 'killed.attache')
  copyFileSync(open, file)
  wal = new Uint8Array(readFileSync(walFile(open)))
  db.close()
})
afterAll(() => folder[Symbol.dispose]())

/** How many commits SQLite reads with this WAL. */
function stepsWith(bytes: Uint8Array): number {
  const copy = join(folder.path, `copy-${count++}.attache`)
  copyFileSync(file, copy)
  writeFileSync(walFile(copy), bytes)
  const db = openDatabase(copy)
  try {
    expect(whole(db)).toBe(true)
    return db.get<{ n: number }>('SELECT count(*) AS n FROM step')?.n ?? 0
  } finally {
    db.close()
  }
}

const whole = (db: Database) => db.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check === 'ok'

function damaged(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = wal.slice()
  change(bytes)
  return bytes
}

function flipped(bit: number): Uint8Array {
  return damaged((all) => {
    all[bit >> 3] = (all[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  })
}

/** The byte range of a frame's page in the file. */
function frameAt(i: number): [number, number] {
  return [32 + i * frameSize + 24, 32 + (i + 1) * frameSize]
}

describe('a sound WAL', () => {
  it('is left alone', () => {
    expect(stepsWith(wal)).toBe(commits)
    expect(walkWal(wal)).toBeNull()
  })
  it('is left alone when it was cut off anywhere by a kill', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: wal.length }), (length) => {
        expect(walkWal(wal.subarray(0, length))).toBeNull()
      }),
    )
  })
  it('is left alone when its last frame was half written over an older one', () => {
    const bytes = damaged((all) => all.fill(7, all.length - 2000))
    expect(walkWal(bytes)).toBeNull()
  })
  it('is left alone when older frames follow its own', () => {
    const older = damaged((all) => {
      const view = new DataView(all.buffer)
      for (let at = 32; at < all.length; at += frameSize) {
        // Salts as SQLite chooses them: the first increases, the second is random.
        view.setUint32(at + 8, view.getUint32(at + 8) - 1)
        view.setUint32(at + 12, ~view.getUint32(at + 12))
      }
    })
    const both = new Uint8Array(wal.length + older.length - 32)
    both.set(wal)
    both.set(older.subarray(32), wal.length)
    expect(walkWal(both)).toBeNull()
  })
})

describe('a WAL that was overwritten', () => {
  it('from a frame on, gives what stands before it, and says that nobody can tell what is missing', () => {
    const bytes = damaged((all) => all.fill(0x5a, frameAt(30)[0] - 24))
    const found = walkWal(bytes)
    expect(found?.lost).toBeNull()
    expect(stepsWith(found!.mended)).toBeGreaterThan(3)
  })
  it('from end to end, is not taken for an empty one', () => {
    const found = walkWal(damaged((all) => all.fill(0x5a)))
    expect(found?.lost).toBeNull()
    expect(stepsWith(found!.mended)).toBe(0)
  })
  it('with zeros behind its frames, is left alone: a file that grew before the power went', () => {
    const longer = new Uint8Array(wal.length + 10 * frameSize)
    longer.set(wal)
    expect(walkWal(longer)).toBeNull()
  })
})

it.each([0, 1, 1001, 131_072, 2 ** 32 - 24])(
  'a WAL whose head says pages of %i bytes, and is signed, is walked to its end',
  (size) => {
    const bytes = damaged((all) => {
      const view = new DataView(all.buffer)
      view.setUint32(8, size)
      let [first, second] = [0, 0]
      for (let at = 0; at < 24; at += 8) {
        first = (first + view.getUint32(at, true) + second) >>> 0
        second = (second + view.getUint32(at + 4, true) + first) >>> 0
      }
      view.setUint32(24, first)
      view.setUint32(28, second)
    })
    expect(stepsWith(walkWal(bytes)!.mended)).toBe(commits)
  },
)

describe('a WAL with one flipped bit', () => {
  it('gives all that is whole, and says what is missing, wherever the bit is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: wal.length * 8 - 1 }), (bit) => {
        const found = walkWal(flipped(bit))
        expect(stepsWith(found?.mended ?? flipped(bit)) + (found?.lost ?? 0)).toBe(commits)
      }),
      { numRuns: 60 },
    )
  })
  it('loses nothing where the bit is in the head', () => {
    for (let byte = 0; byte < 32; byte++) {
      const bytes = flipped(byte * 8 + (byte % 8))
      expect(stepsWith(walkWal(bytes)?.mended ?? bytes)).toBe(commits)
    }
  })
  it('loses nothing where the checksum says which bit it was: the lower 22 of a word, but for the end of the last frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: wal.length / 4 - 40 }), fc.integer({ min: 0, max: 21 }), (word, bit) => {
        const found = walkWal(flipped(word * 32 + bit))
        expect(found?.lost).toBe(0)
        expect(stepsWith(found!.mended)).toBe(commits)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a WAL with a frame that cannot be read', () => {
  it('gives more than SQLite reads of it, and says how many commits are missing', () => {
    const frames = (wal.length - 32) / frameSize
    for (let i = 0; i < frames - 1; i += 3) {
      const bytes = damaged((all) => all.fill(0x5a, ...frameAt(i)))
      const bySqlite = stepsWith(bytes)
      const found = walkWal(bytes)
      expect(found).not.toBeNull()
      const steps = stepsWith(found!.mended)
      expect(steps).toBeGreaterThanOrEqual(bySqlite)
      expect(steps + (found!.lost ?? 0)).toBe(commits)
    }
  })
  it('loses nothing where the page was written again later', () => {
    // A page written by an earlier commit was often written again by a later one.
    const frames = (wal.length - 32) / frameSize
    const lossless = Array.from({ length: frames }, (_, i) => damaged((all) => all.fill(0x5a, ...frameAt(i))))
      .map(walkWal)
      .filter((found) => found?.lost === 0)
    expect(lossless.length).toBeGreaterThan(frames / 4)
  })
})
