import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import { quotationsIn } from '../../text/quotations.ts'
import { sentencesIn } from '../../text/units.ts'
import type { Attribution } from './attribution.ts'
import type { Clause, Named } from './clause.ts'
import { formOf } from './form.ts'
import { isFirstPerson, isInInterview } from './interview.ts'
import { speakersOf, type JointText } from './joint-text.ts'
import { antecedentOf } from './pronoun.ts'
import type { Proposal, ProposalInput } from './propose-claim.ts'
import {
  mayBeNobodys,
  mayBeSomebodys,
  nobodySays,
  reasonOf,
  signatoriesSay,
  signatoriesUnknown,
  turnMayGoOn,
} from './reason.ts'
import { subjectOfSentence } from './sentence-subject.ts'
import { turnBefore } from './turn.ts'
import { isToldAround, isUnasserted } from './unasserted.ts'
import { clauseStarts } from './words.ts'

type SpeakerFields = Pick<Proposal, 'speakers' | 'reason'> &
  Partial<Pick<Proposal, 'speakersUnclear' | 'speakersOffered'>>

/** Who speaks, or who may: the subject that was found; else the speaker of claims that share the quotation or the cue. */
export function speakerOf(
  { text, content, claims, block: whole }: ProposalInput,
  named: Named,
  clause: Clause,
  block: Range,
  attribution: Attribution | null,
  joint: JointText | null,
): SpeakerFields {
  if (attribution?.subject.found === 'actor') {
    const speakers = speakersOf(unique(attribution.subject.actors.map(({ id }) => id)), joint)
    if (!speakers) return open([], signatoriesUnknown)
    if (attribution.cue && isUnasserted(text, block, attribution.cue.range)) return open(speakers, mayBeNobodys)
    return { speakers, speakersUnclear: attribution.unclear, reason: reasonOf(named, attribution) }
  }
  const known = speakersOfQuotation(text, block, content[0]!, claims)
  if (known) return { speakers: known, reason: 'The rest of this quotation has this speaker.' }
  const cue = attribution?.cue?.range ?? null
  const sameCue = claims.find((claim) => claim.speakers.length > 0 && isSame(claim.cue, cue))
  if (sameCue) return { speakers: sameCue.speakers, reason: 'Another claim with these cue words has this speaker.' }
  const offers = attribution ? offered(attribution) : null
  if (attribution && offers) return open(speakersOf(offers, joint) ?? [], reasonOf(named, attribution))
  if (joint && contains(joint.body, content[0]!)) return signed(attribution, clause, content, joint)
  const before = turnBefore(named, whole)
  if (before)
    return open(
      before.speaker.actors.map(({ id }) => id),
      turnMayGoOn,
    )
  if (attribution?.unclear) return { speakers: [], reason: reasonOf(named, attribution) }
  const isQuoted = formOf(text, whole, content) !== 'paraphrase'
  const isOpen = isQuoted || isInInterview(named, whole) || holdsSpeech(text, content, clause, attribution)
  if (isOpen) return open([], mayBeSomebodys)
  return { speakers: [], reason: attribution ? reasonOf(named, attribution) : nobodySays }
}

function open(speakersOffered: readonly Id[], reason: string): SpeakerFields {
  return { speakers: [], speakersOffered, reason }
}

/** Who says what a joint statement attributes to nobody: all who sign it; the one of them whose own act a sentence announces. */
function signed(
  attribution: Attribution | null,
  clause: Clause,
  content: readonly Range[],
  joint: JointText,
): SpeakerFields {
  if (joint.signatories.length === 0) return open([], signatoriesUnknown)
  const isOwn = attribution?.subject.isOwnVoice ?? false
  const own = isOwn ? null : signatoryOf(clause, content, joint)
  const other = isOwn || own ? null : otherSubject(clause, content, joint)
  if (other) return open([other], mayBeSomebodys)
  return { speakers: own ? [own] : joint.signatories, reason: signatoriesSay }
}

/** The signatory whose act the sentence tells: “Karvia took note of it and will respond”. */
function signatoryOf(clause: Clause, content: readonly Range[], { signatories }: JointText): Id | null {
  const subject = subjectAround(clause, content)
  return signatories.find((id) => id === subject) ?? null
}

/** Somebody else whom the sentence is about before the words: “Sund did not associate itself with | this paragraph”. */
function otherSubject(clause: Clause, content: readonly Range[], joint: JointText): Id | null {
  const subject = subjectAround(clause, content)
  const at = clause.items.findIndex((item) => item.end > content[0]!.start)
  const isInside = at > 0 && clause.items[at - 1]!.sentence === clause.items[at]?.sentence
  return isInside && subject !== joint.together.id ? subject : null
}

/** Whether words of a joint statement tell what all or one of those who sign it will do. */
export function announces(clause: Clause, content: readonly Range[], joint: JointText): boolean {
  const [first] = content
  if (!first || !contains(joint.body, first)) return false
  const subject = subjectAround(clause, content)
  const isTheirs = subject === joint.together.id || (subject !== null && joint.signatories.includes(subject))
  const words = clause.named.text.slice(first.start, first.end)
  const isOwn = isTheirs || /^(?:we|they|neither|both|each)\b/iu.test(words)
  return isOwn && /^(?:[^\s,]+\s+){0,5}?(?:will|shall)\s/iu.test(words)
}

/** The only actor that the sentence of the content is about, pronouns resolved. */
function subjectAround(clause: Clause, content: readonly Range[]): Id | null {
  const within = { ...clause, isContent: () => false }
  const at = clause.items.findIndex((item) => item.end > content[0]!.start)
  const start = clause.items.findIndex(({ sentence }) => sentence === clause.items[at]?.sentence)
  if (start < 0) return null
  const subject = subjectOfSentence(start, within)
  if (subject.found === 'pronoun') {
    const { found, actors } = antecedentOf(subject.at, within)
    return found === 'actor' && actors.length === 1 ? actors[0]!.id : null
  }
  return subject.found === 'actors' && subject.actors.length === 1 ? (subject.actors[0]!.actor ?? null) : null
}

/** Whether words that nobody is found to say may be somebody’s: they hold a verb of saying, or speak in the first person. */
function holdsSpeech(
  text: string,
  content: readonly Range[],
  clause: Clause,
  attribution: Attribution | null,
): boolean {
  if (attribution?.cue?.type === 'adverb') return false
  const { cues, named } = clause
  const block = {
    start: Math.max(0, content[0]!.start - widest),
    end: Math.min(text.length, content.at(-1)!.end + widest),
  }
  const isOwn = sentencesIn(named.text, block).some(
    (sentence) => contains(sentence, content[0]!) && isFirstPerson(text.slice(sentence.start, sentence.end)),
  )
  const whole = { start: content[0]!.start, end: content.at(-1)!.end }
  if (
    isComplement(text, content[0]!, block.start) ||
    isToldBehind(content.at(-1)!, clause) ||
    isToldAround(text, whole)
  )
    return true
  const isTold = cues.some(({ type, range }) => type === 'finite' && content.some((own) => contains(own, range)))
  return isOwn || isTold || content.some(({ start, end }) => isFirstPerson(text.slice(start, end)))
}

/** Whether the words depend on a verb before them: “aims | to finish by June”, “asked | whether it was late”. */
function isComplement(text: string, { start, end }: Range, from: number): boolean {
  const isInside = /\p{L}[,:]?\s$/u.test(text.slice(Math.max(from, start - 4), start))
  return isInside && /^(?:to|that|whether|why|how)\s\p{Ll}/u.test(text.slice(start, end))
}

/** Whether a clause behind a comma says that somebody says it, though not in a way that tells who: “…, a court ruled on Monday”. */
function isToldBehind({ end }: Range, { items, cues }: Clause): boolean {
  const next = items.findIndex((item) => item.start >= end)
  if (items[next]?.word !== ',') return false
  const cue = cues.find(({ type, first }) => type === 'finite' && first > next)
  if (!cue || items[cue.first]!.sentence !== items[next]!.sentence || cue.first > next + 8) return false
  const gap = items.slice(next + 1, cue.first)
  return (
    gap.length > 0 &&
    !gap.some(
      ({ type, word }) => type !== 'actor' && (type !== 'word' || clauseStarts.has(word) || word.endsWith('ing')),
    )
  )
}

/** How far around the content its sentence is searched, in UTF-16 units. */
const widest = 1000

/** The actors to offer as speaker if somebody else than the source speaks and the rules cannot tell who. Null if the source itself may. */
function offered({ cue, subject, unclear }: Attribution): readonly Id[] | null {
  if (subject.found === 'either') return unique(subject.actors.map(({ id }) => id))
  const isHearsay = cue?.type === 'adverb' || (cue?.type === 'passive' && subject.found === 'none')
  const isSource = (cue === null && subject.found !== 'unknown') || unclear || isHearsay || subject.isOwnVoice
  return isSource ? null : []
}

function isSame(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && a.start === b.start && a.end === b.end
}

/** The speakers of another claim in the same quotation, used if no cue outside names the speaker. */
function speakersOfQuotation(
  text: string,
  block: Range,
  content: Range,
  claims: ProposalInput['claims'],
): readonly Id[] | null {
  const quotation = quotationsIn(text, block).find((candidate) => candidate.depth === 0 && contains(candidate, content))
  if (!quotation) return null
  return (
    claims.find((claim) => claim.speakers.length > 0 && claim.content.some((range) => contains(quotation, range)))
      ?.speakers ?? null
  )
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)]
}
