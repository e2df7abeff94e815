import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { expect, test } from './app.ts'
import { answerSaveDialog, type Running } from './launch.ts'
import { BriefingPage } from './pages/briefing-page.ts'
import { FramePage } from './pages/frame-page.ts'

test.describe.configure({ mode: 'serial' })

/** Markup that runs code in one way or another if it is treated as markup. Each names its field. */
const payload = (field: string) =>
  `</style></title><script>ran('${field}')</script><img src=x onerror="ran('${field}')"><svg onload=ran('${field}')>{{ran('${field}')}}`
const withPayloads = `A text\n\nThe envoy said that ${payload('content')} would resume on Monday.\n`
const fields = {
  memo: payload('memo'),
  tags: [payload('tag').slice(0, 120)],
  gloss: payload('gloss'),
  occasion: payload('occasion'),
}
const card = {
  title: payload('title'),
  publisher: payload('publisher'),
  author: payload('author'),
  link: `javascript:ran('link')`,
  quality: payload('quality'),
}

/** Records every effect of a payload: a call of `ran` (an error if missing, or our own), a dialog, a console message. */
async function listen({ electron, page }: Running): Promise<{ readonly heard: string[] }> {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => heard.push(`error ${message}`))
  page.on('console', (message) => {
    if (message.text().includes('ran')) heard.push(`console ${message.text()}`)
  })
  await page.exposeFunction('ran', (field: string) => heard.push(`ran ${field}`))
  await electron.evaluate(({ app }) => {
    const printed: Promise<unknown>[] = []
    Object.assign(globalThis, { printed })
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-finish-load', () =>
        printed.push(
          contents.executeJavaScript(
            `({ scripts: document.scripts.length, images: document.images.length, handlers: document.querySelectorAll('[onerror], [onload], svg[onload]').length, ran: typeof ran })`,
          ),
        ),
      )
      contents.on('console-message', ({ message }) => {
        if (message.includes('ran')) printed.push(Promise.resolve({ console: message }))
      })
    })
  })
  return { heard }
}

/** Runs in the page: creates a claim, an actor and a source card with payloads in every text field. */
async function fillIn({
  fields,
  card,
  actor,
}: {
  readonly fields: { memo: string; tags: string[]; gloss: string; occasion: string }
  readonly card: Record<string, string>
  readonly actor: string
}): Promise<string> {
  const { attache } = window
  const sources = await attache.listSources({})
  const source = sources.ok ? sources.value[0] : undefined
  const text = source && (await attache.readSource({ id: source.id }))
  if (!source || !text?.ok) return 'no source'
  const envoy = text.value.text.indexOf('The envoy')
  const content = text.value.text.indexOf('</style>', envoy)
  const mention = await attache.addMention({
    revision: source.revision,
    range: { start: envoy, end: envoy + 9 },
    who: { name: actor, kind: 'person' },
  })
  if (!mention.ok) return mention.error.message
  const claim = await attache.addClaim({
    revision: source.revision,
    content: [{ start: content, end: text.value.text.indexOf(' would resume') }],
    proposed: [],
    fields: {
      ...fields,
      speakers: [mention.value.actor],
      kind: 'statement',
      form: 'paraphrase',
      cue: { start: envoy + 10, end: envoy + 19 },
    },
  })
  const kept = await attache.updateSourceCard({ id: source.id, card })
  const memo = await attache.updateActor({ id: mention.value.actor, memo: fields.memo })
  return [claim, kept, memo].flatMap((result) => (result.ok ? [] : [result.error.message])).join(' ')
}

/** The elements that a payload would leave behind if it were treated as markup. */
function taken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'img:not([data-lexical-decorator-boundary]), [onerror], [onload], script:not([src]), a[href^="javascript"]',
      ),
    ].map((element) => element.outerHTML),
  )
}

let heard: readonly string[] = []

test('scripts in a text and in every field of it stand on each screen as text', async ({ app }) => {
  ;({ heard } = await listen(app))
  const { page } = app
  const frame = new FramePage(page)
  await frame.importText(withPayloads)
  expect(await page.evaluate(fillIn, { fields, card, actor: payload('actor') })).toBe('')
  const main = page.getByRole('main')
  await expect(main.locator('.margin-card').first()).toBeVisible()
  await expect(frame.reader).toContainText(payload('content'))
  await expect(page.getByRole('region', { name: 'Actors here' })).toContainText(payload('actor'))
  await main.locator('.margin-card').first().click()
  await expect(page.locator('.margin-card.open')).toBeVisible()
  await page.locator('.margin-card.open').getByRole('button', { name: /^More/u }).click()
  await expect(page.getByRole('textbox', { name: 'In our words' })).toHaveValue(payload('gloss'))
  expect(await taken(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue(payload('publisher'))
  await page.keyboard.press('Escape')
  for (const key of ['Control+3', 'Control+4']) {
    await page.keyboard.press(key)
    await expect(main).toContainText(payload('actor'))
    expect(await taken(page)).toEqual([])
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('style')
  await expect(page.getByRole('dialog')).toContainText('script')
  expect(await taken(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(heard).toEqual([])
})

test('scripts in a briefing, typed or pasted as rich text, stand in it as text', async ({ app: { page } }) => {
  const briefing = new BriefingPage(page)
  await briefing.open()
  await briefing.writeHead({ title: payload('heading') })
  await briefing.writeSection('lead', payload('lead'))
  await page.evaluate(
    (html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'pasted')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    ` and pasted <b onclick="ran('paste')">words</b>${payload('paste')}<a href="javascript:ran('paste')">here</a>`,
  )
  await expect(page.locator('.composer')).toContainText(payload('lead'))
  await expect(page.locator('.composer')).toContainText('words')
  await briefing.addJudgement({
    text: payload('judgement'),
    likelihood: 'likely',
    confidence: 'moderate',
    reason: payload('reason'),
    cites: [],
  })
  await briefing.chooseEvidence('style', 'Enter')
  await expect(page.locator('.composer .said')).toContainText(payload('content'))
  expect(await taken(page)).toEqual([])
  expect(heard).toEqual([])
})

test('the window that prints runs none of it, and the PDF holds it as text', async ({ app, home }) => {
  const path = join(home.folder, 'payloads.pdf')
  await answerSaveDialog(app, path)
  await app.page.keyboard.press('Control+e')
  await app.page
    .getByRole('dialog', { name: /^Export .* as PDF$/u })
    .getByText('Every cited claim is confirmed')
    .waitFor()
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog', { name: /^Export .* as PDF$/u })).toContainText('payloads.pdf')
  const printed = await app.electron.evaluate(() =>
    Promise.all((globalThis as { printed?: Promise<unknown>[] }).printed ?? []),
  )
  // For each print: ahead of the export, whenever the desk was idle, and for the export itself if no earlier print had the latest text.
  expect(printed.length).toBeGreaterThan(0)
  expect(printed).toEqual(printed.map(() => ({ scripts: 0, images: 0, handlers: 0, ran: 'undefined' })))
  const { text: runs } = await readPdf(readFileSync(path))
  const text = runs
    .map((run) => run.text)
    .join('')
    .replaceAll(/\s+/gu, '')
  for (const field of ['heading', 'lead', 'judgement', 'reason', 'content', 'actor', 'publisher', 'title']) {
    expect(text, field).toContain(payload(field).replaceAll(/\s+/gu, ''))
  }
  expect(heard).toEqual([])
})
