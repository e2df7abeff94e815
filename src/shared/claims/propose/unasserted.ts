import type { Range } from '../../text/range.ts'

/** Words by which a clause does not say that somebody said it: “if Ruiz says”, “whether Ruiz said”. */
const condition = /(?:^|\s)(?:if|unless|whether)\s/iu
/** “Had Ruiz said …”, “Did Ruiz say …” */
const inverted = /^(?:had|has|have|did|does|do|should|would|could|can|will)\s/iu
/** “could have said”, “might say”; not “could not say”, which is a silence. */
const possible = /\b(?:could|might|may|should|must|ought\sto)\s+(?!not\b)(?:\p{L}+ly\s+)?(?:have\s+)?\p{L}+/iu
/** “denied that Aram had said”, “doubted Aram had said”; no forms that are nouns, such as “a dispute that traders said”. */
const denied = /\b(?:den(?:ies|ied|ying)|doubt(?:s|ed)|disputed|rejected)\b[^,;:.]*\s$/iu

/**
 * Whether a clause with a verb of saying leaves open that its subject said it: under a condition, in a question, as something possible, or
 * within what somebody else denies. `block` is where the cue stands.
 */
export function isUnasserted(text: string, block: Range, cue: Range): boolean {
  const before = text.slice(block.start, cue.start)
  const from = [...before.matchAll(/[,;:.!?]["”’]?\s+|[—“”"]/gu)].at(-1)
  const clause = before.slice(from ? from.index + from[0].length : 0)
  const verb = text.slice(cue.start, cue.end)
  return (
    condition.test(clause) ||
    inverted.test(clause) ||
    possible.test(`${clause}${verb}`.slice(-60)) ||
    denied.test(clause)
  )
}

/** A participle of saying behind a preposition, which says that it was not said: “stopped short of saying that”, “without claiming that”. */
const unsaid =
  /\b(?:short\sof|without|far\sfrom|instead\sof|refrained\sfrom|stopped\sfrom)\s+(?:\p{L}+ly\s+)?(?:saying|claiming|alleging|suggesting|asserting|promising|confirming|admitting|denying|calling)\s+(?:that\s+)?$/iu
/** What is said before, named behind a comma: “…, a claim Ruiz rejected”, “…, an assertion that Ruiz denies”. */
const named =
  /^,?["”’]?,?\s+(?:a|an|the|which\sis\s(?:a|an|the))\s+(?:\p{L}+\s+)?(?:claim|assertion|allegation|charge|accusation|suggestion|contention|notion|statement|view|figure|promise)\b/iu

/** Whether words are told by a clause around them of which no verb tells who says them, so that they are not the source's own. */
export function isToldAround(text: string, { start, end }: Range): boolean {
  return unsaid.test(text.slice(Math.max(0, start - 80), start)) || named.test(text.slice(end, end + 60))
}
