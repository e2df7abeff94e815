import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { startFixture, type Fixture } from './fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow

let app: Fixture
beforeAll(async () => {
  app = await startFixture({ args: ['--own-switch=7'] })
})
afterAll(() => app.stop())

describe('what the runtime does not have', () => {
  test.each([
    'electron.utilityProcess',
    'app.setLoginItemSettings',
    'window.setTouchBar',
    'contents.debugger',
    'session.cookies',
    'dialog.showCertificateTrustDialog',
    'Menu.sendActionToFirstResponder',
  ])('throws its name: %s', async (member) => {
    const message = await app.electron.evaluate(async (electron, member) => {
      const [window] = electron.BrowserWindow.getAllWindows()
      const owners: Record<string, unknown> = {
        ...electron,
        electron,
        window,
        contents: window?.webContents,
        session: electron.session.defaultSession,
      }
      const [owner = '', name = ''] = member.split('.')
      try {
        const value = (owners[owner] as Record<string, unknown>)[name]
        return `${typeof value}`
      } catch (error) {
        return (error as Error).message
      }
    }, member)
    expect(message).toContain(member.split('.')[1])
    expect(message).toContain('is not part of this runtime')
  })

  test.each([
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['webSecurity', false],
    ['webviewTag', true],
  ] as const)('refuses a window that asks for less isolation: %s %s', async (name, value) => {
    const message = await app.electron.evaluate(
      ({ BrowserWindow }, [name, value]) => {
        try {
          new BrowserWindow({ webPreferences: { [name]: value } }).destroy()
          return 'opened'
        } catch (error) {
          return (error as Error).message
        }
      },
      [name, value] as const,
    )
    expect(message).toContain(`webPreferences.${name}`)
  })
})

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
    expect(facts).toEqual({ userData: app.userData, value: '7', has: false, argv: true })
  })

  test.each(['home', 'appData', 'documents', 'downloads', 'desktop', 'temp', 'logs', 'sessionData', 'exe'] as const)(
    'has a path for %s',
    async (name) => {
      expect(await app.electron.evaluate(({ app }, name) => app.getPath(name), name)).toMatch(/^\//)
    },
  )

  test('says that a switch for Chromium comes too late', async () => {
    const said = new Promise<string>((resolve) =>
      app.electron.process().stderr?.on('data', (text: Buffer) => {
        if (text.toString().includes('counts only')) resolve(text.toString())
      }),
    )
    await app.electron.evaluate(({ app }) => app.commandLine.appendSwitch('force-prefers-reduced-motion'))
    expect(await said).toContain('--force-prefers-reduced-motion')
  })

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
})

describe('a page', () => {
  test('follows the theme, and the app hears of it', async () => {
    const themed = await app.electron.evaluate(async ({ nativeTheme, session }) => {
      const window = openWindow(session.fromPartition('themed'))
      await window.loadURL('app://fixture/other.html')
      const isDark = () =>
        window.webContents.executeJavaScript('matchMedia("(prefers-color-scheme: dark)").matches') as Promise<boolean>
      const before = await isDark()
      const updated = new Promise<void>((resolve) => nativeTheme.once('updated', () => resolve()))
      nativeTheme.themeSource = 'dark'
      await updated
      const facts = [before, await isDark(), nativeTheme.shouldUseDarkColors]
      nativeTheme.themeSource = 'system'
      window.destroy()
      return facts
    })
    expect(themed).toEqual([false, true, true])
  })

  test('is zoomed as layout, so that it reflows', async () => {
    const widths = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession, { width: 800, height: 600 })
      await window.loadURL('app://fixture/other.html')
      window.webContents.setZoomFactor(2)
      await new Promise((resolve) => setTimeout(resolve, 100))
      const width = (await window.webContents.executeJavaScript('innerWidth')) as number
      const factor = window.webContents.getZoomFactor()
      window.destroy()
      return [width, factor]
    })
    expect(widths).toEqual([400, 2])
  })

  test('is as large as its preferences say, from its first load on', async () => {
    const widths = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession, { width: 800, height: 600, webPreferences: { zoomFactor: 2 } })
      await window.loadURL('app://fixture/other.html')
      const width = (await window.webContents.executeJavaScript('innerWidth')) as number
      const factor = window.webContents.getZoomFactor()
      window.destroy()
      return [width, factor]
    })
    expect(widths).toEqual([400, 2])
  })

  test('gets the editing commands of a menu role', async () => {
    const selected = await app.electron.evaluate(async ({ session, Menu }) => {
      const window = openWindow(session.defaultSession, { show: true })
      await window.loadURL('app://fixture/other.html')
      window.focus()
      Menu.buildFromTemplate([{ id: 'all', role: 'selectAll' }])
        .getMenuItemById('all')
        ?.click()
      await new Promise((resolve) => setTimeout(resolve, 100))
      const selected = (await window.webContents.executeJavaScript('String(getSelection())')) as string
      window.destroy()
      return selected
    })
    expect(selected.trim()).toBe('Other')
  })

  test('says what its code returns or throws', async () => {
    const answers = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const failed = await contents?.executeJavaScript('Promise.reject(new TypeError("not so"))').then(
        () => '',
        (error: Error) => error.message,
      )
      return [
        (await contents?.executeJavaScript('Promise.resolve({ a: [1] })')) as unknown,
        (await contents?.executeJavaScript('undefined')) as unknown,
        failed,
      ]
    })
    expect(answers).toEqual([{ a: [1] }, undefined, expect.stringContaining('not so')])
  })

  test('has the WebRTC policy of the runtime, and another is refused', async () => {
    const facts = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      const before = contents.getWebRTCIPHandlingPolicy()
      contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
      try {
        contents.setWebRTCIPHandlingPolicy('default_public_interface_only')
        return [before, 'taken']
      } catch (error) {
        return [before, contents.getWebRTCIPHandlingPolicy(), (error as Error).message]
      }
    })
    expect(facts).toEqual([
      'default',
      'disable_non_proxied_udp',
      expect.stringContaining('default_public_interface_only'),
    ])
  })

  test('is told to the app when it writes to the console', async () => {
    const heard = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const told = new Promise<unknown>((resolve) =>
        contents?.once('console-message', ({ level, message }) => resolve({ level, message })),
      )
      await contents?.executeJavaScript('console.warn("careful", 1)')
      return told
    })
    expect(heard).toEqual({ level: 'warning', message: 'careful 1' })
  })
})

describe('what has no screen', () => {
  test('dialogs count as cancelled, and a test puts its own in their place', async () => {
    const answers = await app.electron.evaluate(async ({ dialog }) => {
      const [open, save, box] = [
        await dialog.showOpenDialog({}),
        await dialog.showSaveDialog({}),
        await dialog.showMessageBox({ message: 'Sure?', buttons: ['Delete', 'Cancel'], cancelId: 1 }),
      ]
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/chosen' })
      return [open, save, box.response, (await dialog.showSaveDialog({})).filePath]
    })
    expect(answers).toEqual([{ canceled: true, filePaths: [] }, { canceled: true, filePath: '' }, 1, '/chosen'])
  })

  test('a menu is a model whose items can be found and clicked', async () => {
    const clicked = await app.electron.evaluate(({ Menu }) => {
      const clicked: string[] = []
      const menu = Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [
            { id: 'save', label: 'Save', accelerator: 'CmdOrCtrl+S', click: ({ id }) => clicked.push(id) },
            { id: 'off', label: 'Off', enabled: false, click: () => clicked.push('off') },
          ],
        },
        { id: 'left', type: 'radio', checked: true },
        { id: 'right', type: 'radio' },
        { id: 'box', type: 'checkbox' },
        { role: 'editMenu' },
      ])
      Menu.setApplicationMenu(menu)
      for (const id of ['save', 'off', 'right', 'box']) menu.getMenuItemById(id)?.click()
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

  test('there is one display with room for windows', async () => {
    const area = await app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    expect(area.width).toBeGreaterThanOrEqual(1280)
    expect(area.height).toBeGreaterThanOrEqual(720)
  })
})

test('net reads files and reaches nothing else', async () => {
  const facts = await app.electron.evaluate(async ({ net }) => {
    const url = process.getBuiltinModule('url').pathToFileURL(`${process.cwd()}/package.json`).href
    return [
      (await net.fetch(url)).ok,
      await net.fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    ]
  })
  expect(facts).toEqual([true, 'refused'])
})
