import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ok } from '#shared/model/result.ts'
import { deskScale } from '#shared/standards/scale-fixture.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { createAppHandlers } from './app-handlers.ts'

const system = vi.hoisted(() => ({ path: '', chosen: null as string[] | null, shown: [] as string[] }))
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: system.path }),
    showOpenDialog: () => Promise.resolve({ canceled: system.chosen === null, filePaths: system.chosen ?? [] }),
  },
  shell: {
    showItemInFolder: (path: string) => system.shown.push(path),
    openPath: (path: string) => {
      system.shown.push(path)
      return Promise.resolve(system.path === 'no file manager' ? 'Failed' : '')
    },
  },
}))

let folder: ReturnType<typeof makeFolder>
let told: unknown[]
let settings: { readonly settings: Record<string, unknown> }
let handlers: ReturnType<typeof createAppHandlers>

beforeEach(() => {
  folder = makeFolder()
  Object.assign(system, { path: join(folder.path, 'talks.pdf'), chosen: null, shown: [] })
  told = []
  settings = { settings: { theme: 'light', noise: 'normal' } }
  const tell =
    (name: string) =>
    (...what: unknown[]) =>
      void told.push([name, ...what])
  handlers = createAppHandlers({
    window: () => ({}),
    userData: folder.path,
    settings: {
      get: () => settings,
      update: (change: (now: typeof settings) => typeof settings) => (settings = change(settings)),
    },
    libraries: {
      openRecent: tell('openRecent'),
      makeFirst: tell('makeFirst'),
      openGiven: (given: string) => ok(given),
      current: () => null,
    },
    given: {
      takeLibrary: (id: number) => (id === 1 ? 'one.attache' : null),
      takeTexts: () => [],
      heard: tell('heard'),
    },
    exporter: {
      prepare: tell('prepare'),
      take: () => ({
        checked: Promise.resolve(ok({ title: 'Talks' })),
        printed: Promise.resolve(ok({ bytes: new Uint8Array(1), pages: 1 })),
        keepLetters: () => Promise.resolve(ok(null)),
        signal: new AbortController().signal,
        cancel: tell('cancel'),
      }),
    },
    log: { write: tell('log') },
    alive: tell('alive'),
    onSettings: tell('settings'),
    onMenuState: tell('menu'),
  } as never)
})
afterEach(() => folder[Symbol.dispose]())

it('a scale file is asked for, kept in the folder that may be shown, and none is read when the person cancels', async () => {
  expect(await handlers.addScale({})).toEqual(ok(null))
  system.chosen = [join(folder.path, 'given.json')]
  writeFileSync(system.chosen[0]!, JSON.stringify(deskScale))
  expect(await handlers.addScale({})).toEqual(ok(deskScale))
  expect(await handlers.listScales({})).toEqual(ok({ scales: [deskScale], refused: [] }))
  expect(await handlers.showScales({})).toEqual(ok(null))
  expect(system.shown).toEqual([join(folder.path, 'scales')])
})

it('a window may show the folder of templates, which is made for it, and no other', async () => {
  expect(await handlers.showTemplates({})).toEqual(ok(null))
  expect(system.shown).toEqual([join(folder.path, 'templates')])
  expect(statSync(join(folder.path, 'templates')).isDirectory()).toBe(true)
  system.path = 'no file manager'
  expect(await handlers.showTemplates({})).toMatchObject({ ok: false, error: { code: 'unreadable' } })
})

it('a window may show the briefing that was exported in its folder, and no other file', async () => {
  const other = join(folder.path, 'other.pdf')
  writeFileSync(other, '')
  const before = await handlers.showInFolder({ path: system.path })
  await handlers.exportPdf({} as never)
  expect([before.ok, (await handlers.showInFolder({ path: other })).ok]).toEqual([false, false])
  expect(system.shown).toEqual([])
  expect(await handlers.showInFolder({ path: system.path })).toEqual(ok(null))
  expect(system.shown).toEqual([system.path])
})

it('cancelling ends the export that is under way, and no other', async () => {
  await handlers.exportPdf({} as never)
  await handlers.cancelExport({})
  expect(told).toEqual([])
  const under = handlers.exportPdf({} as never)
  await handlers.cancelExport({})
  await under
  expect(told).toEqual([['cancel']])
})

it('an exported briefing that has gone since is not shown, and that is said', async () => {
  await handlers.exportPdf({} as never)
  folder[Symbol.dispose]()
  expect(await handlers.showInFolder({ path: system.path })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(system.shown).toEqual([])
})

it('settings that are given are set, the others stay, and the window is told', async () => {
  const result = await handlers.updateSettings({ theme: 'dark', noise: undefined } as never)
  expect(result).toEqual(ok({ theme: 'dark', noise: 'normal' }))
  expect(await handlers.getSettings({})).toEqual(result)
  expect(told).toEqual([['settings']])
})

it('a file that was given is opened once, and nothing happens for one that is not waiting', async () => {
  expect(await handlers.openGivenLibrary({ id: 1 })).toEqual(ok('one.attache'))
  expect(await handlers.openGivenLibrary({ id: 2 })).toEqual(ok(null))
  expect(await handlers.importGiven({ id: 1 })).toEqual(ok(null))
  expect(await handlers.chooseAndImport({})).toEqual(ok(null))
})

it('a backup is opened in the place of its library', async () => {
  await handlers.restoreBackup({ path: 'a.attache', backup: 'b.attache' } as never)
  await handlers.openLibrary({ recent: 'a.attache' })
  expect(told).toEqual([
    ['openRecent', 'a.attache', { restoreFrom: 'b.attache' }],
    ['openRecent', 'a.attache'],
  ])
})

it('a window that hears is told from one that was drawn', async () => {
  await handlers.alive({ to: 'hears' })
  await handlers.alive({ to: 'drawn' })
  await handlers.menuState({ enabled: ['undo'], checked: [] })
  await handlers.prepareExport({ briefing: 'b' } as never)
  expect(told).toEqual([
    ['heard'],
    ['alive', 'drawn'],
    ['menu', { enabled: ['undo'], checked: [] }],
    ['prepare', { briefing: 'b' }],
  ])
})

it('an error of a window is logged by its name and places', async () => {
  await handlers.reportError({ name: 'TypeError', places: ['a:1', 'b:2'] })
  expect(told).toEqual([['log', 'renderer-error', { name: 'TypeError', place: 'a:1 b:2' }]])
})
