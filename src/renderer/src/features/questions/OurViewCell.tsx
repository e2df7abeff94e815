import type { OurView } from '#shared/questions/question-view.ts'
import { likelihoodScale, percentText, rangeOf } from '#shared/standards/likelihood.ts'
import { capital } from '#shared/text/capital.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Gauge } from '../../records/questions/Gauge.tsx'
import { Button } from '../../ui/Button.tsx'
import { sentenceRuns } from './question-rows.ts'
import { strings } from './strings.tsx'
import './our-view.css'

/** Our view of a question, or the button that writes it. Likelihood and confidence are never in one sentence. */
export function OurViewCell({
  view,
  isAnswered,
  isChosen,
  onEdit,
}: {
  readonly view: OurView | null
  readonly isAnswered: boolean
  readonly isChosen: boolean
  readonly onEdit: () => void
}) {
  return (
    <div className="our-view">
      <h2 className="eyebrow">{strings.view.title}</h2>
      {view && isChosen && (
        <span className="our-view-edit">
          <Button look="quiet" excludeFromTabOrder onPress={onEdit}>
            {strings.view.edit(<KeyOf command="questions.view" />)}
          </Button>
        </span>
      )}
      {view ? (
        <OurViewText view={view} />
      ) : isAnswered ? (
        <>
          <small>{strings.view.none}</small>
          <Button excludeFromTabOrder onPress={onEdit}>
            {strings.view.write(<KeyOf command="questions.view" />)}
          </Button>
        </>
      ) : (
        <small>{strings.view.nothingToAssess}</small>
      )}
    </div>
  )
}

function OurViewText({ view }: { readonly view: OurView }) {
  const range = view.likelihood === null ? null : rangeOf(view.likelihood, likelihoodScale)
  return (
    <>
      <p dir="auto">
        {sentenceRuns(view.sentence, view.likelihood).map(({ text, term }, i) => (term ? <b key={i}>{text}</b> : text))}
      </p>
      {view.likelihood !== null && (
        <>
          {range && <Gauge range={range} scale={likelihoodScale} />}
          <small>
            {strings.view.likelihood(capital(view.likelihood), range && percentText(range, likelihoodScale))}
          </small>
        </>
      )}
      {view.confidence !== null && (
        <small dir="auto">{strings.view.confidence(view.confidence, view.confidenceReason)}</small>
      )}
      {view.wouldChange !== '' && <small dir="auto">{strings.view.wouldChange(view.wouldChange)}</small>}
    </>
  )
}
