import type { Range } from '../../../text/range.ts'
import { sentenceAt } from '../../../text/units.ts'
import { auxiliary, finiteForms, startsWithVerb } from './verbs.ts'

/** The longest stretch of a sentence that is printed only to give words their subject, in UTF-16 units. */
const longest = 120

/** Where the sentence of words begins that are a predicate without its subject: “will respond”. Null if they are none, or it is too far back. */
export function subjectStart(text: string, block: Range, words: Range): number | null {
  if (!startsWithVerb(text.slice(words.start, words.end))) return null
  const { start } = sentenceAt(text, block, words.start) ?? block
  return start < words.start && words.start - start <= longest ? start : null
}

/**
 * Whether the words before a predicate say for certain that the speaker is its subject: “Ostrela *will respond*”, “Ostrela took note of the
 * proposal and *will respond*”.
 */
export function isSpeakers(before: string, speaker: string): boolean {
  const parts =
    /^[\s“"‘•–—-]*(?:the\s+)?(?<subject>\p{Lu}[\p{L}.’'-]*(?:\s+\p{L}[\p{L}.’'-]*){0,4}?)(?:\s+(?<first>\p{L}+)(?<more>(?:\s+[\p{L}\p{N}’'-]+)*)\s+(?:and|but))?\s+$/u.exec(
      before,
    )?.groups
  if (!parts || !names(parts['subject'] ?? '', speaker)) return false
  const { first, more = '' } = parts
  if (first === undefined) return true
  return (
    isFinite(first) &&
    !more
      .split(/\s+/u)
      .some((word) => isFinite(word) || /^(?:who|which|that|whose|whether|if|when|and|but)$/u.test(word))
  )
}

/** Whether words name the speaker and nobody else: “the prosecutor, Tobias Renn”, not “New Ostmark” for Ostmark. */
export function names(words: string, speaker: string): boolean {
  const own = new Set(speaker.match(/\p{Lu}[\p{L}’'-]{2,}/gu))
  const capitals = words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []
  return capitals.length > 0 && capitals.every((word) => own.has(word))
}

function isFinite(word: string): boolean {
  return finiteForms.has(word) || auxiliary.test(word) || /..ed$/u.test(word)
}
