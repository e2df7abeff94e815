import type { ActorCard } from '#shared/actors/actor-card.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { answerKey } from '#shared/questions/answer.ts'

/** The publishers of sources. */
type Sources = ReadonlyMap<Id, string>
/** Returns the side that a voice counts for: an actor, or a publisher. */
type SideOf = (voice: string) => string

/** Actors' sides, read from their cards alone. */
export function readSides(cards: readonly ActorCard[]): SideOf {
  const byId = new Map(cards.map((card) => [card.actor.id, card]))
  const kindOf = (id: Id) => byId.get(id)?.actor.kind
  const next = (id: Id): Id | null => {
    const card = byId.get(id)
    if (!card || card.actor.side !== null) return card?.actor.side ?? null
    if (card.actor.kind === 'state') return null
    const servedIn = (offices: typeof card.offices) =>
      offices.flatMap(({ organisation }) =>
        organisation !== null && organisation !== id && !['group', 'place', 'unnamed'].includes(kindOf(organisation)!)
          ? [organisation]
          : [],
      )
    const current = servedIn(card.offices.filter(({ to }) => to === ''))
    const served = current.length > 0 ? current : servedIn(card.offices)
    if (served.length > 0) return onlyOne(served)
    const states = card.memberOf.flatMap(({ actor, to }) => (to === '' && kindOf(actor) === 'state' ? [actor] : []))
    return ['organisation', 'role'].includes(card.actor.kind) ? onlyOne(states) : null
  }
  return (voice) => {
    const way = [voice]
    for (;;) {
      const to = next(way.at(-1)!)
      if (to === null || to === way.at(-1)) return way.at(-1)!
      if (way.includes(to)) return way.slice(way.indexOf(to)).toSorted()[0]!
      way.push(to)
    }
  }
}

/** A claim's origin and the sides of its speakers, read from its view alone. */
function weigh(claim: ClaimView, publishers: Sources, sideOf: SideOf): { origin: string; sides: string[] } {
  const innermost = claim.chain.at(-1)
  const reporter = innermost ? `${innermost.actor ?? 'not named'} in ${claim.source}` : claim.source
  return {
    origin: claim.occasion ? claim.occasion.id : reporter,
    sides: (claim.speakers.length > 0 ? claim.speakers : [publishers.get(claim.source) || claim.source]).map(sideOf),
  }
}

const excludes = (a: GivenAnswer, b: GivenAnswer) =>
  typeof a === 'object' && typeof b === 'object'
    ? answerKey(a) !== answerKey(b)
    : (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')

/** Every claim's status, computed from views and cards alone, claim by claim. */
export function statusOracle(
  claims: readonly ClaimView[],
  publishers: Sources,
  sideOf: SideOf,
): Map<Id, ClaimView['computed']> {
  const reports = claims
    .filter(({ status }) => status === 'open')
    .flatMap((claim) =>
      claim.answers.map(({ question, answer }) => ({
        id: claim.id,
        question,
        answer,
        ...weigh(claim, publishers, sideOf),
      })),
    )
  return new Map(
    claims.map(({ id }) => {
      const own = reports.filter((one) => one.id === id)
      if (
        own.some((one) =>
          reports.some((other) => other.question === one.question && excludes(one.answer, other.answer)),
        )
      )
        return [id, 'contested']
      const backed = own.some((one) => {
        const agreeing = reports.filter(
          (other) => other.question === one.question && answerKey(other.answer) === answerKey(one.answer),
        )
        return (
          one.answer !== 'does-not-say' &&
          agreeing.some((a) =>
            agreeing.some((b) => a.origin !== b.origin && !a.sides.some((side) => b.sides.includes(side))),
          )
        )
      })
      return [id, backed ? 'corroborated' : null]
    }),
  )
}

function onlyOne(ids: readonly Id[]): Id | null {
  return new Set(ids).size === 1 ? ids[0]! : null
}
