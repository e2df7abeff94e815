import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { expect, test } from './app.ts'
import { answerSaveDialog, paste } from './launch.ts'

const text =
  'Talks to resume in Halden\n\nVenn said that the talks would resume on Monday. Officials declined to comment.\n'
const mostKeys = 35

/** A person who sees Attaché for the first time: presses only keys that the screen shows, and types only into fields. */
class Newcomer {
  readonly page: Page
  readonly pressed: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  /** Presses a key that is shown on a key cap or in the placeholder of the focused field. */
  async press(shown: string): Promise<void> {
    const cap = this.page.locator('kbd').filter({ visible: true, hasText: new RegExp(`^${shown}$`, 'u') })
    const hint = this.page.locator(':focus').and(this.page.getByPlaceholder(shown))
    await expect(cap.or(hint).first(), `${shown} is named on the screen`).toBeVisible()
    this.pressed.push(shown)
    if (shown === 'Ctrl V') return paste(this.page, text)
    await this.page.keyboard.press(shown.replaceAll(' ', '+').replace('Ctrl', 'Control').replace('↵', 'Enter'))
  }

  /** Moves the caret with the arrow keys, which needs no hint on screen. */
  async moveCaret(key: 'ArrowDown' | 'ArrowRight'): Promise<void> {
    this.pressed.push(key)
    await this.page.keyboard.press(key)
  }

  /** Types into the focused field, one key for each letter. */
  async type(words: string): Promise<void> {
    await expect(this.page.locator('input:focus, textarea:focus, [contenteditable="true"]:focus')).toBeVisible()
    for (const letter of words) {
      this.pressed.push(letter)
      await this.page.keyboard.press(letter === ' ' ? 'Space' : letter)
    }
  }
}

test('whoever follows what the screen names makes a one-page PDF of a pasted text in at most 35 keys', async ({
  app,
  home,
}) => {
  const { page } = app
  const newcomer = new Newcomer(page)
  const path = join(home.documents, 'first.pdf')
  await answerSaveDialog(app, path)

  await newcomer.press('Ctrl V')
  await expect(page.getByRole('dialog', { name: 'New source' })).toBeVisible()
  await newcomer.press('↵')
  await expect(page.getByRole('document', { name: /^Source text/u })).toBeFocused()
  await expect(page.getByText('Put the caret on a name and press')).toBeVisible()
  await newcomer.moveCaret('ArrowDown')
  await newcomer.press('A')
  await newcomer.press('P')
  await newcomer.press('↵')
  await expect(page.getByRole('region', { name: 'Actors here' })).toContainText('Venn')
  await newcomer.press('C')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await newcomer.press('Ctrl ↵')
  await expect(page.getByRole('region', { name: 'Cards of this text' })).toContainText('Venn')
  await newcomer.press('Ctrl 5')
  await newcomer.press('↵')
  await newcomer.type('Talks go on.')
  await newcomer.press('Ctrl Shift E')
  await newcomer.press('↵')
  await expect(page.locator('.composer .said')).toContainText('Venn')
  await newcomer.press('Ctrl E')
  await expect(page.getByRole('dialog', { name: /^Export .* as PDF$/u })).toContainText(
    'Every cited claim is confirmed',
  )
  await newcomer.press('↵')
  await expect(page.getByRole('dialog', { name: /^Export .* as PDF$/u })).toContainText('first.pdf')

  console.log(`${newcomer.pressed.length} keys: ${newcomer.pressed.join(' ')}`)
  expect(newcomer.pressed.length).toBeLessThanOrEqual(mostKeys)
  const pdf = await readPdf(readFileSync(path))
  const printed = pdf.text
    .map((run) => run.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  expect(printed).toContain('Talks go on.')
  expect(printed).toContain('Venn said that the talks would resume on Monday')
  expect(printed).toMatch(/\[1 ¶1a\]/u)
  expect(pdf.pages).toBe(1)
})
