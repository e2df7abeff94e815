import type { Id } from '../model/id.ts'
import type { GivenAnswer } from './answer-schema.ts'
import { answerKey, excludes } from './answer.ts'
import type { OneSide } from './one-side-schema.ts'
import type { Origin } from './origin-schema.ts'
import { originKey } from './origin.ts'
import type { StatusReason } from './status-reason.ts'
import type { ComputedStatus } from './status-view.ts'

/** One claim's answer to one question, with the facts that decide its weight. */
export type Reading = {
  readonly claim: Id
  readonly question: Id
  readonly answer: GivenAnswer
  readonly origin: Origin
  /**
   * One key for each speaker: several who speak jointly, or the source itself. If it is unclear which of two speaks, the keys of both.
   */
  readonly speakers: readonly string[]
  /** The key of each speaker's side, in the same order; the speakers themselves where sides do not count. */
  readonly sides: readonly string[]
  /** False for a refuted, superseded, retracted or orphaned claim. */
  readonly counts: boolean
}

/** One answer to a question, with the claims that give it. `reports`, `origins` and `speakers` count only claims that count. */
export type AnswerStatus<R extends Reading = Reading> = {
  readonly answer: GivenAnswer
  readonly readings: readonly R[]
  readonly reports: number
  readonly origins: number
  readonly speakers: number
  readonly corroborated: boolean
  /** The answers that this one excludes and that at least one claim gives. */
  readonly against: readonly GivenAnswer[]
}

/**
 * The answers to one question, each with the facts that make it corroborated or contested (design, "Computed status").
 * Corroborated: the same answer, except does-not-say, from two origins with different speakers of different sides. Contested: two
 * answers exclude each other. A side is what an actor speaks for (`actors/side.ts`): an actor without one is a side of its own, and so
 * is the publisher of a claim without a speaker. Joint speakers are different from others if they have no side in common with them.
 */
export function answerStatuses<R extends Reading>(readings: readonly R[]): AnswerStatus<R>[] {
  const groups = Map.groupBy(readings, ({ answer }) => answerKey(answer))
  const answers = [...groups.values()].map((group) => ({
    group,
    answer: group[0]!.answer,
    counting: group.filter((one) => one.counts),
  }))
  const given = answers.filter(({ counting }) => counting.length > 0).map(({ answer }) => answer)
  return answers.map(({ group, answer, counting }) => {
    const origins = counting.map((one) => originKey(one.origin))
    return {
      answer,
      readings: group,
      reports: counting.length,
      origins: new Set(origins).size,
      speakers: new Set(counting.flatMap((one) => one.speakers)).size,
      corroborated: answer !== 'does-not-say' && hasIndependentPair(counting, origins),
      against: counting.length === 0 ? [] : given.filter((other) => excludes(answer, other)),
    }
  })
}

/** The status of each claim that has one. Contested takes precedence over corroborated. A claim that does not count has no status. */
export function computeStatuses(readings: readonly Reading[]): Map<Id, ComputedStatus> {
  const statuses = new Map<Id, ComputedStatus>()
  for (const group of byQuestion(readings).values()) {
    for (const { against, corroborated, readings: same } of answerStatuses(group)) {
      if (against.length === 0 && !corroborated) continue
      for (const { claim, counts } of same) {
        if (counts && statuses.get(claim) !== 'contested')
          statuses.set(claim, against.length > 0 ? 'contested' : 'corroborated')
      }
    }
  }
  return statuses
}

/**
 * Why a claim has its status: for each question that contributes, the answers and the claims that give them, the claim's own answer first.
 * Also why it is not corroborated, if only sides keep it from that.
 */
export function explainStatus(claim: Id, readings: readonly Reading[]): StatusReason[] {
  return [...byQuestion(readings)].flatMap(([question, group]) => {
    const answers = answerStatuses(group)
    const own = answers.find((one) => one.readings.some((reading) => reading.claim === claim && reading.counts))
    if (!own) return []
    const others = answers.filter((other) => own.against.includes(other.answer))
    return [
      ...(others.length > 0
        ? [{ status: 'contested' as const, question, answers: [own, ...others].map(answerOf) }]
        : []),
      ...(own.corroborated ? [{ status: 'corroborated' as const, question, answers: [answerOf(own)] }] : []),
      ...(isOneSided(own) ? [{ status: 'one-side' as const, question, answers: [answerOf(own)] }] : []),
    ]
  })
}

function answerOf({ answer, readings, origins }: AnswerStatus): StatusReason['answers'][number] {
  return {
    answer,
    origins,
    claims: readings.filter((one) => one.counts).map(({ claim, origin }) => ({ claim, origin })),
    oneSide: voicesOfOneSide(readings),
  }
}

/** Whether an answer would be corroborated if sides did not count. */
export function isOneSided({ answer, readings, corroborated }: AnswerStatus): boolean {
  if (corroborated || answer === 'does-not-say') return false
  const alone = readings.filter((one) => one.counts).map((one) => ({ ...one, sides: one.speakers }))
  return hasIndependentPair(
    alone,
    alone.map((one) => originKey(one.origin)),
  )
}

/** The speakers of these claims who count as one origin: those of one side, where they speak in different origins. */
export function voicesOfOneSide(readings: readonly Reading[]): OneSide[] {
  const bySide = new Map<string, { readonly speakers: Set<string>; readonly origins: Set<string> }>()
  for (const { speakers, sides, origin } of readings.filter((one) => one.counts)) {
    for (const [i, side] of sides.entries()) {
      const voices = bySide.get(side) ?? { speakers: new Set(), origins: new Set() }
      bySide.set(side, voices)
      voices.speakers.add(speakers[i]!)
      voices.origins.add(originKey(origin))
    }
  }
  return [...bySide]
    .filter(([, { speakers, origins }]) => speakers.size > 1 && origins.size > 1)
    .map(([side, { speakers }]) => ({ side, speakers: [...speakers] }))
}

function byQuestion(readings: readonly Reading[]): Map<Id, Reading[]> {
  return Map.groupBy(readings, ({ question }) => question)
}

/** Whether two of the claims have different origins and no side in common. */
function hasIndependentPair(readings: readonly Reading[], origins: readonly string[]): boolean {
  const [first] = readings
  if (!first) return false
  const apart = (i: number, j: number): boolean =>
    origins[i] !== origins[j] && !(readings[i]?.sides ?? []).some((side) => readings[j]?.sides.includes(side))
  if (readings.some((_, i) => apart(0, i))) return true
  // Fast path: if one side or one origin is in all of thousands of reports, no pair needs to be compared.
  if (first.sides.some((side) => readings.every((one) => one.sides.includes(side)))) return false
  const distinct = [
    ...new Map(readings.map((one, i) => [`${origins[i] ?? ''}\n${one.sides.toSorted().join('\n')}`, i])).values(),
  ]
  return distinct.some((i, at) => distinct.slice(at + 1).some((j) => apart(i, j)))
}
