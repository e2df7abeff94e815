import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { playCase } from '../src/main/libraries/play-case.ts'
import { callThrough } from './library-in-window.ts'
import { resolveStory, type ResolvedStory } from '../src/shared/story/resolve-story.ts'
import type { Range } from '../src/shared/text/range.ts'
import { answerSaveDialog, makeHome, startApp } from '../e2e/launch.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * A briefing of about 50 pages, from the click on Export to the file.
 * Method: the built app, with a library whose source is the shipped sample many times over, with all its marks in each copy. The save
 * dialog is answered at once. The briefing is changed before each export. There are three cases. The briefing stays open for five seconds
 * and is printed ahead there. Or the export dialog is opened at once, and the click follows after a second, as a person's does, or as fast
 * as the driver can. Or the person takes two seconds to choose the path while printing goes on; the time then starts at that choice. The
 * floor is Chromium's own time: `bench/pdf.bench.ts`. The first export of each case is a warm-up and is not counted.
 */
const copies = 40
const times = 7
/** How long a person takes to choose the path, in milliseconds. */
const choosing = 2000
const root = join(import.meta.dirname, '..')
const sample = readFileSync(join(root, 'resources/samples/washington-talks.txt'), 'utf8').trimEnd()
const long = Array.from({ length: copies }, () => sample).join('\n')

const home = makeHome()
const app = await startApp(home)
try {
  const path = join(home.documents, 'long.pdf')
  await answerSaveDialog(app, path)
  const story = longStory()
  await playCase(
    { call: callThrough(app.page, long) },
    { stories: [{ story, text: long, name: 'long.txt', bytes: new TextEncoder().encode(long) }], over: story },
  )
  await app.page.keyboard.press('Control+5')
  await app.page.getByRole('textbox', { name: 'Title' }).waitFor()
  console.log(`A briefing of 50 pages, from the click on Export to the file. ${machine()}, ${times} exports each`)
  const rested = await measure({ desk: 5_000, dialog: 0 })
  const person = await measure({ desk: 0, dialog: 1_000 })
  const driver = await measure({ desk: 0, dialog: 0 })
  await answerLate(path, choosing)
  const chosen = await measure({ desk: 0, dialog: 0 })
  console.log(`        ${rested.pages} pages, ${(statSync(path).size / 1e6).toFixed(1)} MB`)
  tell('the briefing had rested, clicked at once', rested.times)
  tell('changed just before, clicked a second after the dialog opened', person.times)
  tell('changed just before, clicked at once', driver.times)
  tell(
    'changed just before, clicked at once, two seconds for the place: from that click',
    chosen.times.map((time) => time - choosing),
  )
  printGoal('p50, rested', median(rested.times), 500)
  printGoal('p50, a second after the dialog opened', median(person.times), 500)
  printGoal('p50, changed and clicked at once', median(driver.times), 500)
  printGoal('p50, changed and clicked at once, after the place is chosen', median(chosen.times) - choosing, 500)
} finally {
  await app.close()
  rmSync(home.folder, { recursive: true, force: true })
}

/** Makes the save dialog answer only after this many milliseconds from now on. */
function answerLate(path: string, after: number): Promise<void> {
  return app.electron.evaluate(
    ({ dialog }, [filePath, ms]) => {
      dialog.showSaveDialog = () => new Promise((resolve) => setTimeout(resolve, ms, { canceled: false, filePath }))
    },
    [path, after] as const,
  )
}

function tell(what: string, times: readonly number[]): void {
  console.log(`        ${what}: p50 ${ms(median(times))}, p95 ${ms(percentile(times, 0.95))}`)
}

/** Milliseconds to wait after the change, and in the dialog before the click. */
async function measure(rest: {
  readonly desk: number
  readonly dialog: number
}): Promise<{ readonly times: number[]; readonly pages: number }> {
  const { page } = app
  const found: number[] = []
  let pages = 0
  for (let round = 0; round <= times; round += 1) {
    await changeTitle(page, `Round ${round}`)
    await page.waitForTimeout(rest.desk)
    await page.keyboard.press('Control+e')
    const button = page.getByRole('button', { name: /^Export/ }).last()
    await page.locator('.export-ready').waitFor()
    await page.waitForTimeout(rest.dialog)
    const start = performance.now()
    await button.click()
    const done = page.locator('.export-ready', { hasText: /^\d+ pages/ })
    await done.waitFor()
    if (round > 0) found.push(performance.now() - start)
    pages = Number(/(?<pages>\d+) pages/.exec((await done.textContent()) ?? '')?.groups?.['pages'])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { times: found, pages }
}

async function changeTitle(page: Page, title: string): Promise<void> {
  const saved = await page.evaluate(async (text) => {
    const found = await window.attache.listBriefings({})
    return found.ok && (await window.attache.updateBriefing({ id: found.value[0]!.id, head: { title: text } })).ok
  }, title)
  if (!saved) throw new Error('The title was not changed.')
}

/** The sample's story, with its marks in every copy of the text. */
function longStory(): ResolvedStory {
  const story = resolveStory(
    JSON.parse(readFileSync(join(root, 'resources/samples/washington-talks.story.json'), 'utf8')),
    sample,
  )
  if (!story.ok) throw new Error(story.error.message)
  const { actors, claims, ...rest } = story.value
  const shifts = Array.from({ length: copies }, (_, copy) => copy * (sample.length + 1))
  return {
    ...rest,
    briefing: rest.briefing && { ...rest.briefing, annex: 'whole' },
    actors: actors.map((actor) => ({
      ...actor,
      mentions: shifts.flatMap((by) => actor.mentions.map((range) => moved(range, by))),
    })),
    claims: shifts.flatMap((by) =>
      claims.map((claim) => ({
        ...claim,
        content: claim.content.map((range) => moved(range, by)),
        cue: claim.cue && moved(claim.cue, by),
      })),
    ),
  }
}

function moved(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by }
}
