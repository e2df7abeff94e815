import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { SourceView } from '#shared/sources/source-view.ts'
import { expect, test } from './app.ts'
import { answerSaveDialog } from './launch.ts'
import { KeysOnly } from './pages/keys-only.ts'
import { askLibrary } from './pages/read-by-keys.ts'

/** Working with many sources, by keys: find, group, change together, open where reading was left, and part them into cases. */
test.describe.configure({ mode: 'serial' })

const paragraph = 'The envoy said that the talks would resume on Monday, and that nobody had refused to come. '
const texts = ['Port stays shut', 'Ferry league objects', 'Talks resume', 'Treaty of Halden'].map(
  (title) => `${title}\n\n${`${paragraph.repeat(4).trim()}\n\n`.repeat(6)}`,
)
const grid = (page: Page) => page.getByRole('grid', { name: 'Sources' })
const rows = (page: Page) => grid(page).locator('[role="row"][aria-selected]')
const heads = (page: Page) => grid(page).getByRole('rowheader')
const hint = (page: Page, words: string) => page.locator('.status .hint').filter({ hasText: words })
const rail = (page: Page, section: string) => page.getByRole('region', { name: section })
const menu = (page: Page) => page.getByRole('menu')

/** Chooses an entry of the menu that is open. */
async function choose(keys: KeysOnly, words: string): Promise<void> {
  await expect(menu(keys.page)).toBeVisible()
  await menu(keys.page).getByRole('menuitem', { name: words }).focus()
  await keys.press('Enter')
  await expect(menu(keys.page)).toHaveCount(0)
}

/** Opens the menu that puts the selected sources into cases. */
async function openCases(keys: KeysOnly): Promise<void> {
  await keys.page.locator('.register-head').getByRole('button', { name: 'Case', exact: true }).focus()
  await keys.press('Enter')
}

test('the screen comes first in the bar, and shows what is unread, with what each source needs', async ({ app }) => {
  const { page } = app
  for (const text of texts) await askLibrary(page, 'importPaste', { text })
  const keys = new KeysOnly(page, texts[0]!)
  await expect(page.locator('.modes .mode').first()).toHaveText('Sources')
  await keys.press('Control+6')
  await expect(page.getByRole('heading', { name: '4 sources' })).toBeVisible()
  await expect(grid(page)).toBeFocused()
  await expect(heads(page)).toHaveText(['Unread 4 sources'])
  await expect(rail(page, 'Cases').getByRole('button', { name: 'Untitled case 4' })).toBeVisible()
  await expect(rail(page, 'Needs attention').getByRole('button', { name: 'Not rated 4' })).toBeVisible()
  await expect(rows(page).first()).toContainText('TXT')
})

test('several are changed as one step: publisher, language, letter; undo takes all of it back', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await keys.press('Home', 'x', 'Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
  await keys.press('e')
  const sheet = page.getByRole('dialog', { name: 'Edit 2 sources' })
  await sheet.getByLabel('Publisher').focus()
  await keys.type('Halden Post')
  await sheet.getByLabel('Language').focus()
  await keys.type('French')
  await sheet.getByLabel('Reliability').focus()
  await keys.type('B')
  await keys.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect(rows(page).filter({ hasText: 'Halden Post' })).toHaveCount(2)
  await expect(rows(page).filter({ hasText: 'French' })).toHaveCount(2)
  await expect(rail(page, 'Needs attention').getByRole('button', { name: 'Not rated 2' })).toBeVisible()
  await expect(rail(page, 'Publisher').getByRole('button', { name: /Halden Post 2$/u })).toBeVisible()
  await keys.press('Control+z')
  await expect(rows(page).filter({ hasText: 'Halden Post' })).toHaveCount(0)
  await keys.press('Control+Shift+z', 'Escape')
  await expect(rows(page).filter({ hasText: 'Halden Post' })).toHaveCount(2)
})

test('they are grouped by any of six, filtered, and found as they were left', async ({ app, home }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await keys.press('b')
  await choose(keys, 'Publisher')
  await expect(heads(page)).toHaveText(['Halden Post 2 sources', 'No publisher 2 sources'])
  await keys.press('/')
  await keys.type('french halden')
  await expect(page.getByRole('heading', { name: '2 of 4 sources' })).toBeVisible()
  await keys.press('Enter', 'Control+1', 'Control+6')
  await expect(page.getByRole('heading', { name: '2 of 4 sources' })).toBeVisible()
  await expect(heads(page)).toHaveText(['Halden Post 2 sources'])
  const path = join(home.documents, 'sources.csv')
  await answerSaveDialog(app, path)
  await keys.press('Control+Shift+s')
  await expect(page.locator('.notice')).toContainText('2 sources')
  const lines = readFileSync(path, 'utf8').split('\r\n')
  expect(lines[0]).toBe('\uFEFFSource,Format,Publisher,Date,Language,Text marked,Claims,Case')
  expect(lines.slice(1).filter((line) => line.includes('TXT,Halden Post,,French,,,Untitled case'))).toHaveLength(2)
  await keys.press('Backspace', 'b')
  await choose(keys, 'State')
  await expect(heads(page)).toHaveText(['Unread 4 sources'])
})

test('a source is opened where reading was left, is in work once it is marked, and done by a key', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await keys.press('/')
  await keys.type('talks resume')
  await expect(rows(page)).toHaveCount(1)
  await keys.press('Enter', 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Talks resume' })).toBeVisible()
  const [source] = (await askLibrary<SourceView[]>(page, 'listSources', {})).filter(
    ({ title }) => title === 'Talks resume',
  )
  await keys.press('Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
  await expect(page.locator('.status .place')).toContainText('¶3')
  await askLibrary(page, 'addClaim', {
    revision: source!.revision,
    content: [{ start: 14, end: 104 }],
    proposed: [],
    fields: { kind: 'statement', form: 'paraphrase' },
  })
  await keys.press('Control+6')
  await expect(hint(page, 'Continue at ¶3')).toBeVisible()
  await expect(heads(page)).toHaveText(['In work 1 source'])
  await expect(rows(page)).toContainText('4%')
  await keys.press('d')
  await expect(heads(page)).toHaveText(['Done 1 source'])
  await expect(hint(page, 'Not done')).toBeVisible()
  await keys.press('d')
  await expect(heads(page)).toHaveText(['In work 1 source'])
  await keys.press('d', 'Enter')
  await expect(page.locator('.status .place')).toContainText('¶3')
  await keys.press('Control+6', 'Backspace')
  await expect(heads(page)).toHaveText(['Unread 3 sources', 'Done 1 source'])
})

test('a new case is empty, says how it is filled, and gets sources from another one', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await page.getByRole('button', { name: '+ Case' }).focus()
  await keys.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New case' })).toBeVisible()
  await keys.type('Treaties')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'No sources in “Treaties” yet' })).toBeVisible()
  await expect(page.locator('.bar .case')).toHaveText('Treaties')
  await expect(page.getByRole('button', { name: '+ Case' })).toBeFocused()
  await rail(page, 'Cases').getByRole('button', { name: 'All sources 4' }).focus()
  // The Enter that closed the sheet is spent for a moment.
  await keys.press('Space')
  await expect(page.locator('.bar .case')).toHaveText('All cases')
  await keys.press('/')
  await keys.type('treaty')
  await keys.press('Enter')
  await expect(rows(page)).toHaveCount(1)
  await keys.press('x')
  await openCases(keys)
  await choose(keys, 'Treaties')
  await expect(rows(page)).toContainText('Untitled case, Treaties')
  await openCases(keys)
  await choose(keys, 'Untitled case, chosen')
  await expect(rows(page)).not.toContainText('Untitled case')
  await openCases(keys)
  await choose(keys, 'Treaties, chosen')
  await expect(page.locator('.notice')).toContainText('A source is in at least one case')
  await page.getByRole('button', { name: 'Dismiss' }).focus()
  await keys.press('Enter')
  await rows(page).first().click()
  await keys.press('Escape', 'Backspace')
  await expect(rows(page)).toHaveCount(4)
})

test('the chosen case narrows every screen, and what is new goes into it', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await askLibrary(page, 'addQuestion', { text: 'Does the port open?' })
  await page.locator('.bar .case').focus()
  await keys.press('Enter')
  await choose(keys, 'Untitled case')
  await expect(page.getByRole('heading', { name: '3 sources' })).toBeVisible()
  await keys.press('Control+3')
  await expect(page.getByRole('heading', { name: '1 claim' })).toBeVisible()
  await page.locator('.bar .case').focus()
  await keys.press('Enter')
  await choose(keys, 'Treaties')
  await expect(page.getByRole('heading', { name: '1 claim' })).toHaveCount(0)
  await keys.press('Control+2')
  // The question was asked while all cases were shown, and “Treaties” was the last one chosen.
  await expect(page.getByText('Does the port open?').first()).toBeVisible()
  await keys.press('Control+1')
  await expect(page.locator('.source-row b')).toHaveText(['Talks resume', 'Treaty of Halden'])
  await askLibrary(page, 'importPaste', { text: `Second treaty\n\n${paragraph}` })
  await keys.press('Control+6')
  await expect(page.getByRole('heading', { name: '2 sources' })).toBeVisible()
  await keys.press('Control+k')
  await keys.type('port stays')
  await expect(page.getByRole('option', { name: 'Port stays shut' })).toContainText('in “Untitled case”')
  await keys.press('Escape')
})

test('the card of a source sets its state and its cases, each a step of its own', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await keys.press('Home', 'e')
  const card = page.getByRole('dialog', { name: 'Source card' })
  await card.getByLabel('State').focus()
  await keys.type('Done')
  await card.getByRole('checkbox', { name: 'Untitled case' }).focus()
  await keys.press('Space', 'Enter')
  await expect(card).toHaveCount(0)
  await expect(heads(page)).toHaveText(['Unread 1 source', 'Done 1 source'])
  await expect(rows(page).filter({ hasText: 'Untitled case, Treaties' })).toHaveCount(1)
  await keys.press('Control+z')
  await expect(page.locator('.status')).toContainText('Undone: put a source into a case')
  await keys.press('Control+z')
  await expect(heads(page)).toHaveText(['Unread 2 sources'])
})

test('a case is deleted only with a place for what is in it, and undo brings it back', async ({ app }) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await page.locator('.bar .case').focus()
  await keys.press('Enter')
  await choose(keys, 'Case details…')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete case…' }).focus()
  await keys.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Delete case' })
  await expect(sheet).toContainText('2 sources and 1 question will move to another case')
  await sheet.getByRole('button', { name: 'Delete case' }).focus()
  await keys.press('Space')
  await expect(page.getByRole('heading', { name: '5 sources' })).toBeVisible()
  await expect(page.locator('.bar .case')).toHaveText('Untitled case')
  await keys.press('Control+z')
  await expect(rail(page, 'Cases').getByRole('button', { name: /^Treaties 2$/u })).toBeVisible()
})

test('several are deleted as one step, after a question if they have claims, and undo brings them back', async ({
  app,
}) => {
  const { page } = app
  const keys = new KeysOnly(page, texts[0]!)
  await page.locator('.bar .case').focus()
  await keys.press('Enter')
  await choose(keys, 'All cases')
  await expect(page.getByRole('heading', { name: '5 sources' })).toBeVisible()
  await rows(page).first().click()
  await keys.press('Control+a', 'Delete')
  const sheet = page.getByRole('dialog', { name: 'Delete 5 sources' })
  await expect(sheet).toContainText('1 claim goes with them')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'Start with your sources' })).toBeVisible()
  await keys.press('Control+z')
  await expect(page.getByRole('heading', { name: '5 sources' })).toBeVisible()
  await page.getByText('Talks resume').click()
  await keys.press('Delete')
  await expect(page.getByRole('dialog', { name: 'Delete source' })).toContainText('1 claim')
  await keys.press('Escape')
})
