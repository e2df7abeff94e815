import { join } from 'node:path'
import { readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptBackups } from './backup-rota.ts'
import { backupTime, listBackups, makeBackup } from './backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { backupsFolder } from '../opening/files.ts'
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

describe('the rota', () => {
  const day = 86_400_000
  const start = Date.parse('2026-03-01T12:00:00Z')
  it('keeps the last three, and the last of each of seven days', () => {
    const newestFirst = Array.from({ length: 60 }, (_, i) => start - i * (day / 4))
    const kept = [...keptBackups(newestFirst, (time) => time)]
    expect(kept.map((time) => (start - time) / day)).toEqual([0, 0.25, 0.5, 0.75, 1.75, 2.75, 3.75, 4.75, 5.75])
  })
  it('keeps old ones while there are only three', () => {
    const newestFirst = [start, start - 100 * day, start - 200 * day]
    expect(keptBackups(newestFirst, (time) => time).size).toBe(3)
  })
})
