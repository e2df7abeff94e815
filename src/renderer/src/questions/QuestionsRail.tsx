import { useMemo } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { isShown, questionShows, reportsOf, showWords, type QuestionShow } from './question-rows.ts'

/** The side of the questions: which to show, and on which occasions something was said to them. */
export function QuestionsRail({ questions, claims, show, occasion, onChange }: {
  readonly questions: readonly QuestionView[]
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly show: QuestionShow
  readonly occasion: string | null
  readonly onChange: (patch: { readonly show?: QuestionShow; readonly occasion?: string | null }) => void
}) {
  const occasions = useMemo(() => occasionsOf(questions, claims), [questions, claims])
  return (
    <aside className="register-rail" aria-label="Narrow the questions">
      <h2 className="eyebrow">Show</h2>
      {questionShows.map((one) => (
        <button key={one} type="button" className="rail-row" aria-pressed={one === show} onClick={() => onChange({ show: one })}>
          <span className="rail-words">{showWords[one]}</span><span className="rail-count">{questions.filter((question) => isShown(question, one)).length}</span>
        </button>
      ))}
      {occasions.length > 0 && <h2 className="eyebrow">Occasions</h2>}
      {occasions.map(({ id, label, reports }) => (
        <button key={id} type="button" className="rail-row occasion" aria-pressed={id === occasion} onClick={() => onChange({ occasion: id === occasion ? null : id })}>
          <span className="rail-words" dir="auto" title={label}>{label}</span><span className="rail-count">{reports}</span>
        </button>
      ))}
    </aside>
  )
}

/** How many reports come from each occasion, the most first; those whose occasion is not known last. */
function occasionsOf(questions: readonly QuestionView[], claims: ReadonlyMap<Id, ClaimView>): { readonly id: string; readonly label: string; readonly reports: number }[] {
  const counted = new Map<string, { id: string; label: string; claims: Set<Id> }>()
  for (const question of questions) {
    for (const { claim } of reportsOf(question)) {
      const occasion = claims.get(claim)?.occasion ?? { id: 'none', label: 'not known' }
      const own = counted.get(occasion.id) ?? { id: occasion.id, label: occasion.label, claims: new Set() }
      own.claims.add(claim)
      counted.set(occasion.id, own)
    }
  }
  return [...counted.values()].map(({ id, label, claims: own }) => ({ id, label, reports: own.size }))
    .sort((a, b) => Number(a.id === 'none') - Number(b.id === 'none') || b.reports - a.reports)
}
