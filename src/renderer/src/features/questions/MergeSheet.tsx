import { useState } from 'react'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { findQuestions } from '../../records/questions/find-questions.ts'
import { ComboBox } from '../../ui/combo-box/ComboBox.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

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
    <Sheet title={strings.merge.title} onLeave={onLeave} width={600}>
      <p>{strings.merge.goesTo(question.text)}</p>
      <ComboBox
        label={strings.merge.find}
        listLabel={strings.merge.list}
        placeholder={strings.merge.placeholder}
        listClass="answer-rows"
        typed={typed}
        options={found.map((other) => ({
          id: other.id,
          content: (
            <div dir="auto">
              {other.text} <small>{strings.merge.reports(other.reports, both(other), other.ourView !== null)}</small>
            </div>
          ),
        }))}
        onType={setTyped}
        onPick={(id) => {
          const other = found.find((one) => one.id === id)
          if (other) onMerge(other)
        }}
      />
      {found.length === 0 && <p className="sheet-note">{strings.merge.noneFound}</p>}
      <p className="sheet-keys">{strings.merge.keys(<KeyCap>↵</KeyCap>, <KeyCap>Esc</KeyCap>)}</p>
    </Sheet>
  )
}
