import { contains, type Range } from '../../../text/range.ts'
import { sentenceAt } from '../../../text/units.ts'
import {
  adjoins,
  contextStart,
  cuePhraseOf,
  inPast,
  isParenthesis,
  leadingUpTo,
  longestGap,
  predicateAlone,
  type CuePhrase,
} from './cue-phrase.ts'
import type { SaidRun } from './said-run.ts'
import { baseForms, finiteForms, speaks, takesClause } from './verbs.ts'
import { blockOf, firstLetter, type SpokenIn } from './words-part.ts'

/**
 * How a claim's words are reported. The sentence is: speaker, `lead`, words, `tail`.
 * - `predicate`: the lead is the speaker's verb, “said that”
 * - `prefix`: the lead goes before the speaker's name, “according to”
 * - `words`: nothing joins the speaker and the words; they are given as the source's words or, in quotation marks, as the speaker's
 */
export type Reporting = {
  readonly frame: 'predicate' | 'prefix' | 'words'
  readonly lead: readonly SaidRun[]
  readonly tail: readonly SaidRun[]
  /** The ranges that are printed as the claim's words. */
  readonly contents: readonly Range[]
  /** Whether the first letter of the words goes small. */
  readonly small: boolean
  /** The words of the source that the lead and the tail are taken from. */
  readonly from: Range | null
}

/** What a claim has in its text: its words in order, its cue, and whether the words are the speaker's own. */
type Found = { readonly contents: readonly Range[]; readonly cue: Range | null; readonly verbatim: boolean }

/**
 * Chooses how the words are reported: with the cue as the source has it, where that makes a sentence after the speaker's name; else with
 * the source's own words from cue to claim; else with the cue in brackets. No verb is ever made up.
 */
export function reportingOf(source: SpokenIn, { contents, cue, verbatim }: Found): Reporting {
  const plain: Reporting = { frame: 'words', lead: [], tail: [], contents, small: false, from: null }
  if (cue === null) return plain
  const { text, blocks } = source
  const block = blockOf(blocks, cue)
  const phrase = cuePhraseOf(text, block, cue)
  const at: Place = { text, block, cue, phrase, contents, verbatim }
  const [first] = contents
  if (!first) return phrase.shape === 'other' ? withCueIn(plain, at) : predicate(at, alone(at) ?? '')
  if (contents.some((content) => contains(content, cue))) return ownSentence(plain, at, first)
  if (phrase.shape === 'prefix') return { ...plain, frame: 'prefix', lead: cueRuns(at, cue), ...smallLetter(at, first) }
  const found = cue.end <= first.start ? cueBefore(at, first) : cueAfter(at, first)
  return found ?? stretched(plain, at) ?? withCueIn(plain, at)
}

type Place = {
  readonly text: string
  readonly block: ReturnType<typeof blockOf>
  readonly cue: Range
  readonly phrase: CuePhrase
  readonly contents: readonly Range[]
  readonly verbatim: boolean
}

/** Words that contain their own cue: “the US leader *backed* a proposal” is printed from its verb on, “a US *offer*” as it is. */
function ownSentence(plain: Reporting, { text, phrase, contents, cue }: Place, first: Range): Reporting {
  if (!contains(first, cue) || phrase.shape !== 'predicate' || phrase.range.start < first.start) return plain
  if (!isSubject(text.slice(first.start, phrase.range.start))) return plain
  return {
    ...plain,
    frame: 'predicate',
    contents: [{ start: phrase.range.start, end: first.end }, ...contents.slice(1)],
  }
}

/** Whether words before a verb are only its subject, whom the speaker's name can replace. “No minister” and “some of them” cannot be. */
function isSubject(words: string): boolean {
  if (words.trim() === '') return true
  if (/[,;:—–“”"()]/u.test(words) || words.trim().split(/\s+/u).length > 6) return false
  return !/^(?:no|not|none|nobody|neither|nor|few|some|many|most|several|half|part|only|even|if|when|while|since|as|after|before|because|although|though|on|in|at|by|for|from|with|without|under|there|it)\b/iu.test(
    words.trim(),
  )
}

/** Whether the cue stands in brackets of commas that the words are not the object of. Only a comma may follow it: “If so, Ruiz said, the lease …”. */
function interrupts({ text, phrase, cue }: Place, first: Range): boolean {
  const gap = text.slice(cue.end, first.start)
  if (!isParenthesis(text, phrase, gap)) return false
  return !/^,\s+$/u.test(gap) || startsWithVerb(text.slice(first.start, first.end))
}

function startsWithVerb(words: string): boolean {
  const word = /^[\p{L}’']+/u.exec(words)?.[0].toLowerCase() ?? ''
  return finiteForms.has(word) || auxiliary.test(word)
}

function cueBefore(at: Place, first: Range): Reporting | null {
  const { text, cue, phrase, verbatim } = at
  const gap = text.slice(cue.end, first.start)
  const isVerb = phrase.shape === 'predicate' || phrase.shape === 'participle'
  if (!isVerb || (!verbatim && interrupts(at, first))) return null
  const up = leadingUpTo(text, phrase, cue, first)
  if (up !== null) {
    const colon = /[:,]\s*[“"„«‘']?\s*$/u.test(gap) && (verbatim || gap.includes(':'))
    return predicate(at, up, colon ? ': ' : ' ')
  }
  const words = alone(at)
  if (words === null) return null
  // A lead-in in a line of its own, before a list or a quotation: “The ministry asks for:”
  if (/^[^.;!?\n]{0,60}:\s*\n/u.test(gap)) return predicate(at, words, ': ')
  if (verbatim) return speaks(phrase.verb) ? predicate(at, words, ': ') : null
  // The second of two clauses: “said that rain would come, and that the dam would hold”.
  const link = /\b(?<link>that|whether|how|why)\s+$/u.exec(gap)?.groups?.['link']
  if (link === undefined || !isOneSentence(at, first)) return null
  return predicate(at, words.endsWith(` ${link}`) ? words : `${words} ${link}`)
}

function cueAfter(at: Place, first: Range): Reporting | null {
  const { text, block, phrase, verbatim } = at
  if (phrase.shape !== 'predicate' && phrase.shape !== 'participle') return null
  const words = alone(at)
  if (words === null) return null
  const bare = words.replace(/\s+that$/u, '')
  const isQuotedSo = /\bas (?:saying|having said)$/u.test(bare)
  if (verbatim) return speaks(phrase.verb) || isQuotedSo ? predicate(at, bare, ': ') : null
  if (isObject(at, first)) return { ...predicate(at, bare), ...smallLetter(at, first) }
  const isAsked = /^(?:asked|asks|wondered|wonders)$/u.test(phrase.verb)
  if (!isAsked && !takesClause(phrase.verb) && !isQuotedSo) return null
  if (!isWholeClause(text, block, first) || !isOneSentence(at, first)) return null
  const letter = smallLetter(at, first)
  const isHeading = block.type === 'title' || block.type === 'heading'
  if (!isHeading && !hasVerb(text.slice(first.start, first.end))) return null
  const asThat = !isAsked && !isHeading && (letter.small || firstLetter(text, sentenceOf(at, first), first) === 'name')
  return asThat ? { ...predicate(at, `${bare} that`), ...letter } : predicate(at, bare, ': ')
}

/**
 * Whether the words are the object of the verb that follows them: “the ceasefire the US leader *had been calling for*”, “the cranes, which
 * she *welcomed*”, “any part in it, she *denies*”.
 */
function isObject({ text, block, cue, phrase }: Place, first: Range): boolean {
  const subject = /^,?\s+(?<relative>(?:which|that|whom)\s+)?(?:[\p{L}.’'-]+\s+){0,6}$/u.exec(
    text.slice(first.end, phrase.range.start),
  )
  if (!subject || !/^\s*(?:[.,;:!?—)]|$)/u.test(text.slice(cue.end, block.end))) return false
  const words = text.slice(first.start, first.end)
  if (subject.groups?.['relative'] !== undefined || !takesClause(phrase.verb)) return true
  return /^den(?:y|ies|ied)$/u.test(phrase.verb) && !hasVerb(words)
}

/** Nothing but the source's own words from the cue to the claim's, or from the claim's words to the cue. */
function stretched(plain: Reporting, at: Place): Reporting | null {
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

/** The last resort: the words as they are, with the cue named before them, so that a denial stays one. */
function withCueIn(plain: Reporting, at: Place): Reporting {
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

function predicate(at: Place, words: string, join = ' '): Reporting {
  const { phrase, contents, cue } = at
  const [first] = contents
  const isPast = phrase.shape === 'participle'
  return {
    frame: 'predicate',
    lead: [
      ...(words === ''
        ? []
        : [{ kind: isPast ? 'lead' : 'cue', text: isPast ? inPast(words, phrase.verb) : words } as const]),
      ...(first ? [gapOf(join)] : []),
    ],
    tail: [],
    contents,
    small: false,
    from: { start: phrase.range.start, end: first && adjoins(at.text, cue, first) ? first.start : cue.end },
  }
}

function alone({ text, block, phrase }: Place): string | null {
  return predicateAlone(text, block, phrase)
}

function smallLetter(at: Place, first: Range): { readonly small: boolean } {
  return {
    small:
      firstLetter(at.text, sentenceOf(at, first), first) === 'small' && /^\p{Lu}/u.test(at.text.slice(first.start)),
  }
}

function sentenceOf({ text, block }: Place, range: Range): Range {
  return sentenceAt(text, block, range.start) ?? block
}

function isOneSentence(at: Place, first: Range): boolean {
  return contains(at.block, first) && contains(sentenceOf(at, first), at.cue)
}

/** Whether words fill a clause of their sentence, so that they can stand after “said that”. */
export function isWholeClause(text: string, block: Range, range: Range): boolean {
  const sentence = sentenceAt(text, block, range.start) ?? block
  const before = text.slice(sentence.start, range.start)
  const after = text.slice(range.end, block.end)
  const words = text.slice(range.start, range.end).trim().split(/\s+/u)
  return (
    words.length > 2 &&
    /^\s*$|(?:[;:]|\b(?:and|but|that|while|whether|because))\s+$/u.test(before) &&
    /^\s*(?:[,.;:!?—–]|$)/u.test(after)
  )
}

/** Whether words hold a finite verb, as far as their form tells. A heading may have none. */
function hasVerb(words: string): boolean {
  const later = words
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .slice(1)
  return later.some(
    (word) => finiteForms.has(word) || baseForms.has(word) || auxiliary.test(word) || word.endsWith('ed'),
  )
}

const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|do|does|cannot|.+n[’']t|went|came|rose|fell|ran|lost|won|met|left)$/u

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

function cueRuns(at: Place, cue: Range): SaidRun[] {
  return [{ kind: 'cue', text: at.text.slice(cue.start, cue.end) }]
}

function gapOf(text: string): SaidRun {
  return { kind: 'gap', text }
}
