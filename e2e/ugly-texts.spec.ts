import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Page } from 'playwright'
import { newId } from '#shared/model/id.ts'
import { uglyTexts, type UglyText } from '#shared/text/ugly-texts.ts'
import { expect, test } from './app.ts'
import { answerOpenDialog, answerSaveDialog, paste, type Running } from './launch.ts'
import { FramePage } from './pages/frame-page.ts'
import { beginHeartbeat, takePauses } from './pages/heartbeat.ts'

/**
 * In milliseconds. A window that is blocked longer than this seems to have stopped. Main sends a text to each screen that shows it, in
 * turn.
 */
const longestPause = { window: 2000, main: 5000 }

/**
 * The annex of a briefing prints each source in full. Longer ones fill thousands of pages, and printing them is given up after a minute.
 */
const longestPrinted = { characters: 500_000, lines: 20_000 }

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
/** The texts that blocked the window longest, each for its own reason. `npm run test:long` uses all of them. */
const worst = ['one run of letters', 'Thai without spaces', 'full stops']
const chosen = isLong ? uglyTexts : uglyTexts.filter(({ name }) => worst.includes(name))

test.describe.configure({ mode: 'serial' })

/**
 * Measures how long the window is blocked in each step with a text. If the machine itself is busy, this process's own clock is late as
 * well; the window is then allowed that much more time.
 */
function watch(page: Page): (step: string) => Promise<void> {
  const lateness = monitorEventLoopDelay({ resolution: 10 })
  lateness.enable()
  return async (step) => {
    const { window, main } = await takePauses(page)
    const late = lateness.max / 1_000_000
    expect(window, `${step}: the window stood still`).toBeLessThanOrEqual(longestPause.window + late)
    expect(main, `${step}: main did not answer`).toBeLessThanOrEqual(longestPause.main + late)
    lateness.reset()
  }
}

/** Three letters in the middle of a text, or the nearest ones after it. */
function middle(text: string): { readonly start: number; readonly end: number } {
  const half = Math.floor(text.length / 2)
  const start = half + Math.max(0, text.slice(half).search(/[\p{L}\p{P}]/u))
  const end = start + Math.min(3, text.length - start)
  return { start, end: start + (text.slice(start, end).isWellFormed() ? end - start : 2) }
}

/** Runs in the page: marks a name and a claim in the newest text. */
async function mark(range: { readonly start: number; readonly end: number }) {
  const { attache } = window
  const sources = await attache.listSources({})
  const source = sources.ok ? sources.value.at(-1) : undefined
  if (!source) throw new Error('There is no source.')
  const { revision } = source
  const mention = await attache.addMention({ revision, range, who: { name: `N${source.id}`, kind: 'person' } })
  if (!mention.ok) throw new Error(mention.error.message)
  const claim = await attache.addClaim({
    revision,
    content: [range],
    proposed: [],
    fields: { speakers: [mention.value.actor], kind: 'statement', form: 'paraphrase' },
  })
  if (!claim.ok) throw new Error(claim.error.message)
  return { source: source.id, actor: mention.value.actor, claim: claim.value.id }
}

function isPrintable(text: string): boolean {
  return text.length <= longestPrinted.characters && text.split('\n').length <= longestPrinted.lines
}

/** Runs in the page: exports a new briefing that cites this claim. */
async function exportCiting({ claim, block }: { readonly claim: string; readonly block: string }) {
  const { attache } = window
  const added = await attache.addBriefing({ title: 'Ugly' })
  if (!added.ok) return added
  const written = await attache.writeBriefing({
    id: added.value.id,
    label: 'Typing',
    remove: [],
    judgements: [],
    put: [{ id: block, section: 'lead', order: 'a1', body: { type: 'said', claim } }],
  })
  return written.ok ? attache.exportPdf({ briefing: added.value.id, paper: 'A4', annex: 'whole' }) : written
}

async function useText(app: Running, { name, make, length }: UglyText, folder: string): Promise<void> {
  const { page } = app
  const pdf = join(folder, 'ugly.pdf')
  const alive = watch(page)
  const frame = new FramePage(page)
  const text = make(length)
  const drawn = () => page.locator('.reader').evaluate((reader) => reader.textContent.length)
  const letters = text.replaceAll('\n', '').length

  writeFileSync(join(folder, 'ugly.txt'), text)
  await page.keyboard.press('Control+o')
  // Found by class, because a search for roles and names walks the whole text and would block the window itself.
  await page.locator('.source-card').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.reader:focus').waitFor()
  await frame.settled()
  await alive(`${name}, opened`)
  await expect.poll(drawn, { timeout: 20_000 }).toBe(letters)
  await alive(`${name}, drawn`)

  for (const key of [
    'ArrowRight',
    'ArrowDown',
    'End',
    'PageDown',
    'Shift+ArrowRight',
    'Shift+ArrowLeft',
    '.',
    ']',
    ']',
    '[',
  ])
    await page.keyboard.press(key)
  await alive(`${name}, gone through by keys`)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
  await alive(`${name}, to its end and back`)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await alive(`${name}, a claim begun`)
  const marked = await page.evaluate(mark, middle(text))
  await frame.settled()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('.reader .actor').first()).toBeAttached()
  await alive(`${name}, marked`)

  await page.keyboard.press('Control+k')
  await page.locator('input:focus').fill(text.slice(0, 40))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.evaluate(({ actor, source, words }) => window.attache.sweepActor({ actor, words: [words], source }), {
    ...marked,
    words: text.slice(0, 3).trim() || 'a',
  })
  await alive(`${name}, searched and swept`)

  if (isLong ? isPrintable(text) : name === 'Thai without spaces') {
    expect(await page.evaluate(exportCiting, { claim: marked.claim, block: newId() }), name).toMatchObject({ ok: true })
    expect(existsSync(pdf), name).toBe(true)
    rmSync(pdf)
    await alive(`${name}, printed`)
  }
  for (const key of ['Control+3', 'Control+4', 'Control+5', 'Control+1']) await page.keyboard.press(key)
  await page.locator('.reader').waitFor()
  await alive(`${name}, seen on every screen`)
  // The next text is tested alone, because a briefing loads every text that has a claim.
  await page.evaluate((id) => window.attache.deleteSource({ id }), marked.source)
  await frame.settled()
  await takePauses(page)
}

test('a text that would never be drawn leaves the window alive', async ({ app, home }) => {
  test.setTimeout(isLong ? 1_800_000 : 120_000)
  await answerOpenDialog(app, [join(home.folder, 'ugly.txt')])
  await answerSaveDialog(app, join(home.folder, 'ugly.pdf'))
  await beginHeartbeat(app.page)
  for (const text of chosen) await useText(app, text, home.folder)
})

const tooLong =
  'This text has more than 50,000 lines or paragraphs, so nothing was imported; split it into smaller files and import those.'

test('a text of more lines than anybody reads is refused, and the window is alive', async ({ app: { page } }) => {
  const frame = new FramePage(page)
  const before = await frame.facts()
  await takePauses(page)
  await paste(page, 'a\n'.repeat(2_400_000))
  expect(await frame.readNotice()).toBe(tooLong)
  await watch(page)('2.4 million lines, refused')
  expect(await frame.facts()).toEqual(before)
})

test('words across the cut of a long run are selected, copied and marked as they stand in the text', async ({
  app: { page },
}) => {
  const frame = new FramePage(page)
  const text = uglyTexts[0]!.make(10_000)
  await frame.importText(text)
  await page.evaluate(() => {
    const last = document.querySelector('.reader .piece')!.lastElementChild!.firstChild!
    document.getSelection()!.collapse(last, last.nodeValue!.length - 3)
  })
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight')
  const words = text.slice(1997, 2003)
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
  await page.keyboard.press('a')
  await page.locator('input:focus').waitFor()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(page.locator('.reader .actor')).toHaveText([words.slice(0, 3), words.slice(3)])
  expect(await page.locator('.reader .block').evaluate((block) => block.textContent)).toBe(text)
  const kept = await page.evaluate(async () => {
    const sources = await window.attache.listSources({})
    const mentions = sources.ok && (await window.attache.listMentions({ source: sources.value.at(-1)!.id }))
    return mentions && mentions.ok ? mentions.value.map(({ start, end }) => ({ start, end })) : null
  })
  expect(kept).toEqual([{ start: 1997, end: 2003 }])
})
