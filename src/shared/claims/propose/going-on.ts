import { contains, type Range } from '../../text/range.ts'
import type { Clause } from './clause.ts'
import type { Attribution } from './attribution.ts'
import { subjectOf } from './subject.ts'

/** The speaker of a quotation that is a complete sentence: the one before it, as in “…,” she said. “…” */
export function goingOn(content: Range, clause: Clause): Attribution | null {
  const at = clause.items.findIndex((item) => item.type === 'quote' && contains(item, content))
  if (at < 0) return null
  const sentence = clause.items.filter((item) => item.sentence === clause.items[at]!.sentence)
  const alone = sentence.every(({ type }) => type === 'quote' || type === 'stop')
  if (!alone) return null
  const here = lastSpeaker(clause, at)
  if (here || at > 0) return here
  const [previous] = clause.before
  const there = previous?.items.some((item) => item.type === 'quote')
    ? lastSpeaker(previous, previous.items.length)
    : null
  return there && { ...there, cue: null }
}

/** The last speaker before item `at`. */
function lastSpeaker(clause: Clause, at: number): Attribution | null {
  for (const cue of clause.cues.toReversed()) {
    if (cue.type !== 'finite' || !cue.parenthetical || cue.last >= at || cue.negated) continue
    const subject = subjectOf(cue, clause)
    if (subject.found === 'actor') return { cue, subject, unclear: false }
  }
  return null
}
