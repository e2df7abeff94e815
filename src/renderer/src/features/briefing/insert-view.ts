import { canBeStated } from '#shared/briefing/our-view.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import type { App } from '../../core/app-context.ts'
import type { ComposerSession } from './document/composer-session.ts'
import { $insertView } from './document/gestures.ts'
import { strings } from './strings.tsx'

/** Inserts our view of a question as a judgement, or goes to the one that states it, and says which. */
export function insertView({ state }: App, session: ComposerSession, question: QuestionView): void {
  const { editor } = session
  const say = (message: string) => state.getState().announce(message)
  const view = question.ourView
  if (!canBeStated(view)) return say(strings.desk.noView)
  // Focus the root first: the editor does not change the caret while one of its fields has the focus.
  editor.getRootElement()?.focus({ preventScroll: true })
  const canWrite = editor.isEditable()
  const found: { at: ReturnType<typeof $insertView> } = { at: null }
  session.gesture(strings.gestures.insertView, () => {
    found.at = $insertView(question.id, view)
  })
  // The gesture has said why nothing is written.
  if (!canWrite) return
  if (found.at === null) return say(strings.desk.noJudgements)
  editor.focus()
  editor.getElementByKey(found.at.key)?.scrollIntoView({ block: 'nearest' })
  say(found.at.isNew ? strings.desk.viewInserted : strings.desk.viewThere)
}
