import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerApp } from './app-answer.ts'

let root: string
let fonts: string
let logged: unknown[]
let dark = false
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  root = join(folder, 'pages')
  fonts = join(folder, 'fonts')
  for (const one of [root, fonts]) mkdirSync(one)
  logged = []
})
afterEach(() => rmSync(join(root, '..'), { recursive: true }))

const ask = (path: string) =>
  answerApp(
    {
      root,
      fonts,
      log: { write: (event, facts) => logged.push({ event, ...facts }) },
      isDark: () => dark,
    },
    { url: `app://attache${path}`, method: 'GET' },
  )

it('answers with the file', async () => {
  writeFileSync(join(root, 'main.js'), 'run()')
  expect(await (await ask('/main.js')).text()).toBe('run()')
  expect(logged).toEqual([])
})
it.each([
  ['light', false],
  ['dark', true],
] as const)('says in the page that it is %s before anything is drawn', async (theme, isDark) => {
  dark = isDark
  writeFileSync(join(root, 'index.html'), '<html lang="en">')
  expect(await (await ask('/')).text()).toBe(`<html data-theme="${theme}" lang="en">`)
})
it('answers with a font of the print, and with nothing beside the fonts', async () => {
  writeFileSync(join(fonts, 'one.woff2'), 'font')
  writeFileSync(join(root, 'main.js'), 'run()')
  expect(await (await ask('/fonts/one.woff2')).text()).toBe('font')
  expect((await ask('/fonts/..%2fpages/main.js')).status).toBe(404)
  expect((await ask('/one.woff2')).status).toBe(404)
  expect(logged.map((one) => (one as { file: string }).file)).toEqual(['one.woff2'])
})
it('says that a file is not there, and tells the log which', async () => {
  expect((await ask('/gone.js')).status).toBe(404)
  expect(logged).toEqual([expect.objectContaining({ event: 'page-unread', file: 'gone.js', code: 'ENOENT' })])
})
it('says that a file cannot be read, and tells the log which and why', async () => {
  // Root ignores permissions, but nobody can read a folder as a file.
  mkdirSync(join(root, 'shut.js'))
  expect((await ask('/shut.js')).status).toBe(500)
  expect(logged).toEqual([expect.objectContaining({ event: 'page-unread', file: 'shut.js', code: 'EISDIR' })])
})
it('refuses what is outside of the pages without a word in the log', async () => {
  expect((await ask('/library.attache')).status).toBe(404)
  expect(logged).toEqual([])
})
