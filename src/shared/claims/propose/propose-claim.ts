import type { ClaimForm, ClaimKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import type { ProposableField } from '../claim-view.ts'
import { clauseOf, clausesBefore, nearby, type Clause, type Named } from './clause.ts'
import type { Cue } from './find-cues.ts'
import { attributionOf, type Attribution } from './attribution.ts'
import type { NamedRange } from './items.ts'
import { formOf } from './form.ts'
import { interviewTurn } from './interview.ts'
import { jointTextOf, withDesignations } from './joint-text.ts'
import { kindOf } from './kind.ts'
import { namedIn, namesOf, type KnownActor } from './names.ts'
import type { ProposedOccasion } from './parts/find-occasion.ts'
import { foundParts, noParts, proposeParts, type ProposedParts } from './parts/propose-parts.ts'
import { leadInOf } from './lead-in.ts'
import { isUnasserted } from './unasserted.ts'
import { speaking, unknown } from './noun-phrase.ts'
import { announces, speakerOf } from './speaker-of.ts'
import { subjectOf } from './subject.ts'
import { turnIn, turnOfSpeaker, type Turn } from './turn.ts'

/** The selection, and what is known about its text. Ranges are in UTF-16 units of `text`. */
export type ProposalInput = {
  readonly text: string
  /** The block with the content. The cue is searched in it; pronouns may refer a few lines further back. */
  readonly block: Range
  readonly content: readonly Range[]
  readonly mentions: readonly NamedRange[]
  readonly actors: readonly KnownActor[]
  /** Claims that are marked already, at least those of this block. A claim without an id cannot be what the new one is about. */
  readonly claims: readonly {
    readonly id?: Id
    readonly content: readonly Range[]
    readonly cue: Range | null
    readonly speakers: readonly Id[]
  }[]
  /** The source's publication date (ISO), needed to resolve words such as “Monday”; empty or absent if unknown. */
  readonly published?: string
  /** If the block is a turn of a transcript: where the name of its speaker stands, and what was recorded. */
  readonly turn?: { readonly name: Range; readonly recording: ProposedOccasion }
}

/** The values for the card of a new claim. `proposed` names the fields that nobody has chosen: the kind is always among them. */
export type Proposal = ProposedParts & {
  /** Empty if the source itself speaks, and while `speakersOffered` is not null. */
  readonly speakers: readonly Id[]
  /** Who may be meant if the rules cannot tell who speaks: then no speaker is proposed. Null if one is, or the source itself. */
  readonly speakersOffered: readonly Id[] | null
  readonly speakersUnclear: boolean
  readonly cue: Range | null
  readonly kind: ClaimKind
  /** Whether a rule tells the kind. If none does, it is the commonest that fits. */
  readonly isKindSure: boolean
  readonly form: ClaimForm
  readonly proposed: readonly ProposableField[]
  /** Why this speaker was chosen, as one sentence for a tooltip. */
  readonly reason: string
}

/**
 * Proposes the fields of a new claim.
 * The speaker is found by rules, not by distance: the speaker of the quotation; else the subject of the governing cue, which may stand
 * before, after or inside the content; else the source itself. Never a place, and never an actor named inside another actor's name.
 */
export function proposeClaim(input: ProposalInput): Proposal {
  const { text, content } = input
  const [first] = content
  const last = content.at(-1)
  const quotedForm = formOf(text, input.block, content)
  if (!first || !last)
    return proposal({
      speakers: [],
      cue: null,
      kind: 'no-comment',
      isKindSure: true,
      form: quotedForm,
      ...noParts,
      reason: 'Nothing is quoted.',
    })
  const joint = jointTextOf(text, input.mentions, input.actors)
  const mentions = joint ? withDesignations(text, input.mentions, joint) : input.mentions
  const actors = joint ? [...withoutNames(input.actors, joint.together.aliases), joint.together] : input.actors
  const names = namesOf(text, mentions, actors)
  const inContent = new Set(content.flatMap((range) => namedIn(text, range, mentions, names).map(({ actor }) => actor)))
  const named = { text, mentions, names, actors, inContent }
  const turn = turnOf(named, input, { start: first.start, end: last.end })
  const isTurn = turn !== null && turn.body.start <= first.start
  const whole = isTurn ? turn.body : input.block
  const block = nearby(whole, { start: first.start, end: last.end })
  const isContent = (item: Range) =>
    content.some((range) => contains(range, item) || (contains(item, range) && quotedForm === 'direct'))
  // In a turn a pronoun refers to nobody outside of it: the paragraph before is somebody else’s.
  const clause = clauseOf(named, block, isContent, isTurn ? [] : clausesBefore(named, input.block))
  const found = content
    .map((range) => attributionOf(range, clause) ?? goingOn(range, clause) ?? behindDash(range, clause))
    .find((one) => one !== null)
  const ledIn = found || isTurn ? null : leadInOf(named, input.block)
  const attribution = isTurn ? inTurn(found ?? null, turn, content) : (found ?? ledIn)
  const isOwnTurn = isTurn && attribution?.subject === turn.speaker
  const form = isOwnTurn ? 'direct' : quotedForm
  const cue = attribution?.cue?.range ?? null
  const { kind, isSure } = kindOf({
    cueKind: attribution?.cue?.kind ?? (isOwnTurn ? 'statement' : null),
    cueWords: cue ? text.slice(cue.start, cue.end) : '',
    negated: attribution?.cue?.negated ?? false,
    content: text.slice(first.start, last.end),
    before: text.slice(Math.max(block.start, first.start - 40), first.start),
    form,
    announces: joint !== null && !cue && announces(clause, content, joint),
    speaksFor: cue !== null && speaksFor(cue, text),
  })
  const parts = proposeParts(input, block, kind, found ?? null, clause, isTurn && !isOwnTurn ? turn.speaker : null)
  const chain = parts.chain.filter(({ actor }) => actor !== joint?.together.id)
  return proposal({
    cue,
    kind,
    isKindSure: isSure && !(cue && isUnasserted(text, block, cue)),
    form,
    ...parts,
    chain,
    // Somebody whom the turn quotes or reports spoke elsewhere.
    occasion: parts.occasion ?? (isOwnTurn ? (input.turn?.recording ?? null) : null),
    ...speakerOf(input, named, clause, block, attribution, joint),
  })
}

function proposal(
  fields: Omit<Proposal, 'proposed' | 'speakersUnclear' | 'speakersOffered'> &
    Partial<Pick<Proposal, 'speakersUnclear' | 'speakersOffered'>>,
): Proposal {
  const proposed: ProposableField[] = [
    ...(fields.speakersOffered ? [] : (['speakers'] as const)),
    // Also where no rule tells it: a kind that nobody chose must not look as if somebody had.
    'kind',
    'form',
    ...(fields.cue ? (['cue'] as const) : []),
    ...foundParts(fields),
  ]
  return { speakersUnclear: false, speakersOffered: null, ...fields, proposed }
}

/** Whose words they are in a turn: somebody’s whom the turn quotes or reports, else the speaker’s of the turn, who needs no cue. */
function inTurn(found: Attribution | null, { speaker }: Turn, content: readonly Range[]): Attribution {
  const isInside = content.some((range) => found?.cue && contains(range, found.cue.range))
  if (found && found.subject.found !== 'none' && !found.subject.isOwnVoice && !isInside) return found
  const own =
    found?.subject.isOwnVoice && found.cue && (found.cue.kind !== 'statement' || isSaying(found.cue, content))
      ? found.cue
      : null
  return { cue: own, subject: speaker, unclear: false }
}

/** Whether a cue before the words says them now: “I say that”, but not “I said that”, which tells of another time. */
function isSaying({ range, isNow }: Cue, [first]: readonly Range[]): boolean {
  return isNow && range.end <= first!.start
}

/**
 * The turn that a block is, by the speaker that its file names, by its label or by the order of an interview. An “A:” is the guest of the
 * interview.
 */
function turnOf(named: Named, { block, turn: told }: ProposalInput, content: Range): Turn | null {
  const spoken = told ? turnOfSpeaker(named, block, told.name) : null
  if (spoken?.speaker.found === 'actor') return spoken
  const found = turnFound(named, block, content)
  return found?.speaker.found === 'actor' ? found : (spoken ?? found)
}

function turnFound(named: Named, block: Range, content: Range): Turn | null {
  const labelled = turnIn(named, block)
  if (labelled && (labelled.speaker.found === 'actor' || !isAnswer(named, block))) return labelled
  const turn = interviewTurn(named, block, content)
  return labelled && turn ? { body: labelled.body, speaker: turn.speaker } : (labelled ?? turn)
}

function isAnswer({ text }: Named, { start, end }: Range): boolean {
  return /^A(?:nswer)?\s*[:.]/u.test(text.slice(start, end))
}

/** The actors without what others are called too: “the two Governments” are those who sign, not an actor of that name. */
function withoutNames(actors: readonly KnownActor[], names: readonly string[]): KnownActor[] {
  const taken = new Set(names.map((name) => name.toLowerCase()))
  return actors.map((actor) => {
    const aliases = actor.aliases.filter((alias) => !taken.has(alias.toLowerCase()))
    return taken.has(actor.name.toLowerCase())
      ? { ...actor, name: `\u0000${actor.name}`, aliases }
      : { ...actor, aliases }
  })
}

/** A quotation that stands by itself is somebody’s, and not the source’s own words. */
const nobodyKnown: Attribution = { cue: null, subject: unknown, unclear: false }

/** The speaker of a quotation that is a complete sentence: the one before it, as in “…,” she said. “…” */
function goingOn(content: Range, clause: Clause): Attribution | null {
  const at = clause.items.findIndex((item) => item.type === 'quote' && contains(item, content))
  if (at < 0) return null
  const sentence = clause.items.filter((item) => item.sentence === clause.items[at]!.sentence)
  const alone = sentence.every(({ type }) => type === 'quote' || type === 'stop')
  if (!alone) return null
  const here = lastSpeaker(clause, at)
  if (here) return here
  if (at > 0) return nobodyKnown
  const [previous] = clause.before
  const there = previous?.items.some((item) => item.type === 'quote')
    ? lastSpeaker(previous, previous.items.length)
    : null
  return there ? { ...there, cue: null } : nobodyKnown
}

/** The actor alone behind a dash or colon at the end of a headline: “Bridge is safe — Dolca”. */
function behindDash({ end }: Range, { items }: Clause): Attribution | null {
  const [sign, actor, next] = items.filter((item) => item.start >= end)
  if (!sign || !['—', '–', '-', ':'].includes(sign.word) || actor?.type !== 'actor' || next) return null
  const subject = speaking([actor])
  return subject.found === 'actor' ? { cue: null, subject: { ...subject, isCredited: true }, unclear: false } : null
}

/** The last speaker before item `at`. */
function lastSpeaker(clause: Clause, at: number): Attribution | null {
  for (const cue of clause.cues.toReversed()) {
    if (cue.type !== 'finite' || !cue.parenthetical || cue.last >= at || cue.negated) continue
    const subject = subjectOf(cue, clause)
    // Somebody who cannot be told has spoken since: whoever spoke before that does not go on.
    const isUnsure = subject.found === 'either' || (subject.found === 'unknown' && isBesideQuote(cue, clause))
    if (subject.found === 'actor' || isUnsure) return { cue, subject, unclear: false }
  }
  return null
}

/** Whether a cue governs a quotation next to it: “…,” a farmer said. */
function isBesideQuote({ first }: Cue, { items }: Clause): boolean {
  const { sentence } = items[first]!
  return items.some((item) => item.type === 'quote' && item.sentence === sentence)
}

/** Whether a spokesperson stands in the sentence of a cue: “a spokesman for Pexal said”, “said its spokeswoman, Dana Kerr”. */
function speaksFor({ start, end }: Range, text: string): boolean {
  const before = text
    .slice(Math.max(0, start - 160), start)
    .split(/[.!?;]\s/u)
    .at(-1)!
  const after = text.slice(end, end + 60).split(/[.!?;]\s/u)[0]!
  return /\bspokes(?:man|woman|person|people)\b/iu.test(`${before} ${after}`)
}
