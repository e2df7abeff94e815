import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

/** FAT and exFAT have no hard links. These are libuv's error codes for an attempt on Windows, Linux and macOS. */
const code = vi.hoisted(() => ({ now: '' }))
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  linkSync: () => {
    throw Object.assign(new Error(`${code.now}: no links here`), { code: code.now, syscall: 'link' })
  },
}))

const folder = makeFolder()
afterEach(() => folder[Symbol.dispose]())

it('on a drive without links a library is locked, opened once to be written, and restored with the old file kept', async () => {
  const path = join(folder.path, 'notes.attache')
  for (const said of ['EISDIR', 'EPERM', 'ENOTSUP']) {
    code.now = said
    const library = await openTestLibrary(path)
    await library.do('addActor', { name: 'Witkoff', kind: 'person' })
    const second = await openTestLibrary(path)
    expect((await second.do('getLibrary', {})).readOnly).toContain('is open in another Attaché')
    await second.close()
    await library.close()

    const damaged = Buffer.from('SQLite format 3\0, and nothing of it')
    writeFileSync(path, damaged)
    const restored = await openTestLibrary(path)
    expect((await restored.do('getLibrary', {})).notices.join()).toContain('restored from its backup')
    expect((await restored.do('listActors', {})).length).toBeGreaterThan(0)
    await restored.close()
    const kept = readdirSync(folder.path).filter((name) => name.startsWith('notes.damaged-'))
    expect(kept.map((name) => readFileSync(join(folder.path, name)).equals(damaged))).toContain(true)
    expect(readdirSync(folder.path).filter((name) => /lock|partial|restor/u.test(name))).toEqual([])
  }
})
