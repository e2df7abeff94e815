import { dayOf } from '../../../dates/calendar.ts'
import { findDateWords } from '../../../dates/find-date-words.ts'
import { resolveDateWords, type Tense } from '../../../dates/date-words.ts'
import type { WrittenDate } from '../../claim-fields-schema.ts'
import type { ClaimKind } from '../../../model/enums.ts'
import { overlaps, type Range } from '../../../text/range.ts'

/** Kinds of claim that are about the future. */
const ahead: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['prediction', 'commitment', 'proposal', 'demand'])
const future = /\b(?:will|shall|won['’]t|would|to be|going to|plans?|about to)\b/iu
const past =
  /\b(?:had|has|have|was|were|did|\p{L}{2,}ed|met|sent|made|took|came|went|said|told|held|got|left|put|found|gave|began)\b/iu

/** The first date in the words of the claim. */
export function findAboutDate(
  text: string,
  content: readonly Range[],
  kind: ClaimKind,
  published: string,
): WrittenDate | null {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ')
  const tense: Tense = ahead.has(kind) || future.test(words) ? 'future' : past.test(words) ? 'past' : 'unknown'
  const [found] = content.flatMap((range) => findDateWords(text, range))
  return found ? written(text, found, published, tense) : null
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
