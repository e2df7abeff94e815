import { checkNote } from '../check-note.ts'
import { checkCodes, type CheckCode } from '../finding.ts'
import type { LabelledSentence } from './read-sentences.ts'

/** How well one check does on labelled sentences: right findings, wrong ones and missed ones, with the sentences of the last two. */
export type Measured = {
  readonly code: CheckCode
  readonly right: number
  readonly wrong: readonly LabelledSentence[]
  readonly missed: readonly LabelledSentence[]
  /** Of 1; 1 where nothing was found, or nothing was to be found. */
  readonly precision: number
  readonly recall: number
}

/** Compares what is found in labelled sentences with their labels, check by check. A check counts once a sentence. */
export function measure(sentences: readonly LabelledSentence[]): Measured[] {
  const found = sentences.map(({ note }) => new Set(checkNote(note).map(({ code }) => code)))
  return checkCodes.map((code) => {
    const has = (at: number) => found[at]!.has(code)
    const right = sentences.filter(({ codes }, at) => codes.includes(code) && has(at)).length
    const wrong = sentences.filter(({ codes }, at) => !codes.includes(code) && has(at))
    const missed = sentences.filter(({ codes }, at) => codes.includes(code) && !has(at))
    return {
      code,
      right,
      wrong,
      missed,
      precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
      recall: right + missed.length === 0 ? 1 : right / (right + missed.length),
    }
  })
}
