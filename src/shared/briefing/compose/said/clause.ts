import type { Range } from '../../../text/range.ts'
import { sentenceAt } from '../../../text/units.ts'
import { beforeOf } from './cue-phrase.ts'
import { antecedentOf } from './cue-words.ts'
import { auxiliary, baseForms, finiteForms, startsWithVerb } from './verbs.ts'

/** What can be said of a claim's words as a clause, from their place and their forms alone: English, without a grammar. */

/** Whether words fill a clause of their sentence, so that they can stand after “said that”. */
export function isWholeClause(text: string, block: Range, range: Range): boolean {
  const sentence = sentenceAt(text, block, range.start) ?? block
  const before = beforeOf(text, sentence, range.start)
  const after = text.slice(range.end, Math.min(block.end, range.end + 20))
  const words = text.slice(range.start, range.end).trim().split(/\s+/u)
  return (
    words.length > 2 &&
    /^\s*$|(?:[;:]|\b(?:and|but|that|while|whether|because))\s+$/u.test(before) &&
    /^\s*(?:[,.;:!?—–]|$)/u.test(after)
  )
}

/** Whether words hold a finite verb, as far as their form tells. A heading may have none. */
export function hasVerb(words: string): boolean {
  const later = words
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .slice(1)
  return later.some(
    (word) => finiteForms.has(word) || baseForms.has(word) || auxiliary.test(word) || word.endsWith('ed'),
  )
}

/**
 * Whether words before a verb are only its subject, whom the speaker's name can replace. “No minister” and “some of them” cannot be, nor the
 * name of somebody else.
 */
export function isSubject(words: string, speaker: string): boolean {
  if (words.trim() === '') return true
  if (/[,;:—–“”"()]/u.test(words) || words.trim().split(/\s+/u).length > 6) return false
  // A pronoun stands for the speaker; another name does not.
  const head = /^(?:he|she|they|it|we|both|who)$/iu.test(words.trim())
    ? undefined
    : /(?<head>\p{Lu}[\p{L}’-]*)\s*$/u.exec(words)?.groups?.['head']
  if (head !== undefined && speaker !== '' && !speaker.includes(head)) return false
  return !/^(?:no|not|none|nobody|neither|nor|few|some|many|most|several|half|part|only|even|if|when|while|since|as|after|before|because|although|though|on|in|at|by|for|from|with|without|under|there|it)\b/iu.test(
    words.trim(),
  )
}

/**
 * Where the words begin that a part of a clause hangs on: “farmers below the dam, who *lost a third of the harvest*”. The range's own start if
 * it hangs on none.
 */
export function antecedentStart(text: string, block: Range, range: Range): number {
  const words = text.slice(range.start, range.end)
  if (!startsWithVerb(words) && !/^\p{Ll}+ed\b/u.test(words)) return range.start
  return range.start - antecedentOf(beforeOf(text, block, range.start)).length
}
