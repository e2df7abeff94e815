import mammoth from 'mammoth'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocx, numbering, paragraph, run, style } from '../src/import-window/word/fixtures/make-docx.ts'
import { startImportApp } from '../src/main/import/fixture/run-import-app.ts'
import { machine, median, ms, printGoal } from './figures.ts'

/**
 * A document of 20 pages (10,000 words) with headings, numbered items, notes, and bold words in each paragraph in runs of six words: from the order to the parsed
 * source in main, through the import window that is open already. The floor is mammoth alone, from the same bytes to its HTML; the two take
 * turns. The first of each is not counted.
 */
const words = 10_000
const times = 11
const most = 300

const sample = readFileSync(join(import.meta.dirname, '../resources/samples/washington-talks.txt'), 'utf8').split('\n')

function longDocument(): Uint8Array {
  const body: string[] = []
  const notes: string[] = []
  for (let written = 0, i = 0; written < words; i++) {
    const text = sample[i % sample.length]!.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    written += text.split(' ').length
    const facts = ['', '', '<w:pStyle w:val="H"/>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'][
      i % 4
    ]!
    const runs = (text.match(/(?:\S+\s*){1,6}/gu) ?? []).map((part, at) => run(part, at % 4 === 1 ? '<w:b/>' : ''))
    const note = i % 5 === 0 ? `<w:r><w:footnoteReference w:id="${i + 1}"/></w:r>` : ''
    if (note !== '') notes.push(`<w:footnote w:id="${i + 1}">${paragraph('Log of the dam.')}</w:footnote>`)
    body.push(paragraph(runs.join('') + note, facts))
  }
  return makeDocx({
    body: body.join(''),
    footnotes: notes.join(''),
    styles: style('H', 'heading 2'),
    numbering: numbering(['decimal', '%1.']),
  })
}

console.log(`Importing documents. ${machine()}`)
const bytes = longDocument()
const app = await startImportApp()
const ours: number[] = []
const floors: number[] = []
for (let i = 0; i < times; i++) {
  const start = performance.now()
  const { result } = await app.readBytes('docx', bytes)
  if (!result.ok) throw new Error(result.failure.code)
  const between = performance.now()
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  ours.push(between - start)
  floors.push(performance.now() - between)
}
await app.close()
printGoal('DOCX of 20 pages, from the bytes to the parsed source, median', median(ours.slice(1)), most)
console.log(`        mammoth alone ${ms(median(floors.slice(1)))}`)
