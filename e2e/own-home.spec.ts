import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeHome, startApp, startUntilItEnds } from './launch.ts'

test('a story has every place of its person in its own home, though the system knows nothing of that', async () => {
  const home = makeHome()
  // Invalid variables, because Windows and macOS do not use them.
  const app = await startApp(home, { env: { HOME: '/nowhere', XDG_CONFIG_HOME: '/nowhere' } })
  const places = await app.electron.evaluate(({ app }) =>
    (['home', 'appData', 'userData', 'sessionData', 'documents', 'desktop', 'downloads'] as const).map((name) =>
      app.getPath(name),
    ),
  )
  const outside = places.filter((path) => {
    const from = relative(home.folder, path)
    return from.startsWith('..') || isAbsolute(from)
  })
  expect(outside).toEqual([])
  await app.close()
  expect(readdirSync(home.documents)).toEqual(['Attaché'])
  rmSync(home.folder, { recursive: true, force: true })
})

test('a start whose places would lie elsewhere ends before it has read or written anything', async () => {
  const home = makeHome()
  const ended = await startUntilItEnds(home, { required: join(import.meta.dirname, 'elsewhere.cjs') })
  expect(ended.code).toBe(78)
  expect(ended.said).toMatch(/This start is no story’s own: its place for home is .*elsewhere/u)
  expect([readdirSync(home.userData), readdirSync(home.documents)]).toEqual([[], []])
  expect(existsSync(join(dirname(home.folder), 'elsewhere'))).toBe(false)
  rmSync(home.folder, { recursive: true, force: true })
})
