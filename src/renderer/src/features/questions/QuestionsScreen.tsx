import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '#shared/model/id.ts'
import type { AnswerColumn, QuestionView } from '#shared/questions/question-view.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { usePlace } from '../../core/use-place.ts'
import { useAtHand } from '../history/index.ts'
import { showClaims } from '../../records/registers/show-found.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { byFirstReport, chronology, columnsOf, inOrder, isShown, reportsOf, type RowReport } from './question-rows.ts'
import { mostShown, QuestionRow } from './QuestionRow.tsx'
import { QuestionSheets, type QuestionDialog } from './QuestionSheets.tsx'
import { QuestionsRail } from './QuestionsRail.tsx'
import { findQuestions } from '../../records/questions/find-questions.ts'
import { ReportLookups } from './report-lookups.ts'
import { useQuestionKeys } from './use-question-keys.ts'
import { strings } from './strings.tsx'
import './questions.css'

const { columns } = strings.screen

/** The Questions screen: one row for each question, with its answers side by side, their origins, and our view. */
export function QuestionsScreen() {
  const app = useApp()
  const { registers, state, stores } = app
  const questions = useRecords(stores.questions).byId
  const claims = useRecords(stores.claims).byId
  const values = useStore(registers.questions)
  const { show, occasion, words, byDate, chosen, report } = values
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const lookups = useMemo(() => ({ claims, actors, sources }), [claims, actors, sources])
  /** Deferred, so that a typed letter appears at once: rows are tall, and rendering new ones takes longer than a key press. */
  const sought = useDeferredValue(words)
  const [sheet, setSheet] = useState<QuestionDialog | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const all = useMemo(() => inOrder(questions.values()), [questions])
  const rows = useMemo(() => {
    const found = findQuestions(all, sought).filter(
      (question) =>
        isShown(question, show) &&
        (occasion === null ||
          reportsOf(question).some(({ claim }) => (claims.get(claim)?.occasion?.id ?? 'none') === occasion)),
    )
    return byDate ? byFirstReport(found) : found
  }, [all, sought, show, occasion, byDate, claims])
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
  const onReport = useCallback((id: Id, one: RowReport) => set({ chosen: id, report: one.claim }), [set])
  const onCount = useCallback(
    (id: Id, { answer }: AnswerColumn) =>
      showClaims(app, { questions: [id], ...(typeof answer === 'string' && { answers: [answer] }) }),
    [app],
  )
  const toRows = () => listRef.current?.focus()
  const leave = () => {
    setSheet(null)
    setTimeout(toRows)
  }
  useQuestionKeys({ rows, question, reports, listRef, fieldRef, sheet, onSheet: setSheet, onOpen: openReport })

  const sheets = (
    <QuestionSheets
      dialog={sheet}
      questions={questions}
      onDialog={setSheet}
      onLeave={leave}
      onMade={(id) => set({ chosen: id, report: null, show: 'all', occasion: null, words: '' })}
    />
  )
  if (all.length === 0) {
    return (
      <div className="register-empty">
        <h1>{strings.screen.none}</h1>
        <p>
          {strings.screen.noneHint(
            <KeyOf command="questions.new" />,
            <KeyOf command="go.claims" />,
            <KeyOf command="claims.question" />,
          )}
        </p>
        {sheets}
      </div>
    )
  }
  return (
    <ReportLookups value={lookups}>
      <div className="register-screen questions-screen">
        <QuestionsRail
          questions={all}
          claims={claims}
          show={show}
          occasion={occasion}
          onChange={(patch) => {
            set(patch)
            toRows()
          }}
        />
        <section className={byDate ? 'register by-date' : 'register'} aria-label={strings.screen.label}>
          <header className="register-head">
            <h1>{strings.screen.title(rows.length, all.length)}</h1>
            <button type="button" className="register-chip" onClick={() => setSheet({ kind: 'new' })}>
              {strings.screen.new} <KeyOf command="questions.new" />
            </button>
            <button
              type="button"
              className="register-chip"
              aria-pressed={byDate}
              onClick={() => set({ byDate: !byDate })}
            >
              {strings.screen.chronology} <KeyOf command="questions.chronology" />
            </button>
            <span className="register-tools">
              <FilterField
                label={strings.screen.filter}
                placeholder={strings.screen.filter}
                hint={<KeyOf command="questions.filter" />}
                value={words}
                onChange={(typed) => set({ words: typed })}
                fieldRef={fieldRef}
                listRef={listRef}
              />
            </span>
          </header>
          <div className="question-heads" aria-hidden>
            <div className="question-row">
              <span>{columns.question}</span>
              {byDate ? (
                <span className="question-dates">{columns.byDate}</span>
              ) : (
                <span className="question-answers">
                  <span>{columns.yes}</span>
                  <span>{columns.no}</span>
                  <span>{columns.onlyIf}</span>
                  <span>{columns.doesNotSay}</span>
                </span>
              )}
              <span>{columns.origins}</span>
              <span>{columns.ourView}</span>
            </div>
          </div>
          {rows.length === 0 && (
            <p className="register-none">
              {strings.screen.noneFound}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  set({ show: 'all', occasion: null, words: '' })
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
            chosen={chosen}
            estimate={estimate}
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
                onReport={onReport}
                onOpen={openReport}
                onCount={onCount}
              />
            )}
          </VirtualList>
        </section>
        {sheets}
      </div>
    </ReportLookups>
  )
}

function keyOf({ id }: QuestionView): Id {
  return id
}

/** Estimated height of a report in a narrow column, in px. */
const reportHeight = 104

function estimate(question: QuestionView): number {
  const { four, named } = columnsOf(question)
  const namedLines = Array.from(
    { length: Math.ceil(named.length / 3) },
    (_, line) => longest(named.slice(line * 3, line * 3 + 3)) * reportHeight + 20,
  )
  return Math.max(74, 22 + longest(four) * reportHeight + namedLines.reduce((sum, height) => sum + height, 0))
}

function longest(columns: readonly (AnswerColumn | undefined)[]): number {
  return Math.max(0, ...columns.map((column) => Math.min(mostShown, column?.claims.length ?? 0)))
}
