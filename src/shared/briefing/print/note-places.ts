import type { PrintedBlock, PrintedNote } from '../compose/printed-briefing.ts'

/** `margin`: beside the text, where notes may extend below their paragraph. `beneath`: under the paragraph, in two columns. */
export type NotePlace = 'margin' | 'beneath'

/** In millimetres, about a third of a page's text: how far notes may hang below their paragraph before a reader has to search for them. */
const longestOverhang = 70

/**
 * Estimates for the sizes in `print-css.ts`: `line` in characters, `height` of a line and `gap` between paragraphs or notes in
 * millimetres.
 */
const body = { line: 62, height: 5.5, gap: 1.9 }
const margin = { line: 30, height: 3.55, gap: 1.1 }

/** Decides where the notes of each block go: into the margin, or beneath the block if margin notes would hang too far below it. */
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
    linesOf(`${letter} ${speaker} ${cue}`, margin.line) +
    (facts === '' ? 0 : linesOf(facts, margin.line)) +
    (gloss === '' ? 0 : linesOf(`In our words: ${gloss}`, margin.line))
  return lines * margin.height + margin.gap
}

function linesOf(text: string, line: number): number {
  return Math.max(1, Math.ceil(text.length / line))
}
