import type { Range } from '../../../text/range.ts'

/** Words that introduce a condition. “provided” alone is mostly a verb and is left out. */
const opening = String.raw`in (?:exchange|return) for|if,? and only if|only if|if|provided that|on (?:the )?condition that|unless|(?:as|so) long as|in the event that|once (?=(?:the|it|he|she|they|all|both|an?|this|that|these)\b[^.;!?,]*\b(?:is|are|was|were|has|have|had)\b)`
const inside = new RegExp(String.raw`\b(?:${opening})\b`, 'iu')
const behind = new RegExp(String.raw`^[”"’'»]?,?\s+[“"‘'«]?(?:${opening})\b`, 'iu')

const leading = /^(?:If|Unless|Provided that|As long as|So long as)\b[^,.;“”]+,/u

/** Words before “if” which show that no condition follows: “asked if”, “as if”, “even if”. */
const noCondition = /\b(?:as|even|what|asked?|asking|know|known|knew|see|saw|wonder|wondered|sure|say|said)\s+$/iu

const clauseEnd = /[.;!?—]|[”»]/u

/** Words for something that is held up: “would stay shut”, “will not move”, “nothing can happen”. */
const heldUp =
  /\b(?:will|would|shall|must|can|could)\b(?:.*\b)?(?:not|never|no|nothing|stay|remain|keep|wait)\b|\b(?:nothing|nobody|no)\b.*\b(?:will|would|shall|can|could)\b|\b(?:won|wouldn|can|couldn)['’]t\b|\bcannot\b/iu
/** “until” with a verb after it is a condition. “until Monday” is a date, “until the end of the talks” a period. */
const until =
  /\b(?:until|till)\s+(?=[^.;!?—,]*\b(?:is|are|was|were|has|have|had|\p{Ll}{2,}ed)\b|(?:[Hh]e|[Ss]he|it|they|we|\p{Lu}\p{L}+)\s+(?!(?:of|in|on|at|for|to|and|or)\b)\p{Ll})/u

/** The conditions that a claim states in its own words, or that follow them directly in the same sentence. */
export function findConditions(text: string, content: readonly Range[], sentence: Range, cue: Range | null): Range[] {
  const within = content.flatMap((range) => conditionIn(text, range))
  const last = content.at(-1)
  if (within.length > 0 || !last || /[.!?][”"’'»]?$/u.test(text.slice(last.start, last.end))) return within
  const rest = text.slice(last.end, sentence.end)
  const found = behind.exec(rest)
  if (!found) return cue ? opensSentence(text, sentence, cue, content[0]!) : []
  const start = last.end + found[0].search(/[\p{L}]/u)
  return [trimmed(text, { start, end: start + lengthOf(rest.slice(start - last.end), true) })]
}

/** “If they cannot agree, lawyers expect …”: the clause before a cue that stands before the content. */
function opensSentence(text: string, sentence: Range, cue: Range, content: Range): Range[] {
  const found = leading.exec(text.slice(sentence.start, cue.start))
  return found && cue.end <= content.start ? [{ start: sentence.start, end: sentence.start + found[0].length - 1 }] : []
}

function conditionIn(text: string, range: Range): Range[] {
  const words = text.slice(range.start, range.end)
  const found = inside.exec(words)
  if (!found) return heldUntil(text, range)
  if (found[0].toLowerCase() === 'if' && noCondition.test(text.slice(0, range.start + found.index))) return []
  const leads = !/\p{L}/u.test(words.slice(0, found.index))
  return [
    trimmed(text, {
      start: range.start + found.index,
      end: range.start + found.index + lengthOf(words.slice(found.index), leads),
    }),
  ]
}

/**
 * An “until” condition, as in “would stay shut until the repairs were paid for”. The held-up event must be open; “stayed shut until” tells
 * of the past.
 */
function heldUntil(text: string, range: Range): Range[] {
  const words = text.slice(range.start, range.end)
  const found = until.exec(words)
  if (!found || !heldUp.test(words.slice(0, found.index))) return []
  const rest = words.slice(found.index)
  const end = rest.search(clauseEnd)
  return [
    trimmed(text, { start: range.start + found.index, end: range.start + found.index + (end < 0 ? rest.length : end) }),
  ]
}

/**
 * The length of a condition. It ends with its clause, or at a comma if it starts its sentence. The comma of “if, and only if,” is inside.
 */
function lengthOf(words: string, atComma: boolean): number {
  const head = inside.exec(words)![0].length
  const end = words.slice(head).search(atComma ? new RegExp(`,|${clauseEnd.source}`, 'u') : clauseEnd)
  return end < 0 ? words.length : head + end
}

function trimmed(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
