import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { createTextFinder } from '#shared/search/find-in-text.ts'
import type { Range } from '#shared/text/range.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { focusText } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { bringIntoSight } from './bring-into-sight.ts'
import { placeFrom } from './places.ts'
import { strings } from './strings.tsx'

/** The places of the words. `index` is the current one, if any; `wrapped` says over which end of the text the last step led. */
type Found = {
  readonly places: readonly Range[]
  readonly index: number | null
  readonly wrapped: 1 | -1 | null
}

export type FindInText = Found & {
  /** Searches for other words, or otherwise, and goes to the first place from where the search began. */
  readonly search: (words: string, wholeWords: boolean) => void
  readonly step: (step: 1 | -1) => void
  /** Closes the strip. If it has the focus, the current place is selected in the text. */
  readonly close: () => void
}

/** The longest selection that is taken over as the words to find, in UTF-16 units. Nobody looks for a sentence. */
const mostTaken = 120

/** Finds in the open text, and does what keys and buttons ask for. `strip` has the field. */
export function useFind(strip: RefObject<HTMLElement | null>, field: RefObject<HTMLInputElement | null>): FindInText {
  const openText = useOpenText()
  const { state } = useApp()
  const { words, wholeWords, asked } = useAppState((values) => values.find)
  const drawn = useOpenTextState((values) => values.drawn)
  const { text, blocks } = openText.text
  const finder = useMemo(() => createTextFinder(text, blocks), [text, blocks])
  const [found, setFound] = useState<Found>(() => ({ places: finder(words, wholeWords), index: null, wrapped: null }))
  /** Where the search begins while words are typed: the caret, later the place that was gone to. */
  const origin = useRef(openText.caret() ?? 0)
  /** The field has to be focused once it shows the words that were taken over. */
  const awaitsField = useRef(false)
  const { announce, setFind } = state.getState()

  const isInStrip = () => strip.current?.contains(document.activeElement) === true
  const bring = (place: Range) => {
    const reader = openText.reader()
    if (reader) bringIntoSight(reader, openText.index.blockAt(place.start), place)
  }
  const select = ({ start, end }: Range) => {
    openText.state.setState({ selected: null })
    focusText(openText, { anchor: start, focus: end })
  }
  const tell = ({ places, index, wrapped }: Found) => {
    const place = index === null ? undefined : places[index]
    announce(
      place && index !== null
        ? strings.said(strings.at(index + 1, places.length), openText.placeName(place.start), wrapped)
        : strings.none(state.getState().find.wholeWords),
    )
  }

  const search = (nextWords: string, nextWhole: boolean) => {
    const places = finder(nextWords, nextWhole)
    const index = placeFrom(places, origin.current, 1)?.index ?? null
    setFind({ words: nextWords, wholeWords: nextWhole })
    const next: Found = { places, index, wrapped: null }
    setFound(next)
    if (index !== null) bring(places[index]!)
    if (nextWords.trim() !== '') tell(next)
  }

  const step = (by: 1 | -1) => {
    const { places, index } = found
    if (words.trim() === '') return field.current?.focus()
    const here = index === null ? undefined : places[index]
    const selection = isInStrip() ? null : openText.lastSelection()
    const ends = selection ? [selection.anchor, selection.focus] : here ? [here.start, here.end] : [origin.current]
    const to = placeFrom(places, by === 1 ? Math.max(...ends) : Math.min(...ends), by)
    const next: Found = { places, index: to?.index ?? null, wrapped: to?.wrapped ? by : null }
    setFound(next)
    tell(next)
    if (!to) return
    const place = places[to.index]!
    origin.current = place.start
    bring(place)
    if (!isInStrip()) select(place)
  }

  const beginTyping = () => {
    const { inCard } = openText.state.getState()
    const selection = isInStrip() || inCard ? null : openText.selection()
    origin.current = selection?.start ?? openText.caret() ?? 0
    const taken = selection === null ? '' : text.slice(selection.start, selection.end).replaceAll(/\s+/gu, ' ')
    const isOneBlock =
      selection !== null && openText.index.blockAt(selection.start) === openText.index.blockAt(selection.end - 1)
    if (taken !== '' && taken.length <= mostTaken && isOneBlock) search(taken, wholeWords)
    awaitsField.current = true
  }

  const close = () => {
    const place = found.index === null ? undefined : found.places[found.index]
    if (isInStrip()) {
      if (place) select(place)
      else focusText(openText, null)
      if (place) bring(place)
    }
    setFind({ isOpen: false })
  }

  useLayoutEffect(() => {
    if (awaitsField.current) {
      awaitsField.current = false
      field.current?.focus()
      field.current?.select()
    }
    // A place in a block that is not drawn yet could not be gone to.
    if (asked === null || (asked !== 'field' && !drawn)) return
    setFind({ asked: null })
    if (asked === 'field') beginTyping()
    else step(asked === 'next' ? 1 : -1)
  })

  return { ...found, search, step, close }
}
