import { lowerFirst } from '../../../text/small-words.ts'
import type { Range } from '../../../text/range.ts'
import { gapOf, isOneSentence, sentenceOf, type Place, type Reporting } from './place.ts'
import { names } from './subject.ts'
import { finiteForms } from './verbs.ts'
import { firstLetter } from './words-part.ts'

/** Sentences in which the speaker stands neither before the verb nor directly behind it. */

/** Words that open what was asked: “asked *why* there was no receipt”. */
const opensClause = /^(?:that|why|whether|who|whom|whose|how|what|when|where|which|if)\b/iu

/**
 * The active voice of a passive whose agent is the speaker by name: “Asked by the prosecutor, Tobias Renn, why there was no receipt”, “The
 * cranes were welcomed by Solant”.
 */
export function active(plain: Reporting, at: Place, first: Range): Reporting | null {
  const { text, block, phrase, contents, verbatim, speaker } = at
  if (verbatim || speaker === '' || contents.length > 1 || !isOneSentence(at, first)) return null
  const { range, verb } = phrase
  if (!finiteForms.has(verb) || !/(?:ed|told|said)$/u.test(verb)) return null
  const words = text.slice(range.start, range.end)
  const verbAt = words.toLowerCase().indexOf(verb)
  if (verbAt < 0 || !/^(?:(?:was|were)\s+)?$/iu.test(words.slice(0, verbAt))) return null
  const verbEnd = range.start + verbAt + verb.length
  const lead = (more: string): Pick<Reporting, 'frame' | 'lead'> => ({
    frame: 'predicate',
    lead: [{ kind: 'cue', text: words.slice(verbAt, verbAt + verb.length).toLowerCase() + more }, gapOf(' ')],
  })
  if (verbEnd <= first.start) {
    const between = /^\s+by\s+(?<agent>[^“”";:.]{1,80}?),?\s+(?:(?<link>that|as)\s+)?$/u.exec(
      text.slice(verbEnd, first.start),
    )
    const { agent = '', link = '' } = between?.groups ?? {}
    if (!names(agent, speaker) || (link === '' && !opensClause.test(text.slice(first.start)))) return null
    return {
      ...plain,
      ...lead(link === 'as' ? ' [it] as' : link && ` ${link}`),
      from: { start: range.start, end: first.start },
    }
  }
  if (!/^\s+$/u.test(text.slice(first.end, range.start)) || verbAt === 0) return null
  const agent = /^\s+by\s+(?<agent>[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){0,4})/u.exec(text.slice(verbEnd, block.end))
  const letter = firstLetter(text, sentenceOf(at, first), first)
  if (!names(agent?.groups?.['agent'] ?? '', speaker) || letter === 'unknown') return null
  return {
    ...plain,
    ...lead(''),
    small: letter === 'small' && /^\p{Lu}/u.test(text.slice(first.start)),
    from: { start: range.start, end: verbEnd + (agent?.[0].length ?? 0) },
  }
}

/** What the speaker was asked, and then what they did: “Asked whether the ship would return, Vint *declined to comment*”. */
export function asked(plain: Reporting, at: Place, first: Range, done: string): Reporting | null {
  const { text, cue, phrase, contents, verbatim, speaker } = at
  if (verbatim || speaker === '' || phrase.shape !== 'predicate' || contents.length > 1 || !isOneSentence(at, first))
    return null
  const { start } = sentenceOf(at, first)
  const opening = text.slice(start, first.start)
  if (!/^(?:when\s+|after being\s+)?(?:asked|pressed|questioned|challenged|quizzed)\s[^,;:.“”"]*$/iu.test(opening))
    return null
  if (!/^,\s[^;:.“”"]*$/u.test(text.slice(first.end, phrase.range.start).replaceAll(/\b(?:Mrs?|Ms|Dr)\./gu, '')))
    return null
  return {
    ...plain,
    frame: 'asked',
    lead: [{ kind: 'context', text: opening }],
    tail: [gapOf(', '), { kind: 'who', text: lowerFirst(speaker) }, gapOf(' '), { kind: 'cue', text: done }],
    from: { start, end: cue.end },
  }
}
