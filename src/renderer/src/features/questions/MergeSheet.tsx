import { useState } from 'react'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { counted } from '#shared/text/counted.ts'
import { findQuestions } from '../../records/questions/find-questions.ts'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** Chooses another question that asks the same; its answers move to this one. */
export function MergeSheet({
  question,
  others,
  onMerge,
  onLeave,
}: {
  readonly question: QuestionView
  readonly others: readonly QuestionView[]
  readonly onMerge: (other: QuestionView) => void
  readonly onLeave: () => void
}) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = findQuestions(others, typed).slice(0, 40)
  const both = (other: QuestionView) => {
    const own = new Set(question.answers.flatMap(({ claims }) => claims.map(({ claim }) => claim)))
    return other.answers.flatMap(({ claims }) => claims).filter(({ claim }) => own.has(claim)).length
  }
  const press = (event: React.KeyboardEvent) => {
    const row = found[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') {
      if (row) onMerge(row)
    } else return
    event.preventDefault()
  }
  return (
    <Sheet title="Which question asks the same?" onLeave={onLeave} width={600}>
      <p>
        Its answers, tags and memo go to <b dir="auto">“{question.text}”</b>, which stays.
      </p>
      <input
        className="input"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="merge-rows"
        aria-label="Question that asks the same"
        aria-activedescendant={found[at] ? `merge-row-${at}` : undefined}
        placeholder="Find a question"
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <ul id="merge-rows" className="answer-rows" role="listbox" aria-label="Questions">
        {found.map((other, i) => (
          <li
            key={other.id}
            id={`merge-row-${i}`}
            role="option"
            aria-selected={i === at}
            dir="auto"
            onPointerMove={() => setAt(i)}
            onClick={() => onMerge(other)}
            ref={(node) => {
              if (i === at) node?.scrollIntoView({ block: 'nearest' })
            }}
          >
            {other.text}{' '}
            <small>
              {counted(other.reports, 'report')}
              {both(other) > 0 ? `, ${both(other)} of claims that answer both` : ''}
              {other.ourView ? ', with a view of ours' : ''}
            </small>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="sheet-note">No other question has these words.</p>}
      <p className="sheet-keys">
        <KeyCap>↵</KeyCap> merge: one step, undo takes it back <KeyCap>Esc</KeyCap> leave
      </p>
    </Sheet>
  )
}
