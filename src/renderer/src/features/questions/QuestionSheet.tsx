import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { answerText } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { typedPaths } from '#shared/tags/tag-path.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { CaseField } from '../cases/index.ts'
import { useTypedField } from '../../core/use-typed-field.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { dateText } from './date-text.ts'
import { chronology } from './question-rows.ts'
import { reportLabel } from './report-label.ts'
import { strings } from './strings.tsx'

/** An open question: text, label, tags and memo, and all reports by date. Ticked reports can be moved to a new question. */
export function QuestionSheet({
  question,
  onOpen,
  onSplit,
  onLeave,
}: {
  readonly question: QuestionView
  readonly onOpen: (source: Id, claim: Id) => void
  readonly onSplit: (claims: readonly Id[]) => void
  readonly onLeave: () => void
}) {
  const { client, state, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const [ticked, setTicked] = useState<readonly Id[]>([])
  const { id } = question
  const text = useTypedField(question.text, (typed) => client.mutate('updateQuestion', { id, text: typed }), {
    isValid: (typed) => typed.trim() !== '',
  })
  const label = useTypedField(question.shortLabel, (shortLabel) => client.mutate('updateQuestion', { id, shortLabel }))
  const memo = useTypedField(question.memo, (body) =>
    client.mutate('setMemo', { owner: { type: 'question', id }, body }),
  )
  const tags = useTypedField(question.tags.join(', '), (typed) =>
    client.mutate('setTags', { owner: { type: 'question', id }, tags: typedPaths(typed) }),
  )
  const move = (inCase: Id) =>
    client.mutate('moveToCase', { type: 'question', id, inCase }, strings.sheet.moved(question.text))
  const reports = chronology(question)
  return (
    <Sheet title={strings.sheet.title} onLeave={onLeave} width={680}>
      <div className="question-sheet">
        <label className="field">
          <span className="label">{strings.sheet.text}</span>
          <textarea className="input" rows={2} autoFocus dir="auto" maxLength={2000} {...text} />
        </label>
        <label className="field">
          <span className="label">{strings.sheet.shortLabel}</span>
          <input className="input" dir="auto" maxLength={200} placeholder={strings.sheet.shortLabelHint} {...label} />
        </label>
        <label className="field">
          <span className="label">{strings.sheet.tags}</span>
          <input className="input" dir="auto" placeholder={strings.sheet.tagsExample} {...tags} />
        </label>
        <label className="field">
          <span className="label">{strings.sheet.memo}</span>
          <textarea className="input" rows={2} dir="auto" {...memo} />
        </label>
        <CaseField inCase={question.inCase} onMove={(inCase) => void move(inCase)} />
        <h3 className="eyebrow">{strings.sheet.reports(reports.length)}</h3>
        {reports.length === 0 && (
          <p className="quiet">{strings.sheet.noReports(<KeyOf command="claims.question" />)}</p>
        )}
        <ul className="sheet-reports">
          {reports.map((report) => {
            const claim = claims.get(report.claim)
            const source = claim && sources.get(claim.source)
            if (!claim || !source) return null
            return (
              <li key={`${report.claim} ${answerText(report.answer)}`}>
                <input
                  type="checkbox"
                  aria-label={strings.sheet.tick(reportLabel(claim, source, actors))}
                  checked={ticked.includes(report.claim)}
                  onChange={(event) =>
                    setTicked(
                      event.target.checked ? [...ticked, report.claim] : ticked.filter((one) => one !== report.claim),
                    )
                  }
                />
                <span className="report-date">{dateText(report.date)}</span>
                <span className="report-answer" dir="auto">
                  {answerText(report.answer)}
                </span>
                <button
                  type="button"
                  className="report-link"
                  dir="auto"
                  onClick={() => onOpen(source.id, report.claim)}
                >
                  {reportLabel(claim, source, actors)}
                </button>
              </li>
            )
          })}
        </ul>
        <div className="sheet-actions">
          <Button onPress={() => state.getState().openDialog({ kind: 'history', record: { type: 'question', id } })}>
            {strings.sheet.history}
          </Button>
          <Button isDisabled={ticked.length === 0} onPress={() => onSplit(ticked)}>
            {strings.sheet.split(ticked.length)}
          </Button>
          <Button look="primary" onPress={onLeave}>
            {strings.sheet.done(<kbd>Esc</kbd>)}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
