import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { findNothing } from './pages/axe.ts'
import { lostControls } from './pages/lost-controls.ts'
import { readByKeys } from './pages/read-by-keys.ts'

/** Finding words in the text that is open: by keys, by mouse, in a long text, and what other screens do with the same key. */
test.describe.configure({ mode: 'serial' })

const filler = 'The port of Amrey waited for news, and nobody in Norvia said a word about what was agreed. '
const long = [
  'Norvia and the ferries',
  'The harbour board’s “quota” is settled, said Anders Vik. A sub‑quota is not.',
  ...Array.from({ length: 60 }, (_, i) => `Report ${i + 1}. ${filler.repeat(8)}`),
  // One paragraph that is longer than any window, with a place far from its beginning, middle and end.
  `${filler.repeat(30)}Then the Quota came up again. ${filler.repeat(90)}`,
  ...Array.from({ length: 60 }, (_, i) => `Annex ${i + 1}. ${filler.repeat(8)}`),
  'The last word on the quota was spoken in Port Varn.',
].join('\n\n')
const short = 'Quay for sale\n\nThe quota of the quay is said to be 40 per cent, and no quotas are known.'

const strip = (page: Page) => page.getByRole('search', { name: 'Find in the text' })
const field = (page: Page) => strip(page).getByRole('textbox')
const selected = (page: Page) => page.evaluate(() => document.getSelection()!.toString())
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** The words that are marked as the current place, and whether they are in sight, below the strip. */
function here(page: Page) {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('found-here') ?? []
    if (!(range instanceof Range)) return null
    const [words, reading] = [
      range.getBoundingClientRect(),
      document.querySelector('.read-page')!.getBoundingClientRect(),
    ]
    return { words: range.toString(), inSight: words.top > reading.top && words.bottom < reading.bottom }
  })
}
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))

test('words are found as they are typed, gone through in a long text, and can be marked at once', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.open(short, 'Halden Post')
  await read.open(long, 'Newsroom')
  await press(page, 'Control+Home', 'Control+f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('"quota" is')
  await expect(strip(page)).toContainText('1 of 1')
  expect(await here(page)).toEqual({ words: '“quota” is', inSight: true })
  await press(page, 'Control+a')
  await page.keyboard.type('quota')
  await expect(strip(page)).toContainText('1 of 4')
  await expect(strip(page)).toContainText('In all sources: 6')
  expect(await marked(page)).toEqual(['quota'])
  await press(page, 'Enter')
  await expect(strip(page)).toContainText('2 of 4')
  // In the middle of a paragraph that no window holds, and of a text that was not laid out there.
  await press(page, 'F3')
  await expect.poll(() => here(page)).toEqual({ words: 'Quota', inSight: true })
  await expect(read.announced).toHaveText('3 of 4, ¶62')
  await press(page, 'Control+g')
  await expect.poll(() => here(page)).toEqual({ words: 'quota', inSight: true })
  await expect(strip(page)).toContainText('4 of 4')
  expect(await page.evaluate(() => document.querySelectorAll('.find-rail .here').length)).toBe(1)
  await press(page, 'Enter')
  await expect(strip(page)).toContainText('1 of 4')
  await expect(strip(page)).toContainText('Continued from the start')
  await press(page, 'Shift+Enter')
  await expect(strip(page)).toContainText('Continued from the end')
  await expect.poll(() => here(page)).toEqual({ words: 'quota', inSight: true })

  await press(page, 'Escape')
  await expect(strip(page)).toHaveCount(0)
  await expect(read.reader).toBeFocused()
  expect(await selected(page)).toBe('quota')
  expect(await marked(page)).toEqual([])
  await press(page, 'a')
  await expect(read.picker).toBeFocused()
  await press(page, 'o', 'Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.openCard).toHaveAccessibleName('organisation quota, mention 1 of 1')
})

test('without the strip the next place is selected in the text; Escape there closes it', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await press(page, 'Control+Home', 'F3')
  await expect.poll(() => selected(page)).toBe('quota')
  await expect(read.reader).toBeFocused()
  await press(page, 'F3', 'Shift+F3', 'Shift+F3')
  await expect(strip(page)).toContainText('4 of 4')
  await expect.poll(async () => (await here(page))?.inSight).toBe(true)
  await press(page, 'Escape')
  await expect(strip(page)).toHaveCount(0)
  await expect(read.reader).toBeFocused()
})

test('what is selected is what is looked for; whole words and words stay with another text', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.select({ words: 'port of Amrey' })
  await press(page, 'Control+f')
  await expect(field(page)).toHaveValue('port of Amrey')
  await expect(strip(page)).toContainText('1 of 1,080')
  await page.keyboard.type('quot')
  await press(page, 'Control+f')
  await page.keyboard.type('quota')
  await expect(strip(page)).toContainText('of 4')
  await strip(page).getByRole('checkbox', { name: 'Whole words' }).check()
  await expect(strip(page)).toContainText('In all sources: 5')
  await page.getByRole('button', { name: /^Quay for sale/u }).click()
  await expect(read.reader).toContainText('Quay for sale')
  await expect(strip(page)).toContainText('1 found')
  await press(page, 'F3')
  await expect.poll(() => selected(page)).toBe('quota')
  await press(page, 'Control+f')
  await page.keyboard.type('quot')
  await expect(strip(page)).toContainText('Not found as whole words.')
  await findNothing(page, 'find in the text')
  await strip(page).getByRole('checkbox').uncheck()
  await expect(strip(page)).toContainText('of 2')
  await field(page).fill('zebra')
  await expect(strip(page)).toContainText('Not found in this text.')
  // At 200 %, a window of 1280 × 720 has half as many px in each direction.
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize({ width: 640, height: 360 })
  await field(page).fill(
    'the commission for the supervision of the fisheries of the northern straits and its president',
  )
  await expect.poll(() => lostControls(page, '.find-strip')).toEqual([])
  await page.setViewportSize(size)
})

test('by mouse: the glass opens it, buttons go on, the scroll bar stays free, all sources lead to the search box', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await strip(page)
    .getByRole('button', { name: /^Close/u })
    .click()
  await expect(read.reader).toBeFocused()
  await page.getByRole('button', { name: 'Find in the text' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('quota')
  await strip(page).getByRole('button', { name: 'Next' }).click()
  await expect(strip(page)).toContainText('2 of 2')
  await strip(page).getByRole('button', { name: 'Previous' }).click()
  await expect(strip(page)).toContainText('1 of 2')
  const under = await page.locator('.find-rail').evaluate((rail) => {
    const { left, right, top, bottom } = rail.getBoundingClientRect()
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)!.closest('.read-page, .find-rail')!
      .className
  })
  expect(under).toBe('read-page')
  await strip(page).getByRole('button', { name: 'In all sources: 6' }).click()
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toHaveValue('quota')
  await press(page, 'Escape')
})

test('on a screen with a list the same key goes to its filter, and the palette has it', async ({ app: { page } }) => {
  await press(page, 'Control+3')
  await expect(page.getByRole('main')).toContainText('No claims')
  await press(page, 'Control+f', 'Control+4')
  await expect(page.getByRole('grid')).toBeFocused()
  await press(page, 'Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await press(page, 'Escape', 'Control+1')
  await expect(strip(page)).toBeVisible()
  await press(page, 'Control+Shift+P')
  await page.keyboard.type('find in the text')
  await expect(page.getByRole('option', { name: /Find in the text/u })).toBeVisible()
  await press(page, 'Enter')
  await expect(field(page)).toBeFocused()
})
