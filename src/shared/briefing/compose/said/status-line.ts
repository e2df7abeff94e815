import type { ActorView } from '../../../actors/actor-view.ts'
import type { ClaimView } from '../../../claims/claim-view.ts'
import { sourceVoice, speakerOf, speakersText, statusText } from '../../../claims/claim-words.ts'
import type { Id } from '../../../model/id.ts'
import { answerText } from '../../../questions/answer.ts'
import type { GivenAnswer } from '../../../questions/answer-schema.ts'
import type { StatusReason } from '../../../questions/status-reason.ts'
import { originKey } from '../../../questions/origin.ts'
import { publisherName } from '../../../sources/publisher-name.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { capital } from '../../../text/capital.ts'
import { lowerFirst } from '../../../text/small-words.ts'
import { printedDate } from '../../../words/shown-date.ts'
import { nameInSentence } from './name-in-sentence.ts'

/** Why claims are contested or corroborated, with the claims and sources that the reasons name. Those of uncited sources are among them. */
export type Standing = {
  readonly reasons: ReadonlyMap<Id, readonly StatusReason[]>
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, SourceView>
}

type Around = {
  readonly labelOf: (claim: Id) => string | null
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly standing: Standing
}

/**
 * The status of a claim in words: set by hand with its date and reason, else by whom it is contested or corroborated. Empty for an open
 * claim.
 */
export function statusLine(claim: ClaimView, around: Around): string {
  const status = statusText(claim)
  if (status === '') return ''
  if (claim.status !== 'open') {
    const when = claim.statusDate === '' ? '' : ` on ${printedDate(claim.statusDate)}`
    const reason = claim.statusReason
    // “Superseded by “…””, which a link gives as the reason, says the status itself.
    if (reason.toLowerCase().startsWith(`${status} `)) return `${capital(status)}${when}${reason.slice(status.length)}`
    return `${capital(status)}${when}${reason === '' ? '' : `: ${reason}`}`
  }
  const reasons = (around.standing.reasons.get(claim.id) ?? []).filter((reason) => reason.status === status)
  const voices =
    status === 'contested'
      ? reasons.flatMap(({ answers }) =>
          answers.slice(1).flatMap(({ answer, claims }) => voicesOf(claims, claim, around, answer)),
        )
      : reasons.flatMap(({ answers: [own] }) =>
          own ? voicesOf(independent(own, claim, around.standing), claim, around, null) : [],
        )
  const names = [...Map.groupBy(voices, ({ name, answer }) => `${name}\n${answer}`).values()].map((same) => {
    const places = placesText(same)
    const facts = [same[0]!.answer, places].filter((fact) => fact !== '')
    return facts.length === 0 ? same[0]!.name : `${same[0]!.name} (${facts.join(', ')})`
  })
  return names.length === 0 ? capital(status) : `${capital(status)} by ${speakersText(names, false)}`
}

/** `label` is the citation of the claim; `source` names where it stands if the note does not cite it and the source does not speak itself. */
type Voice = { readonly name: string; readonly answer: string; readonly label: string | null; readonly source: string }

/** "[2 ¶2b] [1 ¶3a]", "in Karvia Daily and Halden Post", "[2 ¶2b], in Halden Post". */
function placesText(voices: readonly Voice[]): string {
  const labels = [...new Set(voices.flatMap(({ label }) => label ?? []))].join(' ')
  const sources = [...new Set(voices.flatMap(({ label, source }) => (label === null && source !== '' ? source : [])))]
  const uncited = sources.length === 0 ? '' : `in ${speakersText(sources, false)}`
  return [labels, uncited].filter((part) => part !== '').join(', ')
}

/** Who gives an answer, each with the citation of their claim. What corroborates a claim is never said by its own speakers. */
function voicesOf(
  claims: StatusReason['answers'][number]['claims'],
  own: ClaimView,
  around: Around,
  answer: GivenAnswer | null,
): Voice[] {
  const { labelOf, actors, standing } = around
  return claims.flatMap(({ claim: id }) => {
    const claim = standing.claims.get(id)
    const source = claim && standing.sources.get(claim.source)
    if (!claim || !source || id === own.id || (answer === null && isSameVoice(claim, own, around))) return []
    return [
      {
        name: nameOf(claim, source, actors),
        answer: answer === null ? '' : answerText(answer),
        label: labelOf(id),
        source: claim.speakers.length === 0 ? '' : sourceVoice(source),
      },
    ]
  })
}

/** The speakers as they stand inside a sentence: “the prosecution”, “the Electoral commission”. Their source is not at hand to say it otherwise. */
function nameOf(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  const known = claim.speakers.flatMap((id) => actors.get(id) ?? [])
  if (known.length === 0 || known.length < claim.speakers.length) return speakerOf(claim, source, actors)
  return speakersText(
    known.map((actor) => lowerFirst(nameInSentence(actor, { text: '', blocks: [] }))),
    claim.speakersUnclear,
  )
}

/** The claims that give the same answer in a report of another origin, and are not said by a speaker of the claim's own side. */
function independent(
  { claims, oneSide }: StatusReason['answers'][number],
  own: ClaimView,
  { claims: views }: Standing,
): StatusReason['answers'][number]['claims'] {
  const ownSide = new Set(
    oneSide
      .filter(({ speakers }) => own.speakers.some((id) => speakers.includes(id)))
      .flatMap(({ speakers }) => speakers),
  )
  const ownOrigin = claims.find(({ claim }) => claim === own.id)?.origin
  return claims.filter(
    ({ claim, origin }) =>
      (!ownOrigin || originKey(origin) !== originKey(ownOrigin)) &&
      !views.get(claim)?.speakers.some((id) => ownSide.has(id)),
  )
}

/** Whether a voice speaks in both claims: an actor, or a publisher, who is one with the actor of its name. */
function isSameVoice(a: ClaimView, b: ClaimView, around: Around): boolean {
  const voices = voicesIn(a, around)
  return voicesIn(b, around).some((voice) => voices.includes(voice))
}

function voicesIn({ speakers, source }: ClaimView, { actors, standing }: Around): string[] {
  if (speakers.length === 0) return [publisherName(standing.sources.get(source)?.publisher ?? '') || source]
  return speakers.flatMap((id) => [id, publisherName(actors.get(id)?.name ?? id)])
}
