import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { show, writePdf } from '../src/import-window/pdf/fixtures/write-pdf.ts'
import { expect, test } from './app.ts'
import { answerOpenDialog, answerSaveDialog, holdAsked } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'
import { readByKeys } from './pages/read-by-keys.ts'
import { wordsOfPdf } from './words-of-pdf.ts'

const fixtures = join(import.meta.dirname, '../src/import-window')

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gates stay shut | Halden Post</title>
<meta property="og:site_name" content="Halden Post"><meta name="author" content="Ana Roth">
<meta property="article:published_time" content="2026-03-04T08:00:00Z"></head><body>
<nav><a href="/a">Home</a> <a href="/b">World</a> <a href="/c">Sport</a> <a href="/d">Weather</a></nav>
<article><h1>Gates stay shut</h1>
<p>The gates of the Orsa dam will stay shut until the repairs are paid for, the water minister of Ostmark told parliament on Wednesday.</p>
<p>He said that his country had offered to bear a third of the cost, and that it had heard nothing from Karvia since the end of February.</p>
<p>Engineers of both sides are to meet at the wall next week, according to the office of the mediator, which gave no further details.</p></article>
<footer><a href="/terms">Terms of use</a> <a href="/contact">Contact us</a></footer></body></html>`

const mail = [
  'From: Lena Virtaus <lena@orsa.example>',
  'To: Piet Aram <piet@ostmark.example>',
  'Subject: Third round',
  'Date: Thu, 5 Mar 2026 09:30:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear colleague,',
  '',
  'The third round begins on Monday in Port Lisse.',
  '',
  'On 4 March 2026 Piet Aram wrote:',
  '> Where do we meet?',
  '',
  '--edge',
  'Content-Type: text/plain; name="agenda.txt"',
  'Content-Disposition: attachment; filename="agenda.txt"',
  '',
  'The agenda has four points, and the cost of the gates is the first of them.',
  '--edge--',
  '',
].join('\r\n')

const captions = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Lena Virtaus>Both capitals have accepted the schedule in principle.

00:12:04.000 --> 00:12:08.000
<v Ines Dolca>There is no agreement, and there is no schedule.
`

const references = `@article{gates,
  author = {R{\\"o}th, Ana and {Harbour Union of Halden}},
  title = {Gates stay shut}, journal = {Halden Post}, date = {2026-03-04}, location = {Halden},
  url = {https://post.example/gates?utm_source=mail}
}
@online{lost, title = {What nobody has imported}, url = {https://post.example/lost}}
`

/** A file that arrives on a desk, words of it that are cited, and the place that the citation names. */
const files: readonly {
  readonly name: string
  readonly put: (path: string) => void
  readonly words: string
  readonly place: RegExp
}[] = [
  { name: 'gates.html', put: write(article), words: 'bear a third of the cost', place: /^¶2[a-z]$/u },
  { name: 'gates.mhtml', put: write(asMhtml(article)), words: 'until the repairs are paid for', place: /^¶1[a-z]$/u },
  {
    name: 'notes.md',
    put: write('# Notes\n\n- First\n- The **motors** cost 12 million.\n'),
    words: 'cost 12 million',
    place: /^¶2[a-z]$/u,
  },
  {
    name: 'report.docx',
    put: copy('word/fixtures/orsa-report.docx'),
    words: 'Its hinge is broken',
    place: /^¶\d+[a-z]$/u,
  },
  {
    name: 'report.odt',
    put: copy('word/fixtures/orsa-report.odt'),
    words: 'Its motor was taken out',
    place: /^¶\d+[a-z]$/u,
  },
  {
    name: 'report.rtf',
    put: copy('word/fixtures/orsa-report.rtf'),
    words: 'The south gate holds',
    place: /^¶\d+[a-z]$/u,
  },
  {
    name: 'book.pdf',
    put: copy('pdf/fixtures/office-book.pdf'),
    words: 'the alarm was silent',
    place: /^p\. 2 ¶\d+[a-z]$/u,
  },
  { name: 'mail.eml', put: write(mail), words: 'begins on Monday in Port Lisse', place: /^¶\d+[a-z]$/u },
  { name: 'halden.msg', put: copy('mail/fixtures/halden.msg'), words: '', place: /^¶\d+[a-z]$/u },
  { name: 'session.vtt', put: write(captions), words: 'there is no schedule', place: /^12:04[a-z]$/u },
  {
    name: 'call.srt',
    put: write('1\n00:00:07,000 --> 00:00:09,000\nThe gates are stuck.\n'),
    words: 'gates are stuck',
    place: /^0:07[a-z]$/u,
  },
]

function write(text: string): (path: string) => void {
  return (path) => writeFileSync(path, text)
}

function copy(fixture: string): (path: string) => void {
  return (path) => copyFileSync(join(fixtures, fixture), path)
}

function asMhtml(html: string): string {
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://halden.example/gates',
    'Subject: Gates stay shut',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="edge"',
    '',
    '--edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://halden.example/gates',
    '',
    // A copy of its own, not the same text again.
    html.replace('Engineers of both sides', 'The engineers of both'),
    '--edge--',
    '',
  ].join('\r\n')
}

test.describe.serial('files as they arrive on a desk', () => {
  test('a folder is imported, and each file is reported on', async ({ app, home }) => {
    const folder = join(home.folder, 'desk')
    mkdirSync(join(folder, 'annex'), { recursive: true })
    for (const { name, put } of files) put(join(folder, name))
    write('A plain text lies in the annex.\n')(join(folder, 'annex', 'plain.txt'))
    writeFileSync(join(folder, 'annex', 'photo.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    copyFileSync(join(fixtures, 'pdf/fixtures/locked.pdf'), join(folder, 'locked.pdf'))
    copyFileSync(join(folder, 'gates.html'), join(folder, 'the gates again.html'))
    await answerOpenDialog(app, [folder])
    await app.page.keyboard.press('Control+o')
    const report = app.page.getByRole('dialog', { name: 'Import finished' })
    await expect(report).toBeVisible({ timeout: 60_000 })
    // With the text in the annex.
    await expect(report.getByRole('region', { name: `Imported, ${files.length + 1} files` })).toBeVisible()
    await expect(report.getByRole('region', { name: 'Already here, 1 file' })).toContainText('gates')
    const refused = report.getByRole('region', { name: 'Not imported, 2 files' })
    await expect(refused).toContainText('“photo.png” is a picture')
    await expect(refused).toContainText('“locked.pdf” is locked with a password')
    await expect(report.getByRole('region', { name: /^Nearly the same/u })).toContainText('Compare')
  })

  test('a locked file is asked for its password, and a wrong one again', async ({ app: { page } }) => {
    await page.getByRole('button', { name: 'Password…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Password' })
    await page.keyboard.type('wrong')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText('That password does not open it.')
    await page.keyboard.type('Halden')
    await page.keyboard.press('Enter')
    await expect(new FramePage(page).sourceCard).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('what a page says about itself stands on its card, suggested until it is confirmed', async ({
    app: { page },
  }) => {
    const source = await sourceOf(page, 'gates.html')
    expect(source).toMatchObject({
      title: 'Gates stay shut',
      publisher: 'Halden Post',
      author: 'Ana Roth',
      published: '2026-03-04',
      language: 'en',
      format: 'html',
    })
    expect(source.suggested).toContain('publisher')
    await page.evaluate((id) => window.attache.updateSourceCard({ id, card: { publisher: 'Halden Post' } }), source.id)
    expect((await sourceOf(page, 'gates.html')).suggested).not.toContain('publisher')
  })

  test('the rest of a web page is hidden until it is asked for', async ({ app: { page } }) => {
    const frame = new FramePage(page)
    await page
      .getByRole('button', { name: /^Gates stay shut/u })
      .first()
      .click()
    await expect(frame.reader).toContainText('Engineers of both sides')
    await expect(frame.reader).not.toContainText('Terms of use')
    await frame.reader.click({ position: { x: 200, y: 120 } })
    await page.keyboard.press('e')
    await expect(frame.reader).toContainText('Terms of use')
    await page.keyboard.press('e')
    await expect(frame.reader).not.toContainText('Terms of use')
  })

  test('attachments of a mail become sources that belong to it', async ({ app: { page } }) => {
    const letter = await sourceOf(page, 'mail.eml')
    expect(letter).toMatchObject({
      title: 'Third round',
      author: 'Lena Virtaus',
      published: '2026-03-05',
      channel: 'mail',
    })
    await page.evaluate((source) => window.attache.importAttachments({ source }), letter.id)
    expect(await sourceOf(page, 'agenda.txt')).toMatchObject({ attachedTo: letter.id })
  })

  test('a bibliography fills the cards of sources, suggested, and says for what there is no source', async ({
    app: { page },
    app,
    home,
  }) => {
    const path = join(home.folder, 'orsa.bib')
    writeFileSync(path, references)
    const letter = await sourceOf(page, 'mail.eml')
    const card = { title: 'Letter of the third round', link: 'http://www.post.example/gates/', author: '' }
    await page.evaluate(([id, fields]) => window.attache.updateSourceCard({ id, card: fields }), [letter.id, card] as const) // prettier-ignore
    await answerOpenDialog(app, [path])
    await page.keyboard.press('Control+o')
    await expect(
      page.getByText('1 source card filled in; no source for 1: What nobody has imported').first(),
    ).toBeVisible({ timeout: 20_000 })
    const filled = await sourceOf(page, 'mail.eml')
    expect(filled).toMatchObject({
      title: 'Letter of the third round',
      author: 'Ana Röth, Harbour Union of Halden',
      publisher: 'Halden Post',
      place: 'Halden',
    })
    expect(filled.suggested).toEqual(expect.arrayContaining(['author', 'publisher', 'place']))
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await sourceOf(page, 'mail.eml')).publisher).toBe('')
  })

  test('the speakers of a transcript are marked at once, and claims in their turns are suggested to be theirs', async ({
    app: { page },
  }) => {
    const frame = new FramePage(page)
    const session = await sourceOf(page, 'session.vtt')
    await page
      .getByRole('button', { name: /^Lena Virtaus: Both/u })
      .first()
      .click()
    await expect(frame.reader).toContainText('accepted the schedule')
    await page.keyboard.press('Control+i')
    const offer = page.getByRole('dialog', { name: 'Source card' }).getByRole('group', { name: 'Speakers' })
    await expect(offer).toContainText('2 speakers: Lena Virtaus (new), Ines Dolca (new)')
    await offer.getByRole('button', { name: 'Mark the speakers' }).click()
    await expect(page.getByText('2 speakers marked in 2 turns').first()).toBeVisible()
    await expect(offer).toBeHidden()
    await page.keyboard.press('Escape')
    const mentions = await page.evaluate((source) => window.attache.listMentions({ source }), session.id)
    expect(mentions.ok && mentions.value).toHaveLength(2)
    const read = readByKeys(page)
    await read.beginClaim({ words: 'there is no schedule' })
    await expect(read.newClaim.locator('[data-field="speaker"]')).toContainText('Ines Dolca')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await read.stored()).claims.at(-1)?.occasion?.label).toBe('session.vtt')
    await expect(read.newClaim).toBeHidden()
    await frame.command('Mark the speakers')
    await expect(page.getByText('All speakers are marked.').first()).toBeVisible()
  })

  test('the page of a PDF stands beside its text, follows the caret, and shows what is marked', async ({
    app: { page },
  }) => {
    const frame = new FramePage(page)
    const book = await sourceOf(page, 'book.pdf')
    await claimOn(page, book, 'the alarm was silent')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('the alarm was silent')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect(frame.reader).toContainText(/the alarm was silent/iu)
    await page.keyboard.press('p')
    const pane = page.getByRole('region', { name: 'Page of the original' })
    await expect(pane.locator('img')).toBeVisible({ timeout: 20_000 })
    await expect(pane.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
    const mark = pane.locator('.page-mark.claim').first()
    await expect(mark).toBeVisible()
    await pane.getByRole('button', { name: 'Previous page' }).click()
    await expect(pane.getByRole('textbox', { name: 'Page' })).toHaveValue('1')
    await page.keyboard.press('Shift+P')
    await page.keyboard.press('p')
    await expect(pane).toBeHidden()
  })

  test('each file is cited in the briefing with its paragraph, page or time', async ({ app, home }) => {
    const { page } = app
    const claims: { claim: string; file: string }[] = []
    for (const { name, words } of files) {
      const source = await sourceOf(page, name)
      claims.push({ claim: await claimOn(page, source, words), file: name })
    }
    const briefing = await page.evaluate(
      async ({ cited, block }) => {
        const { attache } = window
        const made = await attache.addBriefing({ title: 'From the desk', date: '2026-03-06' })
        if (!made.ok) throw new Error(made.error.message)
        const children = cited.flatMap(({ claim, file }) => [
          { type: 'text' as const, text: `${file} `, format: 0 },
          { type: 'citation' as const, claim },
          { type: 'text' as const, text: ' ; ', format: 0 },
        ])
        const written = await attache.writeBriefing({
          id: made.value.id,
          label: 'Write',
          put: [{ id: block, section: 'lead', order: 'a0', body: { type: 'paragraph', children } }],
          remove: [],
          judgements: [],
        })
        if (!written.ok) throw new Error(written.error.message)
        return made.value.id
      },
      { cited: claims, block: newId() },
    )
    const path = join(home.documents, 'desk.pdf')
    rmSync(path, { force: true })
    await answerSaveDialog(app, path)
    const exported = await page.evaluate(
      (id) => window.attache.exportPdf({ briefing: id, paper: 'A4', annex: 'cited' }),
      briefing,
    )
    expect(exported).toMatchObject({ ok: true })
    const words = await wordsOfPdf(path)
    for (const { name, place } of files) {
      const label = new RegExp(`${name.replaceAll('.', '\\.')} \\[\\d+ ([^\\]]+)\\]`, 'u').exec(words)?.[1]
      expect(label, name).toMatch(place)
    }
  })

  test('an import of several files is undone as one', async ({ app: { page }, app, home }) => {
    const frame = new FramePage(page)
    const before = (await frame.facts()).sources.length
    const folder = join(home.folder, 'more')
    mkdirSync(folder)
    for (let i = 0; i < 7; i++)
      writeFileSync(join(folder, `text ${i}.txt`), `Text number ${i} is not like the others.\n`)
    // It comes before the text that it is about, and fills its card nevertheless.
    writeFileSync(join(folder, 'a.bib'), '@misc{a, title = {Talks in Port Lisse}, author = {Aram, Piet}}')
    writeFileSync(join(folder, 'talks.md'), '# Talks in Port Lisse\n\nThe third round ended on Friday.\n')
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('Control+o')
    const report = page.getByRole('dialog', { name: 'Import finished' })
    await expect(report.getByRole('region', { name: 'Imported, 8 files' })).toBeVisible()
    await expect(report.getByRole('region', { name: 'Source cards, 1 file' })).toContainText('1 source card filled in')
    expect(await sourceOf(page, 'talks.md')).toMatchObject({ author: 'Piet Aram', suggested: ['language', 'author'] })
    await report.getByRole('button', { name: 'Undo import' }).click()
    await expect.poll(async () => (await frame.facts()).sources.length).toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await frame.facts()).sources.length).toBe(before + 8)
  })

  test('an import that ends while a source card is typed in leaves the card alone, and offers what it brought', async ({
    app: { page },
    app,
    home,
  }) => {
    const frame = new FramePage(page)
    const path = join(home.folder, 'late.html')
    writeFileSync(path, article.replaceAll('Gates stay shut', 'Gates open at last'))
    const letGo = await holdAsked(app, 'importParsed')
    await answerOpenDialog(app, [path])
    await page.keyboard.press('Control+o')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    const open = (await frame.facts()).sources.length
    await frame.command('Source card')
    const author = page.getByRole('dialog').getByLabel('Author')
    await author.fill('Odile ')
    await letGo()
    await expect.poll(async () => (await frame.facts()).sources.length).toBe(open + 1)
    await expect(page.getByText('“Gates open at last” imported').first()).toBeVisible()
    await expect(author).toBeFocused()
    await page.keyboard.type('Kerr')
    await expect(author).toHaveValue('Odile Kerr')
    await page.keyboard.press('Escape')
    expect((await wordsOnPage(page)).filter((one) => one.author === 'Odile Kerr')).toHaveLength(1)
    expect(await sourceOf(page, 'late.html')).toMatchObject({ author: 'Ana Roth' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(frame.sourceCard).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(frame.reader).toContainText('Gates open at last')
  })

  test('the first page of a long PDF can be read before the source is there, and goes when that opens', async ({
    app: { page },
    app,
    home,
  }) => {
    const frame = new FramePage(page)
    const path = join(home.folder, 'long.pdf')
    // Words at one place of all pages would be a running head.
    const content = (i: number) => show('Annual report', 72, 790) + show(weir(i + 1), 72, 700 - (i % 10) * 40)
    writeFileSync(path, writePdf(Array.from({ length: 60 }, (_, i) => ({ content: content(i) }))))
    const before = await frame.reader.innerText()
    const letGo = await holdAsked(app, 'importParsed')
    await answerOpenDialog(app, [path])
    await page.keyboard.press('Control+o')
    await page.getByRole('button', { name: 'Show first page' }).click()
    const first = page.getByRole('region', { name: 'First page – the rest is still being read' })
    await expect(first.getByRole('paragraph')).toHaveText(['Annual report', weir(1)])
    expect(await frame.reader.innerText()).toBe(before)
    await letGo()
    await expect(first).toBeHidden()
    await expect(frame.reader).toContainText(weir(2))
    await expect(frame.reader).not.toContainText('Annual report')
    await expect(frame.sourceCard).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('an import of many files is undone by one key, in slices, and done again by another', async ({
    app: { page },
    app,
    home,
  }) => {
    const frame = new FramePage(page)
    const before = (await frame.facts()).sources.length
    const folder = join(home.folder, 'many')
    mkdirSync(folder)
    for (let i = 0; i < 120; i++)
      writeFileSync(join(folder, `paper ${i}.txt`), `Paper ${i} counts ${i * 7919} boats and ${i * 104_729} nets.\n`)
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('Control+o')
    const report = page.getByRole('dialog', { name: 'Import finished' })
    await expect(report.getByRole('heading', { name: 'Imported 120' })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+z')
    await expect(frame.message).toHaveText('Undone: import a source')
    expect((await frame.facts()).sources).toHaveLength(before)
    await page.keyboard.press('Control+Shift+z')
    await expect(frame.message).toHaveText('Redone: import a source')
    expect(await frame.facts()).toMatchObject({ sources: { length: before + 120 }, redo: null })
  })
})

/** What one page of a long file says. */
function weir(number: number): string {
  return `The gates of weir ${number} were repaired.`
}

type Page = Parameters<typeof wordsOnPage>[0]

async function sourceOf(page: Page, fileName: string): Promise<SourceView> {
  const sources = await wordsOnPage(page)
  const found = sources.find((source) => source.fileName === fileName)
  if (!found) throw new Error(`No source came of ${fileName}: ${sources.map((one) => one.fileName).join(', ')}`)
  return found
}

async function wordsOnPage(page: import('playwright').Page): Promise<readonly SourceView[]> {
  const reply = await page.evaluate(() => window.attache.listSources({}))
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

/** Marks a claim on words of a source, or on its first paragraph, and returns its id. */
async function claimOn(page: Page, { id, revision }: SourceView, words: string): Promise<string> {
  const text = await page.evaluate((source) => window.attache.readSource({ id: source }), id)
  if (!text.ok) throw new Error(text.error.message)
  const first = text.value.blocks.find(({ number }) => number !== null)
  const start = words === '' ? first!.start : text.value.text.toLowerCase().indexOf(words.toLowerCase())
  if (start < 0) throw new Error(`“${words}” is not in the text: ${text.value.text.slice(0, 200)}`)
  const end = words === '' ? first!.end : start + words.length
  const added = await page.evaluate((claim) => window.attache.addClaim(claim as never), {
    revision,
    content: [{ start, end }],
    fields: { kind: 'statement', form: 'paraphrase' },
    proposed: [],
  })
  if (!added.ok) throw new Error(added.error.message)
  return added.value.id
}
