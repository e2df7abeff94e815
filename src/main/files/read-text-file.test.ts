import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { readTextFile } from './read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-files-'))

describe('a chosen file', () => {
  it('is read as its bytes', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Text')
    expect(await readTextFile(join(folder, 'a.txt'))).toEqual({
      ok: true,
      value: { name: 'a.txt', bytes: new Uint8Array(Buffer.from('Text')) },
    })
  })

  it.each([
    ['gone', join(folder, 'gone.txt'), 'no longer there'],
    ['a folder', folder, 'it is a folder'],
  ])('is refused in a sentence when it is %s', async (_what, path, reason) => {
    const result = await readTextFile(path)
    expect(result).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    expect(result.ok ? '' : result.error.message).toContain(reason)
  })

  it('is refused before it is read when it is too large', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, '')
    truncateSync(path, maxSourceBytes + 1)
    expect(await readTextFile(path)).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
})
