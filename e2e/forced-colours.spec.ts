import type { Locator } from 'playwright'
import { expect, test } from './app.ts'
import { FramePage } from './pages/frame-page.ts'
import { readByKeys } from './pages/read-by-keys.ts'

test('in forced colours marks, kinds, choices and the focus are told apart by their lines', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await frame.openExample()
  // A claim that is only suggested yet, and two actors with names that others have already.
  await readByKeys(page).select({ words: 'a US offer of' })
  // The words are in a claim already: the first C opens that one.
  await frame.press('c', 'c')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await frame.press('Enter')
  await expect(page.locator('.margin-card.open.proposed')).toBeVisible()
  await frame.press('Escape')
  await page.evaluate(async () => {
    for (const name of ['Trump', 'Putin']) await window.attache.addActor({ name, kind: 'person' } as never)
  })
  await page.emulateMedia({ forcedColors: 'active' })
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
  await frame.press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toContainText('Zelensky')
  expect(await linesOf(page.getByRole('option', { selected: true }))).not.toBe(
    await linesOf(page.getByRole('option', { selected: false }).first()),
  )
  await frame.press('Escape')
  for (const [key, list] of [
    ['Control+2', 'Questions'],
    ['Control+3', 'Claims'],
    ['Control+4', 'Actors'],
  ] as const) {
    await frame.press(key)
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
  await frame.press('Control+Shift+H')
  await expect(page.getByRole('dialog', { name: /^History of/u })).toBeVisible()
  await apart(
    'the step at hand',
    page.getByRole('dialog').getByRole('option'),
    '[aria-selected="true"]',
    '[aria-selected="false"]',
  )
  await frame.leaveDialog()
  await frame.press('f')
  await expect(page.getByRole('combobox', { name: 'Filter', exact: true })).toBeFocused()
  await apart('the condition at hand', page.getByRole('dialog').getByRole('option'), '.at', ':not(.at)')
  await frame.leaveDialog()
  await frame.command('Possible duplicates')
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
  await apart('the pair at hand', page.locator('.review-list .virtual-row > *'), '.chosen > *', ':not(.chosen) > *')
  await frame.leaveDialog()
  await frame.command('Tags')
  await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  await apart('the tag at hand', page.locator('.labels .virtual-row > *'), '.chosen > *', ':not(.chosen) > *')

  await frame.press('Control+1')
  await expect(frame.reader).toBeFocused()
  await page.locator('.margin-card').first().waitFor()
  const unseen = []
  for (let stop = 0; stop < 12; stop++) {
    await frame.press('Tab')
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
