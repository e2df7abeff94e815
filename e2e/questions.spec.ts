import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { holdAsked } from './launch.ts'
import { KeysOnly } from './pages/keys-only.ts'
import { readByKeys, type Words } from './pages/read-by-keys.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../resources/samples', name), 'utf8')

/**
 * Acceptance cases 3 and 7: agreement and contradiction are found under questions and nowhere else. Keys only; words are selected by
 * script.
 */
test.describe.configure({ mode: 'serial' })

const claims = (page: Page) => page.getByRole('grid', { name: 'Claims' })
const questions = (page: Page) => page.getByRole('grid', { name: 'Questions' })
const row = (page: Page, text: string) => questions(page).getByRole('row').filter({ hasText: text })
const saved = (page: Page) => expect(page.locator('.status .saved')).toHaveText('Saved')

async function mark(page: Page, ...all: readonly (Words & { readonly actor?: string })[]): Promise<void> {
  const read = readByKeys(page)
  for (const { actor, ...words } of all) {
    await read.select(words)
    if (actor) {
      await page.keyboard.press('a')
      await expect(read.picker).toBeFocused()
      for (const key of actor.split(' ')) await page.keyboard.press(key)
      await expect(read.reader).toBeFocused()
      await expect(read.status).toContainText('mention')
    } else {
      await page.keyboard.press('c')
      await expect(read.newClaim).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(read.newClaim).toHaveCount(0)
    }
  }
  await saved(page)
}

/** Sets the answer of the selected rows: a digit for one of the four answers, or words for a named answer. */
async function answer(page: Page, question: string, given: string): Promise<void> {
  await page.keyboard.press('u')
  await expect(page.getByRole('combobox', { name: 'Question' })).toBeFocused()
  await page.keyboard.type(question)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Answer' })).toBeVisible()
  if (/^\d$/u.test(given)) await page.keyboard.press(given)
  else {
    await page.keyboard.press('Tab')
    await page.keyboard.type(given)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(claims(page)).toBeFocused()
}

test('two reports of one press conference, a denial and two sums are marked', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.open(sample('orsa-dam-1.txt'), 'Karvia Daily')
  await mark(
    page,
    { words: 'Lena Virtaus', actor: 'p Enter' },
    { words: 'she', within: 'schedule,” she told', actor: 'Alt+1' },
    { words: 'Ines Dolca', actor: 'p Enter' },
    { words: 'Both capitals have accepted the release schedule' },
    { words: '40 million crowns for the dam' },
  )
  await read.open(sample('orsa-dam-2.txt'), 'Ostmark Post')
  await mark(
    page,
    { words: 'Ines Dolca', actor: 'd o Enter' },
    { words: 'she', within: 'schedule,” she told', actor: 'Alt+1' },
    { words: 'Lena Virtaus', actor: 'v i Enter' },
    { words: 'Dolca', within: 'Dolca said that Karvia', actor: 'd o Enter' },
    { words: 'Teo Marin', actor: 'p Enter' },
    { words: 'There is no agreement, and there is no schedule' },
    { words: 'have accepted in principle' },
    { words: 'Karvia might contribute 40 million crowns' },
    { words: '14 million' },
  )
})

test('the claims say on which occasion they were made and what they answer, many at once', async ({
  app: { page },
}) => {
  const keys = new KeysOnly(page, '')
  await keys.press('Control+3')
  await expect(claims(page)).toBeFocused()
  await keys.press('Home', 'x', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'x')
  await expect(page.getByText('2 selected')).toBeVisible()
  await keys.press('e')
  await keys.tabTo('combobox', 'Occasion')
  await keys.type('Press conference in Halden, 3 March')
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'Press conference in Halden' })).toHaveCount(2)
  await answer(page, 'Has Karvia accepted the release schedule?', '1')
  await keys.press('Escape', 'ArrowUp')
  await answer(page, 'accepted', '2')
  await keys.press('Home', 'ArrowDown', 'x', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'x')
  await answer(page, 'How much will Karvia pay?', '40 million')
  await keys.press('Escape', 'End')
  await answer(page, 'how much', '14 million')
})

test('the questions: contested, with two reports of one origin; 40 against 14 million; the reason is one key away', async ({
  app,
}) => {
  const { page } = app
  const keys = new KeysOnly(page, '')
  await page.setViewportSize({ width: 1439, height: 900 })
  await keys.press('Control+2')
  await expect(questions(page)).toBeFocused()
  const view = (name: string) => page.getByRole('group', { name: 'View' }).getByRole('button', { name })
  await expect(view('Chronology')).toHaveAttribute('aria-pressed', 'true')
  await expect(questions(page).locator('.report-date').first()).toHaveText('no date')
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(view('By answer')).toHaveAttribute('aria-pressed', 'true')
  await expect(questions(page).locator('.report-date')).toHaveCount(0)
  // What the person chooses stays, whatever the width.
  await keys.press('s')
  await expect(view('Chronology')).toHaveAttribute('aria-pressed', 'true')
  await keys.press('s')
  await expect(view('By answer')).toHaveAttribute('aria-pressed', 'true')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(questions(page).locator('.answer-label').first()).toBeVisible()
  await expect(view('By answer')).toHaveAttribute('aria-pressed', 'true')
  const accepted = row(page, 'Has Karvia accepted')
  for (const words of [
    'contested',
    'Yes: two reports of one press conference',
    'No: one speaker, one report',
    'same occasion',
    '“Both capitals have accepted the release schedule”',
    '“There is no agreement, and there is no schedule”',
  ])
    await expect(accepted).toContainText(words)
  const sum = row(page, 'How much will Karvia pay?')
  for (const words of [
    'contested',
    '14 million: one speaker, one report',
    '40 million: one speaker, two reports; counts as one side',
  ])
    await expect(sum).toContainText(words)
  await expect(sum.getByRole('img')).toHaveAccessibleName(
    'On a line from 0 to 50 million: 14 million (1 origin), 40 million (2 origins, one speaker).',
  )
  // A column for each answer that is given, and none for others.
  await expect(accepted.locator('.answer-label')).toHaveText([/^Yes/u, /^No/u])
  const letGo = await holdAsked(app, 'explainStatus')
  await keys.press('Home', 'w')
  const why = page.getByRole('dialog', { name: 'Why contested' })
  // The sheet takes the keys before its reasons are loaded, so the row beneath stays selected.
  await expect(why).toBeFocused()
  await keys.press('ArrowDown')
  await letGo()
  await expect(why.getByRole('button', { name: 'Close Esc' })).toBeFocused()
  await expect(why).toContainText('yes: 2 reports, 1 origin')
  await expect(why).toContainText('no: 1 report, 1 origin')
  await keys.press('Escape')
  await expect(questions(page)).toBeFocused()
  await expect(page.locator('.question-row.chosen')).toContainText('Has Karvia accepted')
})

test('each passage is one key away, and coming back finds the place', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  const read = readByKeys(page)
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight')
  const chosen = questions(page).locator('.report.chosen')
  await expect(chosen).toContainText('There is no agreement')
  await keys.press('Enter')
  await expect(read.openCard).toContainText('There is no agreement')
  await keys.press('Control+2')
  await expect(questions(page)).toBeFocused()
  await expect(chosen).toContainText('There is no agreement')
  await keys.press('c')
  await expect(page.getByRole('button', { name: /Start a briefing/u })).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(questions(page)).toBeFocused()
  await keys.press('Escape')
  await expect(chosen).toHaveCount(0)
})

test('our view keeps likelihood and confidence apart', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  await keys.press('v')
  await expect(page.getByRole('textbox', { name: 'Judgement' })).toBeFocused()
  await keys.type('Karvia is unlikely to have accepted, with low confidence.')
  await keys.press('Tab')
  await keys.type('unlikely')
  await keys.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('may not stand in one sentence')
  await keys.tabTo('textbox', 'Judgement', 'Shift+Tab')
  await keys.press('Control+a')
  await keys.type('Karvia is unlikely to have accepted in a way that binds it.')
  await keys.tabTo('combobox', 'Confidence')
  await keys.type('low')
  await keys.press('Tab')
  await keys.type('one occasion, one denial')
  await keys.press('Tab')
  await keys.type('a signed text')
  await keys.press('Tab', 'Space', 'Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const view = row(page, 'Has Karvia accepted').locator('.our-view')
  await expect(view.locator('p')).toHaveText('Karvia is unlikely to have accepted in a way that binds it.')
  await expect(view.locator('p b')).toHaveText('unlikely')
  await expect(view).toContainText('Confidence: low. One occasion, one denial.')
  await expect(view).toContainText('What would change it: a signed text')
})

test('questions are asked, renamed, moved, merged, split, deleted and brought back', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  const list = questions(page).getByRole('row')
  await keys.press('n')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await keys.type('What will Karvia contribute?')
  await keys.press('Enter')
  await expect(list).toHaveCount(3)
  await expect(questions(page)).toBeFocused()
  await keys.press('Alt+ArrowUp')
  await expect(list.nth(1)).toContainText('What will Karvia contribute?')
  await keys.press('g')
  await expect(page.getByRole('combobox', { name: 'Question that asks the same' })).toBeFocused()
  await keys.type('how much')
  await keys.press('Enter')
  await expect(list).toHaveCount(2)
  await expect(list.nth(1)).toContainText('40 million: one speaker, two reports')
  await expect(questions(page)).toBeFocused()
  await keys.press('e')
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused()
  await keys.press('Control+a')
  await keys.type('What sum has Karvia named?')
  await keys.tabTo('checkbox', /^Select/u)
  await keys.press('Space')
  await keys.tabTo('button', /^Move 1 report/u)
  await keys.press('Enter')
  await keys.type('What will Karvia’s treasury pay?')
  await keys.press('Enter')
  await expect(list).toHaveCount(3)
  await expect(list.nth(1)).toContainText('What sum has Karvia named?')
  await expect(list.nth(2)).toContainText('What will Karvia’s treasury pay?')
  await keys.press('Delete')
  await expect(list).toHaveCount(2)
  await expect(page.locator('.toast')).toContainText('Question “What will Karvia’s treasury pay?” deleted')
  await keys.press('Control+z')
  await expect(list).toHaveCount(3)
  await saved(page)
  await keys.press('s')
  await expect(questions(page).locator('.report-date').first()).toBeVisible()
  // The name and the answer are separate words, for the eye and for a screen reader.
  await expect(questions(page).locator('.report').first()).toHaveText(
    /^no date (?:Yes|No|Only if|Does not say|\d+ million) \p{L}.* ¶\d/u,
  )
  await keys.press('s')
  // Refused words stay in their field, and are saved as soon as they are valid.
  await keys.press('Home', 'ArrowDown', 'e')
  const words = page.getByRole('textbox', { name: 'Question' })
  await expect(words).toHaveValue('What sum has Karvia named?')
  await keys.press('Control+a')
  await keys.type('What will Karvia’s treasury pay?')
  await keys.press('Tab')
  await expect(page.locator('.notice')).toContainText('There is a question “What will Karvia’s treasury pay?” already')
  await expect(words).toHaveValue('What will Karvia’s treasury pay?')
  await keys.press('Shift+Tab', 'End')
  await keys.type(' In crowns.')
  await keys.press('Tab')
  await saved(page)
  await keys.press('Escape')
  await expect(list.nth(1)).toContainText('What will Karvia’s treasury pay? In crowns.')
  await keys.press('Control+z')
  await expect(list.nth(1)).toContainText('What sum has Karvia named?')
})

test('the history of a question tells what was written, and brings it back', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  await keys.press('Home', 'Control+Shift+H')
  const history = page.getByRole('dialog', { name: /^History of “Has Karvia accepted/u })
  await expect(history.getByRole('option', { selected: true })).toContainText('Write our view')
  await expect(history).toContainText('Karvia is unlikely to have accepted in a way that binds it.')
  await keys.press('r')
  await expect(history.getByRole('option').first()).toContainText(/Restore/u)
  await keys.press('Escape')
  await expect(row(page, 'Has Karvia accepted')).toContainText('No assessment yet')
  await keys.press('Control+z')
  await expect(row(page, 'Has Karvia accepted')).toContainText('Confidence: low')
})

test('where one denies and the other does not say, no contradiction is shown', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  const read = readByKeys(page)
  await keys.press('Control+1')
  await read.open(sample('washington-talks.txt'), 'Newsroom')
  await mark(
    page,
    { words: 'Steve Witkoff', actor: 'p Enter' },
    { words: 'Zelensky', within: 'Brussels, Zelensky', actor: 'p Enter' },
    { words: 'Trump and Putin had settled on “robust security guarantees” for Ukraine' },
    { words: 'Putin will not give any security guarantees' },
  )
  await keys.press('Control+3', '/')
  await keys.type('witkoff says')
  await keys.press('Enter')
  await answer(page, 'Will Russia itself guarantee Ukraine’s security?', '4')
  await keys.press('/')
  await keys.type('zelensky will not give')
  await keys.press('Enter')
  await answer(page, 'will russia', '2')
  await keys.press('Control+2', 'End')
  const russia = row(page, 'Will Russia itself guarantee')
  await expect(russia).toContainText('No: one speaker, one report')
  await expect(russia).toContainText('Does not say: one speaker, one report')
  await expect(russia.locator('.status-mark')).toHaveText('open')
})

test('a question that no claim answers says so, and gets a claim by its own key', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  await keys.press('n')
  await keys.type('Who pays for the gates?')
  await keys.press('Enter')
  const gates = row(page, 'Who pays for the gates?')
  for (const words of ['Unanswered', 'No claim answers this.', 'it belongs under “What we do not know”'])
    await expect(gates).toContainText(words)
  await expect(questions(page)).toBeFocused()
  await keys.press('u')
  const find = page.getByRole('combobox', { name: 'Claim' })
  await expect(find).toBeFocused()
  await keys.type('might contribute')
  await keys.press('Enter')
  await expect(page.getByRole('group', { name: 'Answer' })).toBeVisible()
  await keys.press('3')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(gates).toContainText('Only if: one speaker, one report')
  await expect(gates).not.toContainText('Unanswered')
  await expect(questions(page)).toBeFocused()
  await keys.press('Control+z')
  await expect(gates).toContainText('No claim answers this.')
})

test('a very long name takes two lines, and all of it when its report is walked to', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, '')
  const long = `Ines Dolca, ${'Special Representative for the Lower Basin and the Upper Reaches, '.repeat(4)}retired`
  await page.evaluate(async (name) => {
    const api = window.attache as never as Record<
      string,
      (input: object) => Promise<{ readonly value: readonly { readonly id: string; readonly name: string }[] }>
    >
    const { value } = await api['listActors']!({})
    await api['updateActor']!({ id: value.find((actor) => actor.name === 'Ines Dolca')!.id, name })
  }, long)
  const report = row(page, 'Has Karvia accepted').locator('.report').filter({ hasText: 'There is no agreement' })
  const name = report.locator('b')
  const lines = () =>
    report
      .locator('.report-who')
      .evaluate((element) =>
        Math.round(element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight)),
      )
  await expect(name).toHaveText(long)
  await expect(report).toHaveAttribute('title', new RegExp(`^${long} `, 'u'))
  expect(await lines()).toBe(2)
  await keys.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(report).toHaveClass(/chosen/u)
  expect(await lines()).toBeGreaterThan(4)
})
