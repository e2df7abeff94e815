import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { readByKeys, storedWords } from './pages/read-by-keys.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../resources/samples', name), 'utf8')
const washington = sample('washington-talks.txt')

/** Actors in full, by keyboard alone: who is the same, what else is theirs, what a place means, who is not named, and what is known of them. */
test.describe.configure({ mode: 'serial' })

test('who is likely the same is shown before a new one is made; Enter takes them, Tab goes on', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.open(washington, 'Newsroom')
  await read.markActor({ words: 'Donald Trump' }, 'p')
  await read.select({ words: 'Trump', within: 'after Trump' })
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  await expect(page.getByText('Perhaps the same:')).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toContainText('Donald Trump part of the name')
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('person Donald Trump, mention 2 of 2')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('person Trump, mention 1 of 1')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await read.stored()).actors.map(({ name }) => name)).toEqual(['Donald Trump'])
})

test('sweeping “Trump” finds “Trump’s”, yes by yes; one step of undo takes it back', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const panel = page.getByRole('region', { name: 'Sweep for Donald Trump' })
  await read.select({ words: 'Trump', within: 'after Trump' })
  await page.keyboard.press('a')
  await expect(read.picker).toBeFocused()
  await expect(page.locator('.picker-foot')).toContainText('6 more in this text')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('grid', { name: 'Occurrences' })).toBeFocused()
  await expect(panel).toContainText('6 of 6 to mark')
  await page.keyboard.press('End')
  await expect(panel.getByRole('row', { selected: true })).toContainText('call with Trump')
  await page.keyboard.press('Home')
  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await page.keyboard.press(key)
  }
  for (let left = 6; left > 0; left--) await press(left === 1 ? 'n' : 'y')
  await press('Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.announced).toContainText('Marked 5 mentions of Donald Trump')
  // With Ctrl+Enter before it.
  expect(pressed + 1).toBeLessThanOrEqual(6 + 2)
  const marked = async () => (await storedWords(read)).mentions.length
  expect(await marked()).toBe(7)
  const { texts, mentions } = await read.stored()
  expect(mentions.map(({ start, end }) => texts[0]!.text.slice(start, end + 2))).toContain('Trump’s')
  await page.keyboard.press('Control+z')
  await expect.poll(marked).toBe(2)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(marked).toBe(7)
})

test('sweeping “US” leaves “RUSSIA” alone, and “the US leader” is shown but not ticked', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const panel = page.getByRole('region', { name: 'Sweep for US' })
  await read.markActor({ words: 'the US leader', within: 'ceasefire the US leader' }, 't', 'r')
  await read.select({ words: 'US', within: 'a US offer' })
  await page.keyboard.press('a')
  await page.keyboard.press('s')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('2 of 3 to mark')
  await expect(panel.getByRole('row')).toContainText([/US leader/u, /welcomed the US offer/u, /the US leader backed/u])
  await expect(panel.getByRole('row').first()).toContainText('inside a mention of Donald Trump')
  await expect(panel).not.toContainText('RUSSIA')
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
  await page.keyboard.press('w')
  await expect(panel).toContainText('2 of 3 to mark')
  await page.keyboard.press('End')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(read.reader).toBeFocused()
  await expect.poll(async () => (await storedWords(read)).mentions.filter((mention) => mention === 'US: US')).toHaveLength(2)
})
