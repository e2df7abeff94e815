import { isBody, type FoundBlock } from '../text/blocks.ts'
import type { ParsedBlock } from './parsed-source.ts'
import { speakerLine } from './speaker-line.ts'

/** A text is a transcript if the speaker changes this often: of three turns, the second is another one's, and the third another one's again. */
const leastChanges = 2
/** And if at least this share of its paragraphs are turns: an article may have an interview in it, and stays an article. */
const turnShare = 0.5
/** Who speaks in a conversation speaks more than once. Lists of terms have a new one in each line. */
const mostSpeakersPerTurn = 0.75
/** And if this share of turns ends as a sentence does. The fields of a form do not. */
const sentenceShare = 0.5
const sentenceEnd = /[.!?…。！？”"»“)\]—–-]\s*$/u

/** "[12:04] ", "(00:12:04) ", "00:12:04 ", with or without fractions of seconds. */
const stamp =
  /^\s*(?:\[(?<square>[\d:.,]{4,12})\]|\((?<round>[\d:.,]{4,12})\)|(?<plain>\d{1,2}:\d{2}:\d{2}))[ \t]*[-–—]?[ \t]*/u

/**
 * Finds the turns of a transcript ("Name: text") in a plain text with blocks, and returns the blocks with turns in them; the same blocks if
 * the text is no transcript. A turn begins at its speaker's name; a time stamp stands before it, as the marker of a list item does.
 */
export function findTurns(text: string, blocks: readonly FoundBlock[]): readonly ParsedBlock[] {
  const pieces = blocks.flatMap((block) => cutAtSpeakers(text, block))
  const named = pieces.map((block) => turnAt(text, block))
  const turns = named.filter((turn) => turn !== null)
  if (!isTranscript(text, turns, pieces)) return blocks
  const counts = countSpeakers(turns)
  return pieces.map((block, i) => {
    const turn = named[i]
    if (!turn) return block
    // A heading such as "Interview: the dam" speaks only once, and so does a byline.
    const isHeading = !isBody(block.type) && counts.get(turn.speaker) === 1
    return isHeading ? block : turn
  })
}

type Turn = ParsedBlock & { readonly speaker: string }

/** The turn that a block is, if it begins with a name; null if it does not. */
function turnAt(text: string, block: FoundBlock): Turn | null {
  const words = text.slice(block.start, block.end)
  const stamped = stamp.exec(words)
  const time = stamped && secondsOf(stamped.groups ?? {})
  const offset = time === null ? 0 : stamped![0].length
  const found = speakerLine(words.slice(offset))
  if (!found) return null
  return {
    type: 'speaker-turn',
    start: block.start + offset,
    end: block.end,
    speaker: found.name,
    ...(time !== null && { time }),
  }
}

/** The seconds that a stamp names; null if it names no time. */
function secondsOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const written = groups['square'] ?? groups['round'] ?? groups['plain'] ?? ''
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,3})?$/u.exec(written)
  if (!parts) return null
  const [, hours = '0', minutes = '', seconds = ''] = parts
  return Number(seconds) < 60 ? (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) : null
}

/** Cuts a block that has line breaks in it before each line that begins with a name: hard-wrapped transcripts have no blank lines. */
function cutAtSpeakers(text: string, block: FoundBlock): FoundBlock[] {
  const cuts = [block.start]
  for (let at = text.indexOf('\n', block.start); at >= 0 && at < block.end; at = text.indexOf('\n', at + 1)) {
    const line = { ...block, start: at + 1 }
    if (turnAt(text, line)) cuts.push(at + 1)
  }
  if (cuts.length === 1 || !turnAt(text, block)) return [block]
  return cuts.map((start, i) => {
    const end = (cuts[i + 1] ?? block.end + 1) - 1
    return i === 0 ? { ...block, end } : { type: 'paragraph', start, end }
  })
}

function isTranscript(text: string, turns: readonly Turn[], blocks: readonly FoundBlock[]): boolean {
  const speakers = countSpeakers(turns).size
  const changes = turns.filter(({ speaker }, i) => i > 0 && speaker !== turns[i - 1]?.speaker).length
  const paragraphs = blocks.filter(({ type }) => isBody(type))
  const sentences = turns.filter(({ start, end }) => sentenceEnd.test(text.slice(Math.max(start, end - 20), end)))
  return (
    changes >= leastChanges &&
    speakers <= turns.length * mostSpeakersPerTurn &&
    turns.length >= paragraphs.length * turnShare &&
    sentences.length >= turns.length * sentenceShare
  )
}

function countSpeakers(turns: readonly Turn[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}
