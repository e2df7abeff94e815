import { useEffect, useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { sourceVoice, speakerOf, withdrawnText, wordsAlone } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import { answerText } from '#shared/questions/answer.ts'
import { oneSideSentence } from '#shared/questions/one-side.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { shownDate } from '#shared/words/shown-date.ts'
import { strings } from './strings.tsx'
import '../../records/registers/sheets.css'

/**
 * Shows why a claim is corroborated or contested: the question, its answers, and the reports that give them. Each report is a link to
 * its words. Also shows why a claim is not corroborated, if sides keep it from that.
 */
export function WhySheet({ claim }: { readonly claim: Id }) {
  const { client, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const view = useRecords(stores.claims).byId.get(claim)
  const [reasons, setReasons] = useState<readonly StatusReason[] | null>(null)
  useEffect(() => {
    void client.query('explainStatus', { id: claim }).then((found) => setReasons(found ?? []))
  }, [client, claim])
  return (
    <Sheet title={view ? strings.why.title(shownStatus(view)) : strings.why.untitled} onLeave={close} width={600}>
      {view && reasons && <Reasons view={view} reasons={reasons} />}
      {reasons && (
        <div className="sheet-actions">
          <Button look="primary" autoFocus onPress={close}>
            {strings.why.close} <kbd>Esc</kbd>
          </Button>
        </div>
      )}
    </Sheet>
  )
}

function Reasons({ view, reasons }: { readonly view: ClaimView; readonly reasons: readonly StatusReason[] }) {
  const { state, stores } = useApp()
  const questions = useRecords(stores.questions).byId
  const actors = useRecords(stores.actors).byId
  const open = (source: Id, record: Id) => state.getState().jumpTo({ source, record, offset: null })
  return (
    <>
      {view.status !== 'open' && (
        <p>{strings.why.setByHand(view.statusDate === '' ? '' : shownDate(view.statusDate), view.statusReason)}</p>
      )}
      {reasons.length === 0 && view.status === 'open' && (
        <p>{view.answers.length === 0 ? strings.why.noQuestion : strings.why.nothingElse}</p>
      )}
      {reasons.map((reason) => (
        <section key={`${reason.question} ${reason.status}`}>
          <p className="asked" dir="auto">
            {questions.get(reason.question)?.text}
          </p>
          {reason.answers.map((given, i) => (
            <div key={i} className="why-answer">
              <h3>
                {strings.why.answer(
                  <span dir="auto">{answerText(given.answer)}</span>,
                  given.claims.length,
                  given.origins,
                )}
              </h3>
              <ul>
                {given.claims.map((one) => (
                  <WhyLine key={one.claim} claim={one.claim} onOpen={open} />
                ))}
              </ul>
              {given.oneSide.map((voices) => (
                <p key={voices.side} className="one-side" dir="auto">
                  {oneSideSentence(voices, (id) => actors.get(id)?.name ?? '?')}
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

/** A claim on two lines, a link to its words; `note` says more of it below. */
export function WhyLine({
  claim,
  onOpen,
  note,
}: {
  readonly claim: Id
  readonly onOpen: (source: Id, record: Id) => void
  readonly note?: string
}) {
  const { stores } = useApp()
  const view = useRecords(stores.claims).byId.get(claim)
  const actors = useRecords(stores.actors).byId
  const source = useRecords(stores.sources).byId.get(view?.source ?? '')
  if (!view || !source) return null
  const withdrawn = withdrawnText(view.occasion)
  return (
    <li>
      <button type="button" className="report-link" onClick={() => onOpen(source.id, claim)}>
        <b dir="auto">{speakerOf(view, source, actors)}</b>{' '}
        <span dir="auto" className="report-words">
          {wordsAlone(view)}
        </span>
      </button>
      <small dir="auto">
        {sourceVoice(source)}
        {view.where && ` ${view.where}`} · {view.occasion?.label ?? strings.why.occasionNotKnown}
        {withdrawn && `, ${withdrawn}`}
      </small>
      {note !== undefined && <p dir="auto">{note}</p>}
    </li>
  )
}
