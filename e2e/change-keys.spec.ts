import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { startApp } from './launch.ts'
import { lostControls } from './pages/lost-controls.ts'
import { readByKeys } from './pages/read-by-keys.ts'

const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')

/** Changed keys, disabled single letters, zoom, and the amount of announcements, by keyboard alone. */
test.describe.configure({ mode: 'serial' })

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const box = async (page: Page, words: string) => {
  await press(page, 'Control+k')
  await page.keyboard.type(`>${words}`)
  await expect(page.getByRole('option', { selected: true })).toContainText(words, { ignoreCase: true })
  await press(page, 'Enter')
}
/** Opens the sheet, finds a command, and starts to change its key. */
const change = async (page: Page, command: string) => {
  await box(page, 'Change shortcuts')
  await expect(page.getByRole('searchbox', { name: 'Search commands and keys' })).toBeFocused()
  await page.keyboard.type(command)
  await press(page, 'Tab', 'Tab')
  await expect(page.getByRole('button', { name: `Change the shortcut of ${command}` })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.locator('.key-capture')).toBeVisible()
}
const leave = async (page: Page) => {
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(readByKeys(page).reader).toBeFocused()
}

test('a command gets another key; key caps, F1 and the text follow', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await read.open(text, 'Newsroom')
  await change(page, 'Mark an actor')
  await press(page, 'Control+Alt+m')
  await expect(page.getByRole('group', { name: 'Mark an actor' })).toContainText('Ctrl Alt M')
  await expect(page.getByRole('button', { name: 'Change the shortcut of Mark an actor' })).toBeFocused()
  expect(await lostControls(page, '[role="dialog"]')).toEqual([])
  await leave(page)
  await expect(read.status).toContainText('Ctrl Alt M Actor')
  await press(page, 'a')
  await expect(read.picker).toHaveCount(0)
  await press(page, 'Control+Alt+m')
  await expect(read.picker).toBeFocused()
  await press(page, 'Escape', 'F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Mark an actorCtrl Alt M')
  await leave(page)
})

test('a key that is taken is said in words, and taken only when that is confirmed', async ({ app: { page } }) => {
  await change(page, 'Mark an actor')
  await press(page, 'c')
  await expect(page.locator('.key-capture')).toContainText('C is the key of “Mark a claim” here')
  await press(page, 'ArrowLeft')
  await expect(page.locator('.key-capture')).toContainText('needed to move about')
  await press(page, 'Control+k')
  await expect(page.locator('.key-capture')).toContainText('everywhere; in Reading it would do this instead')
  await press(page, 'c', 'Enter')
  await expect(page.getByRole('group', { name: 'Mark an actor' })).toContainText(/C$|CChange/u)
  await leave(page)
  await press(page, 'c')
  await expect(readByKeys(page).picker).toBeFocused()
  await press(page, 'Escape')
})

test('keys of one’s own are there after a restart, and go back one by one or all at once', async ({ app, home }) => {
  await app.close()
  const again = await startApp(home)
  const { page } = again
  const read = readByKeys(page)
  await expect(read.reader).toBeFocused()
  await press(page, 'c')
  await expect(read.picker).toBeFocused()
  await press(page, 'Escape')
  await box(page, 'Change shortcuts')
  await expect(page.getByRole('searchbox', { name: 'Search commands and keys' })).toBeFocused()
  await page.keyboard.type('Mark a claim')
  await expect(page.getByRole('group', { name: 'Mark a claim' })).toContainText('no key')
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter')
  await expect(page.getByRole('group', { name: 'Mark a claim' })).not.toContainText('no key')
  await press(page, 'Tab')
  for (
    let i = 0;
    i < 4 &&
    !(await page
      .getByRole('button', { name: 'Reset all shortcuts' })
      .evaluate((button) => button === document.activeElement));
    i++
  )
    await press(page, 'Tab')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toContainText('Every command has its original shortcut.')
  await leave(page)
  await press(page, 'a')
  await expect(read.picker).toBeFocused()
  await press(page, 'Escape')

  // Single-letter keys do nothing while they are switched off, and never run a command while the person types.
  await box(page, 'Single-letter keys')
  await expect(read.announced).toContainText('Single-letter keys are off')
  await press(page, 'a')
  await expect(read.picker).toHaveCount(0)
  await press(page, 'F1')
  await expect(page.getByRole('dialog')).toContainText('Single-letter keys are switched off')
  await leave(page)
  await box(page, 'Single-letter keys')
  await expect(read.announced).toContainText('Single-letter keys are on')
  await press(page, 'a')
  await expect(read.picker).toBeFocused()
  await page.keyboard.type('qsn')
  await expect(read.picker).toHaveValue('qsn')
  await press(page, 'Escape')

  // At twice the size, nothing is lost, and the size is remembered.
  for (let i = 0; i < 5; i++) await press(page, 'Control+=')
  await expect(read.announced).toContainText('200 %')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(721)
  expect(await lostControls(page)).toEqual([])
  await press(page, 'a')
  await expect.poll(() => lostControls(page, '.popover')).toEqual([])
  await press(page, 'Escape', 'F1')
  await expect.poll(() => lostControls(page, '[role="dialog"]')).toEqual([])
  await leave(page)
  if (process.env['PICTURES']) await page.screenshot({ path: process.env['PICTURES'] })
  await again.close()
  const third = await startApp(home)
  await expect.poll(() => third.page.evaluate(() => innerWidth)).toBeLessThanOrEqual(721)
  await press(third.page, 'Control+0')
  await expect.poll(() => third.page.evaluate(() => innerWidth)).toBeGreaterThan(900)

  // The announcements follow the chosen level.
  const reader = readByKeys(third.page)
  await expect(reader.reader).toBeFocused()
  await box(third.page, 'Announce every step')
  await expect(reader.announced).toContainText('Every step is announced')
  await expect(reader.reader).toBeFocused()
  await press(third.page, 'Control+Home', 'Control+ArrowDown', '.')
  await expect(reader.announced).toContainText('On the table are')
  await third.close()
})
