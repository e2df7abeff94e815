import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptBackups, withinBudget } from './prune-backups.ts'
import { backupTime, listBackups, makeBackup } from './backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { backupsFolder } from '../opening/files.ts'
import { lastClock } from '../log/log.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string
let now: number

beforeEach(() => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
  now = Date.parse('2026-03-01T10:00:00.000Z')
})
afterEach(() => folder[Symbol.dispose]())

async function workAndClose(name: string | null): Promise<void> {
  const library = await openTestLibrary(path, {}, () => now)
  if (name !== null) await library.do('renameCase', { name })
  await library.close()
}

describe('a backup', () => {
  it('is made at closing, whole, and named by its time', async () => {
    await workAndClose('Alaska')
    const [backup = ''] = listBackups(path)
    expect(backup).toBe(join(backupsFolder(path), '2026-03-01T10-00-00.000Z.attache'))
    expect(backupTime(backup)).toBe(now)
    expect(checkFile(backup, { immutable: true }).whole).toBe(true)
  })
  it('is not made where nothing changed', async () => {
    await workAndClose('Alaska')
    now += 60_000
    await workAndClose(null)
    expect(listBackups(path)).toHaveLength(1)
  })
  it('is made after every 500 gestures', { timeout: 30_000 }, async () => {
    const library = await openTestLibrary(path, {}, () => now)
    for (let i = 0; i < 499; i++) await library.do('renameCase', { name: `Name ${i}` })
    expect(listBackups(path)).toHaveLength(0)
    await library.do('renameCase', { name: 'The 500th' })
    await expect.poll(() => listBackups(path), { timeout: 10_000 }).toHaveLength(1)
    await library.close()
  })
  it('holds what was on disk at that moment while the library is written to', async () => {
    const library = await openTestLibrary(path, {}, () => now)
    await library.do('renameCase', { name: 'Before' })
    expect(makeBackup(path, now)).toEqual({ ok: true, value: true })
    await library.do('renameCase', { name: 'After' })
    const [backup = ''] = listBackups(path)
    const copy = await openTestLibrary(backup, {}, () => now)
    expect((await copy.do('getLibrary', {})).case.name).toBe('Before')
    await copy.close()
    await library.close()
  })
  it('that was left half made is cleared away', async () => {
    await workAndClose('Alaska')
    writeFileSync(join(backupsFolder(path), '2026-02-01T10-00-00.000Z.attache.partial'), 'half')
    now += 60_000
    await workAndClose('Kyiv')
    expect(listBackups(path)).toHaveLength(2)
    expect(readdirSync(backupsFolder(path)).filter((name) => name.includes('.partial'))).toEqual([])
  })
  it('that cannot be made is told in words, and the library closes', async () => {
    writeFileSync(backupsFolder(path), 'A file where the folder would be.')
    await workAndClose('Alaska')
    expect(readdirSync(folder.path).sort()).toEqual(['notes.attache', 'notes.attache.backups'])
    expect(makeBackup(path, now)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^No backup of the library could be made beside it/u) },
    })
  })
  it('stays as one of the last three', async () => {
    for (let i = 0; i < 5; i++) {
      await workAndClose(`Name ${i}`)
      now += 60_000
    }
    expect(listBackups(path).map((backup) => new Date(backupTime(backup)).toISOString().slice(11, 16))).toEqual([
      '10:04',
      '10:03',
      '10:02',
    ])
  })
})

const nameOf = (time: string) => join(backupsFolder(path), `${time.replaceAll(':', '-')}.attache`)

function clockOf(file: string): string {
  const db = openDatabase(file, { immutable: true })
  try {
    return lastClock(db)
  } finally {
    db.close()
  }
}

/** Overwrites the first page of a table with garbage. */
function spoilPage(file: string, table: string): void {
  const [page] = rootPages(file, table)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page! - 1) * 4096, page! * 4096)
  writeFileSync(file, bytes)
}

function rootPages(file: string, ...names: readonly string[]): number[] {
  const db = openDatabase(file, { immutable: true })
  try {
    return names.map(
      (name) => db.get<{ rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name=?', name)?.rootpage ?? 0,
    )
  } finally {
    db.close()
  }
}

/** Causes damage that only a comparison of indexes with their tables finds. */
function swapPages(file: string, one: string, other: string): void {
  const [a = 0, b = 0] = rootPages(file, one, other)
  const bytes = readFileSync(file)
  const page = (number: number) => bytes.subarray((number - 1) * 4096, number * 4096)
  const kept = Buffer.from(page(a))
  page(b).copy(page(a))
  kept.copy(page(b))
  writeFileSync(file, bytes)
}

async function workOnDays(...days: readonly string[]): Promise<void> {
  for (const day of days) {
    now = Date.parse(`${day}T10:00:00Z`)
    await workAndClose(`On ${day}`)
  }
}

describe('after a clock error', () => {
  it('the newest work has a backup though those of the future are named later', async () => {
    await workOnDays('2300-01-01', '2300-01-02', '2300-01-03', '2026-03-01', '2026-03-02')
    const clocks = listBackups(path).map(clockOf)
    expect(clocks).toContain(clockOf(path))
    expect(clocks).toHaveLength(5)
  })
  it('days of the future do not make real days too old', async () => {
    await workOnDays('2026-02-26', '2026-02-27', '2300-01-01', '2300-01-02', '2300-01-03', '2026-03-01', '2026-03-02')
    expect(listBackups(path).map((file) => basename(file).slice(0, 10))).toEqual([
      '2300-01-03',
      '2300-01-02',
      '2300-01-01',
      '2026-03-02',
      '2026-03-01',
      '2026-02-27',
      '2026-02-26',
    ])
  })
  it('old work named by the future goes before new work named by the past', async () => {
    await workOnDays('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04')
    for (const [i, file] of listBackups(path).entries()) renameSync(file, nameOf(`2300-01-01T1${i}:00:00.000Z`))
    const old = listBackups(path).map(clockOf).toSorted()
    for (let minute = 0; minute < 3; minute++) {
      now = Date.parse(`2026-01-05T10:0${minute}:00Z`)
      await workAndClose(`At ${minute}`)
    }
    const clocks = listBackups(path).map(clockOf)
    expect(clocks).toHaveLength(4)
    // All future backups are of one day, of which only the last is kept.
    expect(clocks.filter((clock) => old.includes(clock))).toEqual([old.at(-1)])
    expect(clocks).toContain(clockOf(path))
  })
  it('the same moment names two backups, and neither takes the place of the other', async () => {
    await workAndClose('Alaska')
    await workAndClose('Kyiv')
    expect(listBackups(path).map(backupTime)).toEqual([now + 1, now])
  })
  it.each([8.64e15, -8.64e15, Date.parse('2300-01-01')])('a clock of %i gives a backup all the same', async (wrong) => {
    await workAndClose('Alaska')
    now = wrong
    expect(makeBackup(path, now)).toEqual({ ok: true, value: false })
    const library = await openTestLibrary(path, {}, () => Date.parse('2026-03-02'))
    await library.do('renameCase', { name: 'Kyiv' })
    expect(makeBackup(path, now)).toEqual({ ok: true, value: true })
    expect(listBackups(path)).toHaveLength(2)
    await library.close()
  })
})

describe('what lies among the backups', () => {
  it('of another library of that name is left alone', async () => {
    await workOnDays('2026-01-01', '2026-01-02', '2026-01-03')
    const theirs = listBackups(path)
    renameSync(path, join(folder.path, 'moved.attache'))
    const library = await openTestLibrary(join(folder.path, 'another.attache'))
    await library.do('renameCase', { name: 'Another' })
    await library.close()
    renameSync(join(folder.path, 'another.attache'), path)
    for (let minute = 0; minute < 6; minute++) {
      now = Date.parse(`2026-01-05T10:0${minute}:00Z`)
      await workAndClose(`At ${minute}`)
    }
    expect(listBackups(path)).toHaveLength(6)
    expect(listBackups(path)).toEqual(expect.arrayContaining(theirs))
  })
  it('of work that the library was taken away from is left alone', async () => {
    await workAndClose('The beginning')
    const older = join(folder.path, 'older')
    copyFileSync(path, older)
    await workOnDays('2026-03-02', '2026-03-03', '2026-03-04')
    const away = listBackups(path).slice(0, 3)
    copyFileSync(older, path)
    now = Date.parse('2026-03-01T12:00:00Z')
    for (let minute = 0; minute < 6; minute++) {
      now += 60_000
      await workAndClose(`At ${minute}`)
    }
    expect(listBackups(path)).toEqual(expect.arrayContaining(away))
    expect(listBackups(path).map(clockOf)).toContain(clockOf(path))
    expect(listBackups(path)).toHaveLength(6)
  })
  it.each([
    ['cut off', (file: string) => truncateSync(file, 30_000)],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['overwritten', (file: string) => writeFileSync(file, 'x'.repeat(200_000))],
    ['damaged where the look at its log does not go', (file: string) => spoilPage(file, 'search_doc')],
  ])('and was %s makes no whole one go, nor stands for one', async (_how, damage) => {
    for (let minute = 0; minute < 3; minute++) {
      now += 60_000
      await workAndClose(`At ${minute}`)
    }
    const [third = '', second = '', first = ''] = listBackups(path)
    damage(third)
    damage(second)
    now += 60_000
    // Nothing changed, but the newest state no longer has a backup.
    await workAndClose(null)
    const [fourth = ''] = listBackups(path)
    expect(listBackups(path)).toEqual([fourth, third, second, first])
    expect(clockOf(fourth)).toBe(clockOf(path))
    now += 60_000
    await workAndClose('At 5')
    expect(listBackups(path)).toEqual([expect.any(String), fourth, third, first])
  })
  it.runIf(process.platform !== 'win32')('and is no file (a pipe, a folder) is left alone', async () => {
    await workAndClose('Alaska')
    execFileSync('mkfifo', [nameOf('2026-03-01T09:00:00.000Z')])
    mkdirSync(nameOf('2026-03-01T09:30:00.000Z'))
    mkdirSync(`${nameOf('2026-03-01T11:00:00.000Z')}.partial`)
    now += 60_000
    await workAndClose('Kyiv')
    expect(listBackups(path).map((file) => backupTime(file))).toEqual([now, now - 60_000])
    expect(readdirSync(backupsFolder(path))).toHaveLength(5)
  })
  it('and is damaged stays until there are three whole ones, and the newest of them after that', async () => {
    for (let minute = 0; minute < 3; minute++) {
      now += 60_000
      await workAndClose(`At ${minute}`)
    }
    const damaged = listBackups(path)
    for (const file of damaged) truncateSync(file, 30_000)
    for (let minute = 3; minute < 8; minute++) {
      now += 60_000
      await workAndClose(`At ${minute}`)
      const whole = Math.min(minute - 2, 3)
      expect(listBackups(path).slice(whole)).toEqual(whole < 3 ? damaged : damaged.slice(0, 1))
    }
  })
})

describe('a library that is damaged', () => {
  it('gets no backup, which would look whole while rows are missing, and costs it none', async () => {
    for (let minute = 0; minute < 4; minute++) {
      now += 60_000
      const library = await openTestLibrary(path, {}, () => now)
      await library.do('importPaste', { text: `Title ${minute}\nA sentence.` })
      await library.close()
    }
    renameSync(listBackups(path)[0] ?? '', join(folder.path, 'newest'))
    const kept = listBackups(path)
    swapPages(path, 'sqlite_autoindex_source_1', 'sqlite_autoindex_revision_1')
    expect(checkFile(path, { immutable: true }).whole).toBe(false)
    expect(makeBackup(path, now)).toEqual({
      ok: false,
      error: {
        code: 'damaged-library',
        message:
          'The library file is damaged, so no backup was made of it; its earlier backups were kept. Open the library again to have it checked and restored.',
      },
    })
    expect(listBackups(path)).toEqual(kept)
    expect(readdirSync(backupsFolder(path)).filter((name) => name.includes('.partial'))).toEqual([])
  })
})

describe('the rota', () => {
  const day = 86_400_000
  const start = Date.parse('2026-03-01T12:00:00Z')
  it('keeps the last three, and the last of each of seven days', () => {
    const newestFirst = Array.from({ length: 60 }, (_, i) => start - i * (day / 4))
    const kept = [...keptBackups(newestFirst, (time) => time)]
    expect(kept.map((time) => (start - time) / day)).toEqual([0, 0.25, 0.5, 0.75, 1.75, 2.75, 3.75, 4.75, 5.75])
  })
  it('keeps of these only what has space, and the last two whatever they take', () => {
    const sizes = [400, 300, 200, 500, 100]
    const kept = (budget: number) => [...withinBudget(new Set([0, 1, 2, 3, 4]), (i) => sizes[i]!, budget)]
    expect(kept(10_000)).toEqual([0, 1, 2, 3, 4])
    expect(kept(1000)).toEqual([0, 1, 2])
    expect(kept(10)).toEqual([0, 1])
  })
  it('goes by the budget that the library keeps', async () => {
    for (let i = 0; i < 4; i++) {
      now += 60_000
      await workAndClose(String(i))
    }
    expect(listBackups(path)).toHaveLength(3)
    const library = await openTestLibrary(path, {}, () => now)
    const { bytes, count, budget } = await library.do('readBackupSpace', {})
    expect([count, budget]).toEqual([3, 5_000_000_000])
    expect(bytes).toBeGreaterThan(100_000)
    await library.do('keepUiState', { key: 'backup-budget', value: '1000000000' })
    expect((await library.do('readBackupSpace', {})).budget).toBe(1_000_000_000)
    await library.do('keepUiState', { key: 'backup-budget', value: 'all' })
    expect((await library.do('readBackupSpace', {})).budget).toBe(5_000_000_000)
    await library.close()
  })
  it('keeps old ones while there are only three', () => {
    const newestFirst = [start, start - 100 * day, start - 200 * day]
    expect(keptBackups(newestFirst, (time) => time).size).toBe(3)
  })
})
