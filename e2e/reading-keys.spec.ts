import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { expect, test } from './app.ts'
import { clippedText } from './pages/clipped-text.ts'
import { FramePage } from './pages/frame-page.ts'
import { lostControls } from './pages/lost-controls.ts'
import { readByKeys, storedWords } from './pages/read-by-keys.ts'

const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')

/** Working on the text by keys alone: moving, selecting, marking, notes, tags, repeating. */
test.describe.configure({ mode: 'serial' })

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const selected = (page: Page) => page.evaluate(() => document.getSelection()!.toString())
/** The words after the caret, which show its position. */
const ahead = (page: Page) =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = document.getSelection()!
    const rest = document.createRange()
    rest.setStart(focusNode!, focusOffset)
    rest.setEndAfter(focusNode!.parentElement!.closest('.block')!.lastChild!)
    return rest.toString().slice(0, 16)
  })
const notes = (page: Page) =>
  page.evaluate(async () => {
    const api = window.attache as never as Record<string, (input: object) => Promise<{ readonly value: never }>>
    const sources = (await api['listSources']!({})).value as { readonly id: string }[]
    return (await api['listPlaceNotes']!({ source: sources[0]!.id })).value as PlaceNote[]
  })

test('sentences and paragraphs are gone through, and likely contents selected in two keys', async ({
  app: { page },
}) => {
  await readByKeys(page).open(text, 'Newsroom')
  await press(page, 'Control+Home', 'Control+ArrowDown')
  expect(await ahead(page)).toBe('A group of Europ')
  await press(page, '.')
  expect(await ahead(page)).toBe('On the table are')
  await press(page, '.')
  expect(await ahead(page)).toBe('The meeting come')
  await press(page, ',', ',')
  expect(await ahead(page)).toBe('A group of Europ')
  await press(page, ',')
  expect(await ahead(page)).toBe('European leaders')
  await press(page, 'Control+ArrowDown', '.', '[')
  expect(await selected(page)).toBe('a US offer of security guarantees for Kyiv')
  await press(page, 'Control+ArrowDown')
  expect(await ahead(page)).toBe('Since Alaska, Tr')
  await press(page, '.', '.', '[')
  expect(await selected(page)).toBe('Trump and Putin had settled on “robust security guarantees” for Ukraine')
  await press(page, ']', '[')
  expect(await selected(page)).toBe('Trump and Putin had settled on “robust security guarantees” for Ukraine')
  await press(page, 'Control+ArrowUp')
  expect(await ahead(page)).toBe('Since Alaska, Tr')
})

test('a claim is marked without a selection, and what was proposed is rejected', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await press(page, '.', '.', 'c')
  await expect(read.newClaim).toBeVisible()
  // “Steve Witkoff, said that”: he is no actor yet, so that the analyst says who speaks.
  await press(page, '1', 'Enter')
  await expect
    .poll(async () => (await storedWords(read)).claims)
    .toMatchObject([
      { content: 'Trump and Putin had settled on “robust security guarantees” for Ukraine', proposed: { length: 3 } },
    ])
  await expect(read.status).toContainText('claim')
  await press(page, 'n')
  await expect
    .poll(async () => (await storedWords(read)).claims)
    .toMatchObject([{ cue: '', speakers: [], kind: 'statement', form: 'mixed', proposed: [] }])
  await press(page, 'Control+z')
  await expect
    .poll(async () => (await storedWords(read)).claims)
    .toMatchObject([{ cue: 'said that', proposed: { length: 3 } }])
})

test('a memo stands beside its place, is written on, and goes', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.select({ words: 'territorial “concessions”' })
  await press(page, 'm')
  await expect(page.getByRole('dialog', { name: /^Memo on/u })).toBeVisible()
  await page.keyboard.type('Whose word?')
  await press(page, 'Escape')
  await expect(read.reader).toBeFocused()
  expect(await selected(page)).toBe('territorial “concessions”')
  await press(page, 'm')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toHaveValue('Whose word?')
  await press(page, 'Shift+Enter')
  await page.keyboard.type('Ask.')
  await press(page, 'Enter')
  await expect(read.reader).toBeFocused()
  await expect
    .poll(() => notes(page))
    .toMatchObject([{ kind: 'memo', words: 'Whose word?\nAsk.', exact: 'territorial “concessions”' }])
  await expect(page.locator('.note-card')).toContainText('Whose word?')

  await read.select({ words: 'territorial' }, true)
  await expect(read.status).toContainText('memo: Whose word?')
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await press(page, 'Control+a')
  await page.keyboard.type('Witkoff’s.')
  await press(page, 'Enter')
  await expect.poll(() => notes(page)).toMatchObject([{ words: 'Witkoff’s.' }])
  await expect(read.reader).toBeFocused()
  await press(page, 'Delete')
  await expect.poll(() => notes(page)).toEqual([])
  // Undone from the other end of the text, the memo is shown: outlined, in sight, with the caret on it.
  await press(page, 'Control+End')
  await page.locator('.read-page').evaluate((reading) => reading.scrollTo(0, reading.scrollHeight))
  await press(page, 'Control+z')
  await expect.poll(() => notes(page)).toHaveLength(1)
  await expect(page.locator('.selection-outline path')).not.toHaveCount(0)
  await expect(page.locator('.selection-outline path').first()).toBeInViewport()
  await expect(read.reader).toBeFocused()
  expect(await ahead(page)).toContain('territorial')
})

test('an unfinished memo is marked in the text, and opens with Enter', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.select({ words: 'no details' })
  await press(page, 'm')
  await page.keyboard.type('Which ones?')
  await press(page, 'Escape')
  await expect(page.locator('.draft-outline path')).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Your memo, not saved yet/u })).toBeVisible()
  await read.select({ words: 'no details' }, true)
  await expect(read.status).toContainText('your draft of a memo, not saved yet: no details')
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toHaveValue('Which ones?')
  await expect(page.locator('.draft-outline path')).toHaveCount(0)
  await press(page, 'Control+a', 'Delete', 'Escape')
  await expect(read.reader).toBeFocused()
  await expect(page.locator('.draft-outline path')).toHaveCount(0)
})

test('what a gesture did is seen, and undone by a click or by keys; no hint is half a key', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const frame = new FramePage(page)
  const place = read.status.locator('.place')
  await read.select({ words: 'territorial' }, true)
  await expect(place).toContainText('memo: Witkoff’s.')
  await expect(read.status.getByRole('button').first()).toHaveText('↵ Open')
  await press(page, 'Delete')
  await expect(frame.toast).toHaveText(/^Memo deleted from ¶\d+Undo Ctrl Z$/u)
  // Nothing lies beneath it, and the place in the status bar is not that of the mark that is gone.
  const [railEnd, toastStart] = await page.evaluate(() => {
    const rail = document.querySelector('.left-rail')!
    return [
      rail.getBoundingClientRect().top + rail.clientTop + rail.clientHeight,
      document.querySelector('.toast')!.getBoundingClientRect().top,
    ] as const
  })
  expect(railEnd).toBeLessThanOrEqual(toastStart)
  expect(await lostControls(page)).toEqual([])
  await expect(place).toHaveText(/^¶\d+$/u)
  await frame.toast.getByRole('button').click()
  await expect.poll(() => notes(page)).toHaveLength(1)
  await expect(frame.toast).toHaveCount(0)
  await expect(frame.message).toHaveText('Undone: delete a memo')
  await expect(read.reader).toBeFocused()
  await expect(place).toContainText('memo: Witkoff’s.')

  await press(page, 'Delete')
  await expect(frame.toast).toBeVisible()
  await press(page, 'F6')
  await expect(frame.toast.getByRole('button')).toBeFocused()
  await press(page, 'Enter')
  await expect.poll(() => notes(page)).toHaveLength(1)
  await expect(frame.toast).toHaveCount(0)
  await expect(read.reader).toBeFocused()

  // A hint is a button of its command, which acts where the caret is.
  await read.status.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => notes(page)).toEqual([])
  await press(page, 'Control+z')
  await expect.poll(() => notes(page)).toHaveLength(1)
  // What comes back is outlined, until Escape.
  await expect(page.locator('.selection-outline path')).not.toHaveCount(0)
  await press(page, 'Escape')
  await read.select({ words: 'territorial “concessions”' })
  await expect(place).toHaveText(/^¶\d+ · 2 words selected$/u)
  await expect(read.status.getByRole('button').first()).toHaveText('A Actor')
  await press(page, 'Control+Home', 'n')
  await expect(frame.message).toHaveText(/^No/u)

  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
  for (const narrow of [1000, 700]) {
    await page.setViewportSize({ width: narrow, height })
    // The hints that do not fit go once the bar is measured.
    await expect.poll(() => lostControls(page, '.status')).toEqual([])
    await expect.poll(() => clippedText(page, '.status')).toEqual([])
  }
  await page.setViewportSize({ width, height })
})

test('tags go on places and on the claim at hand; Q puts the last one on again', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.select({ words: 'coalition of the willing' })
  await press(page, 't')
  await expect(page.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await page.keyboard.type('self-label')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await notes(page)).map(({ words, exact }) => `${words}: ${exact}`))
    .toContain('self-label: coalition of the willing')
  await read.select({ words: 'BIG PROGRESS ON RUSSIA' })
  await press(page, 'q')
  await expect
    .poll(async () => (await notes(page)).map(({ words, exact }) => `${words}: ${exact}`))
    .toContain('self-label: BIG PROGRESS ON RUSSIA')

  await read.select({ words: 'had settled', within: 'Putin had settled' }, true)
  await press(page, 't', 'Alt+1')
  await expect.poll(async () => (await read.stored()).claims.map(({ tags }) => tags)).toEqual([['self-label']])
  await press(page, 't')
  await expect(page.getByRole('listbox', { name: 'Tags' })).toContainText('Remove')
  await press(page, 'Enter')
  await expect.poll(async () => (await read.stored()).claims.map(({ tags }) => tags)).toEqual([[]])
})

test('each selection becomes the same actor until Escape, and the status bar says so', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'Trump', within: 'Donald Trump' }, 'p')
  await press(page, 's')
  await expect(read.status).toContainText('Each selection becomes Trump')
  for (const within of ['what Trump had said', 'call with Trump']) {
    await read.select({ words: 'Trump', within })
    await press(page, 'Enter')
    await expect(read.announced).toContainText('mention')
  }
  await read.select({ words: 'the US leader', within: 'ceasefire the US leader' })
  await press(page, 'Enter')
  await expect.poll(async () => (await storedWords(read)).mentions.length).toBe(4)
  await press(page, 'Escape')
  await expect(read.status).not.toContainText('Each selection')
  await read.select({ words: 'Trump’s', within: 'Trump’s turn' })
  await press(page, 'q')
  await expect.poll(async () => (await storedWords(read)).mentions.length).toBe(5)
})

test('J and K go over every mark, G to a paragraph without one, Enter to the card and Escape back to the caret', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await press(page, 'Control+Home', 'g')
  await expect(read.status).toContainText('¶')
  const free = await ahead(page)
  await press(page, 'k')
  await expect(read.status).toContainText(/mention|claim|tag|memo/u)
  const at = await ahead(page)
  expect(at).not.toBe(free)
  await press(page, 'Enter')
  await expect(read.reader).not.toBeFocused()
  await press(page, 'Escape')
  await expect(read.reader).toBeFocused()
  expect(await ahead(page)).toBe(at)
})

test('a card at the foot of the window comes into sight as it opens; Escape gives caret and place back', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const at = await ahead(page)
  await page.evaluate(() => {
    const window = document.querySelector('.read-page')!
    window.scrollBy(
      0,
      document.getSelection()!.focusNode!.parentElement!.getBoundingClientRect().bottom -
        window.getBoundingClientRect().bottom +
        60,
    )
  })
  const before = await inSight(page)
  expect(before.words.bottom).toBeLessThan(before.page.bottom)
  await press(page, 'Enter')
  await expect(read.reader).not.toBeFocused()
  await expect.poll(async () => (await inSight(page)).beneathCard).toBeGreaterThan(0)
  const open = await inSight(page)
  expect(open.scrolled).toBeGreaterThan(before.scrolled)
  expect(open.words.top).toBeGreaterThan(open.page.top)
  expect(open.beneathCard).toBeLessThan(40)
  if (process.env['PICTURES']) await page.screenshot({ path: process.env['PICTURES'] })
  await press(page, 'Escape')
  await expect(read.reader).toBeFocused()
  await expect.poll(async () => (await inSight(page)).scrolled).toBe(before.scrolled)
  expect(await ahead(page)).toBe(at)
  // Also if the card is left in the frame in which it opened.
  const scrolled = await page.evaluate(async () => {
    for (const key of ['Enter', 'Escape']) {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await new Promise((resolve) => setTimeout(resolve))
    }
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    return document.querySelector('.read-page')!.scrollTop
  })
  expect(scrolled).toBe(before.scrolled)
})

test('keys work on where the card that had the focus goes: taken back by undo, or left behind by scrolling', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.select({ words: 'no details' })
  await press(page, 'c')
  await expect(read.newClaim).toBeVisible()
  await press(page, 'Enter')
  await expect(read.status).toContainText('claim')
  await press(page, 'Enter')
  await expect(read.openCard.locator('[data-field="speaker"] :focus')).toHaveCount(1)
  await press(page, 'Control+z')
  await expect(read.openCard).toHaveCount(0)
  await expect(read.reader).toBeFocused()
  await press(page, 'a')
  await expect(read.picker).toBeFocused()
  await press(page, 'Escape', 'k', 'Enter')
  await expect(read.reader).not.toBeFocused()
  const focused = page.locator('.margin-card.open :focus, .popover :focus')
  await expect(focused).toHaveCount(1)
  await page.setViewportSize({ width: 1280, height: 420 })
  for (const way of [4000, -4000]) {
    await page.locator('.read-page').evaluate((reading, by) => reading.scrollBy(0, by), way)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
        }),
    )
    await expect(focused).toHaveCount(1)
  }
  await press(page, 'Escape')
  await expect(read.reader).toBeFocused()
  await page.setViewportSize({ width: 1280, height: 720 })
})

/**
 * The scroll position of the page, the position of the page and of the words at the caret in the window, and the room below the open card;
 * in px.
 */
function inSight(page: Page) {
  return page.evaluate(() => {
    const reading = document.querySelector('.read-page')!
    const [around, card, words] = [
      reading,
      document.querySelector('.margin-card.open'),
      document.getSelection()!.focusNode!.parentElement,
    ].map((element) => element?.getBoundingClientRect() ?? new DOMRect())
    return { scrolled: reading.scrollTop, page: around!, words: words!, beneathCard: around!.bottom - card!.bottom }
  })
}
