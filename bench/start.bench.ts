import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { keepHome, makeHome, paste, startApp, storyEnvironment } from '../e2e/launch.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * Cold start to first text.
 * Method: the built app with a library that holds the shipped sample, and an empty window on the same runtime, started by turns. The time
 * runs from the launch of the process to the paint that first shows a block of text, by the page's own clock (element timing). Main sends
 * that text with the page. A second time is taken at the frame in which the reader has drawn it and can be used. The first pair is a
 * warm-up and is not counted.
 */
const starts = 20
const root = join(import.meta.dirname, '..')

const home = makeHome()
try {
  const first = await startApp(home)
  await paste(first.page, readFileSync(join(root, 'resources/samples/washington-talks.txt'), 'utf8'))
  await first.page.locator('.block').first().waitFor()
  await first.close()
  const ours: Start[] = []
  const empty: Start[] = []
  for (let round = 0; round <= starts; round += 1) {
    const [e, o] = [
      await timeOf(join(root, 'bench/empty-window'), []),
      await timeOf(root, [`--user-data-dir=${home.userData}`]),
    ]
    if (round > 0) {
      empty.push(e)
      ours.push(o)
    }
  }
  console.log(`Cold start to first text. ${machine()}, ${starts} starts each, in turn`)
  const [none, text, usable] = [
    empty.map(({ text }) => text),
    ours.map(({ text }) => text),
    ours.map(({ reader }) => reader),
  ]
  console.log(`        an empty window: p50 ${ms(median(none))}, p95 ${ms(percentile(none, 0.95))}`)
  console.log(`        Attaché: p50 ${ms(median(text))}, p95 ${ms(percentile(text, 0.95))}`)
  printGoal('p50 over an empty window', median(text) - median(none), 300)
  console.log(
    `        the reader itself: p50 ${ms(median(usable))}, ${ms(median(usable) - median(none))} over an empty window`,
  )
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

/** Milliseconds since the launch. */
type Start = { readonly text: number; readonly reader: number }

async function timeOf(app: string, args: readonly string[]): Promise<Start> {
  const start = Date.now()
  const electron = await _electron.launch({
    args: [...keepHome, app, ...args],
    cwd: root,
    env: storyEnvironment(home),
  })
  const page = await electron.firstWindow()
  await page.locator('.block').first().waitFor()
  const times = await page.evaluate(async () => {
    const text = new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries()[0]!.startTime)).observe({
        type: 'element',
        buffered: true,
      })
    })
    const reader = new Promise<number>((resolve) => {
      const look = () => {
        if (document.querySelector('.block') && !document.querySelector('[inert]')) resolve(performance.now())
        else requestAnimationFrame(look)
      }
      look()
    })
    return { text: performance.timeOrigin + (await text), reader: performance.timeOrigin + (await reader) }
  })
  await electron.close()
  return { text: times.text - start, reader: times.reader - start }
}
