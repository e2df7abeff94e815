import type { PrintedBlock, PrintedNote } from '../compose/printed-briefing.ts'

/** Beside the text, where a paragraph's notes may reach down beside the next ones; or beneath the paragraph, in two columns. */
export type NotePlace = 'margin' | 'beneath'

/** How far notes may hang below their paragraph before a reader has to look for them. In millimetres, about a third of a page's text. */
const longestOverhang = 70

/** Estimates for the sizes in `print-css.ts`: characters a line, and millimetres a line or between two paragraphs or notes. */
const body = { line: 62, height: 5.5, gap: 1.9 }
const margin = { line: 30, height: 3.55, gap: 1.1 }

/** Where the notes of each block go. Few enough are always in the margin; where claims stand so close that their notes fall behind, the rest go beneath. */
export function notePlaces(blocks: readonly PrintedBlock[]): readonly NotePlace[] {
  let overhang = 0
  return blocks.map(({ segments, notes }) => {
    const text = linesOf(segments.map((segment) => segment.text).join(''), body.line) * body.height + body.gap
    const hanging = overhang + notes.reduce((sum, note) => sum + heightOf(note), 0) - text
    const place = notes.length > 0 && hanging > longestOverhang ? 'beneath' : 'margin'
    overhang = Math.max(0, place === 'margin' ? hanging : overhang - text)
    return place
  })
}

function heightOf({ letter, speaker, cue, facts, gloss }: PrintedNote): number {
  const lines =
    linesOf(`${letter} ${speaker} ${cue} · ${facts}`, margin.line) +
    (gloss === '' ? 0 : linesOf(`In our words: ${gloss}`, margin.line))
  return lines * margin.height + margin.gap
}

function linesOf(text: string, line: number): number {
  return Math.max(1, Math.ceil(text.length / line))
}
