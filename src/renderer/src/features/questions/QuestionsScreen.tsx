import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { useOfCase } from '../../core/cases.ts'
import { usePlace } from '../../core/use-place.ts'
import { useAtHand } from '../history/index.ts'
import { showClaims } from '../../records/registers/show-found.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { narrow } from './narrowing.ts'
import { chronology, inOrder, reportsOf, type RowReport } from './question-rows.ts'
import { QuestionRow, type RowActions } from './QuestionRow.tsx'
import { QuestionSheets, type QuestionDialog } from './QuestionSheets.tsx'
import { QuestionsHead } from './QuestionsHead.tsx'
import { QuestionsRail } from './QuestionsRail.tsx'
import { ReportLookups } from './report-lookups.ts'
import { rowHeight } from './row-height.ts'
import { useByDate } from './use-by-date.ts'
import { useQuestionKeys } from './use-question-keys.ts'
import { strings } from './strings.tsx'
import { EmptyScreen } from '../../records/registers/EmptyScreen.tsx'
import '../../records/registers/register.css'
import './questions.css'

/** The Questions screen: one row for each question, with its answers side by side, their origins, and our view. */
export function QuestionsScreen() {
  const app = useApp()
  const { registers, state, stores } = app
  const questions = useOfCase(useRecords(stores.questions).byId)
  const claims = useRecords(stores.claims).byId
  const values = useStore(registers.questions)
  const { show, occasion, side, words, chosen, report } = values
  const [byDate, chooseView] = useByDate()
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const lookups = useMemo(() => ({ claims, actors, sources }), [claims, actors, sources])
  /** Deferred, so that a typed letter appears at once: rows are tall, and rendering new ones takes longer than a key press. */
  const sought = useDeferredValue(words)
  const [sheet, setSheet] = useState<QuestionDialog | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const all = useMemo(() => inOrder(questions.values()), [questions])
  const rows = useMemo(
    () => narrow(all, { words: sought, show, occasion, side }, claims, actors),
    [all, sought, show, occasion, side, claims, actors],
  )
  const view = byDate ? 'by-date' : 'by-answer'
  const keyOf = useCallback(({ id }: QuestionView) => keyIn(view, id), [view])
  const question = rows.find(({ id }) => id === chosen) ?? null
  const reports = useMemo(
    () => (question ? (byDate ? chronology(question) : reportsOf(question)) : []),
    [question, byDate],
  )
  usePlace(question ? strings.screen.place(rows.indexOf(question) + 1, rows.length) : '')
  useAtHand(question && { type: 'question', id: question.id })

  const set = registers.questions.setState
  const openReport = useCallback(
    ({ claim }: Pick<RowReport, 'claim'>) => {
      const view = stores.claims.getState().byId.get(claim)
      if (view) state.getState().jumpTo({ source: view.source, record: claim, offset: null })
    },
    [state, stores],
  )
  const toRows = useCallback(() => listRef.current?.focus(), [])
  const leave = () => {
    setSheet(null)
    setTimeout(toRows)
  }
  const actions = useMemo<RowActions>(() => {
    const onReport = (id: Id, one: RowReport) => set({ chosen: id, report: one.claim })
    const open = (kind: 'view' | 'link') => (id: Id) => {
      set({ chosen: id })
      setSheet({ kind, question: id })
    }
    return {
      onReport,
      onMore: (id, one) => {
        onReport(id, one)
        // The button that was pressed is gone.
        toRows()
      },
      onOpen: openReport,
      onCount: (id, { answer }) =>
        showClaims(app, { questions: [id], ...(typeof answer === 'string' && { answers: [answer] }) }),
      onView: open('view'),
      onLink: open('link'),
    }
  }, [app, openReport, set, toRows])
  useQuestionKeys({
    all,
    rows,
    question,
    reports,
    listRef,
    fieldRef,
    sheet,
    onSheet: setSheet,
    onOpen: openReport,
    onToggleView: () => chooseView(!byDate),
  })
  const everything = { show: 'all', occasion: null, side: null, words: '' } as const

  const sheets = (
    <QuestionSheets
      dialog={sheet}
      questions={questions}
      onDialog={setSheet}
      onLeave={leave}
      onMade={(id) => set({ chosen: id, report: null, ...everything })}
    />
  )
  if (all.length === 0) {
    return (
      <EmptyScreen
        title={strings.screen.none}
        hint={strings.screen.noneHint(<KeyOf command="claims.question" />)}
        ways={[
          { command: 'questions.new', label: strings.screen.ask },
          { command: 'go.claims', label: strings.screen.toClaims },
        ]}
      >
        {sheets}
      </EmptyScreen>
    )
  }
  return (
    <ReportLookups value={lookups}>
      <div className="register-screen questions-screen">
        <QuestionsRail
          questions={all}
          lookups={lookups}
          narrowing={{ show, occasion, side }}
          onChange={(patch) => {
            set(patch)
            toRows()
          }}
        />
        <section className="register" aria-label={strings.screen.label}>
          <QuestionsHead
            shown={rows.length}
            all={all.length}
            byDate={byDate}
            words={words}
            fieldRef={fieldRef}
            listRef={listRef}
            onNew={() => setSheet({ kind: 'new' })}
            onView={(view) => {
              chooseView(view)
              toRows()
            }}
            onWords={(typed) => set({ words: typed })}
          />
          {rows.length === 0 && (
            <p className="register-none">
              {strings.screen.noneFound}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  set(everything)
                  toRows()
                }}
              >
                {strings.screen.showAll}
              </button>
            </p>
          )}
          <VirtualList
            items={rows}
            keyOf={keyOf}
            label={strings.screen.list}
            chosen={chosen === null ? null : keyIn(view, chosen)}
            estimate={(one) => rowHeight(one, view)}
            takesFocus
            overscan={1}
            listRef={listRef}
            kept={values.place}
            onLeave={(place) => set({ place })}
            onChoose={({ id }) => {
              if (id !== registers.questions.getState().chosen) set({ chosen: id, report: null })
            }}
            onOpen={({ id }) => setSheet({ kind: 'open', question: id })}
          >
            {(one, isChosen) => (
              <QuestionRow
                question={one}
                byDate={byDate}
                isChosen={isChosen}
                report={isChosen ? report : null}
                actions={actions}
              />
            )}
          </VirtualList>
        </section>
        {sheets}
      </div>
    </ReportLookups>
  )
}

/** The key of a row. A row is measured anew in the other view, where it has another height. */
function keyIn(view: 'by-answer' | 'by-date', question: Id): string {
  return `${question}-${view}`
}
