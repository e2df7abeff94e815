import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { KeyOf, useTitleOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { FindRail } from './FindRail.tsx'
import { FoundFrame } from './FoundFrame.tsx'
import { useFind } from './use-find.ts'
import { useFoundMarks } from './use-found-marks.ts'
import { strings } from './strings.tsx'
import './find.css'

/** The most words that are looked for, in UTF-16 units. */
const mostTyped = 500

/** Finds in the open text: the strip above it, the marks on the places, and the ticks beside the scroll bar. */
export function FindStrip({ page }: { readonly page: RefObject<HTMLElement | null> }) {
  const openText = useOpenText()
  const { words, wholeWords } = useAppState((values) => values.find)
  const strip = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const find = useFind(strip, field)
  const { places, index, wrapped, search, step, close } = find
  const inFind = useOpenTextState((values) => values.inFind)
  useFoundMarks(page, find)
  usePlaceKept(page, strip)
  useKeyScope(
    'find',
    {
      'find.next': () => (isOnButton() ? false : step(1)),
      'find.previous': () => (isOnButton() ? false : step(-1)),
      'find.close': close,
    },
    inFind,
  )
  useLayoutEffect(() => () => openText.state.setState({ inFind: false }), [openText])
  const here = index === null ? undefined : places[index]
  const column = page.current?.querySelector('.text-column')
  const hasWords = words.trim() !== ''
  const isMissing = hasWords && places.length === 0
  const count = index === null ? strings.found(places.length) : strings.at(index + 1, places.length)
  const [previousTitle, nextTitle] = [
    useTitleOf('edit.findPrevious', strings.previousTitle),
    useTitleOf('edit.findNext', strings.nextTitle),
  ]
  return (
    <>
      <div
        ref={strip}
        role="search"
        className="find-strip"
        aria-label={strings.label}
        onFocus={() => openText.state.setState({ inFind: true })}
        onBlur={({ currentTarget, relatedTarget }) =>
          openText.state.setState({ inFind: currentTarget.contains(relatedTarget) })
        }
      >
        <div className={isMissing ? 'find-field missing' : 'find-field'}>
          <input
            ref={field}
            className="input"
            dir="auto"
            aria-label={strings.label}
            placeholder={strings.label}
            maxLength={mostTyped}
            spellCheck={false}
            value={words}
            onChange={({ target }) => search(target.value, wholeWords)}
          />
          {hasWords && !isMissing && <span className="find-count">{count}</span>}
        </div>
        <Button isDisabled={places.length === 0} onPress={() => step(-1)}>
          <span title={previousTitle}>
            <span aria-hidden>‹</span> <span className="find-word">{strings.previous}</span>
          </span>
        </Button>
        <Button isDisabled={places.length === 0} onPress={() => step(1)}>
          <span title={nextTitle}>
            <span className="find-word">{strings.next}</span> <span aria-hidden>›</span>
          </span>
        </Button>
        <label className="find-whole">
          <input type="checkbox" checked={wholeWords} onChange={({ target }) => search(words, target.checked)} />
          {strings.wholeWords}
        </label>
        <span className="find-note" title={isMissing ? strings.none(wholeWords) : undefined}>
          {isMissing ? strings.none(wholeWords) : wrapped !== null && strings.wrapped[wrapped]}
        </span>
        {hasWords && <InAllSources words={words} wholeWords={wholeWords} />}
        <Button look="quiet" onPress={close}>
          {strings.close(<KeyOf command="find.close" />)}
        </Button>
      </div>
      <FindRail page={page} places={places} index={index} />
      {here && column && createPortal(<FoundFrame place={here} />, column)}
    </>
  )
}

/** Enter presses the button that has the focus. */
function isOnButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement
}

/** How long the words rest before all sources are searched for them, in ms. */
const restMs = 250

/** How many places the words have in all sources. Leads to the search box with these words. */
function InAllSources({ words, wholeWords }: { readonly words: string; readonly wholeWords: boolean }) {
  const { state, stores } = useApp()
  const sources = useRecords(stores.sources).byId.size
  const [asked, setAsked] = useState<{ readonly words: string; readonly wholeWords: boolean } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ words, wholeWords }), restMs)
    return () => clearTimeout(timer)
  }, [words, wholeWords])
  const counted = useQuery('countInSources', sources > 1 ? asked : null)
  const isCurrent = asked?.words === words && asked.wholeWords === wholeWords
  if (!counted || !isCurrent) return null
  return (
    <Button
      look="quiet"
      isDisabled={counted.places === 0}
      onPress={() => state.getState().openDialog({ kind: 'palette', query: words.trim() })}
    >
      <span title={strings.showAll}>{strings.inAllSources(counted.places)}</span>
    </Button>
  )
}

/** Keeps the text in its place on the screen when the strip comes and goes: it takes a row of its own above the page. */
function usePlaceKept(page: RefObject<HTMLElement | null>, strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [element, height] = [page.current, strip.current?.offsetHeight ?? 0]
    if (!element) return
    if (element.scrollTop > 0) element.scrollBy(0, height)
    return () => element.scrollBy(0, -height)
  }, [page, strip])
}
