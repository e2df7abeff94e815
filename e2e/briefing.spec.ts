import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './app.ts'
import { deskScale } from '../src/shared/standards/scale-fixture.ts'
import { answerSaveDialog, comeBack, leave, paste, startApp } from './launch.ts'
import { wordsOfPdf } from './words-of-pdf.ts'
import { BriefingPage } from './pages/briefing-page.ts'

const article = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')

/** The claims that the briefing uses. They are added through the contract, because another story covers marking. */
const marks = [
  {
    words: 'Trump and Putin had settled on “robust security guarantees” for Ukraine',
    speaker: 'Steve Witkoff',
    cue: 'said that',
    form: 'mixed',
    kind: 'statement',
    proposed: ['kind'],
  },
  {
    words: 'Putin will not give any security guarantees',
    speaker: 'Volodymyr Zelensky',
    cue: 'he said',
    form: 'direct',
    kind: 'prediction',
    proposed: ['speakers'],
  },
  {
    words: 'refused to give up the Donbas',
    speaker: 'Volodymyr Zelensky',
    cue: 'reportedly',
    form: 'paraphrase',
    kind: 'refusal',
    proposed: [],
  },
] as const

/** Runs in the page. */
async function markInPage({ text, wanted }: { readonly text: string; readonly wanted: typeof marks }): Promise<void> {
  // A function that runs in the page cannot refer to anything outside itself.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const value = async <T>(
    asked: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
  ): Promise<T> => {
    const result = await asked
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  const [source] = await value(window.attache.listSources({}))
  const actors = new Map<string, string>()
  const brussels = text.indexOf('Brussels')
  await value(
    window.attache.addMention({
      revision: source!.revision,
      range: { start: brussels, end: brussels + 8 },
      who: { name: 'Brussels', kind: 'place' },
    }),
  )
  for (const { words, speaker, cue, form, kind, proposed } of wanted) {
    const range = (quote: string, from: number) => ({
      start: text.indexOf(quote, from),
      end: text.indexOf(quote, from) + quote.length,
    })
    const content = range(words, 0)
    if (!actors.has(speaker)) {
      const last = speaker.split(' ')[1]!
      const mention = await value(
        window.attache.addMention({
          revision: source!.revision,
          range: range(last, 0),
          who: { name: speaker, kind: 'person' },
        }),
      )
      actors.set(speaker, mention.actor)
    }
    const cueAt =
      text.lastIndexOf(cue, content.start) >= 0 && kind !== 'prediction'
        ? text.lastIndexOf(cue, content.start)
        : text.indexOf(cue, content.end)
    await value(
      window.attache.addClaim({
        revision: source!.revision,
        content: [content],
        proposed: [...proposed],
        fields: { speakers: [actors.get(speaker)!], kind, form, cue: { start: cueAt, end: cueAt + cue.length } },
      }),
    )
  }
}

async function startWithMarks(page: Page): Promise<void> {
  await paste(page, article)
  const card = page.getByRole('dialog', { name: 'New source' })
  await card.getByRole('textbox', { name: 'Publisher' }).fill('Newsroom')
  await page.keyboard.press('Enter')
  await card.waitFor({ state: 'detached' })
  const text = await page.evaluate(async () => {
    const sources = await window.attache.listSources({})
    const read = sources.ok && sources.value[0] ? await window.attache.readSource({ id: sources.value[0].id }) : null
    return read?.ok ? read.value.text : ''
  })
  await page.evaluate(markInPage, { text, wanted: marks })
}

const sheet = (page: Page) => page.getByRole('textbox', { name: 'Briefing' })
const evidence = (page: Page) => page.getByRole('grid', { name: 'Claims to write from' })
const said = (page: Page) => page.locator('.composer .said')
const checks = (page: Page) => page.getByRole('complementary', { name: 'Checks' })
const saved = (page: Page) =>
  page
    .locator('.status .saved')
    .filter({ hasText: /^Saved$/ })
    .waitFor()

test.describe.serial('writing a briefing', () => {
  test('starts with one key, and is written by keys alone', async ({ app: { page } }) => {
    await startWithMarks(page)
    await page.keyboard.press('Control+5')
    await page.getByRole('button', { name: /Start a briefing/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'European leaders to stand with Zelensky in Washington',
    )
    await expect(sheet(page)).toBeFocused()
    await page.keyboard.type('Washington offers guarantees.')
    // Past “Why it matters”, which stays empty.
    for (const _ of ['new paragraph', 'out of it', 'on']) await page.keyboard.press('Enter')
    await page.keyboard.type('A US guarantee is likely to be announced.')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name: 'Likelihood' })).toBeFocused()
    await page.keyboard.type('likely')
    await page.keyboard.press('Tab')
    await page.keyboard.type('mod')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Two officials speak of it.')
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeFocused()
    await expect(page.locator('.judgement .term')).toHaveText('likely')
    await expect(page.locator('.judgement .percent')).toHaveText('55–80 %')
    await expect(page.locator('.judgement .sentence')).toHaveText('A US guarantee is likely to be announced.')
    await expect(page.getByRole('combobox', { name: 'Confidence' })).toHaveValue('moderate')
    await expect(page.getByRole('textbox', { name: 'Reason for the confidence' })).toHaveValue(
      'Two officials speak of it.',
    )
    await saved(page)
  })

  test('brings in claims from the evidence: Enter inserts, C cites where the caret was', async ({ app: { page } }) => {
    await page.keyboard.press('Control+Shift+E')
    await expect(evidence(page)).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('c')
    await expect(page.locator('.judgement .citation')).toHaveText(['[1 ¶2a]'])
    await page.keyboard.press('c')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveText([
      'Steve Witkoff said that Trump and Putin had settled on “robust security guarantees” for Ukraine.[1 ¶2a]',
      'Volodymyr Zelensky said: “Putin will not give any security guarantees”.[1 ¶3b]',
    ])
    await expect(page.locator('.judgement .citation')).toHaveText(['[1 ¶2a]'])
    await expect(page.locator('.evidence-card.chosen .cited')).toHaveText('cited ×1')
  })

  test('finds a claim by its words, and inserts it once', async ({ app: { page } }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('donbas')
    await expect(page.locator('.evidence-card')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(evidence(page)).toBeFocused()
    await expect(said(page)).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(said(page)).toHaveCount(3)
    await page.keyboard.press('/')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeFocused()
  })

  test('moves, takes out and brings back what was said', async ({ app: { page } }) => {
    await said(page).nth(2).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(said(page).nth(1)).toContainText('Donbas')
    await page.keyboard.press('Delete')
    await expect(said(page)).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(said(page).nth(1)).toContainText('Donbas')
    await page.keyboard.press('Control+z')
    await expect(said(page).nth(2)).toContainText('Donbas')
    await saved(page)
  })

  test('starts the next judgement wherever the focus is', async ({ app: { page } }) => {
    await page.getByRole('textbox', { name: 'Reason for the confidence' }).click()
    await page.keyboard.press('Control+Shift+J')
    await page.keyboard.type('Kyiv is very unlikely to agree.')
    await expect(page.locator('.judgement .sentence').nth(1)).toHaveText('Kyiv is very unlikely to agree.')
    await expect(page.getByRole('textbox', { name: 'Reason for the confidence' }).first()).toHaveValue(
      'Two officials speak of it.',
    )
    await expect(checks(page)).toContainText('Judgement 2 has no likelihood')
    await saved(page)
  })

  test('frames the citation of a claim that was rated since, and one key accepts it', async ({ app: { page } }) => {
    await page.evaluate(async () => {
      const claims = await window.attache.listClaims({})
      if (claims.ok) await window.attache.updateClaim({ id: claims.value[0]!.id, fields: { credibility: 3 } })
    })
    const framed = page.locator('.judgement .cite.stale')
    await expect(framed).toHaveText('[1 ¶2a]')
    await expect(checks(page)).toContainText('Report: not rated → possibly true')
    // The caret is in another judgement: nothing is accepted that nobody looked at.
    await page.keyboard.press('Control+Shift+Y')
    await expect(page.locator('.status')).toContainText('Press the key again')
    await page.keyboard.press('Control+Shift+Y')
    await expect(framed).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(framed).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(framed).toHaveCount(0)
    await saved(page)
  })

  test('shows the words behind a citation under the pointer and by a key, whose second press opens the source', async ({
    app: { page },
  }) => {
    const card = page.locator('.passage-card')
    const sentence = page.locator('.judgement .sentence').first()
    const elsewhere = { 'on the sheet': () => sentence.hover(), 'off the sheet': () => page.mouse.move(2, 2) }
    for (const [where, leave] of Object.entries(elsewhere)) {
      await sentence.locator('.cite').hover()
      await expect(card.locator('mark'), `before the pointer goes ${where}`).toHaveText(marks[0].words)
      await leave()
      await expect(card, `once the pointer is ${where}`).toBeHidden()
    }
    await sentence.click()
    await page.keyboard.press('Control+Shift+R')
    await expect(card.locator('mark')).toHaveText(marks[0].words)
    await expect(card).toContainText('again opens the source')
    await page.keyboard.press('ArrowLeft')
    await expect(card).toBeHidden()
    for (const _ of ['shown', 'opened']) await page.keyboard.press('Control+Shift+R')
    await expect(page.locator('.reader')).toBeVisible()
    await expect(card).toBeHidden()
    await page.keyboard.press('Control+5')
    await expect(sheet(page)).toBeFocused()
  })

  test('reads a sentence back against its source by keys, and asks again once it changed', async ({
    app: { page },
  }) => {
    const readBack = page.getByRole('button', { name: /^Read back/u })
    await expect(readBack).toHaveText('Read back 0 of 1')
    await page.keyboard.press('Control+Shift+K')
    const dialog = page.getByRole('dialog', { name: 'Read back against the sources' })
    await expect(dialog.locator('.read-back-sentence')).toHaveText('A US guarantee is likely to be announced.')
    await expect(dialog.locator('mark')).toHaveText(marks[0].words)
    await page.keyboard.press('y')
    await expect(dialog).toContainText('1 of 1 sentence read back')
    await page.keyboard.press('Escape')
    await expect(readBack).toHaveText('Read back 1 of 1')
    await expect(page.locator('.read-back')).toHaveText(/^1 of 1 sentence read back against the sources, \d/u)
    await test.step('nor does it count once its claim is refuted, until that is taken back', async () => {
      await page.evaluate(async () => {
        const claims = await window.attache.listClaims({})
        if (claims.ok) await window.attache.updateClaim({ id: claims.value[0]!.id, fields: { status: 'refuted' } })
      })
      await expect(readBack).toHaveText('Read back 0 of 1')
      await page.keyboard.press('Control+z')
      await expect(readBack).toHaveText('Read back 1 of 1')
    })
    // No leads to the sentence, with the caret behind its last word.
    await page.keyboard.press('Control+Shift+K')
    await expect(dialog.locator('.read-back-sentence')).toBeVisible()
    await page.keyboard.press('n')
    await expect(dialog).toHaveCount(0)
    await expect(sheet(page)).toBeFocused()
    await page.keyboard.type(' soon')
    await expect(page.locator('.judgement .sentence').first()).toContainText('announced soon.')
    await expect(readBack).toHaveText('Read back 0 of 1')
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect(readBack).toHaveText('Read back 1 of 1')
    await page.keyboard.press('Control+z')
    await expect(readBack).toHaveText('Read back 0 of 1')
    await saved(page)
  })

  test('pastes words and nothing else', async ({ app: { page } }) => {
    await page.locator('.section-unknown p').click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<p>Who <b>guarantees</b><img src=x onerror="window.hacked = 1"><script>window.hacked = 2</script></p><p onclick="window.hacked = 3">what.</p>',
      )
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(page.locator('.section-unknown p')).toHaveText(['Who guarantees', 'what.'])
    await expect(page.locator('.section-unknown strong')).toHaveText('guarantees')
    await expect(page.locator('.section-unknown img, .section-unknown script, .section-unknown [onclick]')).toHaveCount(
      0,
    )
    expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined()
    await saved(page)
  })

  test('keeps the head, and runs nothing that is written there', async ({ app }) => {
    const { page } = app
    const title = 'Guarantees <img src=x onerror="window.hacked = 4"> before Monday'
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByRole('textbox', { name: 'Date' }).fill('2025-08-17')
    await page.getByRole('textbox', { name: 'For', exact: true }).fill('The director')
    await page.getByRole('combobox', { name: 'Marking' }).selectOption('TLP:AMBER')
    await saved(page)
    await page.getByRole('textbox', { name: 'Date' }).fill('17 August')
    await expect(page.getByRole('textbox', { name: 'Date' })).toHaveAttribute('aria-invalid', 'true')
    // Half-typed text stays in the field if the person goes to another app and comes back; it is dropped if they go on elsewhere in this
    // app.
    await leave(app)
    await comeBack(app)
    await expect(page.getByRole('textbox', { name: 'Date' })).toHaveValue('17 August')
    await page.getByRole('textbox', { name: 'Title' }).click()
    await expect(page.getByRole('textbox', { name: 'Date' })).toHaveValue('17 August 2025')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
    expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined()
  })

  test('exports only what has been confirmed, one key a claim', async ({ app, home }) => {
    const { page } = app
    const path = join(home.documents, 'briefing.pdf')
    await answerSaveDialog(app, path)
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
    await expect(dialog).toContainText('2 cited claims')
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled()
    await page.keyboard.press('y')
    await expect(dialog).toContainText('One cited claim')
    await page.keyboard.press('y')
    await expect(dialog).toContainText('Every cited claim is confirmed.')
    await dialog.getByText('Letter').click()
    await expect(dialog.locator('.pages')).toHaveText([/^\d+ pages?$/u, /^\d+ pages?$/u, /^\d+ pages?$/u], {
      timeout: 20_000,
    })
    await dialog.getByRole('radio', { name: 'Cited paragraphs' }).press('ArrowUp')
    const pages = await dialog.getByRole('radio', { name: 'None' }).locator('xpath=..').locator('.pages').textContent()
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText(path, { timeout: 20_000 })
    await expect(dialog).toContainText(`${pages}, saved to`)
    await app.electron.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => void Object.assign(globalThis, { shown })
    })
    await dialog.getByRole('button', { name: 'Show in folder' }).click()
    await expect.poll(() => app.electron.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path)
    await dialog.getByRole('button', { name: 'Done' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    const text = await wordsOfPdf(path)
    expect(text).toContain('“robust security guarantees”')
    expect(text).toContain('Confidence: moderate.')
    expect(text).toContain('TLP:AMBER')
    expect(text).toMatch(/SOURCES AND CITED WORDS.*a ¶2 Trump and Putin had settled/iu)
    expect(text).toContain('onerror="window.hacked = 4"')
    expect(await app.electron.evaluate(({ app: main }) => main.userAgentFallback)).not.toMatch(/attach|electron/iu)
  })

  test('says what is open and goes there, and cancels an export so that nothing of it is left', async ({
    app,
    home,
  }) => {
    const { page } = app
    const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
    await page.keyboard.press('Control+e')
    await expect(dialog).toContainText('1 source, 3 claims cited, 2 key judgements')
    await dialog.getByRole('button', { name: 'Fill in: “Prepared by” is empty' }).click()
    await expect(page.getByRole('textbox', { name: 'Prepared by' })).toBeFocused()
    await page.keyboard.press('Control+3')
    await page.keyboard.press('Control+e')
    await dialog.getByRole('button', { name: 'Go there: Judgement 2 has no likelihood' }).press('Enter')
    await expect(sheet(page)).toBeFocused()
    await page.keyboard.type(' Nobody asked it.')
    await expect(page.locator('.judgement .sentence').nth(1)).toHaveText(/to agree\. Nobody asked it\.$/u)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.judgement .sentence').nth(1)).toHaveText(/to agree\.$/u)

    const before = readdirSync(home.documents)
    await app.electron.evaluate(({ dialog: asks }) => {
      asks.showSaveDialog = () => new Promise((choose) => Object.assign(globalThis, { choose }))
    })
    await page.keyboard.press('Control+e')
    await expect(dialog.getByRole('button', { name: /^Export \d+ pages?…/u })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('Exporting…')
    await page.keyboard.press('Escape')
    await app.electron.evaluate(
      (_, filePath) => {
        const { choose } = globalThis as unknown as { choose: (answer: object) => void }
        choose({ canceled: false, filePath })
      },
      join(home.documents, 'cancelled.pdf'),
    )
    await expect(dialog).toContainText('Export cancelled. Nothing was written.')
    expect(readdirSync(home.documents)).toEqual(before)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  test('exports anew what was changed after it was printed ahead, with the ending that was not typed', async ({
    app,
    home,
  }) => {
    const { page } = app
    const path = join(home.documents, 'changed.pdf')
    await answerSaveDialog(app, join(home.documents, 'changed'))
    const dialog = page.getByRole('dialog', { name: /^Export .* as PDF$/u })
    await page.keyboard.press('Control+e')
    await expect(dialog).toContainText('Every cited claim is confirmed.')
    await page.keyboard.press('Escape')
    await new BriefingPage(page).writeSection('unknown', 'Who signs is open.')
    await saved(page)
    await page.keyboard.press('Control+e')
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText(path, { timeout: 20_000 })
    await page.keyboard.press('Enter')
    expect(await wordsOfPdf(path)).toContain('Who signs is open.')
  })

  test('lists the claims: filter, confirm, go to the words, cite', async ({ app: { page } }) => {
    await page.keyboard.press('Control+3')
    const list = page.getByRole('grid', { name: 'Claims' })
    await expect(list).toBeFocused()
    await expect(list.locator('[role="row"][aria-selected]')).toHaveCount(3)
    await page.keyboard.press('/')
    await page.keyboard.type('zelensky predicts')
    await expect(list.locator('[role="row"][aria-selected]')).toHaveCount(1)
    await expect(list.locator('[role="row"][aria-selected]')).toContainText(
      '“Putin will not give any security guarantees',
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.locator('.margin-card.open')).toContainText('Zelensky')
    await page.keyboard.press('Control+3')
    await page.keyboard.press('Home')
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: 'Cite the claim' })
    await expect(dialog.getByRole('option').first()).toHaveText(/^Kyiv is very unlikely to agree\..*Key judgements$/u)
    await expect(dialog.getByRole('option').last()).toContainText('says what is not known')
    await page.keyboard.press('Enter')
    await expect(page.locator('.toast', { hasText: 'Cited after “Kyiv is very unlikely to agree.”' })).toBeVisible()
    await expect(list).toBeFocused()
    await saved(page)
    await page.keyboard.press('Control+5')
    await expect(page.locator('.judgement').nth(1).locator('.citation')).toHaveText(['[1 ¶3b]'])
    await page.keyboard.press('Control+z')
    await expect(page.locator('.judgement').nth(1).locator('.citation')).toHaveCount(0)
    await page.keyboard.press('Control+y')
    await expect(page.locator('.judgement').nth(1).locator('.citation')).toHaveText(['[1 ¶3b]'])
  })

  test('lists the actors: rename, note, go to the words', async ({ app: { page } }) => {
    await page.keyboard.press('Control+4')
    const list = page.getByRole('grid', { name: 'Actors' })
    await expect(list).toBeFocused()
    await page.keyboard.press('/')
    await page.keyboard.type('witkoff')
    await page.keyboard.press('Enter')
    await page.keyboard.press('e')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Steven <b>Witkoff</b>')
    await page.keyboard.press('Escape')
    await expect(list.locator('[role="row"][aria-selected]')).toContainText('Steven <b>Witkoff</b>')
    await page.keyboard.press('m')
    await page.keyboard.type('Envoy since spring.')
    await page.keyboard.press('Escape')
    await saved(page)
    await page.keyboard.press('Delete')
    await expect(
      page.getByRole('alert').filter({ hasText: 'is the speaker of a claim, so it was not deleted' }),
    ).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('.margin-card.open').getByRole('textbox', { name: 'Actor' })).toHaveValue(
      'Steven <b>Witkoff</b>',
    )
  })

  test('deletes an actor nobody quotes, and takes that back', async ({ app: { page } }) => {
    await page.keyboard.press('Control+4')
    const list = page.getByRole('grid', { name: 'Actors' })
    await page.keyboard.press('/')
    await page.keyboard.type('brussels')
    await page.keyboard.press('Enter')
    await expect(list.locator('[role="row"][aria-selected]')).toContainText('Brussels')
    await page.keyboard.press('Delete')
    await expect(list.locator('[role="row"][aria-selected]')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(list.locator('[role="row"][aria-selected]')).toContainText('Brussels')
  })

  test('takes a gesture back and brings it again after a restart', async ({ app, home }) => {
    await app.close()
    const { page, close } = await startApp(home)
    await page.keyboard.press('Control+5')
    await expect(said(page)).toHaveCount(3)
    await page.getByRole('combobox', { name: 'Marking' }).selectOption('TLP:GREEN')
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('combobox', { name: 'Marking' })).toHaveValue('TLP:AMBER')
    await page.keyboard.press('Control+Shift+Z')
    await expect(page.getByRole('combobox', { name: 'Marking' })).toHaveValue('TLP:GREEN')

    await test.step('it becomes a template, from which another starts; what cannot be used is named', async () => {
      const menu = page.getByRole('menu')
      const rows = page.getByRole('grid', { name: 'Sections of the briefing' }).getByRole('row')
      const named = await rows.allTextContents()
      await page.locator('.briefing-row').click({ button: 'right' })
      await menu.getByRole('menuitem', { name: 'Save as template…' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Our note')
      await page.keyboard.press('Enter')
      await expect(page.locator('.status')).toContainText('Template saved as “Our note.json”')
      writeFileSync(join(home.userData, 'templates', 'hostile.json'), '{"attacheTemplate":1,"script":"alert(1)"}')
      await page.keyboard.press('Control+n')
      await expect(menu).toContainText('“hostile.json” cannot be used as a template')
      await page.keyboard.type('Our')
      await page.keyboard.press('Enter')
      await expect(page.locator('.briefing-row')).toHaveCount(2)
      await expect(rows).toHaveText(named)
      await expect(page.getByRole('combobox', { name: 'Marking' })).toHaveValue('TLP:GREEN')
    })
    await test.step('it takes a template, whose lines its head then has, and one undo takes that back', async () => {
      await page.keyboard.press('Control+Shift+T')
      await page.getByRole('menuitem', { name: 'Speaking points' }).click()
      const cleared = page.getByRole('textbox', { name: 'Cleared by' })
      await cleared.fill('Head of desk')
      await page.keyboard.press('Control+5')
      await saved(page)
      await page.keyboard.press('Control+z')
      await expect(cleared).toHaveValue('')
      await page.keyboard.press('Control+z')
      await expect(cleared).toHaveCount(0)
    })
    await test.step('its likelihoods can be on a scale of the user’s; a term that it does not have stays, marked', async () => {
      const scales = join(home.userData, 'scales')
      mkdirSync(scales)
      writeFileSync(join(scales, 'desk.json'), JSON.stringify(deskScale))
      writeFileSync(join(scales, 'newer.json'), '{"attacheScale":2}')
      await page.locator('.briefing-row').last().click()
      const likelihood = page.getByRole('combobox', { name: 'Likelihood' }).first()
      await expect(likelihood).toHaveValue('likely')
      await page.locator('.briefing-row').last().click({ button: 'right' })
      const menu = page.getByRole('menu')
      await menu.getByRole('menuitem', { name: 'Likelihood scale…' }).click()
      await expect(menu).toContainText(
        '“newer.json” cannot be used as a likelihood scale: it was made by a newer Attaché.',
      )
      await menu.getByRole('menuitem', { name: 'Desk scale' }).click()
      await expect(page.locator('.desk-panel')).toContainText('“likely” is not on the scale')
      await expect(likelihood).toHaveValue('likely')
      const groups = likelihood.locator('optgroup')
      await expect(groups.first()).toHaveAttribute('label', 'Not on the scale')
      await likelihood.selectOption('highly likely')
      await expect(page.locator('.judgement-fields').first()).toContainText('90–100 %')
      await saved(page)
      for (const value of ['likely', 'likely']) {
        await page.keyboard.press('Control+z')
        await expect(likelihood).toHaveValue(value)
      }
      await expect(groups.first()).toHaveAttribute('label', 'ICD 203')
    })
    await close()
  })
})
