import type { RefObject } from 'react'
import type { Id } from '#shared/model/id.ts'
import { answerText } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { nextReport, type RowReport } from './question-rows.ts'
import type { QuestionDialog } from './QuestionSheets.tsx'
import { reportLabel } from './report-label.ts'
import { strings } from './strings.tsx'

/** Handles the keys of the Questions screen: ↑ ↓ move between questions, ← → between the reports of one. */
export function useQuestionKeys({
  all,
  rows,
  question,
  reports,
  listRef,
  fieldRef,
  sheet,
  onSheet,
  onOpen,
  onToggleView,
}: {
  /** The questions of the case, in order; `rows` are those that are shown. */
  readonly all: readonly QuestionView[]
  readonly rows: readonly QuestionView[]
  readonly question: QuestionView | null
  readonly reports: readonly RowReport[]
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly sheet: QuestionDialog | null
  readonly onSheet: (sheet: QuestionDialog) => void
  readonly onOpen: (report: Pick<RowReport, 'claim'>) => void
  /** Shows the reports by date, or by answer again. */
  readonly onToggleView: () => void
}): void {
  const { client, registers, state, stores } = useApp()
  const dialog = useAppState((values) => values.dialog)
  const { report: chosenReport } = registers.questions.getState()
  const at = reports.findIndex(({ claim }) => claim === chosenReport)
  const inRows = () => document.activeElement === listRef.current && question !== null
  const say = (message: string) => state.getState().announce(message)
  const step = (by: 1 | -1) => () => {
    if (!inRows()) return false
    const to = nextReport(reports, at, by)
    const report = reports[to]
    if (!report) return say(strings.keys.noReport)
    registers.questions.setState({ report: report.claim })
    const claim = stores.claims.getState().byId.get(report.claim)
    const source = claim && stores.sources.getState().byId.get(claim.source)
    if (claim && source)
      state
        .getState()
        .speak(
          strings.keys.report(
            answerText(report.answer),
            reportLabel(claim, source, stores.actors.getState().byId),
            to + 1,
            reports.length,
          ),
        )
  }
  const move = (by: 1 | -1) => () => {
    if (!inRows()) return false
    const own = all.map(({ id }) => id)
    const place = own.indexOf(question!.id)
    const before = by < 0 ? own[place - 1] : (own[place + 2] ?? null)
    if (before === undefined || (by > 0 && place === own.length - 1)) return
    void client.mutate('moveQuestion', { id: question!.id, before }).then((done) => {
      if (done !== undefined) say(by < 0 ? strings.keys.movedUp : strings.keys.movedDown)
    })
  }
  const remove = async ({ id, text }: QuestionView) => {
    const place = rows.findIndex((row) => row.id === id)
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    registers.questions.setState({ chosen: rows[place + 1]?.id ?? rows[place - 1]?.id ?? null, report: null })
    if ((await client.mutate('deleteQuestion', { id }, strings.keys.deleted(text))) === undefined)
      registers.questions.setState({ chosen: id })
  }
  const openSheet = (kind: 'open' | 'view' | 'link' | 'merge') => () =>
    inRows() ? onSheet({ kind, question: question!.id }) : false
  const why = () => {
    if (!inRows()) return false
    const claim =
      reports[at]?.claim ??
      question!.answers
        .find(({ contested, corroborated, oneSide }) => contested || corroborated || oneSide.length > 0)
        ?.claims.find(({ counts }) => counts)?.claim
    return claim ? state.getState().openDialog({ kind: 'why', claim }) : say(strings.keys.noStatus)
  }
  /** The chosen report; else the basis of our view, else the reports that count. */
  const cited = (): readonly Id[] => {
    const report = reports[at]
    if (report) return [report.claim]
    const basis = question?.ourView?.basis ?? []
    return basis.length > 0 ? basis : [...new Set(reports.filter(({ counts }) => counts).map(({ claim }) => claim))]
  }

  useKeyScope(
    'questions',
    {
      'questions.open': () =>
        inRows() ? (reports[at] ? onOpen(reports[at]) : onSheet({ kind: 'open', question: question!.id })) : false,
      'questions.view': openSheet('view'),
      'questions.link': openSheet('link'),
      'questions.new': () => onSheet({ kind: 'new' }),
      'questions.cite': () => {
        const claims = inRows() ? cited() : []
        return claims.length > 0 ? state.getState().openDialog({ kind: 'cite', claims }) : false
      },
      'questions.nextReport': step(1),
      'questions.previousReport': step(-1),
      'questions.why': why,
      'questions.edit': openSheet('open'),
      'questions.merge': openSheet('merge'),
      'questions.moveUp': move(-1),
      'questions.moveDown': move(1),
      'questions.chronology': onToggleView,
      'questions.filter': () => fieldRef.current?.focus(),
      'questions.delete': () => (inRows() ? void remove(question!) : false),
      'questions.back': () => {
        if (!inRows()) return listRef.current?.focus()
        return chosenReport === null ? false : registers.questions.setState({ report: null })
      },
    },
    sheet === null && dialog === null,
  )
}
