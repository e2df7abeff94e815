import { contains, type Range } from '../../../text/range.ts'
import { adjoins, contextStart, longestGap } from './cue-words.ts'
import { antecedentStart } from './clause.ts'
import { gapOf, interrupts, isOneSentence, sentenceOf, type Place, type Reporting } from './place.ts'
import type { SaidRun } from './said-run.ts'
import { clauseStart, cuePhraseOf, isNoAssertion } from './cue-phrase.ts'
import { isSpeakers, subjectStart } from './subject.ts'
import { finiteForms } from './verbs.ts'
import { blockOf, type SpokenIn } from './words-part.ts'

/** The longest beginning of a sentence that is printed before its verb, in UTF-16 units. */
const longestStretch = 120

/** “from complaining to me”, of “That did not stop her from complaining to me”: nothing without what it hangs on. */
const isGerund = /^(?:about|after|at|before|by|for|from|in|of|on|to|with|without)\s+\p{Ll}+ing\b/u

/** Nothing but the source's own words from the cue to the claim's, or from the claim's words to the cue. */
export function stretched(plain: Reporting, at: Place): Reporting | null {
  const { text, block, cue, phrase, contents, verbatim } = at
  const [first] = contents
  const last = contents.at(-1)
  if (!first || !last || !isOneSentence(at, first)) return null
  if (cue.end <= first.start) {
    if (!adjoins(text, cue, first) || interrupts(at, first)) return null
    const context = contextStart(text, block, phrase)
    const start = isGerund.test(text.slice(context, first.start)) ? wholeFrom(at, first, context) : context
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
export function withoutCue(
  { text, blocks }: SpokenIn,
  plain: Reporting,
  { verbatim, speaker }: { readonly verbatim: boolean; readonly speaker: string },
): Reporting {
  const [first] = plain.contents
  if (!first || verbatim) return plain
  const block = blockOf(blocks, first)
  const antecedent = antecedentStart(text, block, first)
  const start = antecedent === first.start ? (subjectStart(text, block, first) ?? first.start) : antecedent
  if (start === first.start) return plain
  if (antecedent === first.start && speaker !== '' && isSpeakers(text.slice(start, first.start), speaker))
    return { ...plain, frame: 'predicate' }
  return {
    ...plain,
    lead: [{ kind: 'context', text: text.slice(start, first.start) }],
    from: { start, end: first.start },
  }
}

/**
 * The last resort: the words as they are, with the cue named before them, so that a denial stays one. The cue comes with what turns it
 * round: “never said”, “Neither Ruiz nor Berg would say”.
 */
export function withCueIn(plain: Reporting, at: Place): Reporting {
  const { text, block, phrase, contents } = at
  const [first] = contents
  const subject = first && !at.verbatim ? subjectStart(text, block, first) : null
  // “The toll, her aides say, was her idea”
  if (first && subject !== null && subject <= at.cue.start && at.cue.end <= first.start)
    return {
      ...plain,
      lead: contextRuns(text, { start: subject, end: first.start }, at.cue),
      from: { start: subject, end: first.start },
    }
  const isNegated = /\b(?:not|never|hardly)\s|n[’']t\s/iu.test(text.slice(phrase.range.start, at.cue.start))
  const verb = isNegated ? phrase.range.start : at.cue.start
  const whole = isNoAssertion(text, block, verb) ? clauseStart(text, block, verb) : verb
  const start = contents.some((content) => content.start < at.cue.start && content.end > whole) ? at.cue.start : whole
  const cue = { start, end: at.cue.end }
  const named = text.slice(cue.start, cue.end)
  return {
    ...plain,
    lead: [
      { kind: 'lead', text: '(' },
      { kind: 'cue', text: named },
      { kind: 'lead', text: ')' },
      ...(plain.contents.length > 0 ? [gapOf(': ')] : []),
    ],
    from: cue,
  }
}

/** Words with what is around them in the source, from their subject on, for words that only their own sentence can hold. */
export function asGiven(
  { text, blocks }: SpokenIn,
  plain: Reporting,
  {
    contents,
    cue,
    verbatim,
    speaker,
    several,
  }: Pick<Place, 'contents' | 'verbatim' | 'speaker' | 'several'> & {
    readonly cue: Range | null
  },
): Reporting {
  const [first] = contents
  if (cue === null || !first) return plain
  const block = blockOf(blocks, cue)
  const phrase = { ...cuePhraseOf(text, block, cue), shape: 'other' as const }
  const at: Place = { text, block, cue, phrase, contents, verbatim, speaker, several }
  const sentence = sentenceOf(at, first)
  const begins = Math.min(cue.start, first.start)
  const isWhole = sentence.start <= begins && begins - sentence.start <= longestStretch
  if (contents.some((content) => contains(content, cue)))
    return isWhole && sentence.start < first.start
      ? {
          ...plain,
          lead: [{ kind: 'context', text: text.slice(sentence.start, first.start) }],
          from: { start: sentence.start, end: first.start },
        }
      : plain
  // “Wik told me: “The mill is gone.””
  if (verbatim && isWhole && cue.end <= first.start) {
    const before = text.slice(sentence.start, first.start)
    const close = /\s*[:,]?\s*[“"„«‘']?\s*$/u.exec(before)?.index ?? before.length
    if (!/[“”"„«»]/u.test(before.slice(0, close)))
      return {
        ...plain,
        lead: [...contextRuns(text, { start: sentence.start, end: sentence.start + close }, cue), gapOf(': ')],
        from: { start: sentence.start, end: first.start },
      }
  }
  const found = stretched(plain, at)
  if (found === null || !isWhole || cue.start > first.start) return found ?? withCueIn(plain, at)
  // “Their head of mission, Mrs Tarrant, told me”: the clause of the verb alone has no subject.
  const from = found.from?.start === phrase.range.start ? sentence.start : (found.from?.start ?? sentence.start)
  const added = text.slice(from, found.from?.start ?? from)
  return {
    ...found,
    lead: added === '' ? found.lead : [{ kind: 'context', text: added }, ...found.lead],
    from: { start: from, end: first.start },
  }
}

/** Where the sentence of words begins, if that is near; else `start`. */
function wholeFrom(at: Place, first: Range, start: number): number {
  const sentence = sentenceOf(at, first)
  return start - sentence.start <= longestStretch ? sentence.start : start
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
