import { contains, type Range } from '../../../text/range.ts'
import { hasVerb, isSubject, isWholeClause } from './clause.ts'
import { beforeOf, cuePhraseOf, type CuePhrase } from './cue-phrase.ts'
import { adjoins, inPast, leadingUpTo, predicateAlone } from './cue-words.ts'
import { gapOf, interrupts, isOneSentence, sentenceOf, type Place, type Reporting } from './place.ts'
import { isInOwnVoice } from './own-voice.ts'
import { active, asked } from './other-orders.ts'
import { saidText, type SaidRun } from './said-run.ts'
import { asGiven, stretched, withCueIn, withoutCue } from './source-stretch.ts'
import { speaks, startsWithVerb, takesClause } from './verbs.ts'
import { blockOf, firstLetter, type SpokenIn } from './words-part.ts'

/** What a claim has in its text: its words in order, its cue, whether the words are the speaker's own, and the speaker's name if known. */
type Found = Pick<Place, 'contents' | 'verbatim' | 'speaker' | 'several'> & { readonly cue: Range | null }

/**
 * Chooses how the words are reported: with the cue as the source has it, where that makes a sentence after the speaker's name; else with
 * the source's own words from cue to claim; else with the cue in brackets. No verb is ever made up.
 */
export function reportingOf(source: SpokenIn, found: Found): Reporting {
  const { contents, verbatim } = found
  const plain: Reporting = {
    frame: 'words',
    lead: [],
    tail: [],
    contents,
    small: false,
    joined: false,
    given: false,
    from: null,
  }
  const chosen = asReported(source, plain, found)
  const around = [...chosen.lead, ...chosen.tail]
  const words = chosen.contents.map(({ start, end }) => source.text.slice(start, end)).join(' … ')
  // Words between quotation marks of the source may be printed without them.
  if (!isInOwnVoice(saidText(around)) && (verbatim || !isInOwnVoice(words))) return chosen
  if (chosen.frame !== 'predicate' && chosen.frame !== 'asked') return { ...chosen, given: true }
  return { ...asGiven(source, plain, found), given: true }
}

function asReported(
  source: SpokenIn,
  plain: Reporting,
  { contents, cue, verbatim, speaker, several }: Found,
): Reporting {
  const { text, blocks } = source
  if (cue === null) return withoutCue(source, plain, { verbatim, speaker: several ? '' : speaker })
  const block = blockOf(blocks, cue)
  const found = cuePhraseOf(text, block, cue)
  const phrase = isOfSpeaker(text, block, found, speaker, several) ? found : { ...found, shape: 'other' as const }
  const at: Place = { text, block, cue, phrase, contents, verbatim, speaker, several }
  const [first] = contents
  if (!first) return phrase.shape === 'other' ? withCueIn(plain, at) : predicate(at, alone(at) ?? '')
  if (contents.some((content) => contains(content, cue))) return ownSentence(plain, at, first)
  if (phrase.shape === 'prefix')
    return { ...plain, frame: 'prefix', lead: cueRuns(at, cue), joined: isInterrupted(at), ...smallLetter(at, first) }
  const reported =
    active(plain, at, first) ?? (cue.end <= first.start ? cueBefore(at, first) : cueAfter(plain, at, first))
  return reported ?? stretched(plain, at) ?? withCueIn(plain, at)
}

/** Words that contain their own cue: “the US leader *backed* a proposal” is printed from its verb on, “a US *offer*” as it is. */
function ownSentence(plain: Reporting, { text, phrase, contents, cue, speaker }: Place, first: Range): Reporting {
  if (!contains(first, cue) || phrase.shape !== 'predicate' || phrase.range.start < first.start) return plain
  if (!isSubject(text.slice(first.start, phrase.range.start), speaker)) return plain
  return {
    ...plain,
    frame: 'predicate',
    contents: [{ start: phrase.range.start, end: first.end }, ...contents.slice(1)],
  }
}

function cueBefore(at: Place, first: Range): Reporting | null {
  const { text, cue, phrase, verbatim } = at
  const gap = text.slice(cue.end, first.start)
  const isVerb = phrase.shape === 'predicate' || phrase.shape === 'participle'
  if (!isVerb || (!verbatim && interrupts(at, first))) return null
  const up = leadingUpTo(text, phrase, cue, first)
  if (up !== null) {
    const colon = !goesOn(at, up, first) && /[:,]\s*[“"„«‘']?\s*$/u.test(gap) && (verbatim || gap.includes(':'))
    return predicate(at, up, colon ? ': ' : ' ')
  }
  const words = alone(at)
  if (words === null) return null
  // A lead-in in a line of its own, before a list or a quotation: “The ministry asks for:”
  if (/^[^.;!?\n]{0,60}:\s*\n/u.test(gap)) {
    return predicate(at, words, goesOn(at, words, first) ? ' ' : ': ')
  }
  if (verbatim) return speaks(phrase.verb) ? predicate(at, words, ': ') : null
  // The second of two clauses: “said that rain would come, and that the dam would hold”.
  const link = /\b(?<link>that|whether|how|why)\s+$/u.exec(gap)?.groups?.['link']
  if (link === undefined || !isOneSentence(at, first)) return null
  return predicate(at, words.endsWith(` ${link}`) ? words : `${words} ${link}`)
}

/** Whether words complete the verb, so that no colon stands between: “undertake: // to keep”, “asks for: // a lower toll”. */
function goesOn({ text, verbatim }: Place, lead: string, first: Range): boolean {
  return (
    !verbatim && (/\b(?:for|of|against|on|with|to)$/u.test(lead) || /^to\s/u.test(text.slice(first.start, first.end)))
  )
}

function cueAfter(plain: Reporting, at: Place, first: Range): Reporting | null {
  const { text, block, phrase, verbatim } = at
  if (phrase.shape !== 'predicate' && phrase.shape !== 'participle') return null
  const words = alone(at)
  if (words === null) return null
  const bare = words.replace(/\s+that$/u, '')
  const whenAsked = asked(plain, at, first, bare)
  if (whenAsked !== null) return whenAsked
  const isQuotedSo = /\bas (?:saying|having said)$/u.test(bare)
  if (verbatim) return speaks(phrase.verb) || isQuotedSo ? predicate(at, bare, ': ') : null
  const isAsked = /^(?:asked|asks|wondered|wonders)$/u.test(phrase.verb)
  // “asked: Was it safe?”: a question in its own order is no object.
  if (isAsked && startsWithVerb(text.slice(first.start, first.end))) return predicate(at, bare, ': ')
  if (isObject(at, first)) return { ...predicate(at, bare), ...smallLetter(at, first) }
  const joined = isInterrupted(at)
  if (!isAsked && !joined && !takesClause(phrase.verb) && !isQuotedSo) return null
  const whole = joined ? { start: first.start, end: at.contents[1]!.end } : first
  if (!isWholeClause(text, block, whole) || !isOneSentence(at, first)) return null
  const letter = { ...smallLetter(at, first), joined }
  const isHeading = block.type === 'title' || block.type === 'heading'
  if (!isHeading && !hasVerb(text.slice(whole.start, whole.end))) return null
  const asThat = !isAsked && !isHeading && (letter.small || firstLetter(text, sentenceOf(at, first), first) === 'name')
  const hasThat = /^that\s/iu.test(text.slice(whole.start, whole.end))
  return asThat
    ? { ...predicate(at, hasThat ? bare : `${bare} that`), ...letter }
    : { ...predicate(at, bare, ': '), joined }
}

/**
 * Whether a verb is certainly the speaker's. Two who speak jointly have no verb in the singular, and what “is expected” of a commission is not
 * said of who set it up.
 */
function isOfSpeaker(
  text: string,
  block: Range,
  { range, shape }: CuePhrase,
  speaker: string,
  several: boolean,
): boolean {
  if (shape !== 'predicate' || speaker === '') return true
  const [first = ''] = text.slice(range.start, range.end).toLowerCase().split(/\s/u)
  const isSingular = /^(?:is|was|has|does|isn[’']t|wasn[’']t|hasn[’']t|doesn[’']t)$/u.test(first)
  if (isSingular && several) return false
  const relative = /(?<subject>[\p{L}’-]+),?\s+(?:which|that)\s+$/u.exec(beforeOf(text, block, range.start))
  if (!relative || !/^(?:is|are|was|were)$/u.test(first)) return true
  return speaker.toLowerCase().includes(relative.groups?.['subject']?.toLowerCase() ?? '')
}

/** Whether the words are one clause that only the cue interrupts: “The agency, he *explained*, has recovered one”. */
function isInterrupted({ text, cue, contents }: Place): boolean {
  const [first, second, ...more] = contents
  if (!first || !second || more.length > 0 || cue.start < first.end || cue.end > second.start) return false
  return /^,\s[^,;:.!?“”"]*,\s$/u.test(text.slice(first.end, second.start))
}

/**
 * Whether the words are the object of the verb that follows them: “the ceasefire the US leader *had been calling for*”, “the cranes, which
 * she *welcomed*”, “any part in it, she *denies*”.
 */
function isObject(at: Place, first: Range): boolean {
  const { text, block, cue, phrase } = at
  if (isInterrupted(at)) return false
  const subject = /^,?\s+(?<relative>(?:which|that|whom)\s+)?(?:[\p{L}.’'-]+\s+){0,6}$/u.exec(
    text.slice(first.end, phrase.range.start),
  )
  if (!subject || !/^\s*(?:[.,;:!?—)]|$)/u.test(text.slice(cue.end, block.end))) return false
  const words = text.slice(first.start, first.end)
  if (subject.groups?.['relative'] !== undefined || !takesClause(phrase.verb)) return true
  return /^den(?:y|ies|ied)$/u.test(phrase.verb) && !hasVerb(words)
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
    joined: false,
    given: false,
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

function cueRuns(at: Place, cue: Range): SaidRun[] {
  return [{ kind: 'cue', text: at.text.slice(cue.start, cue.end) }]
}
