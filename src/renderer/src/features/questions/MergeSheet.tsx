import { useState } from 'react'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { counted } from '#shared/words/counted.ts'
import { findQuestions } from '../../records/questions/find-questions.ts'
import { ComboBox } from '../../ui/combo-box/ComboBox.tsx'
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
  const found = findQuestions(others, typed).slice(0, 40)
  const both = (other: QuestionView) => {
    const own = new Set(question.answers.flatMap(({ claims }) => claims.map(({ claim }) => claim)))
    return other.answers.flatMap(({ claims }) => claims).filter(({ claim }) => own.has(claim)).length
  }
  return (
    <Sheet title="Which question asks the same?" onLeave={onLeave} width={600}>
      <p>
        Its answers, tags and memo go to <b dir="auto">“{question.text}”</b>, which stays.
      </p>
      <ComboBox
        label="Question that asks the same"
        listLabel="Questions"
        placeholder="Find a question"
        listClass="answer-rows"
        typed={typed}
        options={found.map((other) => ({
          id: other.id,
          content: (
            <div dir="auto">
              {other.text}{' '}
              <small>
                {counted(other.reports, 'report')}
                {both(other) > 0 ? `, ${both(other)} of claims that answer both` : ''}
                {other.ourView ? ', with a view of ours' : ''}
              </small>
            </div>
          ),
        }))}
        onType={setTyped}
        onPick={(id) => {
          const other = found.find((one) => one.id === id)
          if (other) onMerge(other)
        }}
      />
      {found.length === 0 && <p className="sheet-note">No other question has these words.</p>}
      <p className="sheet-keys">
        <KeyCap>↵</KeyCap> merge: one step, undo takes it back <KeyCap>Esc</KeyCap> leave
      </p>
    </Sheet>
  )
}
