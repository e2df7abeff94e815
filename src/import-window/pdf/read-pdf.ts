import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ParsedCard, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { maxSourceCharacters } from '#shared/text/source-limits.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { bodyTypeOf } from './body-type.ts'
import { cardOf } from './card.ts'
import { drawPage } from './draw-page.ts'
import { draftsOf, partsOf } from './drafts.ts'
import { firstPageOf } from './first-page.ts'
import { vocabularyOf } from './join-lines.ts'
import { linesOfSections, textOfLine, type Line, type Section } from './laid-out.ts'
import { withDocument } from './open-document.ts'
import { readPages, type ReadPage } from './read-pages.ts'
import { findRunningLines } from './running-heads.ts'
import { listOfPages, scannedPages } from './scans.ts'
import { linesOfDrafts, writeText } from './write-text.ts'

/** The share of the work that reading the pages is; putting them together is the rest. */
const pagesShare = 0.95

/** More pages have no books; a file that says so lies, and would keep the window busy for hours. */
const mostPages = 20_000

/** Reads a PDF: its words in reading order, where each stands on its page, and what the file says about itself. */
async function read(input: Parse): Promise<ParsedSource> {
  return withDocument(input, 'text', async (pdf, isWhole) => {
    if (pdf.numPages > mostPages) throw new CannotParse('too-large')
    let letters = 0
    let isFirstTold = false
    const pages = await readPages(pdf, (page, done) => {
      letters += lettersIn(page)
      if (letters > maxSourceCharacters) throw new CannotParse('too-large')
      const first = isFirstTold ? null : firstPageOf(page, done, pdf.numPages)
      isFirstTold ||= first !== null
      input.progress((pagesShare * done) / pdf.numPages, first ?? undefined)
    })
    const card = await readCard(pdf, input.name)
    return { parser: 'pdf/1', ...textOf(pages, isWhole), asideFrom: null, card, attachments: [] }
  })
}

async function readCard(pdf: PDFDocumentProxy, fileName: string): Promise<ParsedCard> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const facts = info as Readonly<Record<string, unknown>>
  const language = typeof facts['Language'] === 'string' ? facts['Language'] : null
  return cardOf({ info: facts, xmp: metadata, language, fileName }, new Date())
}

function lettersIn({ sections }: ReadPage): number {
  return linesOfSections(sections)
    .flatMap(({ words }) => words)
    .reduce((sum, { text }) => sum + text.length, 0)
}

/** Puts pages that were read one by one together to a text. */
function textOf(pages: readonly ReadPage[], isWhole: boolean) {
  const sections = pages.map((page) => page.sections)
  const running = runningLinesOf(sections)
  const body = sections.map((page) => page.map((section) => withoutLines(section, running)))
  const scans = scannedPages(pages, body)
  const broken = pages.filter(({ isBroken }) => isBroken).length
  if (broken === pages.length) throw new CannotParse('damaged')
  const type = bodyTypeOf(body)
  const drafts = draftsOf(
    body.map((page) => partsOf(page, type)),
    type,
  )
  const written = writeText(
    drafts,
    pages.map((page) => page.facts),
    vocabularyOf(linesOfDrafts(drafts)),
  )
  if (written.text === '') throw new CannotParse(scans.length > 0 ? 'scan' : 'empty')
  const remarks: Remark[] = []
  const without = pages.filter(
    ({ sections: own, furniture }) => furniture > 0 || linesOfSections(own).some((line) => running.has(line)),
  )
  if (without.length > 0) remarks.push({ code: 'running-heads-left-out', count: without.length })
  if (scans.length > 0) remarks.push({ code: 'scanned-pages', count: scans.length, detail: listOfPages(scans) })
  if (broken > 0 || !isWhole) remarks.push({ code: 'perhaps-incomplete' })
  return { ...written, remarks }
}

/** Lines of which nothing but numbers would be left are the text itself: a few pages that say nearly the same. */
function runningLinesOf(pages: readonly (readonly Section[])[]): Set<Line> {
  const running = findRunningLines(pages)
  const isText = pages.flatMap(linesOfSections).some((line) => !running.has(line) && /\p{L}/u.test(textOfLine(line)))
  return isText ? running : new Set()
}

function withoutLines(section: Section, left: ReadonlySet<Line>): Section {
  return section.kind === 'lines'
    ? { ...section, lines: section.lines.filter((line) => !left.has(line)) }
    : { ...section, rows: section.rows.filter((row) => !row.cells.flat().every((line) => left.has(line))) }
}

export const pdf: Parser = { read, drawPage }
