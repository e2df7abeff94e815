import { rangeAt } from '#shared/text/where.ts'
import { recordsByLength } from './marks/mark-order.ts'
import { isDraft } from './draft-marks.ts'
import { openDraft } from './gestures.ts'
import { markSticky } from './repeat.ts'
import { selectRecord, showCaret, showPlace, tell } from './moves.ts'
import type { Reader } from './editor/mount-reader.ts'
import { offsetOf } from './editor/dom-offsets.ts'
import type { OpenText } from './open-text.ts'

/** Listens to caret and mouse in the text; returns a function that stops it. */
export function beginReaderListening(openText: OpenText, reader: Reader): () => void {
  const { index, state, app } = openText
  let told: string | null = null
  let caret: number | null = null
  let frame = 0

  const follow = () => {
    frame = 0
    const selection = reader.readSelection()
    if (!selection || document.activeElement !== reader.root) return
    if (selection.anchor === selection.focus && state.getState().offered) state.setState({ offered: null })
    if (state.getState().marked && selection.anchor === selection.focus) state.setState({ marked: null })
    const under = recordsByLength(index.marksAt(selection.focus))
    const { selected } = state.getState()
    if (selected !== null && !under.includes(selected) && selection.anchor === selection.focus)
      state.setState({ selected: null })
    const isCaret = selection.anchor === selection.focus
    const record = selected !== null && under.includes(selected) ? selected : ((isCaret ? under[0] : undefined) ?? null)
    if (record !== null && record !== told) {
      // A mark that undo brings back, or that appears under a caret that did not move, is only shown, so that the announcement of the gesture is not replaced.
      const isShownOnly = selection.focus === caret || state.getState().returned === record
      if (isShownOnly || app.state.getState().settings.noise === 'quiet') showPlace(openText, record, selection.focus)
      else tell(openText, record, selection.focus)
    }
    if (state.getState().returned !== null) state.setState({ returned: null })
    if (selection.focus !== caret) state.setState({ page: pageAt(openText, selection.focus) })
    caret = selection.focus
    if (record === null) showCaret(openText)
    told = record
  }
  const onSelectionChange = () => {
    if (frame === 0) frame = requestAnimationFrame(follow)
  }
  // Tab takes the browser's selection away. This call remembers the selection in the text for the card that needs it.
  const onKeyDown = () => void openText.lastSelection()
  const onClick = (event: MouseEvent) => {
    const opens = event.detail === 2
    if (!opens && openText.selection()) return
    const span = event.target instanceof Element ? event.target.closest('[data-block] span:not(.piece)') : null
    const at = span && offsetOf(reader.root, openText.text.blocks, { node: span, offset: 0 })
    const over = at === null ? [] : index.marksAt(at).filter((mark) => mark.start <= at && at < mark.end)
    const record = recordsByLength(over)[0] ?? null
    if (record === null) return state.setState({ selected: null })
    if (isDraft(record)) return openDraft(openText, record)
    selectRecord(openText, record, { reveal: 'no', moveCaret: false })
    if (opens) state.setState({ called: record, brought: record })
  }
  const onPointerUp = () => {
    setTimeout(() => {
      const { popover, noteEditor, sticky } = state.getState()
      const selection = popover || noteEditor ? null : openText.selection()
      if (sticky && selection) markSticky(openText)
      else state.setState({ offered: selection })
    })
  }

  // Shows which actor a role, a pronoun or a metonym stands for.
  const onPointerOver = ({ target }: PointerEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches('[data-block] :is(.actor, .place)')) return
    const at = offsetOf(reader.root, openText.text.blocks, { node: target, offset: 0 })
    const record =
      at === null
        ? undefined
        : recordsByLength(
            index.marksAt(at).filter((mark) => mark.role === 'mention' && mark.start <= at && at < mark.end),
          )[0]
    const mention = record === undefined ? undefined : openText.mention(record)
    if (mention && (mention.words !== 'name' || mention.reading !== null)) target.title = openText.describe(mention.id)
  }

  const { root } = reader
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('selectionchange', onSelectionChange, { signal })
  root.addEventListener('keydown', onKeyDown, { signal })
  root.addEventListener('click', onClick, { signal })
  root.addEventListener('mousedown', clearSelection, { signal })
  root.addEventListener('pointerup', onPointerUp, { signal })
  root.addEventListener('pointerover', onPointerOver, { signal })
  return () => {
    cancelAnimationFrame(frame)
    listening.abort()
  }
}

/** The page of an offset, from 0. */
function pageAt({ text: { pages } }: OpenText, offset: number): number {
  const page = rangeAt(pages, offset)
  return page ? pages.indexOf(page) : 0
}

/** A press on selected words would start a text drag with no place to drop it, so it begins a new selection instead. */
function clearSelection(event: MouseEvent): void {
  if (event.button === 0 && event.detail === 1 && !event.shiftKey) document.getSelection()?.removeAllRanges()
}
