import type { Locator, Page } from 'playwright'
import { expect, test } from './app.ts'
import { paste } from './launch.ts'
import { findNothing } from './pages/axe.ts'
import { clippedText } from './pages/clipped-text.ts'
import { lostControls } from './pages/lost-controls.ts'
import { readByKeys } from './pages/read-by-keys.ts'

test.describe.configure({ mode: 'serial' })

/** Animations take fifty times as long here, so that axe also checks their intermediate states, which the eye sees too. */
test.beforeEach(async ({ app: { page } }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.02 })
})

const dialog = '[role="dialog"]'

const reader = (page: Page) => page.getByRole('document', { name: /^Source text/u })

/** Runs a command by its name, from the command palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(`>${words}`)
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(words)
  await page.keyboard.press('Enter')
}

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('axe finds nothing on the first screen and where a source is read, in light and dark', async ({
  app: { page },
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await findNothing(page, 'first screen')
  await paste(page, 'A text that nobody has marked\n\nNothing is said in it.')
  await expect(page.getByRole('dialog', { name: 'New source' })).toBeVisible()
  await findNothing(page, 'a new source', dialog)
  await leaveDialog(page)
  for (const [key, words] of [
    ['Control+2', 'No questions yet'],
    ['Control+3', 'No claims yet'],
    ['Control+4', 'No actors yet'],
    ['Control+5', 'No briefing yet'],
  ] as const) {
    await press(key)
    await expect(page.getByText(words)).toBeVisible()
    await findNothing(page, words)
  }
  for (const list of ['Tags', 'Memos']) {
    await command(page, list)
    await expect(page.getByText(`No ${list.toLowerCase()} yet`)).toBeVisible()
    await findNothing(page, `no ${list}`)
  }
  await command(page, 'Look at the finished example')
  await expect(reader(page)).toBeFocused()
  await findNothing(page, 'Read')
  await page.locator('.source-row').first().click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Source' })).toBeVisible()
  await findNothing(page, 'the menu of a source', '.command-menu')
  await press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await command(page, 'Delete source')
  await expect(page.getByRole('dialog', { name: 'Delete source' })).toBeVisible()
  await findNothing(page, 'deleting a source', dialog)
  await leaveDialog(page)

  // The first mark is the claim of the title; the next one is a name in it.
  await press('Control+Home', 'j', 'j')
  await page.locator('.margin-card.open').waitFor()
  await press('a')
  await expect(page.getByRole('combobox', { name: 'Actor' })).toBeFocused()
  await findNothing(page, 'the actor picker', dialog)
  await press('?')
  await expect(page.getByRole('textbox', { name: 'Access' })).toBeVisible()
  await findNothing(page, 'the actor picker, of someone not named', dialog)
  await leaveDialog(page)
  await expect(reader(page)).toBeFocused()
  for (const [key, field, typed] of [
    ['t', 'Tag', 'security'],
    ['m', 'Memo', 'To be asked'],
  ] as const) {
    await press(key)
    await expect(page.getByLabel(field, { exact: true })).toBeFocused()
    await page.keyboard.type(typed)
    await findNothing(page, `the field of a ${field}`, dialog)
    await leaveDialog(page)
    await expect(reader(page)).toBeFocused()
  }
  // The words are in a claim already: the first C opens that one.
  await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'c', 'c')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await press('.')
  await findNothing(page, 'the card of a new claim', dialog)
  await press('Enter')
  await expect(page.locator('.margin-card.open.proposed')).toBeVisible()
  await press('Enter', '.')
  await findNothing(page, 'an open claim', '.margin-card.open')
  await press('Escape')
  const read = readByKeys(page)
  await read.select({ words: 'Trump', within: 'Alaska, Trump' }, true)
  await expect(read.status).toContainText('person Donald Trump')
  await press('Delete')
  await read.select({ words: 'Donald Trump' }, true)
  await expect(read.status).toContainText('person Donald Trump')
  await press('Enter')
  await expect(read.openCard).toContainText('mention 1 of 10')
  await findNothing(page, 'a mention', '.margin-card.open')
  await press('Escape')
  await expect(reader(page)).toBeFocused()
  await press('w')
  await expect(page.getByRole('grid', { name: 'Occurrences' })).toBeFocused()
  await findNothing(page, 'a sweep')
  await press('Escape')
  await expect(reader(page)).toBeFocused()
  await press('Control+i')
  await expect(page.getByRole('dialog', { name: 'Source card' })).toBeVisible()
  await findNothing(page, 'the source card', dialog)
  await leaveDialog(page)
})

test('axe finds nothing in the lists, the briefing and what opens over them, in light and dark', async ({
  app: { page },
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('F1')
  await findNothing(page, 'the key sheet', dialog)
  await leaveDialog(page)
  await command(page, 'Licences')
  await page.getByRole('dialog', { name: 'Licences' }).getByText('lexical 0').click()
  await findNothing(page, 'the licences', dialog)
  await leaveDialog(page)
  await press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await findNothing(page, 'the box', dialog)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('>')
  await findNothing(page, 'the box of commands', dialog)
  await leaveDialog(page)
  await command(page, 'Change shortcuts')
  await expect(page.getByRole('searchbox', { name: 'Search commands and keys' })).toBeFocused()
  await findNothing(page, 'the sheet of keys', dialog)
  await leaveDialog(page)

  await press('Control+3')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  await findNothing(page, 'Claims')
  await press('Home', 'x')
  for (const [key, title, what] of [
    ['f', 'Add filter', 'a filter'],
    ['s', 'Columns and sorting', 'the columns'],
    ['e', 'Edit this claim', 'the edit of many'],
    ['u', 'What does this claim answer?', 'an answer'],
    ['w', /^Why/u, 'why'],
    ['Control+s', 'Save this filter', 'a saved filter'],
    ['Control+Shift+H', /^History of/u, 'a history'],
  ] as const) {
    await press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await findNothing(page, what, dialog)
    await leaveDialog(page)
    await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  }
  await press('Escape', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e')
  await expect(page.getByRole('dialog', { name: 'Edit 3 claims' })).toBeVisible()
  await findNothing(page, 'a bulk edit', dialog)
  await leaveDialog(page)
  await expect(page.getByText('3 selected')).toBeVisible()
  await findNothing(page, 'Claims, three selected', '.register')
  await press('Escape', '/')
  await page.keyboard.type('nothing has these words')
  await findNothing(page, 'no claim found', '.register')
  await press('Control+a', 'Delete', 'Escape', 'Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Mentions' })).toBeVisible()
  await findNothing(page, 'Actors')
  await press('g')
  await expect(page.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
  await page.keyboard.type('put')
  await press('Enter')
  await expect(page.getByRole('button', { name: /^Merge ↵/u })).toBeFocused()
  await findNothing(page, 'a merge', dialog)
  await leaveDialog(page)
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await press('p')
  await expect(page.getByRole('grid', { name: 'Mentions and claims' })).toBeFocused()
  await press('x')
  await findNothing(page, 'a split', dialog)
  await leaveDialog(page)
  // Two actors with names that others have already.
  await page.evaluate(async () => {
    for (const name of ['Trump', 'Putin']) await window.attache.addActor({ name, kind: 'person' } as never)
  })
  for (const list of ['Possible duplicates', 'Place names to check']) {
    await command(page, list)
    await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible()
    await findNothing(page, list, dialog)
    await leaveDialog(page)
  }
  await press('Control+5')
  await expect(page.getByRole('textbox', { name: 'Briefing' })).toBeFocused()
  await press('Control+Shift+E', 'Home', 'c')
  await findNothing(page, 'Briefing')
  await press('Control+e')
  await expect(page.getByRole('dialog', { name: /^Export .* as PDF$/u })).toContainText('confirm')
  await findNothing(page, 'the export', dialog)
  await leaveDialog(page)
})

test('axe finds nothing in the questions, the tags and the memos, in light and dark', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Control+2')
  await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  await press('Home', 'ArrowRight')
  await findNothing(page, 'Questions')
  await press('s')
  await findNothing(page, 'the other view of the questions', '.questions-screen')
  await press('s')
  for (const [key, title] of [
    ['v', 'Our view'],
    ['u', 'Link a claim'],
    ['e', 'Question'],
    ['g', 'Which question asks the same?'],
    ['n', 'New question'],
  ] as const) {
    await press(key)
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible()
    await findNothing(page, title, dialog)
    await leaveDialog(page)
    await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  }
  await press('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await press('m')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await page.keyboard.type('To be asked')
  await press('Escape')
  for (const list of ['Tags', 'Memos']) {
    await command(page, list)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await findNothing(page, list)
  }
  await command(page, 'Tags')
  await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  for (const [key, title] of [
    ['n', 'New tag'],
    ['e', /^Rename/u],
    ['m', /^Move/u],
    ['g', /^Merge/u],
  ] as const) {
    await press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await findNothing(page, `a tag’s sheet, ${key}`, dialog)
    await leaveDialog(page)
    await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  }
  await command(page, 'Memos')
  await expect(page.getByRole('grid', { name: 'Memos' })).toBeFocused()
  await press('e')
  await expect(page.getByRole('dialog')).toBeVisible()
  await findNothing(page, 'a memo', dialog)
  await leaveDialog(page)
})

test('in forced colours marks, kinds, choices and the focus are told apart by their lines', async ({
  app: { page },
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await press('Control+1')
  await expect(reader(page)).toBeFocused()
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)

  const marks = {
    words: await linesOf(page.locator('.reader .block > span:not([class])').first()),
    actor: await linesOf(page.locator('.reader .actor.mention-start.mention-end:not(.line)').first()),
    place: await linesOf(page.locator('.reader .place.mention-start.mention-end:not(.line)').first()),
    claim: await linesOf(page.locator('.reader .line:not(.actor, .place, .rule, .cue, .proposed)').first()),
    proposed: await linesOf(page.locator('.reader .proposed:not(.actor, .place, .cue)').first()),
    cue: await linesOf(page.locator('.reader .cue:not(.actor, .place, .line)').first()),
  }
  expect(marks.words).not.toMatch(/solid|dotted|dashed|italic/u)
  expect(new Set(Object.values(marks)).size, JSON.stringify(marks, null, 2)).toBe(Object.keys(marks).length)
  for (const mark of [marks.actor, marks.place])
    expect(mark, 'a name stands in a box').toMatch(/^(?:1px (?:solid|dotted) ){4}/u)

  const kinds = await page.locator('.read-aside .kind').evaluateAll((badges) =>
    badges.map((badge) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(badge)
      return {
        kind: badge.className,
        letter: badge.textContent,
        framed:
          borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor,
      }
    }),
  )
  const letters = new Map(kinds.map(({ kind, letter }) => [kind, letter]))
  expect(letters.size).toBeGreaterThanOrEqual(5)
  expect(new Set(letters.values()).size, 'each kind has a letter of its own').toBe(letters.size)
  expect(kinds.filter(({ framed }) => !framed)).toEqual([])

  expect(await linesOf(page.locator('.mode[aria-current]'))).not.toBe(
    await linesOf(page.locator('.mode:not([aria-current])').first()),
  )
  await press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toContainText('Zelensky')
  expect(await linesOf(page.getByRole('option', { selected: true }))).not.toBe(
    await linesOf(page.getByRole('option', { selected: false }).first()),
  )
  await press('Escape')
  for (const [key, list] of [
    ['Control+2', 'Questions'],
    ['Control+3', 'Claims'],
    ['Control+4', 'Actors'],
  ] as const) {
    await press(key)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    const lines = async (selected: boolean) => {
      const row = page.locator(`[role="row"][aria-selected="${selected}"]`).first()
      return [await linesOf(row), await linesOf(row.getByRole('gridcell').first())]
    }
    expect(await lines(true), `the chosen row of ${list}`).not.toEqual(await lines(false))
  }
  const apart = async (what: string, rows: Locator, chosen: string, others: string) =>
    expect(await linesOf(rows.and(page.locator(chosen)).first()), what).not.toBe(
      await linesOf(rows.and(page.locator(others)).first()),
    )
  await press('Control+Shift+H')
  await expect(page.getByRole('dialog', { name: /^History of/u })).toBeVisible()
  await apart(
    'the step at hand',
    page.getByRole('dialog').getByRole('option'),
    '[aria-selected="true"]',
    '[aria-selected="false"]',
  )
  await leaveDialog(page)
  await press('f')
  await expect(page.getByRole('combobox', { name: 'Filter', exact: true })).toBeFocused()
  await apart('the condition at hand', page.getByRole('dialog').getByRole('option'), '.at', ':not(.at)')
  await leaveDialog(page)
  await command(page, 'Possible duplicates')
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
  await apart('the pair at hand', page.locator('.review-list .virtual-row > *'), '.chosen > *', ':not(.chosen) > *')
  await leaveDialog(page)
  await command(page, 'Tags')
  await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  await apart('the tag at hand', page.locator('.labels .virtual-row > *'), '.chosen > *', ':not(.chosen) > *')

  await press('Control+1')
  await expect(reader(page)).toBeFocused()
  await page.locator('.margin-card').first().waitFor()
  const unseen = []
  for (let stop = 0; stop < 12; stop++) {
    await press('Tab')
    const { name, seen } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(document.activeElement!)
      const outlined =
        outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor
      // In the text, the caret shows where the focus is.
      const caret =
        document.activeElement!.matches('.reader') &&
        document.activeElement!.contains(document.getSelection()!.focusNode)
      // After the last Tab stop the focus leaves the page for the browser's own controls, which this window does not have.
      const end = document.activeElement === document.body
      return { name: document.activeElement!.outerHTML.slice(0, 80), seen: outlined || caret || end }
    })
    if (!seen) unseen.push(name)
  }
  expect(unseen, 'stops of the Tab key that nobody sees').toEqual([])
})

test('a claim card stands whole in a window of 1280 × 720, in full too, the words it is about above it', async ({
  app: { page },
}) => {
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
  await expect(reader(page)).toBeFocused()
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
  await leaveDialog(page)
  await open('a US offer of', true)
  await page.keyboard.press('.')
  await expect(page.locator('.claim-card [data-field="status"]')).toBeAttached()
  await expect.poll(async () => (await room()).below).toBeGreaterThanOrEqual(12)
  expect((await room()).above).toBeGreaterThan(40)
  await leaveDialog(page)
  await expect(reader(page)).toBeFocused()
})

test('beside a card of 1280 × 720, what can be done with two actors lies over nothing', async ({ app: { page } }) => {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  for (const key of ['Home', 'x', 'ArrowDown', 'x']) await page.keyboard.press(key)
  await expect(page.getByText('2 selected')).toBeVisible()
  const over = await page.locator('.register').evaluate((register) => {
    const { right } = register.getBoundingClientRect()
    return [...register.querySelectorAll('.register-head :is(button, input)')]
      .filter((control) => control.getBoundingClientRect().right > right)
      .map((control) => control.outerHTML.slice(0, 80))
  })
  expect(over).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 selected')).toHaveCount(0)
})

test('twice as large in the smallest window, no screen loses a control or a word', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const lost: string[] = []
  const look = async (where: string, part = 'body') => {
    const found = [...(await lostControls(page, part)), ...(await clippedText(page, part))]
    lost.push(...found.map((one) => `${where}: ${one}`))
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  // At 200 %, a window of 1280 × 720 has half as many px in each direction. Another story checks the zoom itself.
  await page.setViewportSize({ width: 640, height: 360 })
  await press('Control+2', 'Control+1')
  await expect(reader(page)).toBeFocused()
  await look('Read')
  await readByKeys(page).select({ words: 'US offer', within: 'a US offer of' })
  await press('c')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await look('the claim card', '.claim-card')
  await press('.')
  await look('the claim card in full', '.claim-card')
  await leaveDialog(page)
  await expect(reader(page)).toBeFocused()
  for (const [key, list] of [
    ['Control+2', 'Questions'],
    ['Control+3', 'Claims'],
    ['Control+4', 'Actors'],
  ] as const) {
    await press(key)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await press('Home')
    await look(list)
    if (list !== 'Claims') continue
    await press('Delete')
    await expect(page.locator('.toast')).toBeVisible()
    await look('a toast')
    await press('Control+z')
    await expect(page.locator('.toast')).toHaveCount(0)
  }
  await expect(page.getByRole('region', { name: 'Mentions' })).toBeVisible()
  await look('the actor card', '.actor-file')
  await press('g')
  await expect(page.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
  await page.keyboard.type('put')
  await press('Enter')
  await expect(page.getByRole('button', { name: /^Merge ↵/u })).toBeFocused()
  await look('a merge', dialog)
  await leaveDialog(page)
  await press('Control+5')
  await expect(page.getByRole('textbox', { name: 'Briefing' })).toBeFocused()
  await look('Briefing')
  for (const list of ['Tags', 'Memos']) {
    await command(page, list)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await look(list)
  }
  expect(lost).toEqual([])
})

/** The computed lines around and under an element: what is still visible without colours. */
function linesOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node)
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
      const line = style.getPropertyValue(`border-${side}-style`)
      return line === 'none' ? 'no' : `${style.getPropertyValue(`border-${side}-width`)} ${line}`
    })
    const outline = style.outlineStyle === 'none' ? 'no' : `${style.outlineWidth} ${style.outlineStyle}`
    return [
      ...sides,
      `outline ${outline}`,
      style.textDecorationLine === 'none'
        ? 'not underlined'
        : `${style.textDecorationLine} ${style.textDecorationStyle}`,
      style.fontStyle,
    ].join(' ')
  })
}

test('no card, picker or field covers its own words, nor loses the place of the text, at 100 and 200 %', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.keyboard.press('Control+1')
  await expect(reader(page)).toBeFocused()
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
      await expect(reader(page)).toBeFocused()
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
    await expect(reader(page)).toBeFocused()
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})
