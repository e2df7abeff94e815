import { actorKindLetter } from '#shared/model/enums.ts'
import type { ShownStatus } from '#shared/questions/status-view.ts'
import { compareMarks, type Segment } from '#shared/text/segments.ts'
import type { ClaimMark, MentionMark, NoteMark, ReaderMark } from './reader-mark.ts'

/** The look of one segment: its CSS classes, and signs shown after it that are not part of the text. */
export type SegmentLook = { readonly classes: string; readonly sign: string }

export const plainLook: SegmentLook = { classes: '', sign: '' }

const withdrawn: ReadonlySet<ShownStatus> = new Set(['superseded', 'retracted'])

/**
 * The look of a segment with all its marks. A mention is a background colour, a claim an underline in the style of its status.
 * Of overlapping claims, the innermost has the underline, the next a line below it, any further one a line above. A cue is dotted, a hedge
 * dashed, a condition on a grey ground. An idea has a line of dots, because nobody asserts it. A note on a place is in brackets.
 */
export function lookOf({ start, end, marks }: Segment<ReaderMark>): SegmentLook {
  if (marks.length === 0) return plainLook
  const mentions = marks.filter((mark): mark is MentionMark => mark.role === 'mention')
  const contents = contentsInnermostFirst(marks)
  const notes = marks.filter((mark): mark is NoteMark => mark.role === 'memo' || mark.role === 'tag')
  const classes = [
    ...mentionClasses(mentions, start, end),
    ...contents
      .slice(0, 2)
      .map((mark, i) => `${i === 0 ? 'line' : 'rule'} ${i === 0 ? 'line' : 'rule'}-${statusClass(mark.status)}`),
    ...(contents.length > 2 ? ['over'] : []),
    ...(marks.some((mark) => mark.role === 'cue') ? ['cue'] : []),
    ...(marks.some((mark) => mark.role === 'hedge') ? ['hedge'] : []),
    ...edged('condition', marks, start, end),
    ...edged('idea', marks, start, end),
    ...proposedClasses(contents, start, end),
    ...noteClasses(notes, start, end),
  ]
  return { classes: classes.join(' '), sign: signOf(mentions, contents, notes, end) }
}

function contentsInnermostFirst(marks: readonly ReaderMark[]): ClaimMark[] {
  const contents = marks.filter((mark): mark is ClaimMark => mark.role === 'content')
  return contents.toSorted((a, b) => a.end - a.start - (b.end - b.start) || compareMarks(a, b))
}

function mentionClasses(mentions: readonly MentionMark[], start: number, end: number): string[] {
  if (mentions.length === 0) return []
  return [
    mentions.every((mark) => (mark.means?.kind ?? mark.kind) === 'place') ? 'place' : 'actor',
    ...(mentions.length > 1 ? ['deep'] : []),
    ...(mentions.some((mark) => mark.start === start) ? ['mention-start'] : []),
    ...(mentions.some((mark) => mark.end === end) ? ['mention-end'] : []),
  ]
}

function proposedClasses(contents: readonly ClaimMark[], start: number, end: number): string[] {
  const proposed = contents.filter((mark) => mark.proposed)
  if (proposed.length === 0) return []
  return [
    'proposed',
    ...(proposed.some((mark) => mark.start === start) ? ['proposed-start'] : []),
    ...(proposed.some((mark) => mark.end === end) ? ['proposed-end'] : []),
  ]
}

function noteClasses(notes: readonly NoteMark[], start: number, end: number): string[] {
  if (notes.length === 0) return []
  return [
    'note',
    ...(notes.some((mark) => mark.start === start) ? ['note-start'] : []),
    ...(notes.some((mark) => mark.end === end) ? ['note-end'] : []),
  ]
}

/** The sign after words with a memo or a tag. */
export const noteSign = { memo: '*', tag: '#' } as const

/** The classes of a role that is also drawn at its ends. */
function edged(role: 'condition' | 'idea', marks: readonly ReaderMark[], start: number, end: number): string[] {
  const own = marks.filter((mark) => mark.role === role)
  if (own.length === 0) return []
  return [
    role,
    ...(own.some((mark) => mark.start === start) ? [`${role}-start`] : []),
    ...(own.some((mark) => mark.end === end) ? [`${role}-end`] : []),
  ]
}

function statusClass(status: ShownStatus): string {
  return withdrawn.has(status) ? 'withdrawn' : status
}

/** The kind letter at an actor's first mention, and at each metonym what it means: “L” at Moscow, “→S” if the state is meant. */
function letterOf({ first, kind, means }: MentionMark): string {
  return `${first ? actorKindLetter[kind] : ''}${means ? `→${actorKindLetter[means.kind]}` : ''}`
}

function signOf(
  mentions: readonly MentionMark[],
  contents: readonly ClaimMark[],
  notes: readonly NoteMark[],
  end: number,
): string {
  const letters = mentions.filter((mark) => mark.end === end).map(letterOf)
  const crossed = contents.some((mark) => mark.status === 'refuted' && mark.end === end)
  const signs = (['memo', 'tag'] as const)
    .filter((role) => notes.some((mark) => mark.role === role && mark.end === end))
    .map((role) => noteSign[role])
  return letters.join('') + (crossed ? '✕' : '') + signs.join('')
}
