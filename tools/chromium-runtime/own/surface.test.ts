import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
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

describe('the command line', () => {
  test('says that a switch for Chromium comes too late', async () => {
    const said = new Promise<string>((resolve) =>
      app.electron.process().stderr?.on('data', (text: Buffer) => {
        if (text.toString().includes('counts only')) resolve(text.toString())
      }),
    )
    await app.electron.evaluate(({ app }) => app.commandLine.appendSwitch('force-prefers-reduced-motion'))
    expect(await said).toContain('--force-prefers-reduced-motion')
  })
})

describe('what has no screen', () => {
  test('dialogs count as cancelled', async () => {
    const answers = await app.electron.evaluate(async ({ dialog }) => {
      const [open, save, box] = [
        await dialog.showOpenDialog({}),
        await dialog.showSaveDialog({}),
        await dialog.showMessageBox({ message: 'Sure?', buttons: ['Delete', 'Cancel'], cancelId: 1 }),
      ]
      return [open, save, box.response]
    })
    expect(answers).toEqual([{ canceled: true, filePaths: [] }, { canceled: true, filePath: '' }, 1])
  })

  test('a dialog takes the focus from the window, whose page hears of it, and gives it back', async () => {
    const heard = await app.electron.evaluate(async ({ BrowserWindow, dialog }) => {
      const window = BrowserWindow.getAllWindows()[0]!
      window.focus()
      await window.webContents.executeJavaScript(
        'globalThis.focusHeard = []; for (const name of ["blur", "focus"]) addEventListener(name, () => focusHeard.push(name + " " + document.hasFocus())); 0',
      )
      await new Promise((resolve) => setTimeout(resolve, 50))
      const heard: string[] = []
      window.on('blur', () => heard.push(`blur ${String(window.isFocused())}`))
      window.on('focus', () => heard.push(`focus ${String(window.isFocused())}`))
      await dialog.showOpenDialog(window, {})
      await new Promise((resolve) => setTimeout(resolve, 50))
      const page = (await window.webContents.executeJavaScript('focusHeard')) as string[]
      return { app: heard.map((one) => one.split(' ')[0]), page, focused: window.isFocused() }
    })
    expect(heard).toEqual({ app: ['blur', 'focus'], page: ['blur false', 'focus true'], focused: true })
  })

  test('an item of a menu that is off is not clicked', async () => {
    const clicked = await app.electron.evaluate(({ Menu }) => {
      const clicked: string[] = []
      Menu.buildFromTemplate([{ id: 'off', label: 'Off', enabled: false, click: () => clicked.push('off') }])
        .getMenuItemById('off')
        ?.click()
      return clicked
    })
    expect(clicked).toEqual([])
  })

  test('there is one display with room for windows', async () => {
    const area = await app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    expect(area.width).toBeGreaterThanOrEqual(1280)
    expect(area.height).toBeGreaterThanOrEqual(720)
  })
})
