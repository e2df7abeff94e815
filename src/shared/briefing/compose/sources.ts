import type { ActorView } from '../../actors/actor-view.ts'
import { withArticle } from '../../actors/office-text.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { speakersText } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import { publisherName } from '../../sources/publisher-name.ts'
import { sourceName, sourceOrigin } from '../../sources/source-name.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { reliabilityText } from '../../standards/admiralty.ts'
import { capital } from '../../text/capital.ts'
import { encodingName } from '../../text/encodings/encodings.ts'
import { lowerFirst } from '../../text/small-words.ts'
import { counted, plural } from '../../words/counted.ts'
import { isoDay, longDate } from '../../words/dates.ts'
import { languageName } from '../../words/languages.ts'
import type { Citations } from './citations.ts'
import type { PrintedSource } from './printed-briefing.ts'
import type { Standing } from './said/status-line.ts'

/** What a source's worth is computed from: all claims that are known, those that the note cites, and who speaks. */
export type Worth = {
  readonly claims: readonly ClaimView[]
  readonly cited: readonly ClaimView[]
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly cite: Citations['cite']
}

/**
 * The cited sources as ICD 206 asks: where each comes from, when and how it was had, its reliability in words, what its cited words rest
 * on, and the hash of its bytes, by which a reader finds the same text.
 */
export function printSources(sources: readonly SourceView[], standing: Standing, worth: Worth): PrintedSource[] {
  return sources.map((source, i) => printSource(i + 1, source, originalOf(source, sources, standing), worth))
}

function printSource(number: number, source: SourceView, original: string, worth: Worth): PrintedSource {
  const { reliability, channel, accessLimits } = source
  // What is only suggested is not said of a source.
  const language = source.suggested.includes('language') ? '' : languageName(source.language)
  const read = readOn(source.importedAt)
  const origin = joined([
    sourceOrigin(source),
    source.updated === '' ? '' : `updated ${longDate(source.updated)}`,
    original === '' ? '' : `another copy of ${original}`,
    source.marking === null ? '' : `marked ${source.marking}`,
  ])
  return {
    number,
    target: `s${number}`,
    title: sourceName(source),
    origin: [origin, read].filter((part) => part !== '').join('; '),
    access: capital(joined([channel.trim(), accessLimits.trim(), language])),
    rating:
      reliability === null ? reliabilityText(null) : `${reliability}, ${reliabilityText(reliability).toLowerCase()}`,
    weaknesses: weaknessesOf(source, worth),
    quality: [
      source.quality.trim(),
      source.encodingGuessed ? `Read as ${encodingName(source.encoding ?? '')}, because its bytes do not say.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    link: source.link,
    sha256: source.sha256,
    bytes: counted(source.byteLength, 'byte'),
  }
}

/** "read on 12 March 2026": the day on which it came into the library. */
function readOn(importedAt: string): string {
  const at = new Date(importedAt)
  return Number.isNaN(at.getTime()) ? '' : `read on ${longDate(isoDay(at))}`
}

/** What a source is a copy of: the number of that source, or its title if the note does not cite it. Empty if it is none. */
function originalOf({ copyOf }: SourceView, cited: readonly SourceView[], standing: Standing): string {
  if (copyOf === null) return ''
  const number = cited.findIndex(({ id }) => id === copyOf) + 1
  if (number > 0) return `[${number}]`
  const original = standing.sources.get(copyOf)
  return original ? `“${sourceName(original)}”` : 'a source that is not cited here'
}

/** What the cited words of a source rest on, as sentences: who is not named, who is not heard, what nobody else confirms. */
function weaknessesOf(source: SourceView, { claims, cited, actors, cite }: Worth): string[] {
  const own = cited.filter((claim) => claim.source === source.id)
  if (own.length === 0) return []
  return [...unnamed(own, actors, cite), ...notHeard(source, claims, actors), confirmation(own, cite)]
}

/** "[1 ¶4e] rests on an official, not named; how they know is not told." */
function unnamed(own: readonly ClaimView[], actors: Worth['actors'], cite: Worth['cite']): string[] {
  const met = new Map<Id | null, ClaimView[]>()
  for (const claim of own) {
    const heard = [...claim.speakers, ...claim.chain.map(({ actor }) => actor)]
    for (const id of new Set(heard)) {
      if (id !== null && actors.get(id)?.kind !== 'unnamed') continue
      met.set(id, [...(met.get(id) ?? []), claim])
    }
  }
  return [...met].map(([id, resting]) => {
    const actor = id === null ? undefined : actors.get(id)
    const name = actor ? lowerFirst(actor.name) : 'someone not named'
    const who = /\bnot (?:\w+ )*named\b|unnamed|anonym/iu.test(name) ? name : `${name}, not named`
    const basis = actor?.accessBasis.trim() ?? ''
    const rests = `${labels(resting, cite)} ${plural(resting.length, { one: 'rests', other: 'rest' })} on ${who}`
    return `${rests}; ${basis === '' ? 'how they know is not told' : `access: ${basis}`}.`
  })
}

/** "Quotes nobody from Sund": a side that other sources quote on the same questions. */
function notHeard(source: SourceView, claims: readonly ClaimView[], actors: Worth['actors']): string[] {
  const own = claims.filter((claim) => claim.source === source.id)
  const asked = new Set(own.flatMap(({ answers }) => answers.map(({ question }) => question)))
  const sidesOf = (claim: ClaimView) => claim.speakers.map((id) => actors.get(id)?.countsFor ?? id)
  const heard = new Set(own.flatMap(sidesOf))
  const elsewhere = claims
    .filter((claim) => claim.source !== source.id && claim.answers.some(({ question }) => asked.has(question)))
    .flatMap(sidesOf)
  const names = [...new Set(elsewhere)].flatMap((id) => {
    const side = actors.get(id)
    const speaks = side && publisherName(side.name) === publisherName(source.publisher)
    return side && !heard.has(id) && !speaks && (side.kind === 'state' || side.kind === 'organisation')
      ? [withArticle(side.name)]
      : []
  })
  return names.length === 0 ? [] : [`Quotes nobody from ${speakersText(names, false).replaceAll(' and ', ' or ')}.`]
}

/** How far other origins bear out what is cited of a source. */
function confirmation(own: readonly ClaimView[], cite: Worth['cite']): string {
  const confirmed = own.filter(({ status, computed }) => status === 'open' && computed === 'corroborated')
  if (confirmed.length === 0) return 'One report, not independently confirmed.'
  return confirmed.length === own.length
    ? 'What is cited is independently confirmed.'
    : `Independently confirmed in part: ${labels(confirmed, cite)}.`
}

function labels(claims: readonly ClaimView[], cite: Worth['cite']): string {
  return [...new Set(claims.map(({ id }) => cite(id).label))].join(' ')
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
