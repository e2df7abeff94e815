import { describe, expect, it } from 'vitest'
import type { PrintedBlock, PrintedNote } from '../compose/printed-briefing.ts'
import { notePlaces } from './note-places.ts'

const note: PrintedNote = {
  letter: 'a',
  target: null,
  speaker: 'Volodymyr Zelensky',
  cue: 'said',
  facts: 'predicts · Brussels, by 17 August',
  gloss: 'On guarantees, Trump’s word counts for more than Putin’s',
}

/** A paragraph with the given number of characters and notes. */
function paragraph(length: number, notes: number): PrintedBlock {
  const segments = [{ text: 'x'.repeat(length), mention: false, cue: false, claims: 0, opens: [], kinds: '' }]
  return {
    type: 'paragraph',
    number: 1,
    leftOut: '',
    marker: null,
    lang: null,
    segments,
    notes: Array.from({ length: notes }, () => note),
  }
}

describe('the notes of a paragraph', () => {
  it.each<[string, PrintedBlock[], string[]]>([
    ['a few stand in the margin', [paragraph(400, 2)], ['margin']],
    [
      'some more than the paragraph has room for stay there, beside the next one',
      [paragraph(400, 4), paragraph(400, 0), paragraph(400, 2)],
      ['margin', 'margin', 'margin'],
    ],
    ['more than a reader finds again go beneath', [paragraph(400, 12)], ['beneath']],
    [
      'many in a row go beneath as soon as they fall behind, and to the margin where it is free again',
      [paragraph(200, 4), paragraph(200, 4), paragraph(200, 1), paragraph(2000, 0), paragraph(200, 4)],
      ['margin', 'beneath', 'margin', 'margin', 'margin'],
    ],
  ])('%s', (_, blocks, places) => {
    expect(notePlaces(blocks)).toEqual(places)
  })
})
