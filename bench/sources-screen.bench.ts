import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { makeHome, startApp } from '../e2e/launch.ts'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import { ask } from './filled-library.ts'
import { annotate, importMany, manyCounts } from './many-sources.ts'
import { letterTimes, timed, watchKeys } from './watch-keys.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * The Sources screen with 10,000 sources and 500,000 annotations, in the built app's window, 1280 × 720.
 * Method: as for the other registers (register-screens.bench.ts): each time goes from the key press to the task after the frame that shows
 * the result. First page: from the key of the screen to the first row. Sort: from the key in the sheet of columns to the next frame. Filter:
 * from a letter to the frame after it. Group: from Enter in the menu to the first head of the new groups.
 * Before it, in the library's thread: what the window reads when it opens, and what it reads again after one change.
 * The floor is a key that does nothing, on the same machine at the same time.
 */
const softwareRendering = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined
const visits = 10
/** A page of the screen, whatever brings it. */
const goal = 50

const home = makeHome()
try {
  const folder = join(home.documents, 'Attaché')
  mkdirSync(folder)
  const path = join(folder, 'My library.attache')
  console.log(
    `Sources screen. ${JSON.stringify(manyCounts)}, ${machine()}${softwareRendering ? ', software rendering' : ''}`,
  )
  const filled = await openForBench(path, { create: 'new', synchronous: 'OFF' })
  await importMany(filled)
  await filled.close()
  annotate(path)
  const library = await openForBench(path)
  await reads(library)
  await library.close()
  const { page, close } = await startApp(home)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.locator('.block').first().waitFor()
  await page.waitForTimeout(4000)
  await page.evaluate(watchKeys)
  await pages(page)
  await close()
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

async function reads(library: LibraryClient): Promise<void> {
  const sources = await ask(library, 'listSources', {})
  await measure('list 10,000 sources', 10, 500, () => ask(library, 'listSources', {}))
  await measure('how much of each text is marked', 10, 500, () => ask(library, 'listMarkedTexts', {}))
  const one = (i: number) => ({ ids: [sources[(i * 37) % sources.length]!.id] })
  await measure('read one source again', 100, 5, (i) => ask(library, 'readSources', one(i)))
  await measure('how much of one text is marked', 100, 5, (i) => ask(library, 'readMarkedTexts', one(i)))
}

async function measure(
  name: string,
  runs: number,
  goalMs: number,
  run: (i: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run(i)
    times.push(performance.now() - start)
  }
  printGoal(name, median(times), goalMs)
}

async function pages(page: Page): Promise<void> {
  const first: number[] = []
  for (let i = 0; i < visits; i++) {
    await page.keyboard.press('Control+1')
    await page.locator('.block').first().waitFor()
    await page.waitForTimeout(600)
    first.push(await timed(page, 'Control+6', '.register-row'))
  }
  printGoal('Sources: first page', median(first), goal)
  await page.waitForTimeout(2000)
  const typed = await letterTimes(page, ['r', 'e', 'p', 'o', 'r', 't', ' ', '7'])
  printGoal('Sources: a letter in the filter to paint, p95', percentile(typed, 0.95), goal)
  await page.keyboard.press('Escape')
  printGoal('Sources: sort by a column', median(await sorts(page)), goal)
  printGoal('Sources: group by publisher, by state', median(await groups(page)), goal)
  const idle: number[] = []
  for (let i = 0; i < 24; i++) {
    idle.push(await timed(page, 'F9', null))
    await page.waitForTimeout(50)
  }
  console.log(`        floor: a key that does nothing, median ${ms(median(idle))}, p95 ${ms(percentile(idle, 0.95))}`)
}

/** Sorts by the title and by the date: up, down, not. */
async function sorts(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.keyboard.press('s')
  await page.getByRole('dialog').waitFor()
  for (const moves of [0, 3]) {
    for (let i = 0; i < moves; i++) await page.keyboard.press('ArrowDown')
    for (let i = 0; i < 6; i++) {
      times.push(await timed(page, 's', null))
      await page.waitForTimeout(300)
    }
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return times
}

async function groups(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < 6; i++) {
    const [downs, head] =
      i % 2 === 0 ? [2, '.register-group:not(:has(.state-sign))'] : [0, '.register-group .state-sign']
    await page.keyboard.press('b')
    await page.getByRole('menu').waitFor()
    for (let down = 0; down < downs; down++) await page.keyboard.press('ArrowDown')
    times.push(await timed(page, 'Enter', head))
    await page.waitForTimeout(400)
  }
  return times
}
