import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '#shared/model/id.ts'
import { makeFixture } from '../tools/fixtures/make-fixture.ts'
import { expect, test } from './app.ts'
import { wordsOfPdf } from './words-of-pdf.ts'
import { answerOpenDialog, answerSaveDialog } from './launch.ts'

/** A note is put together from sections, what is computed and what is written, and goes out as it stands on the sheet. */
test.describe.configure({ mode: 'serial' })

const outline = (page: Page) => page.getByRole('grid', { name: 'Sections of the briefing' }).getByRole('row')
const list = (page: Page) => page.getByRole('navigation', { name: 'Briefings' }).getByRole('listitem')
const sheet = (page: Page) => page.getByRole('textbox', { name: 'Briefing' })
const section = (page: Page, kind: string) => page.locator(`.composer .section-${kind}`)
const checks = (page: Page) => page.getByRole('complementary', { name: 'Checks' })
const saved = (page: Page) => expect(page.locator('.status .saved')).toHaveText('Saved')

async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+B')
  await page.getByRole('menuitem', { name, exact: true }).click()
  await expect(outline(page).filter({ hasText: name })).toHaveCount(1)
}

test('sections are inserted, put in order, renamed and deleted, and what is computed is drawn', async ({
  app,
  home,
}) => {
  const { page } = app
  const { path } = await makeFixture(home.folder, 'orsa-dam')
  await answerOpenDialog(app, [path])
  await page.keyboard.press('Control+Shift+O')
  await expect(page.locator('.reader')).toContainText('Karvia')
  await page.keyboard.press('Control+5')
  await expect(outline(page).first()).toHaveText('Bottom line')
  await expect(section(page, 'positions')).toContainText('No schedule agreed at Halden')
  await expect(section(page, 'watch')).toContainText('By summer')
  await page.keyboard.press('Control+Shift+L')
  await expect(outline(page).first()).toBeFocused()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await expect(outline(page).nth(3)).toHaveText('Where they stand')
  await expect(outline(page).nth(3)).toBeFocused()
  for (const nth of [2, 1]) {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(outline(page).nth(nth)).toHaveText('Where they stand')
    await expect(outline(page).nth(nth)).toBeFocused()
  }
  await page.keyboard.press('F2')
  await page.keyboard.type('Who wants what')
  await page.keyboard.press('Enter')
  await expect(section(page, 'positions').getByRole('heading').first()).toHaveText('Who wants what')
  await expect(outline(page).nth(1)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(section(page, 'positions')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(section(page, 'positions')).toContainText('No schedule agreed at Halden')
})

test('what a computed section shows is chosen, and seen at once', async ({ app: { page } }) => {
  await page.keyboard.press('Control+Shift+L')
  await expect(outline(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F4')
  const dialog = page.getByRole('dialog', { name: 'What “Who wants what” shows' })
  await dialog.getByRole('checkbox', { name: 'How much will Karvia pay?' }).click()
  await expect(section(page, 'positions')).not.toContainText('40 million')
  await dialog.getByRole('combobox', { name: 'Rows' }).selectOption('Speakers')
  await expect(section(page, 'positions').getByRole('rowheader', { name: /Ines Dolca/u })).toHaveCount(1)
  await page.keyboard.press('Escape')
})

test('headings, lists and footnotes are written by signs; what would change a judgement is watched', async ({
  app: { page },
}) => {
  await insert(page, 'Text')
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.type('# Money ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- The dam is **paid for')
  await page.keyboard.type('** by two.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The dam is old.')
  const text = section(page, 'text')
  await expect(text.getByRole('heading', { level: 3 })).toHaveText('Money ')
  await expect(text.getByRole('listitem')).toHaveText(['The dam is paid for by two.', 'The dam is old.'])
  await expect(text.locator('strong')).toHaveText('paid for')
  await saved(page)
  const judgement = page.locator('.judgement').first()
  await judgement.hover()
  await judgement.getByRole('textbox', { name: 'What would change it' }).fill('A signed schedule.')
  await page.keyboard.press('Tab')
  await expect(section(page, 'watch')).toContainText('A signed schedule.')
})

test('our view of a question goes in with one key, changes with the question, and is the note’s own once it is changed', async ({
  app: { page },
}) => {
  const write = (sentence: string) =>
    page.evaluate(async (sentence) => {
      const questions = await window.attache.listQuestions({})
      const question = questions.ok ? questions.value.find(({ answers }) => answers.length > 0) : undefined
      const values = {
        likelihood: 'unlikely',
        confidence: 'low' as const,
        confidenceReason: 'One report',
        wouldChange: '',
      }
      const ourView = { sentence, basis: [question!.answers[0]!.claims[0]!.claim], ...values }
      const done = await window.attache.judgeQuestion({ id: question!.id, ourView })
      if (!done.ok) throw new Error(done.error.message)
    }, sentence)
  await write('The schedule holds')
  await page.keyboard.press('Control+Shift+I')
  await expect(page.getByRole('menuitem', { name: /^Our view: / })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+E')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('v')
  const stating = page.locator('.judgement').filter({ has: page.getByText(/^Our view of “/u) })
  await expect(stating.locator('.sentence')).toHaveText(/^The schedule holds\.\[\d ¶/u)
  await expect(stating.getByRole('combobox', { name: 'Likelihood' })).toHaveValue('unlikely')
  await page.keyboard.press('Control+Shift+I')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /^Our view: / })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await saved(page)
  await write('The schedule will slip.')
  await expect(stating.locator('.sentence')).toHaveText(/^The schedule will slip\./u)
  await stating.locator('.sentence').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Perhaps: ')
  await expect(stating).toHaveCount(0)
  await saved(page)
  await write('Nobody knows.')
  await expect(
    page.locator('.judgement .sentence').filter({ hasText: 'Perhaps: The schedule will slip.' }),
  ).toHaveCount(1)
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z')
  await expect(stating.locator('.sentence')).toHaveText(/^The schedule will slip\./u)
})

test('words are found and replaced in what was written', async ({ app: { page } }) => {
  await sheet(page).press('Control+f')
  await page.keyboard.type('the dam')
  const strip = page.getByRole('search', { name: 'Find in the briefing' })
  await expect(strip).toContainText('1 of 2')
  await strip.getByRole('textbox', { name: 'Replace with' }).fill('The Orsa dam')
  await strip.getByRole('button', { name: 'Replace all' }).click()
  await expect(strip).toContainText('not found')
  await expect(section(page, 'text').getByRole('listitem').last()).toHaveText('The Orsa dam is old.')
  await page.keyboard.press('Control+z')
  await expect(section(page, 'text').getByRole('listitem').last()).toHaveText('The dam is old.')
  await strip.getByRole('textbox', { name: 'Find in the briefing' }).focus()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeFocused()
})

test('a misspelled word is marked, corrected by keys, and the correction undone', async ({ app: { page } }) => {
  const last = section(page, 'text').getByRole('listitem').last()
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map(String))
  await last.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' It has a wrnog gate.')
  await expect.poll(marked).toContain('wrnog')
  await page.keyboard.press('Home')
  await page.keyboard.press('F7')
  await expect(page.getByRole('menuitem', { name: 'wrong', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(last).toHaveText('The dam is old. It has a wrong gate.')
  await expect.poll(marked).not.toContain('wrnog')
  await page.keyboard.press('Control+z')
  await expect(last).toHaveText('The dam is old. It has a wrnog gate.')
  await page.keyboard.press('Control+z')
  await expect(last).toHaveText('The dam is old.')
})

test('a check is explained, and ignored with a reason that is kept', async ({ app: { page } }) => {
  await section(page, 'text').getByRole('listitem').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' It is widely believed that it holds.')
  await expect(checks(page)).toContainText('“It is widely believed” names nobody')
  const underlined = () => page.evaluate(() => [...CSS.highlights.get('finding')!].map(String))
  await expect.poll(underlined).toContain('It is widely believed')
  await page.keyboard.type(' It is widely believed that it leaks.')
  await expect(checks(page).getByRole('article').filter({ hasText: 'names nobody' })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await saved(page)
  const card = checks(page).getByRole('article').filter({ hasText: '“For” is empty' })
  await card.getByRole('button', { name: 'Ignore, because…' }).click()
  await page.keyboard.type('Nobody asked for it yet.')
  await page.keyboard.press('Enter')
  await expect(card).toHaveCount(0)
  await checks(page).getByRole('button', { name: '1 ignored' }).click()
  await expect(card).toContainText('Nobody asked for it yet.')
  await card.getByRole('button', { name: 'Show again' }).click()
  await expect(card.getByRole('button', { name: 'Ignore, because…' })).toBeVisible()
})

test('the note goes out as it stands on the sheet, and the next one starts from it', async ({ app, home }) => {
  const { page } = app
  const path = join(home.documents, 'dam.pdf')
  await answerSaveDialog(app, path)
  await saved(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: /^Export \d+ pages/u }).click()
  await page.getByText(/pages, saved to/u).waitFor()
  await page.keyboard.press('Escape')
  const pdf = await wordsOfPdf(path)
  for (const words of ['WHO WANTS WHAT', 'Money', 'The dam is paid for by two.', 'A signed schedule.', 'By summer'])
    expect(pdf).toContain(words)
  await page.keyboard.press('Control+Shift+D')
  await expect(list(page)).toHaveCount(2)
  await expect(list(page).first().getByRole('button')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Orsa dam after the second round (copy)')
  await expect(section(page, 'text').getByRole('listitem').last()).toHaveText('The dam is old.')
  await page.keyboard.press('Control+PageDown')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Orsa dam after the second round')
})

test('a note that is to be one page says when it is longer', async ({ app: { page } }) => {
  const length = page.locator('.status')
  await expect(length).toContainText(/ · [2-9] pages/u)
  await expect(length).not.toContainText('its template allows')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('menuitem', { name: 'One-page note' }).click()
  await expect(length).toContainText(/ · [2-9] pages · its template allows 1/u)
  await page.keyboard.press('Control+z')
  await expect(length).not.toContainText('its template allows')
})

test('what is typed right after Ctrl+End stands at the end, also of a note that is mostly not drawn yet', async ({
  app: { page },
}) => {
  await page.evaluate(
    async (ids) => {
      const claims = await window.attache.listClaims({})
      const made = await window.attache.addBriefing({ title: 'A long note' })
      if (!claims.ok || !made.ok) throw new Error('The library did not answer.')
      const { id } = made.value
      await window.attache.writeSections({
        id,
        label: 'Insert a section',
        sections: [{ key: 'text', kind: 'text', title: '', options: {} }],
      })
      const text = 'The gates stay shut until the sum is paid, and no date is set. '.repeat(8)
      const put = ids.map((block, i) => ({
        id: block,
        section: 'text',
        order: `a${String(i).padStart(5, '0')}`,
        body: {
          type: 'paragraph' as const,
          children: [
            { type: 'text' as const, text, format: 0 },
            { type: 'citation' as const, claim: claims.value[0]!.id },
          ],
        },
      }))
      const written = await window.attache.writeBriefing({ id, label: 'Type', put, remove: [], judgements: [] })
      if (!written.ok) throw new Error(written.error.message)
    },
    Array.from({ length: 400 }, newId),
  )
  await list(page).filter({ hasText: 'A long note' }).getByRole('button').click()
  const paragraphs = section(page, 'text').locator('p')
  await expect(paragraphs).toHaveCount(400)
  await paragraphs.nth(200).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Then we shall see.')
  await expect(paragraphs.last()).toHaveText(/Then we shall see\.$/u)
})
