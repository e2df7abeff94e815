import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { makeHome, startApp } from '../e2e/launch.ts'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import { ask, counts, fill } from './filled-library.ts'
import { letterTimes, timed, watchKeys } from './watch-keys.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * The registers as a person sees them: 10,000 claims, 2,000 actors, 500 questions with 13,333 answers in the built app's window, 1280 ×
 * 720. In a window of that width the questions are shown by date until the person chooses otherwise, so both views are measured.
 * Method: each time is measured in the page, from the key press (the event's time stamp) to the task after the frame that shows the
 * result.
 * First rows: from the key of the screen to the first row. Filter: from a letter to the frame after it, which shows the rows found. (On
 * the questions screen, whose rows are tall, the letter is drawn first and the rows after their layout.) Scroll: 40 px a frame, frame to
 * frame.
 * Bulk edit: from the press that saves a change of 1,000 selected claims to the frame in which their rows show it.
 * The floor is measured on the same machine at the same time without work: a key that does nothing, frames in which nothing moves.
 */
/** Without a GPU, Chromium draws every frame on the processor. */
const softwareRendering = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined
const visits = 10

const home = makeHome()
try {
  const folder = join(home.documents, 'Attaché')
  mkdirSync(folder)
  const opened = await openForBench(join(folder, 'My library.attache'), { create: 'new' })
  await fill(opened)
  await mentionInClaims(opened)
  await opened.close()
  const { page, close } = await startApp(home)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.locator('.block').first().waitFor()
  await page.waitForTimeout(1500)
  await page.evaluate(watchKeys)
  console.log(
    `Register screens. ${JSON.stringify(counts)}, ${machine()}${softwareRendering ? ', software rendering' : ''}`,
  )
  await bulkEdit(page)
  const questions = { row: '.virtual-row .question-row', scroller: '.virtual-list' }
  const words = ['q', 'u', 'e', 's', 't', ' ', '4', '2']
  await measure(page, 'Questions, by date', 'Control+2', words, questions)
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await measure(page, 'Questions, by answer', 'Control+2', words, questions)
  await measure(page, 'Claims', 'Control+3', ['i', 'n', ' ', 'o', 'u', 'r', ' ', '7'])
  await speaksOf(page)
  await measure(page, 'Actors', 'Control+4', ['a', 'c', 't', 'o', 'r', ' ', '1', '2'])
  await close()
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

async function measure(
  page: Page,
  name: string,
  key: string,
  letters: readonly string[],
  { row, scroller } = { row: '.register-row', scroller: '.register-table' },
): Promise<void> {
  const first: number[] = []
  for (let i = 0; i < visits; i++) {
    await page.keyboard.press('Control+1')
    await page.locator('.block').first().waitFor()
    await page.waitForTimeout(400)
    first.push(await timed(page, key, row))
  }
  printGoal(`${name}: first rows`, median(first), 150)
  await page.waitForTimeout(800)
  const typed = await letterTimes(page, letters)
  printGoal(`${name}: a letter in the filter to paint, p95`, percentile(typed, 0.95), 50)
  const idle: number[] = []
  for (let i = 0; i < 24; i++) {
    idle.push(await timed(page, 'F9', null))
    await page.waitForTimeout(50)
  }
  console.log(
    `        floor: a key that does nothing p95 ${ms(percentile(idle, 0.95))}; median of a letter ${ms(median(typed))}, of that key ${ms(median(idle))}`,
  )
  const still = await page.evaluate(framesWhile, { step: 0, scroller })
  const frames = await page.evaluate(framesWhile, { step: 40, scroller })
  printGoal(`${name}: scroll, frame to frame p95`, percentile(frames, 0.95), softwareRendering ? 26 : 20)
  console.log(
    `        floor: frames in which nothing moves p95 ${ms(percentile(still, 0.95))}; median scrolling ${ms(median(frames))}, still ${ms(median(still))}`,
  )
}

/** Adds a mention of one of ten actors to each claim. */
async function mentionInClaims(library: LibraryClient): Promise<void> {
  const [actors, claims] = [await ask(library, 'listActors', {}), await ask(library, 'listClaims', {})]
  for (const [i, actor] of actors.slice(0, 10).entries()) {
    const places = claims
      .filter((_, at) => at % 10 === i)
      .map(({ revision, anchors }) => ({ revision, range: { start: anchors[0]!.start, end: anchors[0]!.start + 3 } }))
    await ask(library, 'addMentions', { who: { actor: actor.id }, places })
  }
}

/** Measures the letters again, among the claims that mention somebody. */
async function speaksOf(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await page.getByRole('combobox', { name: 'Filter', exact: true }).waitFor()
  await page.keyboard.type('mentions')
  const option = page.getByRole('option').first()
  await option.waitFor()
  const chosen = await option.innerText()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  const typed = await letterTimes(page, ['i', 'n', ' ', 'o', 'u', 'r', ' ', '7'])
  printGoal(
    `Claims, ${chosen.replaceAll(/\s+/gu, ' ')}: a letter in the filter to paint, p95`,
    percentile(typed, 0.95),
    50,
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
}

/** Selects 1,000 claims with the keyboard and changes them in one step. Each time the kind is another, so that the rows show it. */
async function bulkEdit(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.locator('.register-row').first().waitFor()
  // Each source has 500 of the claims.
  for (const source of ['source paper 13', 'source paper 14']) {
    await page.keyboard.press('f')
    await page.getByRole('combobox', { name: 'Filter', exact: true }).waitFor()
    await page.keyboard.type(source)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForTimeout(300)
  }
  await page.keyboard.press('Control+a')
  const chosen = await page.locator('.register-selected').innerText()
  const took: number[] = []
  for (const kind of ['denies', 'asks', 'predicts', 'demands', 'denies']) {
    await page.keyboard.press('Home')
    await page.keyboard.press('e')
    await page.getByRole('combobox', { name: 'Kind' }).waitFor()
    await page.keyboard.type(kind)
    took.push(await timed(page, 'Enter', `.register-row.selected [aria-colindex="3"] [title="${kind}"]`))
    await page.waitForTimeout(600)
  }
  printGoal(`Claims: bulk edit, ${chosen}, to paint`, median(took), 500)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Backspace')
}

/** Runs in the page: the times between frames while the rows are scrolled by `step` px a frame. */
async function framesWhile({
  step,
  scroller: selector,
}: {
  readonly step: number
  readonly scroller: string
}): Promise<number[]> {
  const scroller = document.querySelector(selector)!
  const times: number[] = []
  let last = Number.NaN
  for (let i = 0; i <= 240; i++) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    if (i > 0) times.push(now - last)
    last = now
    scroller.scrollTop += step
  }
  return times
}
