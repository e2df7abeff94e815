import type { Said } from './cue-words.ts'

/** What one speaker says until another one does. The time is in seconds from the beginning of the recording. */
export type SpokenTurn = { readonly speaker: string | null; readonly time: number; readonly text: string }

/** Words with the times at which they are shown. */
export type TimedWords = Said & { readonly from: number; readonly to: number }

/** Nobody is named: a pause of this many seconds begins a new turn. */
const pause = 2
/** Nobody is named: from this length on (UTF-16 units) a turn ends with its sentence, and from the other on with its cue. */
const sentenceLength = 300
const longestUnnamed = 600
/** One speaker's words are cut at the end of a sentence from this length on, since a block is what a citation points to. */
const longestNamed = 1_500

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/u

/**
 * Joins words to turns. Who spoke goes on speaking until the captions say otherwise; where they name the voice of each cue (`isVoiced`), a
 * cue without a name is nobody's.
 */
export function joinTurns(words: readonly TimedWords[], isVoiced: boolean): SpokenTurn[] {
  const turns: { speaker: string | null; time: number; text: string; to: number }[] = []
  for (const { text, speaker, from, to } of words) {
    const last = turns.at(-1)
    const now = speaker === undefined ? (isVoiced ? null : (last?.speaker ?? null)) : speaker
    const isSame = last !== undefined && last.speaker === now && speaker !== null
    if (last && isSame && !isFull(last, from)) {
      last.text = `${last.text} ${text}`
      last.to = to
    } else {
      turns.push({ speaker: now, time: from, text, to })
    }
  }
  return turns.map(({ speaker, time, text }) => ({ speaker, time, text }))
}

function isFull(turn: { speaker: string | null; text: string; to: number }, from: number): boolean {
  const { length } = turn.text
  const ends = sentenceEnd.test(turn.text)
  if (turn.speaker !== null) return length >= longestNamed && ends
  return from - turn.to > pause || length >= longestUnnamed || (length >= sentenceLength && ends)
}
