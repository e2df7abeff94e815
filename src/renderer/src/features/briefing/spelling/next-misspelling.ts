import type { ComposerSession } from '../document/composer-session.ts'
import { $readCaret } from '../document/block-caret.ts'
import { domRange } from '../document/dom-range.ts'
import type { Misspelling, Spelling } from './spelling.ts'

/** How many blocks are looked at in one go; far more than there are to the next misspelled word, in most notes. */
const blocksAtOnce = 40

/** The first misspelled word behind the caret or the selected words; behind the last comes the first. Null if there is none. */
export async function nextMisspelling(session: ComposerSession, spelling: Spelling): Promise<Misspelling | null> {
  const { editor, document: blocks } = session
  const all = blocks.blocksNow()
  const key = editor.getEditorState().read($readCaret)?.block ?? null
  const caret = key === null ? null : blocks.idOf(key)
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === caret),
  )
  const [here, ...behind] = all.slice(at)
  if (!here) return null
  const inHere = await spelling.misspelledIn([here])
  const next = inHere.find((one) => caret === null || isBehindSelection(session, one))
  if (next) return next
  const order = [...behind, ...all.slice(0, at)]
  for (let from = 0; from < order.length; from += blocksAtOnce) {
    const [first] = await spelling.misspelledIn(order.slice(from, from + blocksAtOnce))
    if (first) return first
  }
  return inHere[0] ?? null
}

function isBehindSelection(session: ComposerSession, { block, range }: Misspelling): boolean {
  const selection = document.getSelection()
  const place = domRange(session, block, range)
  if (!selection?.rangeCount || !place) return true
  const selected = selection.getRangeAt(0)
  const side = selected.comparePoint(place.startContainer, place.startOffset)
  return selected.collapsed ? side >= 0 : side > 0
}
