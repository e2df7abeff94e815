import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { paste } from './launch.ts'

const article =
  'Talks resume in Halden\n\nThe envoy said that the talks would resume on Monday. Officials declined to comment.\n'

/** Runs in the page. */
function askForPosition(): Promise<string> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      () => resolve('granted'),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
    )
  })
}

test.describe('the shell', () => {
  test('opens a window that has no Node, no channel and no way out', async ({ app }) => {
    const { page, electron } = app
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    expect(
      await page.evaluate(() => [
        typeof (globalThis as { require?: unknown }).require,
        typeof (globalThis as { process?: unknown }).process,
      ]),
    ).toEqual(['undefined', 'undefined'])
    expect(
      await page.evaluate(() => Object.values(window.attache).every((member) => typeof member === 'function')),
    ).toBe(true)
    const before = page.url()
    await page.evaluate(() => {
      window.open('https://example.org/')
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect(page.url()).toBe(before)
    await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('lives in sessions that keep nothing on the disk', async ({ app: { electron } }) => {
    const sessions = await electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map(({ session }) => [session.isPersistent(), session.storagePath]),
    )
    expect(sessions).toEqual([[false, null]])
  })

  test('denies every permission', async ({ app: { page } }) => {
    expect(await page.evaluate(askForPosition)).toBe('denied')
    expect(await page.evaluate(() => Notification.requestPermission())).not.toBe('granted')
    expect(
      await page.evaluate(() =>
        navigator.clipboard.readText().then(
          () => 'granted',
          () => 'denied',
        ),
      ),
    ).toBe('denied')
  })

  test('sends no request, whatever a page asks for', async ({ app: { page } }) => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'blocked',
      ),
    )
    expect(outcome).toBe('blocked')
  })

  test('serves nothing outside of its own pages', async ({ app: { page } }) => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/nothing.js'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404, 404])
  })

  test('runs no script that is not its own, and takes no markup from a string', async ({ app: { page } }) => {
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<img src=x onerror="window.hacked = 1">'
        return 'taken'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(refused).toBe('TypeError')
    expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined()
  })

  test('answers what is not understood with a sentence and changes nothing', async ({ app: { page } }) => {
    const answers = await page.evaluate(async () => {
      const ask = window.attache as unknown as Record<
        string,
        (input: unknown) => Promise<{ ok: boolean; error?: { message: string } }>
      >
      return Promise.all([
        ask.importPaste!({ text: 7 }),
        ask.importPaste!({ text: 'x', more: 1 }),
        ask.readSource!({ id: '../../etc/passwd' }),
        ask.deleteSource!(null),
        ask.undo!(JSON.parse('{"__proto__":{"admin":true}}')),
      ])
    })
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false, false, false])
    for (const answer of answers) expect(answer.error?.message).toMatch(/\.$/)
  })

  test('has a native menu and a box from one table of commands', async ({ app: { page, electron } }) => {
    const labels = await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
    const own = ['File', 'Edit', 'View', 'Mark', 'Go']
    expect(labels).toEqual(process.platform === 'darwin' ? ['Attaché', ...own, 'Window', 'Help'] : [...own, 'Help'])
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find anything' }).fill('> dark')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find anything' }).fill('> system theme')
    await page.keyboard.press('Enter')
    await expect.poll(() => electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  })

  test('keeps the native menu that is open, and changes its items', async ({ app: { page, electron } }) => {
    const choose = (wanted: 'quiet' | 'normal') =>
      page.evaluate((noise) => window.attache.updateSettings({ noise }), wanted)
    await electron.evaluate(({ Menu }) => Object.assign(globalThis, { menuBefore: Menu.getApplicationMenu() }))
    await choose('quiet')
    const look = () =>
      electron.evaluate(({ Menu }) => ({
        same: (globalThis as { menuBefore?: unknown }).menuBefore === Menu.getApplicationMenu(),
        ticks: ['view.quiet', 'view.normal'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked),
      }))
    await expect.poll(look).toEqual({ same: true, ticks: [true, false] })
    await choose('normal')
    await expect.poll(look).toEqual({ same: true, ticks: [false, true] })
  })

  test('shows the keys of this place', async ({ app: { page } }) => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Find anything')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('keeps a log that holds no content', async ({ app: { page }, home }) => {
    await paste(page, article)
    await expect(page.getByRole('dialog', { name: 'New source' })).toBeVisible()
    const answer = await page.evaluate(() => {
      setTimeout(() => {
        throw Object.assign(new Error('The envoy\n    at envoy.js:1:1'), { name: 'Halden' })
      })
      const report = window.attache.reportError as (input: unknown) => Promise<{ readonly ok: boolean }>
      return report({ name: 'Halden', places: ['the envoy'] })
    })
    expect(answer.ok).toBe(false)
    const read = () => readFileSync(join(home.userData, 'logs', 'attache.log'), 'utf8')
    await expect.poll(read).toContain('"event":"renderer-error","name":"unknown"')
    const log = read()
    expect(log).toContain('"event":"start"')
    expect(log).not.toContain('envoy')
    expect(log).not.toContain('Halden')
  })
})
