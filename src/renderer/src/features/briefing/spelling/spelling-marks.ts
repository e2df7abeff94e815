import type { ComposerSession } from '../document/composer-session.ts'
import { domRange } from '../document/dom-range.ts'
import { blocksNearSight } from './near-sight.ts'
import type { Misspelling, Spelling } from './spelling.ts'

/** How long nothing must be typed or scrolled before the spelling is looked at, in ms. By then the checks and the outline have been read. */
const pauseMs = 250

type Mark = { readonly misspelling: Misspelling; readonly range: Range }

/** The marks on the sheet. */
export type SpellingMarks = {
  /** The misspelled word at a point of the sheet; null if none is marked there. */
  readonly at: (node: Node, offset: number) => Misspelling | null
  readonly soon: () => void
  readonly stop: () => void
}

/**
 * Marks misspelled words in and near sight, in a pause after something was typed, scrolled or selected: a note of any length costs the same.
 * A word with the caret at its end is still being typed and gets no mark.
 */
export function registerSpellingMarks(session: ComposerSession, spelling: Spelling): SpellingMarks {
  let marks: readonly Mark[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Grows with each call of `soon`: what was asked before that may no longer be true. */
  let turn = 0
  const mark = async () => {
    const now = turn
    const found = await spelling.misspelledIn(blocksNearSight(session))
    if (now !== turn) return
    marks = found.flatMap((misspelling) => {
      const range = domRange(session, misspelling.block, misspelling.range)
      return range && !isBeingTyped(range) ? [{ misspelling, range }] : []
    })
    const highlight = new Highlight(...marks.map(({ range }) => range))
    highlight.type = 'spelling-error'
    CSS.highlights.set('misspelled', highlight)
  }
  const soon = () => {
    turn++
    clearTimeout(timer)
    timer = setTimeout(() => void mark(), pauseMs)
  }
  const stopOutline = session.outline.subscribe(soon)
  document.addEventListener('selectionchange', soon)
  document.addEventListener('scroll', soon, { capture: true, passive: true })
  window.addEventListener('resize', soon)
  soon()
  return {
    at: (node, offset) => marks.find(({ range }) => range.isPointInRange(node, offset))?.misspelling ?? null,
    soon,
    stop: () => {
      turn++
      clearTimeout(timer)
      stopOutline()
      document.removeEventListener('selectionchange', soon)
      document.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
      CSS.highlights.delete('misspelled')
    },
  }
}

function isBeingTyped({ endContainer, endOffset }: Range): boolean {
  const selection = document.getSelection()
  return selection?.isCollapsed === true && selection.focusNode === endContainer && selection.focusOffset === endOffset
}
