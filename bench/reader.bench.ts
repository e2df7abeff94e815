import type { Page } from 'playwright'
import { benchPage, onBuiltPage } from './built-page.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'
import type { Measured } from './reader/page.ts'

/**
 * Opening a long text with all its marks, and adding, changing and removing one mark.
 * Method: the product's reader (mountReader, as the app mounts it), the floor (plain spans with content-visibility) and
 * @recogito/text-annotator draw the same text with the same ranges in one run of the same headless Chromium, by turns, each time in a
 * fresh page; the median of `rounds`. Times run from the call to the task after the frame that shows the result.
 */
const rounds = 7
const adds = 60
const who = ['ours', 'floor', 'recogito'] as const

await onBuiltPage('reader', async (page, version) => {
  console.log(`Reader. ${machine()}, Chromium ${version}, ${rounds} rounds, ${adds} added marks each`)
  await compare(page, 100_000, 5_000, { first: 60, all: 200 })
  await compare(page, 300_000, 10_000, { all: 350 })
})

async function compare(
  page: Page,
  words: number,
  marks: number,
  goals: { readonly first?: number; readonly all: number },
): Promise<void> {
  const runs: Record<(typeof who)[number], Measured[]> = { ours: [], floor: [], recogito: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const one of who) {
      if (one === 'recogito' && round >= 2) continue
      await page.goto(benchPage)
      await page.waitForFunction(() => 'bench' in window)
      runs[one].push(
        await page.evaluate(([name, w, m, a]) => window.bench.run(name, w, m, a), [
          one,
          words,
          marks,
          one === 'recogito' ? 5 : adds,
        ] as const),
      )
    }
  }
  const of = (one: (typeof who)[number]) => ({
    first: median(runs[one].map((run) => run.first)),
    all: median(runs[one].map((run) => run.all)),
    add: percentile(
      runs[one].flatMap((run) => run.adds),
      0.95,
    ),
    change: percentile(
      runs[one].flatMap((run) => run.changes),
      0.95,
    ),
    remove: percentile(
      runs[one].flatMap((run) => run.removals),
      0.95,
    ),
  })
  const [ours, floor, peer] = [of('ours'), of('floor'), of('recogito')]
  const title = `${words.toLocaleString('en')} words, ${marks.toLocaleString('en')} marks`
  console.log(`\n${title}`)
  if (goals.first !== undefined) printGoal('first text', ours.first, goals.first)
  printGoal('everything', ours.all, goals.all)
  printGoal('adding one mark, next frame p95', ours.add, 33)
  printGoal('changing one mark, next frame p95', ours.change, 33)
  printGoal('removing one mark, next frame p95', ours.remove, 33)
  for (const [name, other] of [
    ['floor', floor],
    ['@recogito/text-annotator', peer],
  ] as const) {
    console.log(
      `        ${name}: first ${ms(other.first)}, everything ${ms(other.all)}, adding one p95 ${ms(other.add)}; ours / its ${(ours.all / other.all).toFixed(2)}, adding ${(ours.add / other.add).toFixed(2)}`,
    )
  }
}
