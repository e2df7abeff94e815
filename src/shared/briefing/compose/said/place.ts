import { contains, type Range } from '../../../text/range.ts'
import { sentenceAt } from '../../../text/units.ts'
import type { CuePhrase } from './cue-phrase.ts'
import { isParenthesis } from './cue-words.ts'
import type { SaidRun } from './said-run.ts'
import { startsWithVerb } from './verbs.ts'
import type { blockOf } from './words-part.ts'

/**
 * How a claim's words are reported. The sentence is: speaker, `lead`, words, `tail`.
 * - `predicate`: the lead is the speaker's verb, “said that”
 * - `prefix`: the lead goes before the speaker's name, “according to”
 * - `asked`: the speaker stands behind the words, in the tail: “Asked whether …, Vint declined to comment”
 * - `words`: nothing joins the speaker and the words; they are given as the source's words or, in quotation marks, as the speaker's
 */
export type Reporting = {
  readonly frame: 'predicate' | 'prefix' | 'asked' | 'words'
  readonly lead: readonly SaidRun[]
  readonly tail: readonly SaidRun[]
  /** The ranges that are printed as the claim's words. */
  readonly contents: readonly Range[]
  /** Whether the first letter of the words goes small. */
  readonly small: boolean
  /** Whether only the cue stands between two parts of the words: “the agency, he explained, has …”. They are printed as one. */
  readonly joined: boolean
  /** Whether the words point to whoever utters them (“I”, “our”), so that they are printed as given, not as told. */
  readonly given: boolean
  /** The words of the source that the lead and the tail are taken from. */
  readonly from: Range | null
}

/** A claim in its text: the block of its cue, what the cue is there, its words, and whether these are the speaker's own. */
export type Place = {
  readonly text: string
  readonly block: ReturnType<typeof blockOf>
  readonly cue: Range
  readonly phrase: CuePhrase
  readonly contents: readonly Range[]
  readonly verbatim: boolean
  readonly speaker: string
  /** Whether several speak jointly. */
  readonly several: boolean
}

/** Whether the cue stands in brackets of commas that the words are not the object of. Only a comma may follow it: “If so, Ruiz said, the lease …”. */
export function interrupts({ text, phrase, cue }: Place, first: Range): boolean {
  const gap = text.slice(cue.end, first.start)
  if (!isParenthesis(text, phrase, gap)) return false
  return !/^,\s+$/u.test(gap) || startsWithVerb(text.slice(first.start, first.end))
}

/** The sentence in which a range begins. */
export function sentenceOf({ text, block }: Place, range: Range): Range {
  return sentenceAt(text, block, range.start) ?? block
}

/** Whether cue and words stand in one sentence. */
export function isOneSentence(at: Place, first: Range): boolean {
  return contains(at.block, first) && contains(sentenceOf(at, first), at.cue)
}

/** A gap of ours between two runs. */
export function gapOf(text: string): SaidRun {
  return { kind: 'gap', text }
}
