import type { OurView } from '#shared/questions/question-view.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { sentenceRuns } from './question-rows.ts'
import { strings } from './strings.tsx'

/** Our view in words. Likelihood and confidence are never in one sentence. */
export function OurViewText({ view, withKey }: { readonly view: OurView | null; readonly withKey: boolean }) {
  if (!view)
    return <div className="our-view quiet">{strings.view.none(withKey && <KeyOf command="questions.view" />)}</div>
  const { runs, apart } = sentenceRuns(view.sentence, view.likelihood)
  return (
    <div className="our-view">
      <p dir="auto">{runs.map(({ text, term }, i) => (term ? <b key={i}>{text}</b> : text))}</p>
      {apart !== null && <p>{strings.view.likelihood(<b>{apart}</b>)}</p>}
      {view.confidence !== null && (
        <small dir="auto">{strings.view.confidence(view.confidence, view.confidenceReason)}</small>
      )}
      {view.wouldChange !== '' && <small dir="auto">{strings.view.wouldChange(view.wouldChange)}</small>}
    </div>
  )
}
