import { useEffect, useMemo, useRef, useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { useQuery } from '../../../core/use-query.ts'
import { Button } from '../../../ui/Button.tsx'
import { focusText, selectRecord } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { pageMarks } from './page-marks.ts'
import { PageNumber } from './PageNumber.tsx'
import { goToWords, showPages } from './show-page.ts'
import { strings } from './strings.ts'
import { usePagePicture } from './use-page-picture.ts'
import { usePageSize } from './use-page-size.ts'
import './page.css'

/**
 * The page of the original beside the text: a picture that the import window drew, with what is marked in the text marked on it. It follows
 * the caret.
 */
export function PagePane() {
  const app = useApp()
  const openText = useOpenText()
  const { state, text } = openText
  const page = useOpenTextState((values) => values.page)
  const inPage = useOpenTextState((values) => values.inPage)
  const selected = useOpenTextState((values) => values.selected)
  const index = useOpenTextState((values) => values.index)
  const sheet = useRef<HTMLDivElement>(null)
  const [attempt, setAttempt] = useState(0)
  const shown = text.pages[Math.min(page, text.pages.length - 1)]
  const { size, fit, setFit, step } = usePageSize(sheet, shown)
  const picture = usePagePicture(openText, page, size * devicePixelRatio, attempt)
  const words = useQuery('readPageWords', { revision: text.revision, page })
  const marks = useMemo(
    () => (shown && words ? pageMarks(index, shown, words, selected) : []),
    [index, shown, words, selected],
  )
  const goTo = (next: number) => state.setState({ page: Math.max(0, Math.min(text.pages.length - 1, next)) })
  useKeyScope(
    'page',
    {
      'page.next': () => goTo(page + 1),
      'page.previous': () => goTo(page - 1),
      'page.first': () => goTo(0),
      'page.last': () => goTo(text.pages.length - 1),
      'page.larger': () => step(1),
      'page.smaller': () => step(-1),
      'page.text': () => goToWords(openText),
      'page.hide': () => hide(),
      'page.back': () => focusText(openText, null),
    },
    inPage,
  )
  useEffect(() => () => state.setState({ inPage: false }), [state])
  useEffect(() => {
    if (marks.some(({ isSelected }) => isSelected))
      sheet.current?.querySelector('.page-mark.selected')?.scrollIntoView({ block: 'nearest' })
  }, [marks])
  const hide = () => {
    showPages(app, false)
    focusText(openText, null)
  }
  if (!shown) return null
  return (
    <section
      className="page-pane"
      aria-label={strings.pane}
      tabIndex={-1}
      onFocus={() => state.setState({ inPage: true })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) state.setState({ inPage: false })
      }}
    >
      <header className="page-bar">
        <Button aria-label={strings.previous} isDisabled={page === 0} onPress={() => goTo(page - 1)}>
          ‹
        </Button>
        <PageNumber key={page} pages={text.pages} page={page} onGo={goTo} />
        <Button aria-label={strings.next} isDisabled={page >= text.pages.length - 1} onPress={() => goTo(page + 1)}>
          ›
        </Button>
        <span className="page-size">
          <Button look="quiet" aria-label={strings.smaller} onPress={() => step(-1)}>
            −
          </Button>
          <output>{strings.percent(size)}</output>
          <Button look="quiet" aria-label={strings.larger} onPress={() => step(1)}>
            +
          </Button>
        </span>
        <select
          className="input"
          aria-label={strings.fitLabel}
          value={fit}
          onChange={(event) => setFit(event.target.value === 'width' ? 'width' : 'page')}
        >
          <option value="page">{strings.fit.page}</option>
          <option value="width">{strings.fit.width}</option>
        </select>
        <Button look="quiet" onPress={hide}>
          {strings.hide} <KeyOf command="reading.page" />
        </Button>
      </header>
      <div className="page-sheet" ref={sheet} tabIndex={0} role="group" aria-label={strings.page(shown.label)}>
        <figure style={{ width: shown.width * size, height: shown.height * size }}>
          {picture !== null && picture !== 'failed' && picture.page === page && <img src={picture.url} alt="" />}
          {picture === 'failed' ? (
            <p>
              {strings.failed} <Button onPress={() => setAttempt(attempt + 1)}>{strings.again}</Button>
            </p>
          ) : (
            picture?.page !== page && <p>{strings.drawing}</p>
          )}
          {marks.map(({ record, kind, isSelected, rects }) =>
            rects.map((rect, i) => (
              <button
                // Rectangles of one mark have no other name than their place.
                // oxlint-disable-next-line react/no-array-index-key
                key={`${record} ${i}`}
                type="button"
                tabIndex={-1}
                aria-hidden
                className={`page-mark ${kind}${isSelected ? ' selected' : ''}`}
                style={{
                  left: rect.left * size,
                  top: rect.top * size,
                  width: rect.width * size,
                  height: rect.height * size,
                }}
                onClick={() => selectRecord(openText, record, { reveal: 'center', moveCaret: true })}
              />
            )),
          )}
        </figure>
      </div>
    </section>
  )
}
