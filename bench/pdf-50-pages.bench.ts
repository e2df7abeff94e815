import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeBriefing } from '../src/shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '../src/shared/briefing/print/print-document.ts'
import { runPrintApp } from '../src/main/print/fixture/run-print-app.ts'
import { longBriefing } from './long-briefing.ts'

/**
 * A briefing of 50 pages, from the call of `printBriefing` to the bytes of the finished PDF: window, document, fonts, layout, tags,
 * scrubbing.
 * Twice: with 9 claims and 17 mentions on each page of the source, as in the sample, and with them on every second page.
 */
const times = 11
const text = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8')

async function measurePdf(): Promise<
  readonly {
    readonly name: string
    readonly pages: number
    readonly composing: number
    readonly printing: readonly number[]
  }[]
> {
  const kinds = [
    { name: 'each page marked', input: longBriefing(text, 46, 1) },
    { name: 'every second page marked', input: longBriefing(text, 52, 2) },
  ]
  const composed = kinds.map(({ input }) => {
    printDocument(composeBriefing(input), 'A4')
    const start = performance.now()
    const document = printDocument(composeBriefing(input), 'A4')
    return { document, milliseconds: performance.now() - start }
  })
  const printed = await runPrintApp(composed.map(({ document }) => ({ document, paper: 'A4', date: '', times })))
  return kinds.map(({ name }, i) => {
    const { pages = 0, milliseconds = [] } = printed[i] ?? {}
    // The first print starts the window's process, which the app has started already when a person exports.
    return {
      name,
      pages,
      composing: composed[i]?.milliseconds ?? 0,
      printing: milliseconds.slice(1).sort((a, b) => a - b),
    }
  })
}

if (import.meta.main) {
  for (const { name, pages, composing, printing } of await measurePdf()) {
    const [least = 0, middle = 0, most = 0] = [printing[0], printing[Math.floor(printing.length / 2)], printing.at(-1)]
    console.log(
      `${pages} pages, ${name}: composed in ${composing.toFixed(0)} ms, printed in ${middle.toFixed(0)} ms (p50 of ${printing.length}; ${least.toFixed(0)}–${most.toFixed(0)})`,
    )
  }
}
