import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { expect, test } from './app.ts'
import { answerSaveDialog, paste } from './launch.ts'
import { KeysOnly } from './pages/keys-only.ts'
import { lostControls } from './pages/lost-controls.ts'
import { readByKeys, storedWords } from './pages/read-by-keys.ts'

const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')

/** The whole demo by an analyst without a mouse on a small screen. Only the clipboard is not controlled by keys. */
test.describe.configure({ mode: 'serial' })

test('a text is pasted and its card filled in', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect.poll(() => lostControls(page)).toEqual([])
  await paste(page, text)
  const card = page.getByRole('dialog', { name: 'New source' })
  await expect(card.getByLabel('Publisher')).toBeFocused()
  expect(await lostControls(page, '[role="dialog"]')).toEqual([])
  await keys.type('Newsroom')
  await keys.tabTo('textbox', 'Title', 'Shift+Tab')
  await expect(card.getByLabel('Title')).toHaveValue('European leaders to stand with Zelensky in Washington')
  await keys.tabTo('textbox', 'Published')
  await keys.type('Aug 17, 2025')
  await expect(card.getByLabel('Published')).toHaveValue('Aug 17, 2025')
  await keys.tabTo('combobox', 'Reliability')
  await expect(card.getByLabel('Published')).toHaveValue('17 August 2025')
  await keys.type('B')
  await expect(card.getByRole('combobox', { name: /^Reliability/u })).toHaveValue('B')
  // Enter is Done in a field of choices, too.
  await keys.press('Enter')
  await expect(card).toHaveCount(0)
  await expect(readByKeys(page).reader).toBeFocused()
  await keys.press('Control+i')
  await expect(page.getByRole('dialog', { name: 'Source card' })).toContainText('347 words')
  await keys.press('Escape')
  await expect(readByKeys(page).reader).toBeFocused()
})

test('actors are marked: new ones, recent ones, known ones by two letters; a name is mended', async ({
  app: { page },
}) => {
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  const mark = async (words: string, within: string, ...who: readonly string[]) => {
    await keys.select(words, within)
    await keys.press('a')
    await expect(read.picker).toBeFocused()
    await keys.press(...who)
    await expect(read.reader).toBeFocused()
    await expect(read.status).toContainText('mention')
  }
  await mark('Volodymyr Zelensky', 'President Volodymyr Zelensky', 'p', 'Enter')
  await keys.press('a')
  await expect.poll(() => lostControls(page, '.popover')).toEqual([])
  await keys.press('Escape')
  await mark('Donald Trump', 'Donald Trump', 'Tab', 'p', 'Enter')
  await mark('US', 'a US offer', 's', 'Enter')
  await mark('Trump', 'after Trump', 'Alt+1')
  await mark('Steve Witkoff', 'Steve Witkoff', 'p', 'Enter')
  await mark('Zelensky', 'Brussels, Zelensky', 'z', 'e', 'Enter')
  await expect(read.status).toContainText('person Volodymyr Zelensky, mention 2 of 2')
  await keys.press('Enter')
  await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toBeFocused()
  await keys.press('End')
  await keys.type(' (president)')
  // The field has not been left yet; its text is the step that undo takes back.
  await keys.press('Control+z')
  await expect(read.announced).toContainText('Undone')
  await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toHaveValue('Volodymyr Zelensky')
  await keys.press('Control+Shift+z')
  await expect(read.openCard.getByRole('textbox', { name: 'Actor' })).toHaveValue('Volodymyr Zelensky (president)')
  await keys.tabTo('textbox', 'Memo')
  await keys.type('Speaks in Brussels.')
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()
  await expect
    .poll(async () => (await read.stored()).actors.find(({ memo }) => memo !== ''))
    .toMatchObject({ name: 'Volodymyr Zelensky (president)', memo: 'Speaks in Brussels.' })
  await keys.press('Control+z', 'Control+z')
  await expect(read.status).toContainText('person Volodymyr Zelensky, mention 2 of 2')
})

test('claims are marked: speaker, kind, occasion, memo, form, cue, own words, tags, rating', async ({
  app: { page },
}) => {
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  const speaker = page.locator('[data-field="speaker"] .choice.on')
  await keys.select('Putin will not give any security guarantees')
  await keys.press('c')
  await expect(speaker).toContainText('Volodymyr Zelensky')
  await keys.press('.')
  await expect.poll(() => lostControls(page, '.popover')).toEqual([])
  await keys.tabTo('radio', 'predicts')
  await keys.press('2', '3')
  await keys.tabTo('combobox', 'Occasion')
  await keys.type('Brussels, by 17 August')
  await keys.tabTo('textbox', 'Memo')
  await keys.type('After the call.')
  await keys.tabTo('radio', 'direct quotation')
  await keys.tabTo('document', /^Source text/u, 'Shift+Tab')
  await keys.select('said', '” he said')
  await keys.tabTo('button', 'Use selected text')
  await keys.press('Enter')
  await keys.tabTo('textbox', 'In our words')
  await keys.type('No guarantee from Russia')
  await keys.tabTo('combobox', /^Tags/u)
  await keys.type('guarantees/russia, security')
  await keys.tabTo('radio', 'not rated')
  await keys.press('2')
  await keys.press('Control+Enter')
  await expect(read.newClaim).toHaveCount(0)
  await expect(read.reader).toBeFocused()
  await expect
    .poll(async () => (await storedWords(read)).claims)
    .toEqual([
      {
        content: 'Putin will not give any security guarantees',
        cue: 'said',
        speakers: ['Volodymyr Zelensky'],
        kind: 'prediction',
        form: 'direct',
        proposed: [],
        memo: 'After the call.',
        occasion: 'Brussels, by 17 August',
      },
    ])
  expect((await read.stored()).claims[0]).toMatchObject({
    gloss: 'No guarantee from Russia',
    credibility: 2,
    tags: { length: 2 },
  })

  await keys.select('a US offer of security guarantees for Kyiv')
  await keys.press('c', 'Enter')
  await expect(read.status).toContainText('claim, US commits, suggested')
  await keys.select('Trump and Putin had settled on “robust security guarantees” for Ukraine')
  await keys.press('c')
  // An emptied field keeps its position and the focus, and its former value is offered again.
  await keys.tabTo('radio', 'said that')
  await keys.press('2', '1', 'Enter')
  await expect(read.status).toContainText('claim, Steve Witkoff says, suggested')
})

test('marks are deleted, brought back and moved; a card is opened, edited and left', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  const contents = async () => (await storedWords(read)).claims.map(({ content }) => content).toSorted()
  const witkoff = 'Trump and Putin had settled on “robust security guarantees” for Ukraine'
  await keys.press('Delete')
  await expect.poll(contents).not.toContain(witkoff)
  await keys.press('Control+z')
  await expect.poll(contents).toContain(witkoff)
  await keys.press('Control+Shift+Z')
  await expect.poll(contents).not.toContain(witkoff)
  await keys.press('Control+z')
  await expect.poll(contents).toContain(witkoff)

  await keys.press('Control+Home', 'j', 'j', 'j')
  await expect(read.status).toContainText('claim, US commits')
  await keys.press('>', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Enter')
  await expect.poll(contents).toContain('a US offer of security guarantees')
  await keys.press('Control+z')
  await expect.poll(contents).toContain('a US offer of security guarantees for Kyiv')

  await keys.press('Enter')
  await expect(page.locator('.margin-card.open [data-field="speaker"] button').first()).toBeFocused()
  await keys.press('m')
  await keys.type('Of Kellogg.')
  await keys.press('Escape')
  await expect(read.reader).toBeFocused()
  await expect.poll(async () => (await storedWords(read)).claims.map(({ memo }) => memo)).toContain('Of Kellogg.')
  expect(await lostControls(page)).toEqual([])
})

test('lists are filtered, and lead to the words', async ({ app: { page } }) => {
  const keys = new KeysOnly(page, text)
  const read = readByKeys(page)
  for (const { key, list, words, found } of [
    { key: 'Control+3', list: 'Claims', words: 'witkoff', found: 'claim, Steve Witkoff says' },
    { key: 'Control+4', list: 'Actors', words: 'trump', found: 'person Donald Trump, mention 1 of 2' },
  ]) {
    await keys.press(key)
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    expect(await lostControls(page), list).toEqual([])
    await keys.press('/')
    await keys.type(words)
    await expect(page.locator('[role="row"][aria-selected]')).toHaveCount(1)
    await keys.press('Enter')
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await keys.press('F1')
    await expect(page.getByRole('dialog')).toContainText(list)
    await keys.press('Escape')
    await expect(page.getByRole('grid', { name: list })).toBeFocused()
    await keys.press('Enter')
    await expect(read.reader).toBeFocused()
    await expect(read.status).toContainText(found)
  }
})

test('a briefing is written, its claims confirmed, and it is exported', async ({ app, home }) => {
  const { page } = app
  const keys = new KeysOnly(page, text)
  const sheet = page.getByRole('textbox', { name: 'Briefing' })
  const path = join(home.documents, 'by-keys.pdf')
  await answerSaveDialog(app, path)
  await keys.press('Control+5')
  await expect(page.getByRole('button', { name: /Start a briefing/u })).toBeFocused()
  await keys.press('Enter')
  await expect(sheet).toBeFocused()
  await keys.tabTo('textbox', 'Title', 'Shift+Tab')
  await keys.press('Control+a')
  await keys.type('Guarantees before Monday')
  await keys.tabTo('combobox', 'Marking', 'Shift+Tab')
  await keys.type('TLP:GREEN')
  await keys.tabTo('textbox', 'Date')
  await keys.press('Control+a')
  await keys.type('2025-08-17')
  await keys.press('Escape')
  await expect(sheet).toBeFocused()
  await keys.type('Washington offers guarantees.')
  await keys.press('Enter', 'Enter')
  await keys.type('A US guarantee is likely to be announced.')
  await keys.tabTo('combobox', 'Likelihood')
  await keys.type('likely')
  await keys.tabTo('combobox', 'Confidence')
  await keys.type('mod')
  await keys.tabTo('textbox', 'Reason for the confidence')
  await keys.type('Two officials speak of it.')
  await keys.press('Escape')
  await expect(sheet).toBeFocused()
  const evidence = page.getByRole('grid', { name: 'Claims to write from' })
  for (const words of ['offer', 'robust']) {
    await keys.press('Control+Shift+E')
    await expect(evidence).toBeFocused()
    await keys.press('/')
    await expect(page.locator('.evidence input:focus')).toBeVisible()
    await keys.press('Control+a')
    await keys.type(words)
    await expect(page.locator('.evidence-card')).toHaveCount(1)
    await keys.press('Enter')
    await expect(evidence).toBeFocused()
    await keys.press('Home', 'c', 'Enter')
  }
  await expect(page.locator('.judgement .citation')).toHaveText(['[1 ¶1a]', '[1 ¶2b]'])
  await expect(page.locator('.composer .said')).toHaveCount(2)
  await keys.press('Escape')
  await expect(sheet).toBeFocused()
  await keys.press('Control+End')
  await keys.type('Who guarantees what.')
  await expect(page.locator('.section-unknown')).toContainText('Who guarantees what.')
  expect(await lostControls(page)).toEqual([])

  await keys.press('Control+e')
  const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
  await expect(dialog).toContainText('2 cited claims')
  expect(await lostControls(page, '[role="dialog"]')).toEqual([])
  await keys.press('y')
  await expect(dialog).toContainText('One cited claim')
  await keys.press('y')
  await expect(dialog).toContainText('Every cited claim is confirmed.')
  await keys.tabTo('radio', 'A4', 'Shift+Tab')
  await keys.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await keys.tabTo('button', /^Export/u)
  await keys.press('Enter')
  await expect(dialog).toContainText('by-keys.pdf', { timeout: 30_000 })
  await expect(dialog.getByRole('button', { name: /^Done/u })).toBeFocused()
  await keys.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(sheet).toBeFocused()

  const pdf = await readPdf(readFileSync(path))
  const printed = pdf.text
    .map((run) => run.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  for (const words of [
    'Guarantees before Monday',
    'TLP:GREEN',
    'Washington offers guarantees.',
    'Confidence: moderate. Two officials speak of it',
    'Who guarantees what.',
    '“robust security guarantees”',
  ]) {
    expect(printed).toContain(words)
  }
})
