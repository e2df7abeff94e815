import type { Id } from '../model/id.ts'
import { endsSentence } from '../text/stop-before.ts'
import type { OurView } from '../questions/question-view.ts'
import type { Judgement } from './briefing-view.ts'
import type { Inline, RichBlock } from './rich-text.ts'

type JudgementBody = Extract<RichBlock, { readonly type: 'judgement' }>

/**
 * Our view of a question as a judgement of a note: its sentence with a full stop, and behind it citations of what the view is based on. As long
 * as the block has its question, it is written anew whenever the view is.
 */
export function statedView(
  question: Id,
  { sentence, basis, ...values }: OurView,
  judgement: Id,
): { readonly body: JudgementBody; readonly values: Judgement } {
  const words = withStop(sentence.replaceAll(/\s*\n\s*/gu, ' '))
  const children: Inline[] = [
    ...(words === '' ? [] : [{ type: 'text' as const, text: words, format: 0 }]),
    ...basis.map((claim) => ({ type: 'citation' as const, claim })),
  ]
  return { body: { type: 'judgement', judgement, question, children }, values: { id: judgement, ...values } }
}

/** Whether there is a view to state: one without a sentence says nothing yet. */
export function canBeStated(view: OurView | null): view is OurView {
  return view !== null && view.sentence.trim() !== ''
}

/** A sentence, trimmed, with its full stop. */
export function withStop(sentence: string): string {
  const words = sentence.trim()
  return words === '' || endsSentence(words) ? words : `${words}.`
}
