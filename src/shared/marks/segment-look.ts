import { actorKindLetter } from '#shared/model/enums.ts'
import type { ShownStatus } from '#shared/questions/status-view.ts'
import { compareMarks, type Segment } from '#shared/text/segments.ts'
import type { ClaimMark, MentionMark, NoteMark, ReaderMark } from './reader-mark.ts'

/** How one segment looks: its classes, and the signs set behind it that are no part of the text. */
export type SegmentLook = { readonly classes: string; readonly sign: string }

export const plainLook: SegmentLook = { classes: '', sign: '' }

const withdrawn: ReadonlySet<ShownStatus> = new Set(['superseded', 'retracted'])

/**
 * The look of a segment under all its marks at once. Mentions are a wash, claims a line by status; of overlapping claims
 * the innermost has the underline, the next a rule below it, any more a line above. The cue is a dotted rule, a hedge
 * one of dashes, a condition stands between brackets, an idea under a line of dots, since nobody says it;
 * a note on a place stands in brackets.
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

/** What stands behind the words that a memo or a tag is on. */
export const noteSign = { memo: '*', tag: '#' } as const

/** A role that is drawn at its ends too. */
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

/** The letter of the kind at the first mention; what a metonym means stands at each: “L” at Moscow, “→S” where the state is meant. */
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
