import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Reading from an archive, as Electron documents it: https://www.electronjs.org/docs/latest/tutorial/asar-archives */

const support = join(import.meta.dirname, '../asar-support.ts')
const app = {
  'package.json': '{"type":"module","main":"main.js"}',
  'word.txt': 'words of the archive',
  'folder/inner.txt': 'inner',
  'empty.txt': '',
  'named.js': 'export const name = "an ES module"',
  'common/package.json': '{"type":"commonjs"}',
  'common/old.js': 'module.exports = { name: "a CommonJS module" }',
  'thread.js': `import { parentPort } from 'node:worker_threads'
import { readFileSync } from 'node:fs'
import { name } from './named.js'
parentPort.postMessage([name, readFileSync(new URL('./word.txt', import.meta.url), 'utf8')])`,
}

/** What a process with asar support reads, by name. `at(name)` is a path in the archive. */
const probes = {
  read: `[
    fs.readFileSync(at('word.txt'), 'utf8'),
    await readFile(at('word.txt'), { encoding: 'utf8' }),
    await new Promise((done) => fs.readFile(at('word.txt'), 'utf8', (_, text) => done(text))),
    (await fs.createReadStream(at('word.txt'), 'utf8').toArray()).join(''),
    fs.readFileSync(at('empty.txt')).length,
    fs.readFileSync(new URL('file://' + at('folder/inner.txt'))).toString(),
  ]`,
  facts: `[
    fs.statSync(at('word.txt')).size, fs.statSync(at('word.txt')).isFile(), (await stat(at('folder'))).isDirectory(),
    fs.statSync(at()).isDirectory(), fs.readdirSync(at('folder')), fs.existsSync(at('word.txt')), fs.existsSync(at('none.txt')),
    fs.realpathSync(at('word.txt')) === fs.realpathSync(at()) + '/word.txt',
  ]`,
  refused: `[
    code(() => fs.readFileSync(at('none.txt'))), code(() => fs.statSync(at('none.txt'))),
    fs.statSync(at('none.txt'), { throwIfNoEntry: false }) ?? 'quiet', code(() => fs.accessSync(at('word.txt'), fs.constants.W_OK)),
    await readFile(at('none.txt')).catch((error) => error.code),
  ]`,
  outside: `fs.readFileSync(${JSON.stringify(support)}, 'utf8').length`,
  imported: `[(await import('file://' + at('named.js'))).name, (await import('file://' + at('common/old.js'))).default.name]`,
  thread: `await new Promise((done) => new Worker(at('thread.js')).once('message', done))`,
}

let folder: string
let archive: string
let found: Record<keyof typeof probes, unknown>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asar-test-'))
  for (const [name, text] of Object.entries(app)) {
    mkdirSync(dirname(join(folder, 'app', name)), { recursive: true })
    writeFileSync(join(folder, 'app', name), text)
  }
  archive = join(folder, 'app.asar')
  await createPackage(join(folder, 'app'), archive)
  rmSync(join(folder, 'app'), { recursive: true })
  const script = `import * as fs from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
const at = (name) => ${JSON.stringify(archive)} + (name ? '/' + name : '')
const code = (act) => { try { act(); return null } catch (error) { return error.code } }
console.log(JSON.stringify({ ${Object.entries(probes)
    .map(([name, probe]) => `${name}: ${probe}`)
    .join(', ')} }))`
  const words = ['--import', support, '--input-type=module', '-e', script]
  found = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as typeof found
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file in an archive', () => {
  it('is read in every way in which files are read', () => {
    const words = app['word.txt']
    expect(found.read).toEqual([words, words, words, words, 0, 'inner'])
  })

  it('has a size and a kind, and its folders can be listed; the archive itself is one of them', () => {
    expect(found.facts).toEqual([app['word.txt'].length, true, true, true, ['inner.txt'], true, false, true])
  })

  it('that is not there is not there, and none can be written', () => {
    expect(found.refused).toEqual(['ENOENT', 'ENOENT', 'quiet', 'EACCES', 'ENOENT'])
  })

  it('leaves files outside of archives alone', () => {
    expect(found.outside).toBe(readFileSync(support, 'utf8').length)
  })
})

describe('a module in an archive', () => {
  it('is imported, as what the package.json above it says', () => {
    expect(found.imported).toEqual(['an ES module', 'a CommonJS module'])
  })

  it('runs as a thread, which reads from the archive too', () => {
    expect(found.thread).toEqual(['an ES module', app['word.txt']])
  })
})

it('ends the process where a file is not the one that was packed', () => {
  const changed = join(folder, 'changed.asar')
  writeFileSync(changed, readFileSync(archive).toString('latin1').replace('words of', 'lies  of'), 'latin1')
  const ran = spawnSync(
    process.execPath,
    ['--import', support, '-e', `require('node:fs').readFileSync(${JSON.stringify(`${changed}/word.txt`)})`],
    { encoding: 'utf8' },
  )
  expect(ran).toMatchObject({ status: 1, stderr: expect.stringContaining('ASAR Integrity Violation') as string })
})
