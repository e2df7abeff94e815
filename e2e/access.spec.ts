import { expect, test } from './app.ts'
import { paste } from './launch.ts'
import { findNothing } from './pages/axe.ts'
import { FramePage } from './pages/frame-page.ts'
import { readByKeys } from './pages/read-by-keys.ts'

test.describe.configure({ mode: 'serial' })

/** Animations take fifty times as long here, so that axe also checks their intermediate states, which the eye sees too. */
test.beforeEach(async ({ app: { page } }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 0.02 })
})

const dialog = '[role="dialog"]'

test('axe finds nothing on the first screen and where a source is read, in light and dark', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await findNothing(page, 'first screen')
  await paste(page, 'A text that nobody has marked\n\nNothing is said in it.')
  await expect(page.getByRole('dialog', { name: 'New source' })).toBeVisible()
  await findNothing(page, 'a new source', dialog)
  await frame.leaveDialog()
  for (const [key, words] of [
    ['Control+2', 'No questions yet'],
    ['Control+3', 'No claims yet'],
    ['Control+4', 'No actors yet'],
    ['Control+5', 'No briefing yet'],
  ] as const) {
    await frame.press(key)
    await expect(page.getByText(words)).toBeVisible()
    await findNothing(page, words)
  }
  for (const list of ['Tags', 'Memos']) {
    await frame.command(list)
    await expect(page.getByText(`No ${list.toLowerCase()} yet`)).toBeVisible()
    await findNothing(page, `no ${list}`)
  }
  await frame.openExample()
  await findNothing(page, 'Read')
  await page.locator('.source-row').first().click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Source' })).toBeVisible()
  await findNothing(page, 'the menu of a source', '.command-menu')
  await frame.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await frame.command('Delete source')
  await expect(page.getByRole('dialog', { name: 'Delete source' })).toBeVisible()
  await findNothing(page, 'deleting a source', dialog)
  await frame.leaveDialog()

  // The first mark is the claim of the title; the next one is a name in it.
  await frame.press('Control+Home', 'j', 'j')
  await page.locator('.margin-card.open').waitFor()
  await frame.press('a')
  await expect(page.getByRole('combobox', { name: 'Actor' })).toBeFocused()
  await findNothing(page, 'the actor picker', dialog)
  await frame.press('?')
  await expect(page.getByRole('textbox', { name: 'Access' })).toBeVisible()
  await findNothing(page, 'the actor picker, of someone not named', dialog)
  await frame.leaveDialog()
  await expect(frame.reader).toBeFocused()
  for (const [key, field, typed] of [
    ['t', 'Tag', 'security'],
    ['m', 'Memo', 'To be asked'],
  ] as const) {
    await frame.press(key)
    await expect(page.getByLabel(field, { exact: true })).toBeFocused()
    await page.keyboard.type(typed)
    await findNothing(page, `the field of a ${field}`, dialog)
    await frame.leaveDialog()
    await expect(frame.reader).toBeFocused()
  }
  // The words are in a claim already: the first C opens that one.
  await frame.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'c', 'c')
  await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible()
  await frame.press('.')
  await findNothing(page, 'the card of a new claim', dialog)
  await frame.press('Enter')
  await expect(page.locator('.margin-card.open.proposed')).toBeVisible()
  await frame.press('Enter', '.')
  await findNothing(page, 'an open claim', '.margin-card.open')
  await frame.press('Escape')
  const read = readByKeys(page)
  await read.select({ words: 'Trump', within: 'Alaska, Trump' }, true)
  await expect(read.status).toContainText('person Donald Trump')
  await frame.press('Delete')
  await read.select({ words: 'Donald Trump' }, true)
  await expect(read.status).toContainText('person Donald Trump')
  await frame.press('Enter')
  await expect(read.openCard).toContainText('mention 1 of 10')
  await findNothing(page, 'a mention', '.margin-card.open')
  await frame.press('Escape')
  await expect(frame.reader).toBeFocused()
  await frame.press('w')
  await expect(page.getByRole('grid', { name: 'Occurrences' })).toBeFocused()
  await findNothing(page, 'a sweep')
  await frame.press('Escape')
  await expect(frame.reader).toBeFocused()
  await frame.press('Control+i')
  await expect(page.getByRole('dialog', { name: 'Source card' })).toBeVisible()
  await findNothing(page, 'the source card', dialog)
  await frame.leaveDialog()
})

test('axe finds nothing in the lists, the briefing and what opens over them, in light and dark', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  await frame.press('F1')
  await findNothing(page, 'the key sheet', dialog)
  await frame.leaveDialog()
  await frame.command('Licences')
  await page.getByRole('dialog', { name: 'Licences' }).getByText('lexical 0').click()
  await findNothing(page, 'the licences', dialog)
  await frame.leaveDialog()
  await frame.press('Control+k')
  await page.keyboard.type('zel')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await findNothing(page, 'the box', dialog)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('>')
  await findNothing(page, 'the box of commands', dialog)
  await frame.leaveDialog()
  await frame.command('Change shortcuts')
  await expect(page.getByRole('searchbox', { name: 'Search commands and keys' })).toBeFocused()
  await findNothing(page, 'the sheet of keys', dialog)
  await frame.leaveDialog()

  await frame.press('Control+3')
  await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  await findNothing(page, 'Claims')
  await frame.press('Home', 'x')
  for (const [key, title, what] of [
    ['f', 'Add filter', 'a filter'],
    ['s', 'Columns and sorting', 'the columns'],
    ['e', 'Edit this claim', 'the edit of many'],
    ['u', 'What does this claim answer?', 'an answer'],
    ['w', /^Why/u, 'why'],
    ['Control+s', 'Save this filter', 'a saved filter'],
    ['Control+Shift+H', /^History of/u, 'a history'],
  ] as const) {
    await frame.press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await findNothing(page, what, dialog)
    await frame.leaveDialog()
    await expect(page.getByRole('grid', { name: 'Claims' })).toBeFocused()
  }
  await frame.press('Escape', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'e')
  await expect(page.getByRole('dialog', { name: 'Edit 3 claims' })).toBeVisible()
  await findNothing(page, 'a bulk edit', dialog)
  await frame.leaveDialog()
  await expect(page.getByText('3 selected')).toBeVisible()
  await findNothing(page, 'Claims, three selected', '.register')
  await frame.press('Escape', '/')
  await page.keyboard.type('nothing has these words')
  await findNothing(page, 'no claim found', '.register')
  await frame.press('Control+a', 'Delete', 'Escape', 'Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Mentions' })).toBeVisible()
  await findNothing(page, 'Actors')
  await frame.press('g')
  await expect(page.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
  await page.keyboard.type('put')
  await frame.press('Enter')
  await expect(page.getByRole('button', { name: /^Merge ↵/u })).toBeFocused()
  await findNothing(page, 'a merge', dialog)
  await frame.leaveDialog()
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await frame.press('p')
  await expect(page.getByRole('grid', { name: 'Mentions and claims' })).toBeFocused()
  await frame.press('x')
  await findNothing(page, 'a split', dialog)
  await frame.leaveDialog()
  // Two actors with names that others have already.
  await page.evaluate(async () => {
    for (const name of ['Trump', 'Putin']) await window.attache.addActor({ name, kind: 'person' } as never)
  })
  for (const list of ['Possible duplicates', 'Place names to check']) {
    await frame.command(list)
    await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible()
    await findNothing(page, list, dialog)
    await frame.leaveDialog()
  }
  await frame.press('Control+5')
  await expect(page.getByRole('textbox', { name: 'Briefing' })).toBeFocused()
  await frame.press('Control+Shift+E', 'Home', 'c')
  await findNothing(page, 'Briefing')
  await frame.press('Control+e')
  await expect(page.getByRole('dialog', { name: /^Export .* as PDF$/u })).toContainText('confirm')
  await findNothing(page, 'the export', dialog)
  await frame.leaveDialog()
})

test('axe finds nothing in the questions, the tags and the memos, in light and dark', async ({ app: { page } }) => {
  const frame = new FramePage(page)
  await frame.press('Control+2')
  await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  await frame.press('Home', 'ArrowRight')
  await findNothing(page, 'Questions')
  await frame.press('s')
  await findNothing(page, 'the other view of the questions', '.questions-screen')
  await frame.press('s')
  for (const [key, title] of [
    ['v', 'Our view'],
    ['u', 'Link a claim'],
    ['e', 'Question'],
    ['g', 'Which question asks the same?'],
    ['n', 'New question'],
  ] as const) {
    await frame.press(key)
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible()
    await findNothing(page, title, dialog)
    await frame.leaveDialog()
    await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  }
  await frame.press('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await frame.press('m')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await page.keyboard.type('To be asked')
  await frame.press('Escape')
  for (const list of ['Tags', 'Memos']) {
    await frame.command(list)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await findNothing(page, list)
  }
  await frame.command('Tags')
  await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  for (const [key, title] of [
    ['n', 'New tag'],
    ['e', /^Rename/u],
    ['m', /^Move/u],
    ['g', /^Merge/u],
  ] as const) {
    await frame.press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await findNothing(page, `a tag’s sheet, ${key}`, dialog)
    await frame.leaveDialog()
    await expect(page.getByRole('grid', { name: 'Tags' })).toBeFocused()
  }
  await frame.command('Memos')
  await expect(page.getByRole('grid', { name: 'Memos' })).toBeFocused()
  await frame.press('e')
  await expect(page.getByRole('dialog')).toBeVisible()
  await findNothing(page, 'a memo', dialog)
  await frame.leaveDialog()
})
