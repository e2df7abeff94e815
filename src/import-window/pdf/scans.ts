import { linesOfSections, textOfLine, type Section } from './laid-out.ts'
import type { ReadPage } from './read-pages.ts'

/** A page is a scan if pictures cover this share of it and it has next to no words; or if it has no words at all, but something is drawn. */
const scannedShare = 0.5
const fewLetters = 30
/** Letters that were turned into shapes are at least so many. */
const manyShapes = 25

/** The pages, from 0, on which there is something to see and no text, but perhaps a stamp or a number. */
export function scannedPages(pages: readonly ReadPage[], body: readonly (readonly Section[])[]): number[] {
  return pages.flatMap(({ pictured, shapes }, i) => {
    const letters = lettersIn(body[i]!)
    const isScan =
      letters === 0 ? pictured > 0.05 || shapes > manyShapes : letters < fewLetters && pictured > scannedShare
    return isScan ? [i] : []
  })
}

function lettersIn(sections: readonly Section[]): number {
  return linesOfSections(sections).reduce(
    (sum, line) => sum + textOfLine(line).replaceAll(/[^\p{L}\p{N}]/gu, '').length,
    0,
  )
}

/** Page numbers for a sentence: "3, 7–9". */
export function listOfPages(pages: readonly number[]): string {
  const stretches: [number, number][] = []
  for (const page of pages) {
    const last = stretches.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else stretches.push([page, page])
  }
  return stretches.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join(', ')
}
