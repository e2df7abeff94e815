import type { CaretOn } from '../../core/app-state.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range as TextRange } from '#shared/text/range.ts'
import { nextOverlapping, neighbour, recordsByLength } from './marks/mark-order.ts'
import type { OpenText } from './open-text.ts'
import type { TextSelection } from './editor/mount-reader.ts'
import { strings } from './strings.tsx'

/** Navigation in the text; nothing here changes the library. */

const flashMs = 1200

/** Outlines a record, announces it, and optionally moves the caret to its start. */
export function selectRecord(
  openText: OpenText,
  record: Id,
  how: { readonly reveal: 'nearest' | 'center' | 'no'; readonly moveCaret: boolean },
): void {
  const { reader, index, state } = openText
  state.setState({ selected: record, offered: null, brought: how.reveal === 'no' ? null : record })
  const marks = index.marksOfRecord(record)
  const start = marks[0]?.start
  if (start === undefined) return
  tell(openText, record, start)
  if (how.moveCaret) focusText(openText, { anchor: start, focus: start })
  if (how.reveal !== 'no') reader()?.reveal({ start, end: marks[0]!.end }, how.reveal)
}

/** Shows what a record is in the status bar and announces it. */
export function tell(openText: OpenText, record: Id, offset: number): void {
  openText.app.state.getState().speak(openText.describe(record))
  showPlace(openText, record, offset)
}

/** Shows the current position and record in the status bar. The offset is in UTF-16 units. */
export function showPlace(openText: OpenText, record: Id, offset: number): void {
  const { app, describe, placeName } = openText
  app.state.getState().set({ place: `${placeName(offset)} · ${describe(record)}`, caretOn: kindOf(openText, record) })
}

/** Shows the position of the caret or of the selected words in the status bar, where no mark is meant. */
export function showCaret({ app, text, selection, caret, placeName }: OpenText): void {
  const [at, words] = [caret(), selection()]
  if (at === null) return app.state.getState().set({ place: '', caretOn: 'nothing' })
  if (!words) return app.state.getState().set({ place: placeName(at), caretOn: 'nothing' })
  const count = text.text.slice(words.start, words.end).match(/\S+/gu)?.length ?? 0
  app.state.getState().set({ place: strings.screen.selected(placeName(words.start), count), caretOn: 'words' })
}

function kindOf({ claim, index, mention }: OpenText, record: Id): CaretOn {
  const asClaim = claim(record)
  if (asClaim) return asClaim.proposed.length > 0 ? 'suggested' : 'claim'
  if (mention(record)) return 'mention'
  return index.idea(record) ? 'idea' : 'note'
}

/**
 * Focuses the text with this selection or, if null, the previous one; from a card, the previous one comes with its scroll position. An open
 * dialog or review keeps the focus.
 */
export function focusText({ app, reader, lastSelection, state }: OpenText, selection: TextSelection | null): void {
  const drawn = reader()
  const { dialog, sweep } = app.state.getState()
  if (!drawn || dialog !== null || sweep !== null) return
  const before = drawn.readSelection() ? null : (lastSelection() ?? { anchor: 0, focus: 0 })
  const { inCard, left } = state.getState()
  const page = inCard && selection === null ? drawn.root.closest('.read-page') : null
  drawn.root.focus({ preventScroll: true })
  if (page && left !== null) page.scrollTop = left
  const wanted = selection ?? before
  if (wanted) drawn.select(wanted)
}

export function stepRecord(openText: OpenText, step: 1 | -1): void {
  const { selected } = openText.state.getState()
  const caret = openText.caret()
  // The caret may have left the selected mark by a key of this frame, which the selection follows only in the next one.
  const isOnIt =
    selected !== null &&
    (caret === null || openText.index.marksOfRecord(selected).some(({ start, end }) => start <= caret && caret <= end))
  const next = neighbour(openText.places(), isOnIt ? selected : null, caret ?? 0, step)
  if (next) selectRecord(openText, next.record, { reveal: 'nearest', moveCaret: true })
  else openText.app.state.getState().announce(step === 1 ? strings.moves.noNextMark : strings.moves.noPreviousMark)
}

export function stepOverlapping(openText: OpenText): void {
  const { selected } = openText.state.getState()
  const at = openText.caret()
  const overlapping = at === null ? [] : recordsByLength(openText.index.marksAt(at))
  const next = nextOverlapping(overlapping, selected)
  if (next === null) openText.app.state.getState().announce(strings.gestures.noMark)
  else selectRecord(openText, next, { reveal: 'no', moveCaret: false })
}

/** Goes to the actor's next mention; after the last one to the first. */
export function stepMention(openText: OpenText, actor: Id): void {
  const at = openText.state.getState().selected
  const mentions = openText.places().filter((place) => openText.mention(place.record)?.actor === actor)
  const current = mentions.findIndex((place) => place.record === at)
  const next = mentions[current + 1] ?? mentions[0]
  if (next) selectRecord(openText, next.record, { reveal: 'center', moveCaret: true })
}

/** Briefly highlights the target of a jump. */
export function flash(openText: OpenText, range: TextRange): void {
  highlight(openText, 'flash', [range])
  setTimeout(() => highlight(openText, 'flash', []), flashMs)
}

/** Sets a temporary highlight on these ranges; an empty list removes it. */
export function highlight(
  { reader }: OpenText,
  name: 'flash' | 'hover' | 'pending' | 'swept' | 'found' | 'found-here',
  ranges: readonly TextRange[],
): void {
  const drawn = ranges.flatMap((range) => reader()?.domRange(range) ?? [])
  if (drawn.length > 0) CSS.highlights.set(name, new Highlight(...drawn))
  else CSS.highlights.delete(name)
}
