import { useMemo, useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { questionShows, type QuestionShow } from '../../core/registers/questions-state.ts'
import { isShown, occasionsOf } from './question-rows.ts'
import { strings } from './strings.tsx'

/** Same as in the rails of the other registers: hundreds of occasions would dominate the layout time. */
const maxShown = 8

/** The rail of the Questions screen: which questions to show, and from which occasions. */
export function QuestionsRail({
  questions,
  claims,
  show,
  occasion,
  onChange,
}: {
  readonly questions: readonly QuestionView[]
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly show: QuestionShow
  readonly occasion: string | null
  readonly onChange: (patch: { readonly show?: QuestionShow; readonly occasion?: string | null }) => void
}) {
  const occasions = useMemo(() => occasionsOf(questions, (claim) => claims.get(claim)?.occasion), [questions, claims])
  const [more, setMore] = useState(false)
  const shown = more ? occasions : occasions.filter(({ id }, i) => i < maxShown || id === occasion)
  return (
    <aside className="register-rail left-rail" aria-label={strings.rail.label}>
      <h2 className="eyebrow">{strings.rail.show}</h2>
      {questionShows.map((one) => (
        <button
          key={one}
          type="button"
          className="rail-row"
          aria-pressed={one === show}
          onClick={() => onChange({ show: one })}
        >
          <span className="rail-words">{strings.rail.shows[one]}</span>
          <span className="rail-count">{questions.filter((question) => isShown(question, one)).length}</span>
        </button>
      ))}
      {occasions.length > 0 && <h2 className="eyebrow">{strings.rail.occasions}</h2>}
      {shown.map(({ id, label, claims: count }) => (
        <button
          key={id}
          type="button"
          className="rail-row occasion"
          aria-pressed={id === occasion}
          onClick={() => onChange({ occasion: id === occasion ? null : id })}
        >
          <span className="rail-words" dir="auto" title={label}>
            {label}
          </span>
          <span className="rail-count">{count}</span>
        </button>
      ))}
      {occasions.length > shown.length && (
        <button type="button" className="rail-more" onClick={() => setMore(true)}>
          {strings.rail.more(occasions.length - shown.length)}
        </button>
      )}
    </aside>
  )
}
