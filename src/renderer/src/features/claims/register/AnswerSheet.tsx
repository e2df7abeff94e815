import { isSameName } from '#shared/search/match-words.ts'
import { useEffect, useRef, useState } from 'react'
import { answers } from '#shared/model/enums.ts'
import type { GivenAnswer, QuestionChoice } from '#shared/questions/answer-schema.ts'
import { answerKey, answerWord } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { isIn } from '../../../core/cases.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { ComboBox } from '../../../ui/combo-box/ComboBox.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { findQuestions } from '../../../records/questions/find-questions.ts'
import { strings } from '../strings.tsx'
import '../../../records/registers/sheets.css'

/** Sets what some claims answer to a question: find or add the question in one line, then 1–4, a named answer, or none. */
export function AnswerSheet({ rows, onLeave }: { readonly rows: readonly ClaimRow[]; readonly onLeave: () => void }) {
  const [asked, setAsked] = useState<QuestionChoice | null>(null)
  return (
    <Sheet title={strings.answer.title(rows.length)} onLeave={onLeave} width={560}>
      {asked === null ? (
        <FindQuestion cases={[...new Set(rows.flatMap(({ source }) => source.cases))]} onAsk={setAsked} />
      ) : (
        <GiveAnswer
          rows={rows}
          asked={asked}
          back={strings.answer.another}
          onBack={() => setAsked(null)}
          onLeave={onLeave}
        />
      )}
    </Sheet>
  )
}

const newQuestion = 'new'

function FindQuestion({
  cases,
  onAsk,
}: {
  /** The cases of the claims, whose questions are offered; one of another case has to be typed in full. */
  readonly cases: readonly Id[]
  readonly onAsk: (question: QuestionChoice) => void
}) {
  const { stores } = useApp()
  const questions = useRecords(stores.questions).byId
  const [typed, setTyped] = useState('')
  const found = findQuestions(questions.values(), typed).filter(
    ({ inCase, text }) => isIn({ cases }, inCase) || isSameName(text, typed),
  )
  const fresh = typed.trim() !== '' && !found.some(({ text }) => isSameName(text, typed))
  const rows: (QuestionView | null)[] = [...found.slice(0, 30), ...(fresh ? [null] : [])]
  return (
    <>
      <ComboBox
        label={strings.answer.question}
        listLabel={strings.answer.questions}
        placeholder={strings.answer.find}
        listClass="answer-rows"
        typed={typed}
        maxLength={2000}
        options={rows.map((row) => ({
          id: row?.id ?? newQuestion,
          content: (
            <div dir="auto">
              {row ? row.text : typed.trim()}{' '}
              <small>{row ? strings.answer.reports(row.reports) : strings.answer.newQuestion}</small>
            </div>
          ),
        }))}
        onType={setTyped}
        onPick={(id) => onAsk(id === newQuestion ? { text: typed.trim() } : id)}
      />
      {rows.length === 0 && <p className="sheet-note">{strings.answer.noQuestion(<KeyCap>↵</KeyCap>)}</p>}
    </>
  )
}

/** The answers that these claims can give to a question; a digit or the words of a named answer give one. `back` is the button that changes what was chosen before. */
export function GiveAnswer({
  rows,
  asked,
  back,
  onBack,
  onLeave,
}: {
  readonly rows: readonly Pick<ClaimRow, 'claim'>[]
  readonly asked: QuestionChoice
  readonly back: string
  readonly onBack: () => void
  readonly onLeave: () => void
}) {
  const { client, state, stores } = useApp()
  const questions = useRecords(stores.questions).byId
  const question = typeof asked === 'string' ? questions.get(asked) : undefined
  const given =
    typeof asked === 'string'
      ? [
          ...new Set(
            rows
              .map(({ claim }) => claim.answers.find((one) => one.question === asked))
              .map((one) => (one ? answerKey(one.answer) : 'none')),
          ),
        ]
      : ['none']
  const [problem, setProblem] = useState('')
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const choices = useRef<HTMLDivElement>(null)
  /** Focus the choices, where the digit keys work. */
  useEffect(() => choices.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(), [])
  const named = question?.answers.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer.named])) ?? []
  const give = async (answer: GivenAnswer | null) => {
    const sentence =
      answer === null
        ? strings.answer.removed(rows.length)
        : strings.answer.given(rows.length, typeof answer === 'string' ? answerWord[answer] : answer.named)
    const isPlain = answer !== null && rows.length === 1
    const result = await client.tryMutate(
      'answerQuestion',
      { claims: rows.map(({ claim }) => claim.id), question: asked, answer },
      isPlain ? undefined : sentence,
    )
    if (!result.ok) return setProblem(result.error.message)
    if (isPlain) state.getState().announce(sentence)
    onLeave()
  }
  const options = [
    ...answers.map((id) => ({ id: id as string, label: answerWord[id], give: id as GivenAnswer | null })),
    ...named.slice(0, 4).map((words) => ({
      id: answerKey({ named: words }),
      label: words,
      give: { named: words } as GivenAnswer | null,
    })),
    ...(given.some((one) => one !== 'none') ? [{ id: 'none', label: strings.answer.none, give: null }] : []),
  ]
  return (
    <div
      className="answer-of"
      onKeyDown={(event) => {
        const digit =
          /^[1-9]$/u.test(event.key) && event.target !== field.current ? options[Number(event.key) - 1] : undefined
        if (!digit) return
        event.preventDefault()
        event.stopPropagation()
        void give(digit.give)
      }}
    >
      <p className="asked" dir="auto">
        {question?.text ?? (typeof asked === 'string' ? '' : asked.text)}
      </p>
      <div ref={choices}>
        <Choices
          label={strings.answer.label}
          several
          options={options}
          chosen={given.length === 1 ? given : []}
          onChoose={(id) => {
            const option = options.find((one) => one.id === id)
            if (option) void give(option.give)
          }}
        />
      </div>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void give({ named: name.trim() })
        }}
      >
        <label htmlFor="named-answer">{strings.answer.orNamed}</label>
        <input
          id="named-answer"
          ref={field}
          className="input"
          dir="auto"
          placeholder={strings.answer.namedExample}
          value={name}
          maxLength={500}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
      {problem !== '' && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      <div className="sheet-actions">
        <Button look="quiet" onPress={onLeave}>
          {strings.answer.cancel} <KeyCap>Esc</KeyCap>
        </Button>
        <Button onPress={onBack}>{back}</Button>
      </div>
    </div>
  )
}
