import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { makeHome, paste, startApp } from '../e2e/launch.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * Cold start to first text.
 * Method: the built app on a home whose library holds the shipped sample, and an empty window on the same runtime, started in turn;
 * from the launch of the process to the paint that first shows a block of text, as the page's own clock has it (the largest contentful
 * paint that is such a block). The first pair is a warm-up and is not counted.
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
    const [e, o] = [await timeOf(join(root, 'bench/empty-window'), []), await timeOf(root, [`--user-data-dir=${home.userData}`])]
    if (round > 0) {
      empty.push(e)
      ours.push(o)
    }
  }
  console.log(`Cold start to first text. ${machine()}, ${starts} starts each, in turn`)
  console.log(`        an empty window: p50 ${ms(median(empty))}, p95 ${ms(percentile(empty, 0.95))}`)
  console.log(`        Attaché: p50 ${ms(median(ours))}, p95 ${ms(percentile(ours, 0.95))}`)
  printGoal('p50 over an empty window', median(ours) - median(empty), 300)
} finally {
  rmSync(home.folder, { recursive: true, force: true })
}

async function timeOf(app: string, args: readonly string[]): Promise<number> {
  const start = Date.now()
  const electron = await _electron.launch({ args: [app, ...args], cwd: root, env: { ...process.env as Record<string, string>, HOME: home.folder } })
  const page = await electron.firstWindow()
  await page.locator('.block').first().waitFor()
  const painted = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const text = list.getEntries().find((entry) => (entry as PerformanceEntry & { element?: Element }).element?.closest('.block'))
      if (text) resolve(performance.timeOrigin + text.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  }))
  await electron.close()
  return painted - start
}
