import type { Id } from '#shared/model/id.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { useApp } from '../../core/app-context.ts'
import { LinkClaimSheet } from './LinkClaimSheet.tsx'
import { MergeSheet } from './MergeSheet.tsx'
import { OurViewSheet } from './OurViewSheet.tsx'
import { QuestionSheet } from './QuestionSheet.tsx'
import { TextSheet } from './TextSheet.tsx'
import { strings } from './strings.tsx'
import './question-sheets.css'

export type QuestionDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' | 'view' | 'link' | 'merge'; readonly question: Id }
  | { readonly kind: 'split'; readonly question: Id; readonly claims: readonly Id[] }

/** The sheets of the Questions screen; one is open at a time. */
export function QuestionSheets({
  dialog,
  questions,
  onDialog,
  onLeave,
  onMade,
}: {
  readonly dialog: QuestionDialog | null
  readonly questions: ReadonlyMap<Id, QuestionView>
  readonly onDialog: (dialog: QuestionDialog) => void
  readonly onLeave: () => void
  readonly onMade: (question: Id) => void
}) {
  const { client, state } = useApp()
  const made = (id: Id) => {
    onMade(id)
    onLeave()
  }
  if (dialog === null) return null
  if (dialog.kind === 'new') {
    const add = async (text: string, saved: () => void) => {
      const result = await client.tryMutate('addQuestion', { text })
      if (!result.ok) return result.error.message
      saved()
      state.getState().announce(strings.ask.saved)
      made(result.value.id)
    }
    return (
      <TextSheet
        title={strings.ask.title}
        draftKey="draft:new-question"
        label={strings.ask.label}
        action={strings.ask.save}
        note={strings.ask.note}
        onSave={add}
        onLeave={onLeave}
      />
    )
  }
  const question = questions.get(dialog.question)
  if (!question) return null
  switch (dialog.kind) {
    case 'open':
      return (
        <QuestionSheet
          question={question}
          onLeave={onLeave}
          onSplit={(claims) => onDialog({ kind: 'split', question: question.id, claims })}
          onOpen={(source, claim) => state.getState().jumpTo({ source, record: claim, offset: null })}
        />
      )
    case 'view':
      return <OurViewSheet question={question} onLeave={onLeave} />
    case 'link':
      return <LinkClaimSheet question={question} onLeave={onLeave} />
    case 'merge': {
      const merge = async (other: QuestionView) => {
        const pair = { into: question.id, from: [other.id] }
        const done = await client.mutate('mergeQuestions', pair, ({ gaveWay }) =>
          strings.merge.merged(other.text, question.text, gaveWay.length),
        )
        if (done) onLeave()
      }
      return (
        <MergeSheet
          question={question}
          others={[...questions.values()].filter(({ id }) => id !== question.id)}
          onMerge={(other) => void merge(other)}
          onLeave={onLeave}
        />
      )
    }
    case 'split': {
      const split = async (text: string, saved: () => void) => {
        const parts = { id: question.id, claims: [...dialog.claims], text }
        const result = await client.tryMutate(
          'splitQuestion',
          parts,
          strings.split.done(parts.claims.length, text.trim()),
        )
        if (!result.ok) return result.error.message
        saved()
        made(result.value.id)
      }
      return (
        <TextSheet
          draftKey={`draft:split-question:${question.id}`}
          title={strings.split.title(dialog.claims.length)}
          label={strings.split.label}
          action={strings.split.save}
          note={strings.split.note(question.text)}
          onSave={split}
          onLeave={onLeave}
        />
      )
    }
  }
}
