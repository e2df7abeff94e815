import { realpathSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

let app: Fixture
beforeAll(async () => {
  app = await startFixture({ args: ['--own-switch=7'] })
})
afterAll(() => app.stop())

describe('app', () => {
  test('is the same for import and require, and knows its versions', async () => {
    const facts = await app.electron.evaluate(({ app }) => {
      const require = process.getBuiltinModule('module').createRequire(`${process.cwd()}/any.cjs`)
      return {
        same: (require('electron') as { app: unknown }).app === app,
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        type: process.type,
        packaged: app.isPackaged,
      }
    })
    expect(facts).toEqual({
      same: true,
      electron: expect.stringMatching(/^45\./),
      chrome: expect.stringMatching(/^\d+(\.\d+){3}$/),
      type: 'browser',
      packaged: false,
    })
  })

  test('takes its data folder and switches from the command line', async () => {
    const facts = await app.electron.evaluate(({ app }) => ({
      userData: app.getPath('userData'),
      value: app.commandLine.getSwitchValue('own-switch'),
      has: app.commandLine.hasSwitch('nothing'),
      argv: process.argv.some((word) => word === '--own-switch=7'),
    }))
    expect({ ...facts, userData: realpathSync(facts.userData) }).toEqual({
      userData: realpathSync(app.userData),
      value: '7',
      has: false,
      argv: true,
    })
  })

  test.each(['home', 'appData', 'documents', 'downloads', 'desktop', 'temp', 'logs', 'sessionData', 'exe'] as const)(
    'has a path for %s',
    async (name) => {
      expect(isAbsolute(await app.electron.evaluate(({ app }, name) => app.getPath(name), name))).toBe(true)
    },
  )

  test('names no path that there is not', async () => {
    expect(
      await app.electron.evaluate(({ app }) => {
        try {
          return app.getPath('nowhere' as 'home')
        } catch (error) {
          return (error as Error).message
        }
      }),
    ).toBe("Failed to get 'nowhere' path")
  })

  test('measures its processes', async () => {
    const types = await app.electron.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ memory }) => memory.workingSetSize > 0)
        .map(({ type }) => type),
    )
    expect(types).toEqual(expect.arrayContaining(['Browser', 'Tab']))
    expect(types.filter((type) => type === 'Browser')).toHaveLength(1)
  })

  test('can be told another place for its data, and for documents before it reads them', async () => {
    const places = await app.electron.evaluate(({ app }) => {
      const before = app.getPath('documents')
      app.setPath('documents', app.getPath('userData'))
      const changed = app.getPath('documents') === app.getPath('userData')
      app.setPath('documents', before)
      try {
        app.setPath('documents', 'not/absolute')
        return [changed, 'taken']
      } catch (error) {
        return [changed, (error as Error).message]
      }
    })
    expect(places).toEqual([true, 'Path must be absolute'])
  })
})

test('a menu is a model whose items can be found and clicked', async () => {
  const clicked = await app.electron.evaluate(({ Menu }) => {
    const clicked: string[] = []
    const menu = Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ id: 'save', label: 'Save', accelerator: 'CmdOrCtrl+S', click: ({ id }) => clicked.push(id) }],
      },
      { id: 'left', type: 'radio', checked: true },
      { id: 'right', type: 'radio' },
      { id: 'box', type: 'checkbox' },
      { role: 'editMenu' },
    ])
    Menu.setApplicationMenu(menu)
    for (const id of ['save', 'right', 'box']) menu.getMenuItemById(id)?.click()
    const item = (id: string) => Menu.getApplicationMenu()?.getMenuItemById(id)
    return [
      ...clicked,
      item('left')?.checked,
      item('right')?.checked,
      item('box')?.checked,
      item('save')?.accelerator,
      menu.items.length,
    ]
  })
  expect(clicked).toEqual(['save', false, true, true, 'CmdOrCtrl+S', 5])
})

test('a test puts its own answer in the place of a dialog', async () => {
  const filePath = await app.electron.evaluate(async ({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/chosen' })
    return (await dialog.showSaveDialog({})).filePath
  })
  expect(filePath).toBe('/chosen')
})

test('the clipboard keeps several types at once', async () => {
  const kept = await app.electron.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([new ClipboardItem({ 'text/plain': 'words', 'text/html': '<b>words</b>' })])
    const [item] = await clipboard.read()
    const html = await item?.getType('text/html')
    const kept = [
      await clipboard.readText(),
      html instanceof Blob ? await html.text() : '',
      await clipboard.has('text/html'),
      item?.types,
    ]
    clipboard.clear()
    return [...kept, await clipboard.readText()]
  })
  expect(kept).toEqual(['words', '<b>words</b>', true, ['text/plain', 'text/html'], ''])
})

test('net reads files', async () => {
  const ok = await app.electron.evaluate(async ({ app, net }) => {
    const { pathToFileURL } = process.getBuiltinModule('url')
    return (await net.fetch(pathToFileURL(`${app.getAppPath()}/package.json`).href)).ok
  })
  expect(ok).toBe(true)
})
