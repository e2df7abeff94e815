import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { keepHome, makeHome, paste, startApp, storyEnvironment } from '../e2e/launch.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * Cold start to the usable reader.
 * Method: the built app with a library that holds the shipped sample, and an empty window on the same runtime, started by turns. The time
 * runs from the launch of the process to the paint that first shows a block of text, by the page's own clock (largest contentful paint).
 * The reader is what draws that block, so the text can be used from then on. The first pair is a warm-up and is not counted.
 */
const starts = 20
const root = join(import.meta.dirname, '..')

const home = makeHome()
try {
  const first = await startApp(home)
  await paste(first.page, readFileSync(join(root, 'resources/samples/washington-talks.txt'), 'utf8'))
  await first.page.locator('.block').first().waitFor()
  await first.close()
  const ours: number[] = []
  const empty: number[] = []
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
  console.log(`Cold start to the usable reader. ${machine()}, ${starts} starts each, in turn`)
  tell('an empty window', empty)
  tell('Attaché', ours)
  printGoal('p50 over an empty window', median(ours) - median(empty), 300)
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

function tell(what: string, times: readonly number[]): void {
  console.log(
    `        ${what}: min ${ms(Math.min(...times))}, p50 ${ms(median(times))}, p95 ${ms(percentile(times, 0.95))}, max ${ms(Math.max(...times))}`,
  )
}

/** Milliseconds from the launch to the first paint of a block of text. */
async function timeOf(app: string, args: readonly string[]): Promise<number> {
  const start = Date.now()
  const electron = await _electron.launch({
    args: [...keepHome, app, ...args],
    cwd: root,
    env: storyEnvironment(home),
  })
  const page = await electron.firstWindow()
  await page.locator('.block').first().waitFor()
  const painted = await page.evaluate(async () => {
    const text = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        for (const paint of list.getEntries() as LargestContentfulPaint[])
          if (paint.element?.closest('.block')) resolve(paint.startTime)
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    return performance.timeOrigin + text
  })
  await electron.close()
  return painted - start
}
