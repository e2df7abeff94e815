import { expect, test } from './app.ts'
import { answerOpenDialog } from './launch.ts'
import { makeFixture } from '../tools/fixtures/make-fixture.ts'
import { readByKeys } from './pages/read-by-keys.ts'

test.describe.configure({ mode: 'serial' })

test('words, marks and cards have a context menu with their commands', async ({ app, home }) => {
  const { page } = app
  const read = readByKeys(page)
  const { path } = await makeFixture(home.folder, 'orsa-dam')
  await answerOpenDialog(app, [path])
  await page.keyboard.press('Control+Shift+O')
  await expect(read.reader).toContainText('Karvia')
  const menu = page.getByRole('menu')

  await page.locator('.reader .actor', { hasText: 'Piet Aram' }).first().click({ button: 'right' })
  await expect(menu).toBeVisible()
  await expect(menu).toContainText('Change actor')
  await expect(read.status).toContainText('Piet Aram')
  await menu.getByRole('menuitem', { name: 'Find other mentions' }).click()
  await expect(page.locator('.status .message')).toContainText('All mentions of Piet Aram are marked.')

  await page.locator('.margin-card').filter({ hasText: 'Norvolt' }).first().click({ button: 'right' })
  await menu.getByRole('menuitem', { name: /^Open the mark/u }).click()
  await expect(read.openCard).toContainText('Norvolt')
  await page.keyboard.press('Escape')

  await page.locator('.reader').getByText('press conference').click({ button: 'right' })
  await expect(menu).toContainText('Mark a claim')
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
})

test('a row is chosen and has a menu; a text field has one to edit', async ({ app: { page } }) => {
  await page.keyboard.press('Control+3')
  const rows = page.getByRole('grid', { name: 'Claims' }).getByRole('row')
  await rows.nth(4).click({ button: 'right' })
  await expect(rows.nth(4)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('menuitem', { name: /^Edit/u }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^Delete/u })).toBeVisible()
  await page.keyboard.press('Escape')
  const field = page.getByRole('searchbox', { name: 'Filter claims' })
  await field.fill('Norvolt')
  await field.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Select all' }).click()
  await expect
    .poll(() => field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!))
    .toBe(7)
})
