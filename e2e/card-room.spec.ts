import { expect, test } from './app.ts'
import { FramePage } from './pages/frame-page.ts'
import { readByKeys } from './pages/read-by-keys.ts'

/** Cards, pickers and fields beside or over the text, where there is little room for them. */
test.describe.configure({ mode: 'serial' })

test('a claim card stands whole in a window of 1280 × 720, in full too, the words it is about above it', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await frame.openExample()
  await page.setViewportSize({ width: 1280, height: 720 })
  // Beside its words, a refusal or denial is never shown without what makes it one, however little room its card has.
  const needed = page.locator('.margin-card .card-cue.needed')
  await expect(needed.first()).toBeAttached()
  for (const size of ['full', 'short', 'two', 'line']) {
    const cut = await needed.evaluateAll((cues, size) => {
      const cards = cues.map((cue) => cue.closest('.margin-card')!)
      const before = cards.map((card) => card.className)
      for (const card of cards) card.classList.remove('full', 'short', 'two', 'line')
      for (const card of cards) card.classList.add(size)
      const hidden = cues.filter((cue) => cue.getClientRects().length === 0 || cue.scrollWidth > cue.clientWidth + 1)
      cards.forEach((card, i) => (card.className = before[i]!))
      return hidden.map(({ textContent }) => textContent)
    }, size)
    expect(cut, size).toEqual([])
  }
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await expect(frame.reader).toBeFocused()
  const room = () =>
    page.evaluate(() => {
      const [card, around] = ['.claim-card', '.read-page'].map((part) =>
        document.querySelector(part)!.getBoundingClientRect(),
      )
      return { above: card!.top - around!.top, below: around!.bottom - card!.bottom }
    })
  const open = async (words: string, isClaimed = false) => {
    await page.locator('.read-page').evaluate((reading) => reading.scrollTo(0, 0))
    await readByKeys(page).select({ words })
    await page.keyboard.press('c')
    // Over words of a claim, the first C opens that one.
    if (isClaimed) await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  }
  // Words in the middle of the window, with almost no room above them.
  await open('gave no details')
  await expect.poll(async () => Math.min(...Object.values(await room()))).toBeGreaterThanOrEqual(0)
  await frame.leaveDialog()
  await open('a US offer of', true)
  await page.keyboard.press('.')
  await expect(page.locator('.claim-card [data-field="status"]')).toBeAttached()
  await expect.poll(async () => (await room()).below).toBeGreaterThanOrEqual(12)
  expect((await room()).above).toBeGreaterThan(40)
  await frame.leaveDialog()
  await expect(frame.reader).toBeFocused()
})

test('no card, picker or field covers its own words, nor loses the place of the text, at 100 and 200 %', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  const read = readByKeys(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.keyboard.press('Control+1')
  await expect(frame.reader).toBeFocused()
  /** How many of the words’ lines are seen and not covered, of how many; and the room below the popover. */
  const words = (popover: string) =>
    page.evaluate((popover) => {
      const [around, card] = ['.read-page', popover].map((part) =>
        document.querySelector(part)!.getBoundingClientRect(),
      )
      const marked = [...(CSS.highlights.get('pending') ?? [])].flatMap((range) => [
        ...(range as Range).getClientRects(),
      ])
      const framed = [...document.querySelectorAll('.selection-outline path')].map((path) =>
        path.getBoundingClientRect(),
      )
      const lines = marked.length > 0 ? marked : framed
      const free = lines.filter(
        ({ top, bottom, left, right }) =>
          top >= around!.top &&
          bottom <= around!.bottom &&
          !(bottom > card!.top && top < card!.bottom && right > card!.left && left < card!.right),
      )
      return { lines: lines.length, free: free.length, below: around!.bottom - card!.bottom }
    }, popover)
  /** The window has its new size, and blocks that came into sight their height. */
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
        }),
    )
  const place = () =>
    page.evaluate(() => Math.round(document.getSelection()!.getRangeAt(0).getBoundingClientRect().top / 4))
  for (const [width, height] of [
    [1280, 720],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    await drawn()
    for (const [key, part, isClaimed] of [
      ['a', '.picker', false],
      ['m', '.note-field', false],
      ['t', '.note-field', false],
      ['c', '.claim-card', true],
    ] as const) {
      // Nothing is selected: at 200 % the card of what is stands at the foot of the page.
      await page.keyboard.press('Escape')
      await read.select({ words: 'modelled on—but separate' })
      // At the foot of the window, where there is least room for it.
      await page.evaluate(() => {
        const around = document.querySelector('.read-page')!
        const { bottom } = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
        around.scrollBy(0, bottom + 40 - around.getBoundingClientRect().bottom)
      })
      await drawn()
      const before = await place()
      await page.keyboard.press(key)
      if (isClaimed) await page.keyboard.press(key)
      await page.locator(part).waitFor()
      await expect.poll(async () => (await words(part)).below, `${key} at ${width}`).toBeGreaterThanOrEqual(0)
      const { lines, free } = await words(part)
      expect(lines, `${key} at ${width}`).toBeGreaterThan(0)
      expect(free, `${key} at ${width}`).toBe(lines)
      await page.keyboard.press('Escape')
      await expect(frame.reader).toBeFocused()
      await expect.poll(place, `the place of the text after ${key} at ${width}`).toBe(before)
    }
    await read.select({ words: 'from', within: 'separate from' }, true)
    await expect(read.status).toContainText('claim')
    await page.keyboard.press('Enter')
    await expect(read.openCard.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('.')
    await expect
      .poll(async () => {
        const { lines, free } = await words('.margin-card.open')
        return lines > 0 && free === lines
      }, `the open card at ${width}`)
      .toBe(true)
    await page.keyboard.press('Escape')
    await expect(frame.reader).toBeFocused()
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})
