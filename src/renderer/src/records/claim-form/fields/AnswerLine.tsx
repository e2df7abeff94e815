import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { answers, type Answer } from '#shared/model/enums.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { answerWord } from '#shared/questions/answer.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { strings } from '../strings.tsx'

const own = 'own'

/** One question and the claim's answer to it: 1–4, a name used before, or a new name. */
export function AnswerLine({
  question,
  answer,
  named,
  compact,
  onAnswer,
  onRemove,
}: {
  readonly question: string
  /** Null until an answer is chosen. */
  readonly answer: GivenAnswer | null
  readonly named: readonly string[]
  readonly compact: boolean
  readonly onAnswer: (answer: GivenAnswer | null, typing: boolean) => void
  readonly onRemove: () => void
}) {
  const given = answer !== null && typeof answer !== 'string' ? answer.named : null
  const box = useRef<HTMLInputElement>(null)
  const [naming, setNaming] = useState(given !== null && !named.includes(given))
  const offered = named.filter((one) => one !== given || !naming)
  const options = [
    ...answers.map((id) => ({ id, label: answerWord[id], title: answerWord[id] })),
    ...offered.map((name) => ({ id: `named ${name}`, label: <span dir="auto">{name}</span>, title: name })),
    { id: own, label: strings.question.ownAnswer, title: strings.question.ownAnswerTitle },
  ]
  const chosen = naming ? own : answer === null ? '' : typeof answer === 'string' ? answer : `named ${answer.named}`
  const choose = (id: string) => {
    if (id === own) {
      // Focus the box only if the person asks for it: a card that opens with a named answer takes no focus.
      flushSync(() => {
        setNaming(true)
        onAnswer(null, true)
      })
      return box.current?.focus()
    }
    setNaming(false)
    onAnswer(isAnswer(id) ? id : { named: id.slice('named '.length) }, false)
  }
  return (
    <div
      className="answer-line"
      data-open={answer === null ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        event.stopPropagation()
        const field = event.currentTarget.closest('.card-value')
        flushSync(onRemove)
        field?.querySelector<HTMLElement>('.choices button[tabindex="0"], .finder input')?.focus()
      }}
    >
      <span className="answer-question">
        <span dir="auto" title={question}>
          {question}
        </span>
        <button
          type="button"
          className="chip-off"
          tabIndex={-1}
          aria-label={strings.question.remove(question)}
          onClick={onRemove}
        >
          ×
        </button>
      </span>
      <Choices
        compact={compact && answer !== null}
        label={strings.question.answerTo(question)}
        options={options}
        chosen={[chosen]}
        onChoose={choose}
      />
      {naming && (
        <input
          ref={box}
          className="input"
          aria-label={strings.question.namedAnswer}
          placeholder={strings.question.namedExample}
          dir="auto"
          maxLength={500}
          defaultValue={given ?? ''}
          onChange={({ target }) => onAnswer(target.value.trim() === '' ? null : { named: target.value }, true)}
        />
      )}
    </div>
  )
}

function isAnswer(id: string): id is Answer {
  return answers.some((one) => one === id)
}
