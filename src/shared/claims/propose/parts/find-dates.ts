import { dayOf } from '../../../dates/calendar.ts'
import { findDateWords } from '../../../dates/find-date-words.ts'
import { resolveDateWords, type Tense } from '../../../dates/date-words.ts'
import type { WrittenDate } from '../../claim-fields-schema.ts'
import type { ClaimKind } from '../../../model/enums.ts'
import { overlaps, type Range } from '../../../text/range.ts'
import { auxiliaries, clauseStarts, determiners, isAdverb, prepositions, pronouns } from '../words.ts'

/** Kinds of claim that are about the future. */
const ahead: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['prediction', 'commitment', 'proposal', 'demand'])
const future = /\b(?:will|shall|won['’]t|would|to be|going to|plans?|about to)\b/iu
const past =
  /\b(?:had|has|have|was|were|did|\p{L}{2,}ed|met|sent|made|took|came|went|said|told|held|got|left|put|found|gave|began)\b/iu

/**
 * The first date in the words of the claim, if grammar is certain that it tells when what is claimed happens. It does not where it belongs to
 * a noun (“the treaty of 1974”, “restrictions imposed in August”, “ahead of talks next month”) or another clause, where the words are only
 * quoted in part, or where its year or its other end would be a guess.
 */
export function findAboutDate(
  text: string,
  content: readonly Range[],
  kind: ClaimKind,
  published: string,
): WrittenDate | null {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ')
  const tense: Tense = ahead.has(kind) || future.test(words) ? 'future' : past.test(words) ? 'past' : 'unknown'
  const [found, own] =
    content.flatMap((range) => findDateWords(text, range).map((date) => [date, range] as const))[0] ?? []
  if (!found || !own || kind === 'no-comment' || kind === 'question') return null
  const before = text.slice(own.start, found.start)
  const date = text.slice(found.start, found.end)
  if (
    isOfSomethingElse(
      before,
      text.slice(found.end, own.end),
      !/^(?:last|next|this) (?:week|month|year)$/iu.test(date),
    ) ||
    isGuess(before, date, tense)
  )
    return null
  const deadline = deadlineWords.exec(before)
  const span = deadline ? { start: found.start - deadline[0].length, end: found.end } : found
  return written(text, span, published, tense)
}

const deadlineWords = /no later than $/iu

/** Whether a date depends on a noun, or stands in another clause than the verb of the claim. */
function isOfSomethingElse(before: string, after: string, isDay: boolean): boolean {
  // “lost a third of last year’s harvest” is dated by the year of its thing.
  if (/^['’]s\b/u.test(after) && !isDay) return false
  const isQuoted = (before.match(/["“”]/gu)?.length ?? 0) % 2 === 1 && !/^["“]/u.test(before)
  return (
    isQuoted ||
    /\b(?:of|for|from|attributed to|dated)\s+(?:the\s+|\p{L}+day,?\s+)?$/iu.test(before) ||
    anotherClause.test(before) ||
    behindPreposition.test(before) ||
    describing.test(before) ||
    /^['’]s?\b/u.test(after) ||
    isBeforeNoun(after) ||
    // “My term ends in 2028 and I am ready to …”
    /^\s*,?\s+(?:and|but|or)\s+(?:I|we|he|she|it|they|the)\s/iu.test(after)
  )
}

/** “would put the spring sowing at risk”: a word behind the date that begins nothing is its noun. */
function isBeforeNoun(after: string): boolean {
  const [, next] = /^\s+(\p{Ll}+)/u.exec(after) ?? []
  if (next === undefined || /^(?:morning|afternoon|evening|night)$/u.test(next)) return false
  return (
    ![prepositions, clauseStarts, auxiliaries, pronouns, determiners].some((words) => words.has(next)) &&
    !isAdverb(next) &&
    !next.endsWith('ed')
  )
}

const anotherClause =
  /[^\s]\s+(?:if|unless|once|until(?! at least)|when|while|(?<!\b(?:for|of|to|in|on|at|by|from|with)\s)that|which|who|whose|where|because|although|since|before|after)\s+(?=\S+\s)|^(?:if|unless|once|when)\s|;|:\s/iu
/** “ahead of border talks next month” */
const behindPreposition =
  /\b(?:ahead of|during|despite|pending|following)\s+(?=\p{L})(?!the (?:night|day|weekend|week)\b)[^,;]*$/iu
/** “would lift the restrictions imposed in August”: a participle behind a verb of its own. */
const describing =
  /\b(?:will|would|had|has|have|was|were|is|are|be|to)\b[^,;]*\s(?!(?:been|be|was|were|is|are|had|has|have|not|also|\p{L}+ly)\s)\p{L}+\s+\p{L}+(?:ed|made|held|given|sent)\s+(?:as early as\s+|only\s+)?(?:in|on|at)?\s*$/iu

/** Whether the year, or the other end of a span, is not told: “since October”, “before mid-February”, “had received them in January”. */
function isGuess(before: string, date: string, tense: Tense): boolean {
  if (/^(?:since|from|after)\b|^(?:before|until|by)\s+(?:mid|early|late|about|around)/iu.test(date)) return true
  if (
    /\b(?:half|quarter|week|month|end|beginning|middle|start)\s+of\s+$|\b(?:since|from|before|by|after)\s+$/iu.test(
      before,
    )
  )
    return true
  const isYearless = !/\d{4}|\d{1,2}\s|day\b|\b(?:last|next|this|ago|tomorrow|today|tonight|week|month|year)\b/iu.test(
    date,
  )
  return isYearless && (tense === 'unknown' || /\bhad\b/iu.test(before)) && !/^(?:by|before|until)\b/iu.test(date)
}

/**
 * The date nearest to the cue, in its sentence and outside all claim contents (`said`). It is read as past: a report is published after
 * the event.
 */
export function findSaidDate(
  text: string,
  said: readonly Range[],
  cue: Range | null,
  sentence: Range,
  published: string,
): WrittenDate | null {
  if (cue === null) return null
  const far = (range: Range) => Math.max(range.start - cue.end, cue.start - range.end)
  const outside = findDateWords(text, sentence).filter((range) => !said.some((own) => overlaps(own, range)))
  const [found] = outside.toSorted((a, b) => far(a) - far(b))
  if (!found || far(found) > widestGap || partedBy(text, cue, found)) return null
  const before = text.slice(Math.max(sentence.start, found.start - 40), found.start)
  if (noMoment.test(text.slice(found.start, found.end)) || ofSomething.test(before) || ofNoMessage.test(before))
    return null
  if (isInRelativeClause(text, sentence, found, cue)) return null
  const date = written(text, found, published, 'past')
  // “last year’s harvest” dates the harvest; “Tuesday’s press conference” tells when something was said.
  const ofThing = /^['’]s\b/u.test(text.slice(found.end))
  return date && ofThing && dayOf(date.edtf) === null ? null : date
}

/** A date that tells from or until when something was so, not when it was said: “in office since March”, “by June”. */
const noMoment = /^(?:since|until|till|by|before|after|around|about)\b/iu
/** Words before a date which show the same, or that the date belongs to a thing: “the budget for June”. */
const ofSomething = /\b(?:since|until|till|by|before|after|from|between|to|for|as of|as early as)\s+(?:the\s+)?$/iu
/** “a plan of 3 May” is dated, and its author may say something else today; “a letter of 3 May” says it on that day. */
const ofNoMessage =
  /\b(?!(?:message|letter|memo|note|statement|email|e-mail|post|speech|interview|telegram|cable)\b)\p{L}+\s+of\s+$/iu

/** Whether a date stands in a relative clause: “Dolca, who took office in March, said”. */
function isInRelativeClause(text: string, sentence: Range, found: Range, cue: Range): boolean {
  const start = Math.max(sentence.start, cue.start > found.start ? sentence.start : cue.end)
  const before = text.slice(start, found.start)
  const opened = /(?:,|\s)\s*(?:who|whose|which|where|when)\b(?![^,]*,)[^,]*$/iu.test(before)
  return opened && (cue.start < found.start || /^[^,]*,/u.test(text.slice(found.end, cue.start)))
}

/** In UTF-16 units: a date further from the cue than this belongs to something else. */
const widestGap = 60

function partedBy(text: string, a: Range, b: Range): boolean {
  return /[;—:]|\b(?:that|but)\b/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
}

function written(text: string, span: Range, published: string, tense: Tense): WrittenDate | null {
  const words = text.slice(span.start, span.end)
  const edtf = resolveDateWords(words, published, tense)
  return edtf === null ? null : { edtf, words, span }
}
