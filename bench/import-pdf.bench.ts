import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { show, writePdf, type WrittenPage } from '../src/import-window/pdf/fixtures/write-pdf.ts'
import { startImportApp } from '../src/main/import/fixture/run-import-app.ts'
import { machine, median, ms, printGoal } from './figures.ts'

/**
 * Reading a PDF of 100 pages: from its bytes to its parsed text, in the import window, as a person waits for it. The floor is PDF.js alone:
 * the same file opened and its text taken page by page, in Node, without lines, columns, paragraphs or the places of words. The two take
 * turns. The first of each is not counted. Of a PDF of 600 pages, made here, also when its first page can be read.
 */
const times = 7
const most = 2_500
const longPages = 600
const file = readFileSync(join(import.meta.dirname, '../src/import-window/pdf/fixtures/report-100-pages.pdf'))

const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
const { getDocument } = (await import(pathToFileURL(pdfjs).href)) as typeof import('pdfjs-dist')

const app = await startImportApp({ silence: 20_000 })
const [read, floor, drawn]: number[][] = [[], [], []]
let words = 0
for (let run = 0; run <= times; run++) {
  let start = performance.now()
  const { result } = await app.readBytes('pdf', file)
  read!.push(performance.now() - start)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  words = (result.value as { text: string }).text.split(/\s+/u).length

  start = performance.now()
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  for (let page = 1; page <= pdf.numPages; page++) await (await pdf.getPage(page)).getTextContent()
  await pdf.loadingTask.destroy()
  floor!.push(performance.now() - start)

  start = performance.now()
  await app.readBytes('pdf', file, { task: { kind: 'draw-page', page: run * 10, scale: 2 } })
  drawn!.push(performance.now() - start)
}
const [first, whole]: number[][] = [[], []]
const long = writePdf(Array.from({ length: longPages }, (_, i) => longPage(i)))
for (let run = 0; run <= 3; run++) {
  const { result, firstPages, ms: time } = await app.readBytes('pdf', long)
  if (!result.ok || firstPages.length === 0) throw new Error(`The PDF of ${longPages} pages was not read.`)
  first!.push(firstPages[0]!.ms)
  whole!.push(time)
}
await app.close()
console.log(`PDF of 100 pages, ${words} words. ${machine()}`)
printGoal('from bytes to parsed text, median', median(read!.slice(1)), most)
console.log(
  `        PDF.js’s own extraction of text ${ms(median(floor!.slice(1)))}; the first reading ${ms(read![0]!)}`,
)
printGoal('from bytes to the picture of a page at two pixels a point', median(drawn!.slice(1)), 500)
console.log(
  `        PDF of ${longPages} pages: its first page after ${ms(median(first!.slice(1)))}, the whole after ${ms(median(whole!.slice(1)))}, medians`,
)

/** A page of 32 lines in four paragraphs, with a running head and its number. */
function longPage(page: number): WrittenPage {
  const line = (i: number) => `Gate ${page * 32 + i} was opened at noon and closed by the keeper, who signed for it`
  const lines = Array.from({ length: 32 }, (_, i) =>
    show(i % 8 === 7 ? 'before the water rose.' : line(i), 72, 740 - i * 15 - Math.floor(i / 8) * 8),
  )
  return { content: [show('Annual report', 72, 790), ...lines, show(`${page + 1}`, 290, 40)].join('') }
}
