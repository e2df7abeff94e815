import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright'
import { expect, test } from './app.ts'

const themes = ['light', 'dark'] as const

test.describe.configure({ mode: 'serial' })

const dialog = '[role="dialog"]'

/** Looks at the whole window or at what is open over it. Structure is the same in both themes; what the dark one could break is contrast. */
async function findNothing(page: Page, where: string, part = 'html'): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).include(part)
    const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze()
    expect.soft(violations.map(({ id, impact, nodes }) => `${theme} ${where}: ${impact} ${id} ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }
}

const reader = (page: Page) => page.getByRole('document', { name: /^Source text/u })

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('axe finds nothing on the first screen and where a source is read, in light and dark', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => { for (const key of keys) await page.keyboard.press(key) }
  await findNothing(page, 'first screen')
  await press('Tab', 'Enter')
  await expect(reader(page)).toBeFocused()
  await findNothing(page, 'Read')

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
  // All that the sentence says is marked, so words are selected first.
  await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'c')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await press('.')
  await findNothing(page, 'the card of a new claim', dialog)
  await press('Enter')
  await expect(page.locator('.margin-card.open.proposed')).toBeVisible()
  await press('Enter', '.')
  await findNothing(page, 'an open claim', '.margin-card.open')
  await press('Escape', 'Control+i')
  await expect(page.getByRole('dialog', { name: 'Source card' })).toBeVisible()
  await findNothing(page, 'the source card', dialog)
  await leaveDialog(page)
})

test('axe finds nothing in the lists, the briefing and what opens over them, in light and dark', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => { for (const key of keys) await page.keyboard.press(key) }
  await press('F1')
  await findNothing(page, 'the key sheet', dialog)
  await leaveDialog(page)
  await press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await findNothing(page, 'the box', dialog)
  await leaveDialog(page)

  await press('Control+3')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  await findNothing(page, 'Claims')
  await press('Home', 'x')
  for (const [key, title, what] of [['f', 'Add a condition', 'a condition'], ['s', 'Columns and order', 'the columns'], ['e', 'Edit this claim', 'the edit of many'], ['u', 'What does this claim answer?', 'an answer'], ['Control+Shift+H', /^History of/u, 'a history']] as const) {
    await press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await findNothing(page, what, dialog)
    await leaveDialog(page)
    await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  }
  await press('Escape')
  await press('Control+4')
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
  await press('Control+5')
  await expect(page.getByRole('textbox', { name: 'Briefing' })).toBeFocused()
  await press('Control+Shift+E', 'Home', 'c')
  await findNothing(page, 'Briefing')
  await press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Export as PDF' })).toContainText('confirm')
  await findNothing(page, 'the export', dialog)
  await leaveDialog(page)
})

test('axe finds nothing in the questions, the tags and the memos, in light and dark', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => { for (const key of keys) await page.keyboard.press(key) }
  await press('Control+2')
  await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  await press('Home', 'ArrowRight')
  await findNothing(page, 'Questions')
  await press('s')
  await findNothing(page, 'the chronology', '.questions-screen')
  await press('s')
  for (const [key, title] of [['v', 'Our view'], ['e', 'Question'], ['g', 'Which question asks the same?']] as const) {
    await press(key)
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible()
    await findNothing(page, title, dialog)
    await leaveDialog(page)
    await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  }
  for (const list of ['Tags', 'Memos']) {
    await press('Control+k')
    await page.keyboard.type(`>${list}`)
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(list)
    await press('Enter')
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await findNothing(page, list)
  }
})

test('in forced colours marks, kinds, choices and the focus are told apart by their lines', async ({ app: { page } }) => {
  const press = async (...keys: readonly string[]) => { for (const key of keys) await page.keyboard.press(key) }
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
  for (const mark of [marks.actor, marks.place]) expect(mark, 'a name stands in a box').toMatch(/^(?:1px (?:solid|dotted) ){4}/u)

  const kinds = await page.locator('.read-aside .kind').evaluateAll((badges) => badges.map((badge) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(badge)
    return { kind: badge.className, letter: badge.textContent, framed: borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor }
  }))
  const letters = new Map(kinds.map(({ kind, letter }) => [kind, letter]))
  expect(letters.size).toBeGreaterThanOrEqual(5)
  expect(new Set(letters.values()).size, 'each kind has a letter of its own').toBe(letters.size)
  expect(kinds.filter(({ framed }) => !framed)).toEqual([])

  expect(await linesOf(page.locator('.mode[aria-current]'))).not.toBe(await linesOf(page.locator('.mode:not([aria-current])').first()))
  await press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  expect(await linesOf(page.getByRole('option', { selected: true }))).not.toBe(await linesOf(page.getByRole('option', { selected: false }).first()))
  await press('Escape')
  for (const [key, list] of [['Control+2', 'Questions'], ['Control+3', 'Claims'], ['Control+4', 'Actors']] as const) {
    await press(key)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    const lines = async (selected: boolean) => {
      const row = page.locator(`[role="row"][aria-selected="${selected}"]`).first()
      return [await linesOf(row), await linesOf(row.getByRole('gridcell').first())]
    }
    expect(await lines(true), `the chosen row of ${list}`).not.toEqual(await lines(false))
  }

  await press('Control+1')
  await expect(reader(page)).toBeFocused()
  await page.locator('.margin-card').first().waitFor()
  const unseen = []
  for (let stop = 0; stop < 12; stop++) {
    await press('Tab')
    const { name, seen } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(document.activeElement!)
      const outlined = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor
      // In the text the caret shows where the focus is.
      const caret = document.activeElement!.matches('.reader') && document.activeElement!.contains(document.getSelection()!.focusNode)
      // After the last stop the browser's own come, which this window has none of.
      const end = document.activeElement === document.body
      return { name: document.activeElement!.outerHTML.slice(0, 80), seen: outlined || caret || end }
    })
    if (!seen) unseen.push(name)
  }
  expect(unseen, 'stops of the Tab key that nobody sees').toEqual([])
})

/** The lines around and under an element, as they are computed: what stays when the colours are gone. */
function linesOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node)
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
      const line = style.getPropertyValue(`border-${side}-style`)
      return line === 'none' ? 'no' : `${style.getPropertyValue(`border-${side}-width`)} ${line}`
    })
    const outline = style.outlineStyle === 'none' ? 'no' : `${style.outlineWidth} ${style.outlineStyle}`
    return [...sides, `outline ${outline}`, style.textDecorationLine === 'none' ? 'not underlined' : `${style.textDecorationLine} ${style.textDecorationStyle}`, style.fontStyle].join(' ')
  })
}
