import { claimColumns } from '#shared/registers/filter.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { answerMessageBoxes, answerSaveDialog, holdAsked } from './launch.ts'
import { KeysOnly } from './pages/keys-only.ts'
import { readByKeys } from './pages/read-by-keys.ts'

/** Working with claims: find, sort, select, bulk edit, copy, export, go to the words and come back. Keys only, on the finished example. */
test.describe.configure({ mode: 'serial' })

const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')
const grid = (page: Page) => page.getByRole('grid', { name: 'Claims' })
const rows = (page: Page) => grid(page).locator('[role="row"][aria-selected]')
const chip = (page: Page, words: string) => page.getByRole('button', { name: `Remove the filter ${words}` })
const dialog = (page: Page) => page.getByRole('dialog')

/** The scroll position of the rows, after it has stayed the same for ten frames. */
function restingTop(page: Page): Promise<number> {
  return grid(page).evaluate(async (scroller) => {
    for (
      let still = 0, last = scroller.scrollTop;
      still < 10;
      still = scroller.scrollTop === last ? still + 1 : 0, last = scroller.scrollTop
    ) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return scroller.scrollTop
  })
}

async function addCondition(keys: KeysOnly, words: string): Promise<void> {
  await keys.press('f')
  await expect(keys.page.getByRole('combobox', { name: 'Filter', exact: true })).toBeFocused()
  await keys.type(words)
  await keys.press('Enter')
  await expect(dialog(keys.page)).toHaveCount(0)
  await expect(grid(keys.page)).toBeFocused()
}

/** Runs a command by its name, from the command palette. */
async function command(keys: KeysOnly, words: string): Promise<void> {
  await keys.press('Control+k')
  await keys.type(`>${words}`)
  await expect(keys.page.getByRole('option').first()).toContainText(words)
  await keys.press('Enter')
}

test('claims are found by words, by conditions and by both; a filter is saved and found again', async ({
  app: { page },
}) => {
  const keys = new KeysOnly(page, text)
  await keys.press('Tab', 'Tab', 'Enter')
  await expect(readByKeys(page).reader).toBeFocused()
  await expect(page.locator('.notice')).toBeVisible()
  await keys.press('Control+3')
  await expect(grid(page)).toBeFocused()
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  // The actors that claims mention are loaded on request: from the side panel, and where a condition is added.
  const speaksOf = page.getByRole('region', { name: 'Mentions' })
  await speaksOf.getByRole('button', { name: 'show' }).press('Enter')
  const putin = speaksOf.getByRole('button', { name: /Vladimir Putin \d+$/u })
  await expect(speaksOf.getByRole('button').first()).toBeFocused()
  const count = Number((await putin.innerText()).match(/\d+$/u)![0])
  await putin.press('Enter')
  await expect(chip(page, 'Mentions: Vladimir Putin')).toBeVisible()
  await expect(rows(page)).toHaveCount(count)
  await page.getByRole('button', { name: 'Columns and sorting' }).focus()
  await keys.press('Escape')
  await addCondition(keys, 'speaker zel')
  await keys.press('Control+s')
  await keys.type('Zelensky on Putin')
  await keys.press('Enter')
  const both = await rows(page).count()
  expect(both).toBeLessThan(count)
  await keys.press('Backspace', 'Control+1', 'Control+3')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await addCondition(keys, 'zelensky on putin')
  await expect(rows(page)).toHaveCount(both)
  await expect(chip(page, 'Mentions: Vladimir Putin')).toBeVisible()
  await keys.press('Backspace')
  await addCondition(keys, 'speaker zel')
  await expect(chip(page, 'Speaker: Volodymyr Zelensky')).toBeVisible()
  await addCondition(keys, 'kind judges')
  const judged = await rows(page).count()
  expect(judged).toBeGreaterThan(0)
  await keys.press('/')
  await keys.type('guarantor')
  await expect(rows(page)).toHaveCount(1)
  await keys.press('Enter', 'Control+s')
  await keys.type('On guarantors')
  await keys.press('Enter')
  await expect(page.getByRole('region', { name: 'Saved filters' })).toContainText('On guarantors')
  await expect(grid(page)).toBeFocused()
  await keys.press('Backspace')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await addCondition(keys, 'on guarantors')
  await expect(rows(page)).toHaveCount(1)
  await keys.press('Backspace')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await expect(grid(page)).toBeFocused()
  // Delete pressed twice removes the filter, but no claim of the rows that then get the focus.
  await page.getByRole('button', { name: 'On guarantors', exact: true }).focus()
  await grid(page).evaluate((rows) =>
    rows.addEventListener(
      'focus',
      () => rows.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true })),
      { once: true },
    ),
  )
  await keys.press('Delete')
  await expect(grid(page)).toBeFocused()
  await expect(page.getByRole('button', { name: 'On guarantors' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await addCondition(keys, 'briefing cited')
  await expect(chip(page, 'Briefing: cited')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^\d+ of \d+ claims$/u })).toBeVisible()
  await keys.press('Backspace')
  const decide = page.getByRole('region', { name: 'To decide' })
  await expect(decide.getByRole('button', { name: 'not confirmed 0', exact: true })).toBeVisible()
  await decide.getByRole('button', { name: 'cited, not confirmed 0' }).press('Enter')
  await expect(chip(page, 'To decide: not confirmed')).toBeVisible()
  await expect(chip(page, 'Briefing: cited')).toBeVisible()
  await expect(page.getByText('No claim matches.')).toBeVisible()
  await decide.getByRole('button', { name: 'cited, not confirmed 0' }).press('Enter')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await page.getByRole('button', { name: 'Columns and sorting' }).focus()
  await keys.press('Escape')
  await addCondition(keys, '2025-08')
  await expect(chip(page, 'Said from 2025-08')).toBeVisible()
  await keys.press('Backspace')
})

test('columns are chosen, and rows sorted by several', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await keys.press('s')
  await expect(page.getByRole('checkbox', { name: 'In our words' })).toBeFocused()
  for (let i = 0; i < 3; i++) await keys.press('ArrowDown')
  await expect(page.getByRole('checkbox', { name: 'Kind' })).toBeFocused()
  await keys.press('s', 'ArrowUp', 's', 's', 'Enter')
  await expect(page.getByRole('columnheader', { name: 'Kind' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('columnheader', { name: 'Speaker' })).toHaveAttribute('aria-sort', 'descending')
  const kinds = await grid(page).locator('[role="gridcell"][aria-colindex="3"]').allTextContents()
  expect(kinds.slice(0, 4)).toEqual(['says', 'says', 'says', 'says'])
  await keys.press('s')
  await keys.tabTo('button', 'Reset')
  await keys.press('Enter', 'Escape')
  await expect(page.getByRole('columnheader', { name: 'Kind' })).not.toHaveAttribute('aria-sort')
})

test('many are changed in one step, and one undo takes it back', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await keys.press('Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp')
  await expect(page.getByText('3 selected')).toBeVisible()
  await keys.press('e')
  await expect(page.getByRole('dialog', { name: 'Edit 3 claims' })).toBeVisible()
  await keys.tabTo('combobox', 'Credibility')
  await keys.type('6')
  await keys.tabTo('combobox', 'Add tags')
  await keys.type('to check/by friday')
  await keys.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  const rated = () => rows(page).filter({ hasText: 'B6' })
  await expect(rated()).toHaveCount(3)
  await keys.press('Control+z')
  await expect(rated()).toHaveCount(0)
  await keys.press('Control+Shift+z')
  await expect(rated()).toHaveCount(3)
  await keys.press('Delete')
  await expect(page.getByRole('heading', { name: '21 claims' })).toBeVisible()
  await expect(page.locator('.toast')).toContainText('3 claims deleted')
  await expect(grid(page)).toBeFocused()
  await keys.press('Control+z')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
  await expect(rated()).toHaveCount(3)
  await keys.press('Escape')
  await expect(page.getByText('3 selected')).toHaveCount(0)
  // A held Delete key deletes only one.
  for (let time = 1; time <= 5; time++) await page.keyboard.down('Delete')
  await page.keyboard.up('Delete')
  await expect(page.locator('.toast')).toContainText('1 claim deleted')
  await expect(page.getByRole('heading', { name: '23 claims' })).toBeVisible()
  await keys.press('Control+z')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
})

test('rows are copied as a table that pastes as text and as a table', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await keys.press('Home', 'x', 'ArrowDown', 'x')
  await page.evaluate(() =>
    document.addEventListener(
      'copy',
      (event) => {
        document.body.dataset.copied = JSON.stringify(
          ['text/plain', 'text/html'].map((type) => event.clipboardData!.getData(type)),
        )
      },
      { once: true },
    ),
  )
  await keys.press('Control+Shift+c')
  const [plain, html] = JSON.parse(await page.evaluate(() => document.body.dataset.copied!)) as [string, string]
  const lines = plain.trimEnd().split('\r\n')
  expect(lines[0]).toBe('In our words\tWords\tSpeaker\tKind\tSaid\tRating\tStatus\tPlace')
  expect(lines).toHaveLength(3)
  expect(html.match(/<tr>/gu)).toHaveLength(3)
  await expect(page.getByRole('status').filter({ hasText: '2 rows copied as a table.' })).toHaveCount(1)
  await keys.press('/', 'Control+v')
  await expect(page.getByRole('searchbox', { name: 'Filter claims' })).toHaveValue(/^In our words/u)
  await keys.press('Control+a', 'Delete', 'Escape', 'Escape')
  await expect(page.getByRole('heading', { name: '24 claims' })).toBeVisible()
})

test('rows are exported as comma-separated values, where the person says', async ({ app, home }) => {
  const { page } = app
  const keys = new KeysOnly(page, text)
  const path = join(home.documents, 'claims.csv')
  await keys.press('Home', 'x', 'ArrowDown', 'x')
  await answerSaveDialog(app, null)
  await keys.press('Control+Shift+s')
  await expect(grid(page)).toBeFocused()
  expect(existsSync(path)).toBe(false)
  await answerSaveDialog(app, path)
  await keys.press('Control+Shift+s')
  await expect(page.locator('.notice')).toContainText(
    `2 claims, without the ${claimColumns.length - 8} columns that are not shown, saved to ${path}`,
  )
  const lines = readFileSync(path, 'utf8').split('\r\n')
  expect(lines[0]).toBe('\uFEFFIn our words,Words,Speaker,Kind,Said,Rating,Status,Place')
  expect(lines).toHaveLength(4)
  // Linux returns the name as typed. The system has not asked about replacing the file with the extension that is added.
  await answerSaveDialog(app, join(home.documents, 'claims'))
  const asked = await answerMessageBoxes(app, 'Replace')
  writeFileSync(path, 'other')
  await keys.press('Control+Shift+s')
  await expect.poll(() => readFileSync(path, 'utf8').split('\r\n').length).toBe(4)
  expect(await asked()).toEqual(['Replace “claims.csv”?'])
  await answerSaveDialog(app, join(home.documents, 'no such folder', 'claims.csv'))
  await keys.press('Control+Shift+s')
  await expect(page.locator('.notice')).toContainText(
    '“claims.csv” could not be written there (ENOENT). Choose another place; the library is as it was.',
  )
  await keys.press('Escape')
  await expect(page.getByText('2 selected')).toHaveCount(0)
})

test('from a row to its words and back: row, filter and place are as they were', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await addCondition(keys, 'open')
  await keys.press('End', 'ArrowUp')
  const chosen = grid(page).locator('.register-row.chosen')
  const words = await chosen.textContent()
  const top = await restingTop(page)
  expect(top).toBeGreaterThan(0)
  await keys.press('Enter')
  await expect(readByKeys(page).openCard).toBeVisible()
  await keys.press('Control+3')
  await expect(grid(page)).toBeFocused()
  await expect(chosen).toHaveText(words!)
  expect(await restingTop(page)).toBe(top)
  await expect(chip(page, 'Status: open')).toBeVisible()
  await keys.press('Backspace')
})

test('tags are a tree: counted, renamed, moved, merged, deleted everywhere', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  const tags = page.getByRole('grid', { name: 'Tags' })
  const tag = (name: string) => tags.getByRole('row').filter({ hasText: name })
  const opens = async (key: string, field: string) => {
    await keys.press(key)
    await expect(dialog(page).getByLabel(field, { exact: true })).toBeFocused()
  }
  await command(keys, 'Tags')
  await expect(tags).toBeFocused()
  await expect(tag('to check/by friday')).toContainText('3 claims')
  await keys.press('/')
  await keys.type('friday')
  await keys.press('Enter', 'End')
  await opens('e', 'Name')
  await keys.press('Control+a')
  await keys.type('by monday')
  await keys.press('Tab')
  await keys.type('ask the desk first')
  await keys.press('Enter')
  await expect(tags).toBeFocused()
  await keys.press('/', 'Control+a', 'Delete', 'Enter')
  await expect(tag('to check/by monday')).toContainText('ask the desk first')
  await keys.press('Enter')
  await expect(chip(page, 'Tag: to check/by monday')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await keys.press('Backspace')
  await command(keys, 'Tags')
  await expect(tags).toBeFocused()
  await opens('n', 'Path')
  await keys.type('urgent')
  await keys.press('Enter')
  await expect(tag('urgent')).toHaveCount(1)
  await expect(tags).toBeFocused()
  await opens('m', 'Tag')
  await keys.type('check')
  await keys.press('Enter')
  await expect(tag('to check/urgent')).toHaveCount(1)
  await expect(tags).toBeFocused()
  await opens('g', 'Tag')
  await keys.type('monday')
  await keys.press('Enter', 'Enter')
  await expect(tag('urgent')).toHaveCount(0)
  await expect(tags).toBeFocused()
  await keys.press('Delete')
  await expect(page.locator('.toast')).toContainText('deleted, and removed from the 3 items that had it')
  await keys.press('Control+z')
  await expect(tag('to check/by monday')).toContainText('3 claims')
})

test('from a tag to the places that carry it', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  const tags = page.getByRole('grid', { name: 'Tags' })
  await keys.press('Control+1')
  await expect(read.reader).toBeFocused()
  await keys.press('Escape')
  await keys.select('a full peace deal')
  await keys.press('t')
  await expect(page.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await keys.type('turns/in the talks')
  await keys.press('Enter')
  await expect(read.reader).toBeFocused()
  await command(keys, 'Tags')
  await expect(tags).toBeFocused()
  await keys.press('/')
  await keys.type('turns')
  await keys.press('Enter', 'Home')
  await expect(tags.getByRole('row', { selected: true })).toContainText('1 place')
  const letGo = await holdAsked(app, 'listTaggedPlaces')
  await keys.press('t')
  await expect(dialog(page)).toBeFocused()
  await letGo()
  await expect(dialog(page)).toContainText('a full peace deal')
  await keys.tabTo('button', /^a full peace deal/u, 'Shift+Tab')
  await keys.press('Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.status).toContainText('¶2')
})

test('memos stand in one place, and lead to what they are on', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await keys.press('Control+2')
  await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  await keys.press('n')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await keys.type('Who pays?')
  await keys.press('Enter')
  await expect(page.getByRole('grid', { name: 'Questions' })).toBeFocused()
  await keys.press('e')
  await keys.tabTo('textbox', 'Memo')
  await keys.type('Ask the treasury.')
  await keys.press('Escape')
  await command(keys, 'Memos')
  const memos = page.getByRole('grid', { name: 'Memos' })
  await expect(memos).toBeFocused()
  await expect(memos.getByRole('row').first()).toContainText('Who pays?')
  await keys.press('Home', 'e')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
  await keys.press('Control+End')
  await keys.type(' And the bank.')
  await keys.press('Control+Enter')
  await expect(memos).toContainText('Ask the treasury. And the bank.')
  await expect(memos).toBeFocused()
  await keys.press('Enter')
  await expect(page.locator('.question-row.chosen')).toContainText('Who pays?')
})

test('a source, a tag, a briefing and an occasion carry memos too, and the occasion a new name', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  const writeMemo = async (on: string, words: string, back: Locator) => {
    await keys.press('Control+Shift+M')
    await expect(page.getByRole('heading', { name: `Memo on the ${on}` })).toBeVisible()
    await keys.type(words)
    await keys.press('Control+Enter')
    await expect(dialog(page)).toHaveCount(0)
    await expect(back).toBeFocused()
  }
  await keys.press('Control+1')
  await expect(read.reader).toBeFocused()
  await keys.press('Escape', 'Control+i')
  await keys.tabTo('textbox', 'Tags')
  await keys.type('press/wire')
  await keys.press('Escape')
  await writeMemo('source European leaders', 'Agency copy, no byline.', read.reader)
  // Typing starts in the source's card and continues in its sheet. Both keep the focus while they load again.
  await keys.press('Control+i')
  await keys.tabTo('textbox', 'Memo')
  await keys.press('End')
  await keys.type(' Ask')
  const letGo = await holdAsked(app, 'readMemoOn')
  await keys.press('Control+Shift+M')
  await expect(dialog(page)).toBeFocused()
  await letGo()
  await expect(dialog(page).getByRole('textbox', { name: 'Memo' })).toHaveValue('Agency copy, no byline. Ask')
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()
  await command(keys, 'Tags')
  const tags = page.getByRole('grid', { name: 'Tags' })
  await expect(tags).toBeFocused()
  await keys.press('/')
  await keys.type('wire')
  await keys.press('Enter', 'End')
  await expect(tags.getByRole('row', { selected: true })).toContainText('1 source')
  await writeMemo('tag wire', 'Ask which agency.', tags)
  await keys.press('Control+Shift+H')
  await expect(page.getByRole('dialog', { name: 'History of “press/wire”' })).toContainText('Ask which agency.')
  await keys.press('Escape')
  await expect(tags).toBeFocused()
  await keys.press('Control+5')
  const sheet = page.getByRole('textbox', { name: 'Briefing', exact: true })
  await expect(sheet).toBeFocused()
  await writeMemo('briefing', 'For the Friday meeting.', sheet)
  await keys.press('Control+1')
  await expect(read.reader).toBeFocused()
  await keys.select('security', 'not give any security')
  await keys.press('ArrowRight', 'Enter')
  await keys.tabTo('button', 'Where, when')
  await keys.press('Enter', 'Control+a')
  await keys.type('Press point in Brussels')
  await keys.tabTo('textbox', 'Memo')
  await keys.type('Who asked?')
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()
  await expect
    .poll(async () => new Set((await read.stored()).claims.flatMap(({ occasion }) => occasion?.label ?? [])))
    .toEqual(new Set(['Press point in Brussels', 'CNN interview, by 17 August', 'Truth Social post, by 17 August']))
  await command(keys, 'Memos')
  const memos = page.getByRole('grid', { name: 'Memos' })
  for (const memo of [
    'on the occasion Press point in Brussels',
    'on the briefing Security guarantees',
    'on the tag wire',
    'on the source European leaders',
  ])
    await expect(memos).toContainText(memo)
})

test('the history of a claim brings one field back', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await keys.press('Control+3', 'Home', 'ArrowDown', 'Control+Shift+H')
  const history = page.getByRole('dialog', { name: /^History of/u })
  await expect(history.getByRole('option', { selected: true })).toBeVisible()
  const line = history.locator('.history-line').filter({ hasText: 'credibility' }).first()
  await expect(line).toContainText('6')
  while (!/credibility/u.test((await history.getByRole('option', { selected: true }).textContent()) ?? ''))
    await keys.press('ArrowDown')
  await keys.press('r')
  await expect(history.getByRole('option').first()).toContainText('Restore')
  await keys.press('Escape')
  await expect(rows(page).filter({ hasText: 'B6' })).toHaveCount(2)
})

test('an actor’s card lists every claim, however many, and leaves the focus to the rows when undo takes it away', async ({
  app: { page },
}) => {
  const keys = new KeysOnly(page, text)
  await page.evaluate(async () => {
    const { attache } = window
    const [actors, sources] = await Promise.all([attache.listActors({}), attache.listSources({})])
    if (!actors.ok || !sources.ok) throw new Error('The library does not answer.')
    const speaker = actors.value.find(({ name }) => name === 'Vladimir Putin')!.id
    for (let i = 0; i < 59; i++) {
      await attache.addClaim({
        revision: sources.value[0]!.revision,
        content: [{ start: i, end: i + 9 }],
        fields: { kind: 'statement', form: 'paraphrase', speakers: [speaker] },
        proposed: [],
      })
    }
  })
  await keys.press('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await keys.press('/')
  await keys.type('vladimir putin')
  await keys.press('Enter', 'Home')
  const says = page.getByRole('region', { name: 'Says' })
  await expect(says.getByRole('heading')).toHaveText('Says · 60')
  await expect(says.getByRole('listitem')).toHaveCount(50)
  await keys.press('e')
  await says.getByRole('button', { name: 'Show more of 60' }).focus()
  await keys.press('Enter')
  await expect(says.getByRole('listitem')).toHaveCount(60)
  await keys.press('Escape')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  await page.evaluate(async () => {
    await window.attache.addActor({ name: 'Zed', kind: 'person' })
  })
  await keys.press('/', 'Control+a')
  await keys.type('ze')
  await keys.press('Enter', 'End', 'e')
  await expect(page.getByRole('region', { name: 'Zed' }).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keys.press('Control+z')
  await expect(page.getByRole('region', { name: 'Zed' })).toHaveCount(0)
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
})
