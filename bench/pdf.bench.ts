import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeBriefing } from '../src/shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '../src/shared/briefing/print/print-document.ts'
import { runPrintApp } from '../src/main/print/fixture/run-print-app.ts'
import { machine, median, ms, printGoal } from './figures.ts'
import { longBriefing } from './long-briefing.ts'

/**
 * PDFs of 5, 50 and 300 pages. From the records to the bytes of the finished PDF: composing, window, document, fonts, layout, tags, outline,
 * scrubbing. The floor is Chromium's own printing of the same HTML: `printToPDF` alone, with the same options, of the document that is loaded in
 * a window already; the two take turns. The source has 9 claims and 17 mentions on each page, as the sample has. The first of each is not counted.
 */
const sizes = [
  { copies: 2, times: 11 },
  { copies: 46, times: 9 },
  { copies: 258, times: 3 },
]
const most = 150

const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')
const composed = sizes.map(({ copies, times }) => {
  const input = longBriefing(text, copies, 1)
  printDocument(composeBriefing(input), 'A4')
  const start = performance.now()
  const document = printDocument(composeBriefing(input), 'A4')
  return { document, times, milliseconds: performance.now() - start }
})
console.log(`PDF. ${machine()}`)
const printed = await runPrintApp(
  composed.map(({ document, times }) => ({ document, paper: 'A4', date: '', times, withFloor: true })),
)
for (const [at, { milliseconds: composing }] of composed.entries()) {
  const { pages = 0, milliseconds = [], floors = [] } = printed[at] ?? {}
  const whole = composing + median(milliseconds.slice(1))
  const floor = median(floors.slice(1))
  printGoal(`${pages} pages: from the records to the PDF, median`, whole, floor + most)
  console.log(`        composing ${ms(composing)}; Chromium's own printing ${ms(floor)}`)
}
