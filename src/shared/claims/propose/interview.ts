import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import type { Named } from './clause.ts'
import { namedIn } from './names.ts'
import { unknown, type Subject } from './noun-phrase.ts'
import type { Turn } from './turn.ts'

/** An interview without names before the turns: its questions begin with a dash or “Q:”, or end in a question mark below an introduction. */
type Interview = {
  readonly questions: readonly Range[]
  /** Whom the introduction or the questions name as the one who answers, if that is certain. */
  readonly guest: Subject
}

/** The fewest questions that make an interview. */
const fewest = 3
const dash = /^\s*(?:[—–-]|Q\s*[.:])\s+\S/u
const introducing =
  /\binterview|\bQ\s?&\s?A\b|\bin conversation\b|\bconversation (?:with|took)\b|\b(?:talks?|talked|spoke|speaks) to\b|\btold us\b/iu
const title = String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Doctor|Minister|President|Madam|Sir|Ambassador|General|Mayor|Governor|Senator|Commissioner|Secretary)`
/** What stands at the foot or head of an interview and names those who made it. */
const credit =
  /\b(?:interview(?:ed)?(?: by)?\s*:|interview(?:ed)? by\b|translat\p{L}+|photo|by\s+\p{Lu}|text:|edited)/iu
const firstPerson =
  /(?<![\p{L}\p{N}])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|I[’']\p{Ll}+|[Ww]e[’']\p{Ll}+)(?![\p{L}\p{N}])/u
const quoted = /“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"|«[^»]*»|\[[^\]]*\]/gu

/** Whether words outside quotation marks speak in the first person. “US” and “Mine” are no pronouns. */
export function isFirstPerson(words: string): boolean {
  return firstPerson.test(words.replaceAll(quoted, ' '))
}

/**
 * The turn of an interview that a block is: a question, whose speaker is not known, or an answer of the guest. Null if it is neither, or
 * if it cannot be told.
 */
export function interviewTurn(named: Named, block: Range, content: Range): Turn | null {
  const interview = interviewIn(named)
  if (!interview) return null
  const { text } = named
  const { questions, guest } = interview
  const isIn = (line: Range) => line.start <= block.start && block.start < line.end
  if (questions.some(isIn)) return { body: block, speaker: { ...unknown, isTurn: true } }
  if (block.start < questions[0]!.start || isBracketed(text, block, content)) return null
  const previous = lineBefore(text, block.start, (line) => !/^\s*\[[^\]]*\]\s*$/u.test(line))
  const isAnswer = previous !== null && questions.some(({ start }) => start === previous.start)
  const goesOn = isFirstPerson(text.slice(block.start, block.end)) && !isReport(text.slice(block.start, block.end))
  return isAnswer || goesOn ? { body: block, speaker: { ...guest, isTurn: true } } : null
}

/** Whether a text is an interview, and the block stands behind its first question: what nobody is known to say is not the source’s own. */
export function isInInterview(named: Named, block: Range): boolean {
  const interview = interviewIn(named)
  return interview !== null && block.start >= interview.questions[0]!.start
}

/** “She said we …” behind an interview is told by its author. */
function isReport(words: string): boolean {
  return /^\s*(?:Asked|The|A|An)\b[^.“‘"]*\b(?:said|replied|told|declined)\b/u.test(words)
}

function isBracketed(text: string, block: Range, content: Range): boolean {
  const before = text.slice(block.start, content.start)
  const isOpen = before.lastIndexOf('[') > before.lastIndexOf(']') || text[content.start] === '['
  return isOpen && text.slice(content.end - 1, block.end).includes(']')
}

const known = new WeakMap<Named, Interview | null>()

function interviewIn(named: Named): Interview | null {
  const before = known.get(named)
  if (before !== undefined) return before
  const interview = readInterview(named)
  known.set(named, interview)
  return interview
}

function readInterview(named: Named): Interview | null {
  const { text } = named
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: words, index }) => ({
    words,
    start: index,
    end: index + words.length,
  }))
  const dashed = lines.filter(({ words }) => dash.test(words))
  const asked = lines.filter(({ words }, i) => i > 0 && /\?\s*$/u.test(words) && !/^[\s]*[“"‘«]/u.test(words))
  // In a list with dashes nobody asks.
  const isDashed = dashed.length >= fewest && dashed.some(({ words }) => words.includes('?'))
  const questions = isDashed ? dashed : asked
  if (questions.length < fewest) return null
  const intro = lines.filter(({ start }) => start < questions[0]!.start)
  const isIntroduced = intro.some(({ words }) => introducing.test(words))
  const own = lines.filter(({ words, start }) => start > questions[0]!.start && isFirstPerson(words))
  if (own.length === 0 || (!isDashed && !isIntroduced)) return null
  return { questions, guest: guestOf(named, intro, questions) }
}

/** Whom a question addresses by name; else the only person whom the introduction names outside of its credits. */
function guestOf(named: Named, intro: readonly Range[], questions: readonly Range[]): Subject {
  const { text, mentions, names } = named
  const personsIn = (line: Range) => namedIn(text, line, mentions, names).filter(({ kind }) => kind === 'person')
  const addressed = questions.flatMap((line) =>
    personsIn(line).filter(({ range }) =>
      isVocative(
        text.slice(line.start, range.start),
        text.slice(range.start, range.end),
        text.slice(range.end, line.end),
      ),
    ),
  )
  const introduced = intro
    .flatMap((line) => sentences(text, line))
    .filter(({ start, end }) => !credit.test(text.slice(start, end)))
    .flatMap(personsIn)
  const ids = only(addressed.map(({ actor }) => actor)) ?? only(introduced.map(({ actor }) => actor))
  return ids === null ? unknown : { actors: [{ id: ids, kind: 'person' }], found: 'actor' }
}

function only(ids: readonly Id[]): Id | null {
  return new Set(ids).size === 1 ? ids[0]! : null
}

/** “— Ms Handel, who called you?” and “Why, Mr Orr?” */
function isVocative(before: string, name: string, after: string): boolean {
  const opens = new RegExp(String.raw`^\s*(?:[—–-]|Q\s*[.:])?\s*(?:(?:And|But|So|Well),?\s+)?(?:${title}\.?\s+)*$`, 'u')
  const behind = new RegExp(String.raw`,\s+(?:${title}\.?\s+)*$`, 'u')
  const isName = /\p{Lu}/u.test(name)
  return (
    isName &&
    ((opens.test(before) && /^,\s+(?!(?:who|whose|which|an?|the)\s[^?]*,)/u.test(after)) ||
      (behind.test(before) && /^[?.,!]/u.test(after) && /^[?.!]/u.test(after.trim())))
  )
}

/** The sentences of an introduction, by their full stops: a credit is often one of several in a line. */
function sentences(text: string, { start, end }: Range): Range[] {
  const found: Range[] = []
  let from = start
  for (const { index } of text.slice(start, end).matchAll(/(?<=\p{Ll}\p{Ll}[.?!])\s+/gu)) {
    found.push({ start: from, end: start + index })
    from = start + index
  }
  return [...found, { start: from, end }]
}

/** The nearest line above that is not blank and counts. */
function lineBefore(text: string, at: number, counts: (line: string) => boolean): Range | null {
  for (let end = text.lastIndexOf('\n', at - 1); end > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    if (line.trim() !== '' && counts(line)) return { start, end }
    end = start - 1
  }
  return null
}
