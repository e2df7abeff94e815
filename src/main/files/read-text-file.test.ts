import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { readRegularFile } from './read-regular-file.ts'
import { readTextFile } from './read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-files-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const noFile = 'it is a device or a connection between programs, not a file'

async function sentence(path: string): Promise<string> {
  const result = await readTextFile(path)
  return result.ok ? 'read' : result.error.message
}

describe('a chosen file', () => {
  it('is read as its bytes', async () => {
    writeFileSync(at('a.txt'), 'Text')
    symlinkSync(at('a.txt'), at('link.txt'))
    for (const name of ['a.txt', 'link.txt'])
      expect(await readTextFile(at(name))).toEqual({
        ok: true,
        value: { name, bytes: new Uint8Array(Buffer.from('Text')) },
      })
  })

  it('is read as a whole when it is as large as allowed', async () => {
    const bytes = Buffer.alloc(3_500_000, 'abcdefg')
    writeFileSync(at('long.txt'), bytes)
    const read = await readRegularFile(at('long.txt'), bytes.length)
    expect(read.read === 'whole' && bytes.equals(read.bytes)).toBe(true)
    expect(await readRegularFile(at('long.txt'), bytes.length - 1)).toEqual({ read: 'too-large' })
  })

  it.each([
    ['gone', () => at('gone.txt'), 'it is no longer there'],
    ['a folder', () => folder, 'it is a folder'],
    ['a link to a folder', () => linkTo(folder, 'folder-link'), 'it is a folder'],
    ['a link in a circle', () => linkTo(at('circle'), 'circle'), 'its links lead in a circle'],
  ])('is refused in a sentence when it is %s', async (_what, make, reason) => {
    const path = make()
    expect(await sentence(path)).toBe(`“${path.split('/').at(-1)}” could not be read (${reason}); nothing was changed.`)
  })

  it('is refused before it is read when it is too large', async () => {
    writeFileSync(at('large.txt'), '')
    truncateSync(at('large.txt'), maxSourceBytes + 1)
    expect(await readTextFile(at('large.txt'))).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('is refused when somebody writes into it meanwhile', async () => {
    writeFileSync(at('growing.txt'), Buffer.alloc(3_000_000, 'a'))
    const said: string[] = []
    void sentence(at('growing.txt')).then((one) => said.push(one))
    // Appends a letter between any two steps of the read.
    while (said.length === 0) {
      appendFileSync(at('growing.txt'), 'b')
      await setImmediate()
    }
    expect(said[0]).toBe(
      '“growing.txt” was changed while it was read, so nothing was imported; open it again when it is finished, or open a copy of it.',
    )
  })
})

describe('what is no file', () => {
  it('a pipe nobody writes into, is refused at once', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await sentence(at('pipe'))).toBe(`“pipe” could not be read (${noFile}); nothing was changed.`)
  })

  it.each(['/dev/zero', '/dev/null', '/dev/urandom'])('%s by a link, is refused', async (device) => {
    const name = device.replaceAll('/', '-')
    expect(await sentence(linkTo(device, name))).toBe(`“${name}” could not be read (${noFile}); nothing was changed.`)
  })

  it('a socket, is refused', async () => {
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(await sentence(at('socket'))).toBe(`“socket” could not be read (${noFile}); nothing was changed.`)
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('a file of the kernel, which says that it is empty', () => {
  it('is read to its end', async () => {
    const read = await readRegularFile('/proc/self/status', 1_000_000)
    expect(read.read === 'whole' && Buffer.from(read.bytes).toString()).toMatch(/^Name:/u)
  })

  it('is read no further than allowed', async () => {
    expect(await readRegularFile('/proc/self/status', 10)).toEqual({ read: 'too-large' })
  })
})

function linkTo(target: string, name: string): string {
  symlinkSync(target, at(name))
  return at(name)
}
