import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import type { Id } from '../model/id.ts'
import { capital } from '../text/capital.ts'

/** An office that a text says a person holds: the title, and where, if that is an actor. */
export const officeOfferSchema = z.strictObject({ title: z.string(), organisation: idSchema.nullable() })
export type OfficeOffer = z.infer<typeof officeOfferSchema>

/** A mention with the words around it, up to the ends of its paragraph or some distance away. */
export type NamedPlace = { readonly before: string; readonly exact: string; readonly after: string }

/** The organisation or state of this name; null if none or several have it. */
type OrganisationNamed = (name: string) => Id | null

/** Offices, and the words that may stand before them. Any other word, as in “former president”, makes it uncertain that the office is held. */
const office =
  String.raw`(?:(?:vice|deputy|prime|first|foreign|interior|home|finance|defence|defense|justice|trade|economy|energy|health|education|environment|` +
  String.raw`agriculture|farm|fisheries|transport|labour|labor|culture|water|managing|executive|chief|special|press|state|public|permanent|general)\s+){0,3}` +
  String.raw`(?:secretary of state|attorney general|secretary[ -]general|director[ -]general|chief executive|chief of staff|president|premier|chancellor|` +
  String.raw`minister|secretary|governor|mayor|ambassador|envoy|commissioner|chair(?:man|woman|person)?|director|head|judge|prosecutor|negotiator|` +
  String.raw`investigator|spokes(?:man|woman|person)|speaker|senator|treasurer|auditor|king|queen|pope)`
const notHeld =
  /(?:^|[^\p{L}])(?:former|formerly|ex|then|acting|interim|outgoing|incoming|late|one-time|onetime|new|next|future|would-be|any|another|no|not|every)[\s-]+$/iu
const directly = new RegExp(String.raw`(?<before>.*?)(?<![\p{L}\p{N}’'-])(?<title>${office})\s+$`, 'isu')
const inApposition = new RegExp(
  String.raw`(?<before>.*?)(?<=^|[^\p{L}])(?<whose>the|its|their|(?:\p{Lu}[\p{L}.-]*\s+){0,4}\p{Lu}[\p{L}.-]*[’']s)\s+(?<title>${office})(?:\s+(?:of|for)\s+(?<rest>[^,.;:()\n]{2,70}))?,\s+$`,
  'isu',
)
const behind =
  /^,\s+(?<article>(?:the|an?)\s+)?(?<words>[^,.;:()“”"—–\n]{3,90}?)(?<end>[,.;:()—–]|\s+who\b)(?<next>.{0,6})/isu
const phrase = new RegExp(
  String.raw`^(?:(?<whose>(?:\p{Lu}[\p{L}.-]*\s+){0,4}\p{Lu}[\p{L}.-]*)[’']s\s+)?(?<title>${office})(?:\s+(?:of|for|at)\s+(?<rest>.+))?$`,
  'isu',
)
/** Words that show that a phrase does not end with the name of what the office is of. */
const goesOn = /\b(?:who|which|that|since|until|and|or|when|from|said|says|told|is|was|has|will|between)\b/iu
const longestRest = 8

/**
 * The offices that texts say a person holds, in titles and appositions alone: “President Luz Anaya”, “Ines Dolca, prime minister of Karvia,”,
 * “the chief investigator of the Rail Safety Agency, Omar Lindqvist,”.
 */
export function offerOffices(
  name: string,
  places: readonly NamedPlace[],
  organisationNamed: OrganisationNamed,
): OfficeOffer[] {
  const found = places.flatMap(({ before, exact, after }) => {
    const at = placeOfName(name, exact)
    if (at === null) return []
    const lead = before + exact.slice(0, at)
    return [
      titleBefore(lead, organisationNamed),
      appositionBefore(lead, after, organisationNamed),
      appositionBehind(after, organisationNamed),
    ]
  })
  const offers = new Map<string, OfficeOffer>()
  for (const offer of found) {
    if (offer === null) continue
    const key = offer.title.toLowerCase()
    const known = offers.get(key)
    // Of two that differ in where, the second would be another office; of one that says nowhere, more is known now.
    if (!known || known.organisation === null) offers.set(key, offer)
  }
  return [...offers.values()]
}

/** Where the name begins in a mention such as “President Luz Anaya”; null if the mention does not name the person. */
function placeOfName(name: string, exact: string): number | null {
  const full = exact.indexOf(name)
  if (full >= 0) return full
  const surname = name.trim().split(/\s+/u).at(-1) ?? ''
  return surname.length > 2 && new RegExp(String.raw`(?:^|\s)\S*$`, 'u').test(exact) && exact.endsWith(surname)
    ? exact.length - surname.length
    : null
}

function titleBefore(lead: string, organisationNamed: OrganisationNamed): OfficeOffer | null {
  const { before = '', title } = directly.exec(lead)?.groups ?? {}
  if (title === undefined || notHeld.test(before)) return null
  const words =
    /(?:(?:\p{Lu}[\p{L}.-]*\s+){0,4}\p{Lu}[\p{L}.-]*)(?=(?:[’']s)?\s+$)/u.exec(before)?.[0].split(/\s+/u) ?? []
  const names = words.map((_, i) => words.slice(i).join(' '))
  const organisation = names.map(organisationNamed).find((one) => one !== null) ?? null
  return offer(title, organisation)
}

function appositionBefore(lead: string, after: string, organisationNamed: OrganisationNamed): OfficeOffer | null {
  // “the envoy, Ana Ruiz, and two aides” may be three.
  if (!/^[,.;:)—–]/u.test(after) || /^,?\s+(?:and|or)\b/u.test(after)) return null
  const { title, rest, whose = '' } = inApposition.exec(lead)?.groups ?? {}
  return title === undefined ? null : placed(title, rest, whose, organisationNamed)
}

function appositionBehind(after: string, organisationNamed: OrganisationNamed): OfficeOffer | null {
  const { article, words = '', next = '' } = behind.exec(after)?.groups ?? {}
  if (article !== undefined && /^\s+(?:and|or)\b/u.test(next)) return null
  const { title, rest, whose = '' } = phrase.exec(words)?.groups ?? {}
  return title === undefined ? null : placed(title, rest, whose, organisationNamed)
}

/** The office with what it is of: an actor if one has that name, else the text's own words. */
function placed(
  title: string,
  rest: string | undefined,
  whose: string,
  organisationNamed: OrganisationNamed,
): OfficeOffer | null {
  if (rest === undefined) {
    const owner = whose.replace(/[’']s$/u, '')
    return offer(title, /^\p{Lu}/u.test(owner) ? organisationNamed(owner) : null)
  }
  const words = rest.trim()
  if (goesOn.test(words) || words.split(/\s+/u).length > longestRest) return null
  const organisation = organisationNamed(words)
  if (organisation !== null) return offer(title, organisation)
  // “minister of foreign affairs of Ostrela”
  const at = words.lastIndexOf(' of ')
  const last = at < 0 ? null : organisationNamed(words.slice(at + 4))
  const full = (domain: string) => `${sentenceCase(title)} of ${domain}`
  return last === null
    ? { title: full(words), organisation: null }
    : { title: full(words.slice(0, at)), organisation: last }
}

function offer(title: string, organisation: Id | null): OfficeOffer {
  return { title: sentenceCase(title), organisation }
}

function sentenceCase(title: string): string {
  return capital(title.toLowerCase().replaceAll(/\s+/gu, ' '))
}
