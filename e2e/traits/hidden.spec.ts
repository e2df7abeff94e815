import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { makeHome, startApp } from '../launch.ts'
import { FramePage } from '../pages/frame-page.ts'
import { ReadPage } from '../pages/read-page.ts'

/** Longer than the part of the text that is drawn before the first frame. */
const before = Array.from(
  { length: 200 },
  (_, i) => `Paragraph ${i + 1}: officials declined to comment on what was agreed.`,
)
const article = `Talks resume in Halden\n\n${before.join('\n\n')}\n\nThe envoy said that the talks would resume on Monday.\n`

test('a window that another one covers, and that draws no frame, loads, marks, saves and closes', async () => {
  const home = makeHome()
  const app = await startApp(home, { env: { CHROMIUM_RUNTIME_TRAITS: 'hidden-pages' } })
  expect(await app.page.evaluate(() => document.visibilityState)).toBe('hidden')
  await new FramePage(app.page).importText(article)
  const start = article.indexOf('The envoy')
  await new ReadPage(app.page, article).select({ start, end: start + 'The envoy'.length })
  for (const key of ['a', 'r', 'Enter']) await app.page.keyboard.press(key)
  await expect
    .poll(() => app.page.evaluate(async () => await window.attache.listActors({})))
    .toMatchObject({ value: [{ name: 'The envoy', kind: 'role' }] })
  const ended = app.electron.waitForEvent('close')
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await ended

  const again = await startApp(home, { env: { CHROMIUM_RUNTIME_TRAITS: 'hidden-pages' } })
  await expect(again.page.locator('.reader .actor')).toHaveText('The envoy')
  await again.close()
  rmSync(home.folder, { recursive: true })
})
