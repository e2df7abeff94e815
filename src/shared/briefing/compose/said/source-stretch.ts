import type { Range } from '../../../text/range.ts'
import { adjoins, contextStart, longestGap } from './cue-words.ts'
import { antecedentStart } from './clause.ts'
import { gapOf, interrupts, isOneSentence, type Place, type Reporting } from './place.ts'
import type { SaidRun } from './said-run.ts'
import { finiteForms } from './verbs.ts'
import { blockOf, type SpokenIn } from './words-part.ts'

/** Nothing but the source's own words from the cue to the claim's, or from the claim's words to the cue. */
export function stretched(plain: Reporting, at: Place): Reporting | null {
  const { text, block, cue, phrase, contents, verbatim } = at
  const [first] = contents
  const last = contents.at(-1)
  if (!first || !last || !isOneSentence(at, first)) return null
  if (cue.end <= first.start) {
    if (!adjoins(text, cue, first) || interrupts(at, first)) return null
    const start = contextStart(text, block, phrase)
    const between = text.slice(start, first.start)
    const close = /(?<colon>\s*[:,])?\s*[“"„«‘']?\s*$/u.exec(between)
    const end = verbatim ? start + (close?.index ?? between.length) : first.start
    const join = close?.groups?.['colon'] === undefined ? ' ' : ': '
    const lead = [...contextRuns(text, { start, end }, cue), ...(verbatim ? [gapOf(join)] : [])]
    return { ...plain, lead, from: { start, end: first.start } }
  }
  if (verbatim || cue.start < last.end || cue.start - last.end > longestGap || contents.length > 1) return null
  if (phrase.verb !== '' && !finiteForms.has(phrase.verb) && !phrase.verb.endsWith('ed')) return null
  const end =
    text.slice(cue.end, cue.end + 4).startsWith(' by ') || /\bby$/u.test(text.slice(cue.start, cue.end))
      ? agentEnd(text, block, cue.end)
      : cue.end
  const tail = text.slice(last.end, end)
  if (/[“”"„«»;:]/u.test(tail)) return null
  return { ...plain, tail: contextRuns(text, { start: last.end, end }, cue), from: { start: last.end, end } }
}

/** Words without a cue. A part of a clause comes with the words it hangs on, because “lost a third of the harvest” says nothing alone. */
export function withoutCue({ text, blocks }: SpokenIn, plain: Reporting, verbatim: boolean): Reporting {
  const [first] = plain.contents
  if (!first || verbatim) return plain
  const start = antecedentStart(text, blockOf(blocks, first), first)
  if (start === first.start) return plain
  return {
    ...plain,
    lead: [{ kind: 'context', text: text.slice(start, first.start) }],
    from: { start, end: first.start },
  }
}

/** The last resort: the words as they are, with the cue named before them, so that a denial stays one. */
export function withCueIn(plain: Reporting, at: Place): Reporting {
  const named = at.text.slice(at.cue.start, at.cue.end)
  return {
    ...plain,
    lead: [
      { kind: 'lead', text: '(' },
      { kind: 'cue', text: named },
      { kind: 'lead', text: ')' },
      ...(plain.contents.length > 0 ? [gapOf(': ')] : []),
    ],
    from: at.cue,
  }
}

/** The end of “by the union”: up to the next mark, at most six words. */
function agentEnd(text: string, block: Range, from: number): number {
  const agent = /^(?:\s+[\p{L}\d’'-]+){1,7}/u.exec(text.slice(from, block.end))?.[0] ?? ''
  const cut = /\s(?:who|which|that|on|in|at|when|after|before|as|and|but)\s/u.exec(agent.slice(4))
  return from + (cut ? cut.index + 4 : agent.length)
}

function contextRuns(text: string, range: Range, cue: Range): SaidRun[] {
  const runs: SaidRun[] = [
    { kind: 'context', text: text.slice(range.start, cue.start) },
    { kind: 'cue', text: text.slice(Math.max(range.start, cue.start), Math.min(range.end, cue.end)) },
    { kind: 'context', text: text.slice(cue.end, range.end) },
  ]
  return runs.filter((run) => run.text !== '')
}
