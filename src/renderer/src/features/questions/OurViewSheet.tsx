import { useState } from 'react'
import { confidences } from '#shared/model/enums.ts'
import { answerText } from '#shared/questions/answer.ts'
import { ourViewSchema, type OurView, type QuestionView } from '#shared/questions/question-view.ts'
import { confidenceMeaning } from '#shared/standards/confidence.ts'
import { likelihoodScale, percentText, rangeOf } from '#shared/standards/likelihood.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { useSheetDraft } from '../../core/use-sheet-draft.ts'
import { LikelihoodOptions } from '../../records/questions/LikelihoodOptions.tsx'
import { reportLabel } from './report-label.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { reportsOf } from './question-rows.ts'
import { strings } from './strings.tsx'

const noView: OurView = {
  sentence: '',
  likelihood: null,
  confidence: null,
  confidenceReason: '',
  wouldChange: '',
  basis: [],
}

/**
 * Edits our view of a question: a judgement with its basis, which is kept as a draft until it is saved. Ctrl+Enter saves from any field,
 * Enter from single-line fields.
 */
export function OurViewSheet({ question, onLeave }: { readonly question: QuestionView; readonly onLeave: () => void }) {
  const { client, state, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const questions = useRecords(stores.questions).byId
  const { draft, change, flush, forget, fromBefore } = useSheetDraft({
    key: `draft:our-view:${question.id}`,
    schema: ourViewSchema,
    start: question.ourView ?? noView,
  })
  const [problem, setProblem] = useState('')
  const set = (patch: Partial<OurView>) => {
    change((last) => ({ ...last, ...patch }))
    setProblem('')
  }
  const save = async (ourView: OurView | null) => {
    const removed = ourView === null ? strings.viewSheet.removed(question.text) : undefined
    const result = await client.tryMutate('judgeQuestion', { id: question.id, ourView }, removed)
    if (!result.ok) return setProblem(result.error.message)
    forget()
    if (ourView) state.getState().announce(strings.viewSheet.saved)
    onLeave()
  }
  // A draft may name claims that were deleted since.
  const view = { ...draft, basis: draft.basis.filter((id) => claims.has(id)) }
  useKeyScope('our-view', { 'our-view.save': () => void save(view) })
  const others = [...questions.values()].flatMap(({ id, ourView }) =>
    id === question.id ? [] : (ourView?.likelihood ?? []),
  )
  const range = view.likelihood === null ? null : rangeOf(view.likelihood, likelihoodScale)
  const reports = [...new Map(reportsOf(question).map((report) => [report.claim, report])).values()]
  return (
    <Sheet title={strings.viewSheet.title} onLeave={onLeave} width={640}>
      <form
        className="our-view-form"
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault()
          void save(view)
        }}
      >
        <p className="asked" dir="auto">
          {question.text}
        </p>
        <DraftNote draft={fromBefore} />
        <label className="field">
          <span className="label">{strings.viewSheet.judgement}</span>
          <textarea
            className="input"
            rows={2}
            autoFocus
            dir="auto"
            value={view.sentence}
            maxLength={10_000}
            placeholder={strings.viewSheet.judgementExample}
            onChange={(event) => set({ sentence: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{strings.likelihood}</span>
          <span className="with-range">
            <select
              className="input"
              value={view.likelihood ?? ''}
              onChange={(event) => set({ likelihood: event.target.value || null })}
            >
              <option value="">{strings.viewSheet.noLikelihood}</option>
              <LikelihoodOptions scale={likelihoodScale} own={view.likelihood} others={others} />
            </select>
            {range && <span className="quiet">{percentText(range, likelihoodScale)}</span>}
          </span>
        </label>
        <label className="field">
          <span className="label">{strings.viewSheet.confidence}</span>
          <select
            className="input"
            value={view.confidence ?? ''}
            title={view.confidence ? confidenceMeaning(view.confidence) : undefined}
            onChange={(event) => set({ confidence: confidences.find((one) => one === event.target.value) ?? null })}
          >
            <option value="">{strings.viewSheet.noConfidence}</option>
            {confidences.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{strings.viewSheet.because}</span>
          <input
            className="input"
            dir="auto"
            value={view.confidenceReason}
            maxLength={10_000}
            placeholder={strings.viewSheet.becauseHint}
            onChange={(event) => set({ confidenceReason: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{strings.viewSheet.wouldChange}</span>
          <input
            className="input"
            dir="auto"
            value={view.wouldChange}
            maxLength={10_000}
            placeholder={strings.viewSheet.wouldChangeHint}
            onChange={(event) => set({ wouldChange: event.target.value })}
          />
        </label>
        {reports.length > 0 && (
          <fieldset className="basis">
            <legend>{strings.viewSheet.basis}</legend>
            {reports.map((report) => {
              const claim = claims.get(report.claim)
              const source = claim && sources.get(claim.source)
              if (!claim || !source) return null
              return (
                <label key={report.claim}>
                  <input
                    type="checkbox"
                    checked={view.basis.includes(report.claim)}
                    onChange={(event) =>
                      set({
                        basis: event.target.checked
                          ? [...view.basis, report.claim]
                          : view.basis.filter((id) => id !== report.claim),
                      })
                    }
                  />
                  <span dir="auto">
                    <b>{answerText(report.answer)}</b> {reportLabel(claim, source, actors)}
                  </span>
                </label>
              )
            })}
          </fieldset>
        )}
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet-actions">
          {question.ourView && <Button onPress={() => void save(null)}>{strings.viewSheet.remove}</Button>}
          <Button onPress={onLeave}>{strings.leave}</Button>
          <Button look="primary" type="submit">
            {strings.viewSheet.save(<KeyOf command="our-view.save" />)}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
