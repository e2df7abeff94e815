import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'
import type { OpenText } from './open-text.ts'

/** Maximum number of choices beside the proposed one; more would hide the likely ones. */
const maxCandidates = 4

/**
 * The actors mentioned in a block who may be speaking: those outside the words first, nearer ones first. Places are left out; if a place
 * stands for an actor, that actor is listed.
 */
export function speakerCandidates(marks: readonly ReaderMark[], content: Range): Id[] {
  const mentions = marks.filter((mark) => mark.role === 'mention' && (mark.means?.kind ?? mark.kind) !== 'place')
  const sorted = mentions.toSorted((a, b) => distance(a, content) - distance(b, content))
  return [...new Set(sorted.map((mark) => (mark.role === 'mention' ? (mark.means?.actor ?? mark.actor) : '')))].slice(
    0,
    maxCandidates,
  )
}

function distance(mark: Range, content: Range): number {
  if (mark.end <= content.start) return content.start - mark.end
  if (mark.start >= content.end) return mark.start - content.end
  return 1000 + mark.start - content.start
}

/** The cues of the block's other claims, which often belong to this claim too. */
export function cuesNear({ index }: OpenText, content: Range): Range[] {
  return index
    .marksOf(index.blockAt(content.start))
    .filter((mark) => mark.role === 'cue')
    .map(({ start, end }) => ({ start, end }))
}
