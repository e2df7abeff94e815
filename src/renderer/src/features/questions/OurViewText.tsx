import type { OurView } from '#shared/questions/question-view.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { sentenceRuns } from './question-rows.ts'

/** Our view in words. Likelihood and confidence are never in one sentence. */
export function OurViewText({ view, withKey }: { readonly view: OurView | null; readonly withKey: boolean }) {
  if (!view) return <div className="our-view quiet">none yet {withKey && <KeyOf command="questions.view" />}</div>
  const { runs, apart } = sentenceRuns(view.sentence, view.likelihood)
  return (
    <div className="our-view">
      <p dir="auto">{runs.map(({ text, term }, i) => (term ? <b key={i}>{text}</b> : text))}</p>
      {apart !== null && (
        <p>
          Likelihood: <b>{apart}</b>.
        </p>
      )}
      {view.confidence !== null && (
        <small dir="auto">
          Confidence {view.confidence}
          {view.confidenceReason === '' ? '' : `: ${view.confidenceReason}`}
        </small>
      )}
      {view.wouldChange !== '' && <small dir="auto">Would change it: {view.wouldChange}</small>}
    </div>
  )
}
