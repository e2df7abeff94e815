import type { Range } from '../../text/range.ts'
import type { Clause } from './clause.ts'
import { verbForms } from './cue-forms.ts'
import type { Cue } from './find-cues.ts'
import type { Item } from './items.ts'
import type { Subject } from './noun-phrase.ts'
import { isDocument } from './person-nouns.ts'
import { subjectOf } from './subject.ts'
import { auxiliaries, clauseStarts, determiners, prepositions } from './words.ts'

/** The cue that governs a content, and its subject. `unclear` is true if the content may be the source's own words. */
export type Attribution = { readonly cue: Cue | null; readonly subject: Subject; readonly unclear: boolean }

/** How many items after the content a parenthetical cue may stand. Further away it belongs to something else. */
const reach = 16

/**
 * Finds the cue that says that the content was said.
 * The order is: a cue after a quotation (“…,” he said), before the content, after it, inside it. If an unnamed source reports what
 * somebody backed, refused or proposed, the cue inside the content names the speaker, and the source is a link of the chain.
 */
export function attributionOf(content: Range, clause: Clause): Attribution | null {
  const quoted = clause.items.some(
    (item) => item.type === 'quote' && item.start <= content.start && content.end <= item.end,
  )
  const before = cueBefore(content, clause)
  const behind = cueBehind(content, clause, quoted)
  if (before?.cue?.type === 'passive' && before.subject.found === 'none' && !quoted) {
    const silence = silenceBehind(content, clause)
    if (silence) return silence
  }
  const isBehind = quoted || isAside(content, clause) || isApposed(content, clause)
  const outer = isBehind ? (behind ?? before) : (before ?? behind)
  if (quoted) return outer
  const inner = cueInside(content, clause, outer !== null)
  if (!outer) return inner
  // In “a farmer said she hoped” the pronoun may be the farmer.
  const isTold = outer.cue?.type === 'finite' && outer.cue.kind === 'statement'
  if (inner?.subject.pronoun && (outer.subject.found !== 'actor' || isTold)) return outer
  // “Officials said that the office had yet to answer” is not the office’s refusal.
  // In “Sandoz confirmed it but gave no details” it is her own.
  if (inner?.cue?.kind === 'no-comment' && isTold) return sameSpeakers(inner, outer) ? inner : outer
  return inner && isReporterOnly(outer, clause) && !sameSpeakers(inner, outer) ? inner : outer
}

/** “Asked whether [it was over], the spokeswoman declined to comment”: whoever declines says it. */
function silenceBehind(content: Range, clause: Clause): Attribution | null {
  const { items, cues } = clause
  const end = items.findLast((item) => item.start < content.end)
  const cue = cues.find(
    ({ first, kind }) =>
      kind === 'no-comment' && items[first]!.start >= content.end && items[first]!.sentence === end?.sentence,
  )
  return cue ? { cue, subject: subjectOf(cue, clause), unclear: false } : null
}

/** Whether both cues have the same speakers, as in “Officials said they hoped”: then the outer one does not report another speaker. */
function sameSpeakers(a: Attribution, b: Attribution): boolean {
  return (
    b.subject.actors.length > 0 && a.subject.actors.every(({ id }) => b.subject.actors.some((other) => other.id === id))
  )
}

/** Whether an aside follows the content: “…, as a memo put it” governs the whole content, whatever stands before it. */
function isAside(content: Range, { items }: Clause): boolean {
  const [next, second] = items.filter((item) => item.start >= content.end)
  return next?.word === 'as' || (next?.word === ',' && second?.word === 'as')
}

/** Whether the content is a noun behind a comma that says what was told before: “…, [a charge] Ostra denies”. */
function isApposed(content: Range, { items }: Clause): boolean {
  const before = items.findLast((item) => item.end <= content.start)
  return before?.word === ',' && isNounPhrase(content, items)
}

/** Whether the subject of a cue is only an unnamed source, a document, or unknown. */
function isReporterOnly({ cue, subject }: Attribution, { named }: Clause): boolean {
  if (cue?.type === 'noun' || cue?.kind !== 'statement' || subject.found === 'either') return false
  return (
    subject.found !== 'actor' || subject.actors.every(({ id, kind }) => kind === 'unnamed' || isDocument(id, named))
  )
}

function cueBefore(content: Range, clause: Clause): Attribution | null {
  const { items, cues } = clause
  const first = items.findIndex((item) => item.end > content.start)
  const sentence = items[first]?.sentence
  const resumes = resumedThat(first, items)
  for (const cue of cues.toReversed()) {
    if (cue.last >= first || items[cue.first]!.sentence !== sentence) continue
    if (resumes && !leadsToThat(cue, first, items)) continue
    const gap = items.slice(cue.last + 1, first)
    const connects = items[first]?.word === 'to' || items[first]?.word === 'that'
    if (isNextVerb(first, gap, items)) return null
    const relation = acrossGap(gap, cue, { connects, isThat: items[cue.last]!.word === 'that' })
    if (relation === 'broken') return null
    if (isInsideRelative(cue, gap, items)) continue
    if (gap[0]?.word === ',' && gap.length === 1 && isInInsertedClause(cue, items)) continue
    const subject = subjectOf(cue, clause)
    if (isComplement(cue, clause)) continue
    if (cue.type === 'adverb' || (namesItsSpeaker(cue) && (subject.found !== 'actor' || relation === 'unclear')))
      continue
    if (subject.found === 'actor' && isParticiple(items, first))
      return { cue: null, subject: { ...subject, found: 'either' }, unclear: true }
    return relation === 'unclear' ? { cue: null, subject, unclear: true } : { cue, subject, unclear: false }
  }
  return null
}

/** Whether the content is the next verb of the sentence’s subject: “took note of it and [will respond]”. */
function isNextVerb(first: number, gap: readonly Item[], items: readonly Item[]): boolean {
  return gap.length > 1 && ['and', 'but'].includes(gap.at(-1)?.word ?? '') && auxiliaries.has(items[first]?.word ?? '')
}

/** Whether “and that” before the content goes on with an earlier “that”: “told us that Dolca had offered to pay, and that [Aram refused]”. */
function resumedThat(first: number, items: readonly Item[]): boolean {
  const at = items[first]?.word === 'that' ? first : first - 1
  return items[at]?.word === 'that' && ['and', 'but'].includes(items[at - 1]?.word ?? '')
}

/** Whether a cue has a “that” of its own, directly or behind whom it tells. */
function leadsToThat({ last }: Cue, first: number, items: readonly Item[]): boolean {
  const behind = items.slice(last, Math.min(last + 7, first - 2))
  const that = behind.findIndex(({ word }) => word === 'that')
  return that >= 0 && !behind.slice(1, that).some(({ word, type }) => type === 'stop' || word === 'to')
}

/** Whether “according to” stands in a relative clause that a comma ends: “Norvolt, which according to a banker is poor, [did not reply]”. */
function isInsideRelative({ type, first }: Cue, gap: readonly Item[], items: readonly Item[]): boolean {
  return type === 'preposition' && relatives.has(items[first - 1]?.word ?? '') && gap.some(({ word }) => word === ',')
}

/** Whether a cue stands in a clause that commas enclose: “said that, if the court agreed, she would pay”. */
function isInInsertedClause({ first }: Cue, items: readonly Item[]): boolean {
  const start = items.findLastIndex(({ word }, i) => i < first && inserting.has(word))
  return start > 0 && items[start - 1]!.word === ',' && !items.slice(start, first).some(({ type }) => type === 'stop')
}

const subordinating = new Set(['if', 'unless', 'when', 'once', 'because', 'until', 'while', 'after', 'before', 'where'])

const inserting = new Set([
  'if',
  'unless',
  'when',
  'once',
  'because',
  'although',
  'though',
  'while',
  'after',
  'before',
  'since',
  'until',
])

/** Whether the content is a participle behind a comma, as in “she told parliament, [contradicting the mediator]”: often the source’s own words. */
function isParticiple(items: readonly Item[], first: number): boolean {
  return (
    items[first - 1]?.word === ',' &&
    /^(?!(?:any|every|some|no)thing$|during$|spring$|evening$|morning$)\p{L}{2,}ing$/u.test(items[first]?.word ?? '')
  )
}

/** Whether a cue counts only with a named speaker. This holds for nouns and colons. */
function namesItsSpeaker({ type }: Cue): boolean {
  return type === 'noun' || type === 'colon'
}

/** Words that connect a noun with what it says: an offer *of*, a claim *that*, a proposal *under* which. */
const nounConnectors = new Set(['that', 'to', 'of', 'for', 'about', 'under', 'on', ':', ','])

/** Whether a cue is an infinitive that depends on another verb: “pressed the firm to explain why”. */
function isComplement(cue: Cue, { items, cues }: Clause): boolean {
  if (items[cue.first - 1]?.word !== 'to') return false
  const { sentence } = items[cue.first]!
  return cues.some(
    ({ type, first, last }) => type === 'finite' && last < cue.first && items[first]!.sentence === sentence,
  )
}

/** How cue and content meet: whether the content begins with “to” or “that”, and whether the cue ends in “that”. */
type Joint = { readonly connects: boolean; readonly isThat: boolean }

/** Whether a cue governs the content across the words between them. */
function acrossGap(gap: readonly Item[], cue: Cue, { connects, isThat }: Joint): 'governs' | 'unclear' | 'broken' {
  if (cue.type === 'preposition') return 'governs'
  if (cue.type === 'noun' && !connects && !gap.some(({ word }) => nounConnectors.has(word))) return 'unclear'
  // “said that, if the court agreed, [she would pay]”
  if (isThat && gap[0]?.word === ',' && gap.length > 2 && gap.at(-1)?.word === ',') return 'governs'
  for (const [i, { type, word }] of gap.entries()) {
    const next = gap[i + 1]
    // “I want to be precise: [it was late]”
    if (word === ':' && i > 0 && cue.kind !== 'statement') return 'broken'
    if (type === 'stop' && (word === ';' || word === '—' || word === '(' || word === ')')) return 'broken'
    if (word === ',' && next && (next.word === 'which' || next.word === 'who')) return 'unclear'
    if (word === ',' && next && clauseStarts.has(next.word) && next.word !== 'that' && gap[i + 2]?.word !== 'that')
      return 'broken'
    if (word === ',' && !next && gap.slice(0, i).some((item) => item.type === 'quote')) return 'broken'
  }
  return 'governs'
}

function cueBehind(content: Range, clause: Clause, quoted: boolean): Attribution | null {
  const { items, cues } = clause
  const last = items.findLastIndex((item) => item.start < content.end)
  const end = items[last]
  if (!end) return null
  for (const cue of cues) {
    if (cue.first <= last || items[cue.first]!.sentence !== end.sentence) continue
    const gap = items.slice(last + 1, cue.first)
    if (!reaches(gap, cue, clause, quoted || end.type === 'quote', content)) return null
    const subject = subjectOf(cue, clause)
    return cue.type === 'passive' && subject.found !== 'actor' ? null : { cue, subject, unclear: false }
  }
  return null
}

function reaches(gap: readonly Item[], cue: Cue, { items }: Clause, quoted: boolean, content: Range): boolean {
  const comma = gap[0]?.word === ','
  const opening = gap[comma ? 1 : 0]?.word ?? ''
  const broken = gap.some(({ word, type }) => type === 'quote' || (type === 'stop' && word !== ','))
  if (gap.length > reach || broken || (clauseStarts.has(opening) && !['that', 'which', 'as'].includes(opening))) {
    return false
  }
  if (cue.type === 'preposition' || (cue.type === 'passive' && gap.length === 0)) return true
  if (cue.type !== 'finite') return false
  // “[It halted the flow], in a dispute that traders said …”
  if (gap.slice(comma ? 2 : 1).some(({ word }) => relatives.has(word)) && !isBehindRelative(gap)) return false
  // “[The airline will lease six] from May, its chief said”
  const isLater = gap.some(({ word }) => word === ',') && !clauseStarts.has(opening)
  if (quoted || comma || isLater) return cue.parenthetical && items[cue.last]!.word !== 'that'
  return isNounPhrase(content, items) && endsClause(items[cue.last + 1])
}

/** Whether the content is a noun phrase: “the immediate ceasefire the US leader had been calling for”. Only a thing can be called for. */
function isNounPhrase(content: Range, items: readonly Item[]): boolean {
  const inside = items.filter((item) => item.start >= content.start && item.end <= content.end)
  return (
    inside.length <= 10 &&
    determiners.has(inside[0]?.word ?? '') &&
    !inside.some(({ word }) => auxiliaries.has(word) || word === ',')
  )
}

const relatives = new Set(['that', 'which', 'who', 'whom', 'whose'])

/** Whether commas close a relative clause before the cue: “…, Dolca, who lost, said”. */
function isBehindRelative(gap: readonly Item[]): boolean {
  return gap.at(-1)?.word === ','
}

function endsClause(item: Item | undefined): boolean {
  return !item || item.type === 'stop' || clauseStarts.has(item.word)
}

function cueInside(content: Range, clause: Clause, hasOuter: boolean): Attribution | null {
  const inside = clause.cues.filter(({ range }) => content.start <= range.start && range.end <= content.end)
  const within = { ...clause, isContent: () => false }
  for (const cue of inside) {
    if (cue.type !== 'finite' || (hasOuter && cue.kind === 'statement')) continue
    const subject = subjectOf(cue, within)
    const isOwn = subject.isOwnVoice && isDoneBySaying(cue, clause)
    if ((subject.found === 'actor' || isOwn) && startsIn(content, cue, clause)) return { cue, subject, unclear: false }
    break
  }
  for (const cue of inside) {
    if (hasOuter || (cue.type !== 'noun' && cue.type !== 'adverb')) continue
    if (cue.type === 'noun' && !isInFirstPhrase(content, cue, clause)) continue
    const subject = subjectOf(cue, within)
    if (isComplement(cue, clause)) continue
    if (cue.type === 'adverb' || subject.found === 'actor') return { cue, subject, unclear: false }
  }
  return null
}

/** Whether “we urge” or “I have asked for” does what it says. “We promised nothing” tells of the past. */
function isDoneBySaying({ kind, first, last, negated }: Cue, { items }: Clause): boolean {
  const words = items.slice(first, last + 1).map(({ word }) => word)
  const isNow = ['have', 'do'].includes(words[0]!) || words.some((word) => verbForms.get(word)?.inflection === 'base')
  return kind !== 'statement' && !negated && isNow
}

/** Whether a noun inside the content is in the phrase that begins it: “[a US offer of …]”, not “[On the table are … and a US offer]”. */
function isInFirstPhrase(content: Range, cue: Cue, { items }: Clause): boolean {
  const before = items.filter((item, i) => item.start >= content.start && i < cue.first)
  return !before.some(
    ({ type, word }) =>
      type === 'stop' || type === 'quote' || prepositions.has(word) || auxiliaries.has(word) || clauseStarts.has(word),
  )
}

/** Whether a cue inside the content is its main verb and not part of a subordinate clause. */
function startsIn(content: Range, cue: Cue, { items }: Clause): boolean {
  const before = items.filter((item, i) => item.start >= content.start && i < cue.first)
  // “They will meet, unless either side requests it”
  const opened = before.findLastIndex(({ word }) => subordinating.has(word))
  if (opened >= 0 && !before.slice(opened).some(({ word }) => word === ',')) return false
  return (
    (before.length > 0 || cue.kind === 'no-comment') &&
    !before.some(({ word, type }) => type === 'quote' || ['that', 'which', 'who', 'what'].includes(word))
  )
}
