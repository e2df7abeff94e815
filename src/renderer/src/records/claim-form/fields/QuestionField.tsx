import type { QuestionChoice } from '#shared/questions/answer-schema.ts'
import { answerText, sameWords } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { isIn } from '../../../core/cases.ts'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import type { DraftAnswer } from '../draft-schema.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { Line } from './Line.tsx'
import { rankLabels } from '../rank-labels.ts'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

const fresh = 'new'

/**
 * The questions that the claim answers, and how. A question is found by its words or created in the same line; then 1–4 or a named answer.
 */
export function QuestionField({ draft, around, compact, onChange }: FieldProps) {
  const { answers } = draft
  const textOf = (question: QuestionChoice) =>
    typeof question === 'string' ? (around.questions.find(({ id }) => id === question)?.text ?? '') : question.text
  const find = (typed: string): Found[] => {
    // One that is typed in full is offered from any case: no two questions have the same words.
    const isOffered = ({ inCase, text }: QuestionView) => isIn(around, inCase) || sameWords(text) === sameWords(typed)
    const free = around.questions.filter(
      (one) => isOffered(one) && !answers.some(({ question }) => question === one.id),
    )
    const rows = rankLabels(free, typed, ({ text, shortLabel }) => `${text} ${shortLabel}`).map(
      ({ id, text, reports }) => ({ id, label: text, title: text, note: strings.question.reports(reports) }),
    )
    const isThere =
      typed === '' ||
      [...around.questions.map(({ text }) => text), ...answers.map(({ question }) => textOf(question))].some(
        (text) => sameWords(text) === sameWords(typed),
      )
    return isThere ? rows : [...rows, { id: fresh, label: typed, note: strings.question.isNew }]
  }
  const take = (id: string, typed: string) => {
    const known = id === fresh ? around.questions.find(({ text }) => sameWords(text) === sameWords(typed))?.id : id
    const question = known ?? { text: typed }
    if (!answers.some((one) => textOf(one.question) === textOf(question)))
      onChange({ answers: [...answers, { question, answer: null }] }, false)
  }
  const change = (index: number, answer: DraftAnswer['answer'], typing: boolean) =>
    onChange({ answers: answers.map((one, i) => (i === index ? { ...one, answer } : one)) }, typing)
  return (
    <Line label={strings.question.label} field="question" command="claim-card.question">
      {answers.map(({ question, answer }, i) => (
        <AnswerLine
          key={textOf(question)}
          compact={compact}
          question={textOf(question)}
          answer={answer}
          named={namedBefore(around.questions.find(({ id }) => id === question))}
          onAnswer={(value, typing) => change(i, value, typing)}
          onRemove={() => onChange({ answers: answers.filter((_, at) => at !== i) }, false)}
        />
      ))}
      <Finder
        label={strings.question.label}
        placeholder={answers.length === 0 ? strings.question.placeholder : strings.question.another}
        find={find}
        onPick={take}
        onTaken={focusAnswer}
        onLeave={(typed) => take(fresh, typed)}
      />
    </Line>
  )
}

/** The named answers that were given to this question before; offered again. */
function namedBefore(question: FieldProps['around']['questions'][number] | undefined): string[] {
  return question?.answers.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answerText(answer)])) ?? []
}

function focusAnswer(box: Element): void {
  const lines = box.closest('.card-value')?.querySelectorAll('.answer-line')
  lines?.[lines.length - 1]?.querySelector<HTMLElement>('.choices button[tabindex="0"]')?.focus()
}
