import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow
declare const ownSession: Session

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

describe('a page', () => {
  test('follows the theme, and the app hears of it', async () => {
    const themed = await app.electron.evaluate(async ({ nativeTheme, session }) => {
      nativeTheme.themeSource = 'light'
      const window = openWindow(session.fromPartition('themed'))
      await window.loadURL('app://fixture/other.html')
      const isDark = () =>
        window.webContents.executeJavaScript('matchMedia("(prefers-color-scheme: dark)").matches') as Promise<boolean>
      const before = await isDark()
      const updated = new Promise<void>((resolve) => nativeTheme.once('updated', () => resolve()))
      nativeTheme.themeSource = 'dark'
      await updated
      for (let tries = 0; tries < 50 && !(await isDark()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 20))
      const facts = [before, await isDark(), nativeTheme.shouldUseDarkColors]
      nativeTheme.themeSource = 'system'
      window.destroy()
      return facts
    })
    expect(themed).toEqual([false, true, true])
  })

  test('is zoomed as layout, so that it reflows', async () => {
    const widths = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession, { width: 800, height: 600 })
      await window.loadURL('app://fixture/other.html')
      window.webContents.setZoomFactor(2)
      await new Promise((resolve) => setTimeout(resolve, 100))
      const width = (await window.webContents.executeJavaScript('innerWidth')) as number
      const factor = window.webContents.getZoomFactor()
      const [inside = 0] = window.getContentSize()
      window.destroy()
      return [width - inside / 2, factor]
    })
    expect(widths).toEqual([0, 2])
  })

  test('is as large as its preferences say, from its first load on', async () => {
    const widths = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession, { width: 800, height: 600, webPreferences: { zoomFactor: 2 } })
      await window.loadURL('app://fixture/other.html')
      const width = (await window.webContents.executeJavaScript('innerWidth')) as number
      const factor = window.webContents.getZoomFactor()
      const [inside = 0] = window.getContentSize()
      window.destroy()
      return [width - inside / 2, factor]
    })
    expect(widths).toEqual([0, 2])
  })

  test('gets the editing commands of a menu role', async () => {
    const selected = await app.electron.evaluate(async ({ Menu }) => {
      const window = openWindow(ownSession, { show: true })
      await window.loadURL('app://fixture/other.html')
      window.focus()
      Menu.buildFromTemplate([{ id: 'all', role: 'selectAll' }])
        .getMenuItemById('all')
        ?.click({}, window, window.webContents)
      const read = () => window.webContents.executeJavaScript('String(getSelection())') as Promise<string>
      for (let tries = 0; tries < 50 && (await read()) === ''; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20))
      const selected = await read()
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

  test('takes a policy for WebRTC', async () => {
    const policies = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      const before = contents.getWebRTCIPHandlingPolicy()
      contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
      return [before, contents.getWebRTCIPHandlingPolicy()]
    })
    expect(policies).toEqual(['default', 'disable_non_proxied_udp'])
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
