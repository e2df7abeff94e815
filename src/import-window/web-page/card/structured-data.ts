import { inertDocument } from '../../inert-html.ts'

/** What a page says of its article in the vocabulary of schema.org. Values are as written. */
export type StructuredData = {
  readonly headlines: readonly string[]
  readonly published: readonly string[]
  readonly updated: readonly string[]
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly link: string | null
  readonly language: string | null
  readonly place: string | null
  /** The length of the article's text in UTF-16 units, if it says so. */
  readonly length: number | null
  readonly isFree: boolean
}

type Thing = Readonly<Record<string, unknown>>

/** The largest script that is read, in UTF-16 units, and how many things of it. */
const longestScript = 2_000_000
const mostThings = 20_000

/** Reads the JSON-LD of a page. `isTitle` tells which of several articles is the page's own. */
export function readStructuredData(page: Document, isTitle: (headline: string) => boolean): StructuredData | null {
  const things = allThings(page)
  const byId = new Map<unknown, Thing>(things.filter((thing) => 'name' in thing).map((thing) => [thing['@id'], thing]))
  const articles = things.filter((thing) => articleTypes.test(typesOf(thing)))
  const article = articles.find((one) => isTitle(text(one['headline']) ?? text(one['name']) ?? '')) ?? articles[0]
  const pages = things.filter((thing) => /\b(?:WebPage|ItemPage)\b/u.test(typesOf(thing)))
  const main = article ?? pages[0]
  if (!main) return null
  const names = (value: unknown): string[] => namesOf(value, byId)
  const days = (key: string): string[] => [text(main[key]), text(pages[0]?.[key])].filter((one) => one !== null)
  return {
    headlines: [text(main['headline']), article ? text(main['name']) : null].filter((one) => one !== null),
    published: days('datePublished'),
    updated: days('dateModified'),
    authors: names(main['author'] ?? main['creator']),
    publisher: names(main['publisher'] ?? main['sourceOrganization'])[0] ?? null,
    link: text(main['url']) ?? idOf(main['mainEntityOfPage']),
    language: text(main['inLanguage']),
    place: text(main['dateline']) ?? placeOf(main['locationCreated'] ?? main['contentLocation'], byId),
    length: typeof main['articleBody'] === 'string' ? main['articleBody'].length : null,
    isFree: !/^(?:false|no)$/iu.test(String(main['isAccessibleForFree'] ?? '')),
  }
}

const articleTypes = /Article\b|BlogPosting\b|Posting\b|\bReport\b|\bLiveBlog|\bSpeech\b|\bGovernmentPublication\b/u

/** Every object in the scripts of a page, however they are nested: graphs, arrays, objects in objects. */
function allThings(page: Document): Thing[] {
  const waiting: unknown[] = [...page.querySelectorAll('script[type*="ld+json" i]')].map((script) =>
    parsed(script.textContent ?? ''),
  )
  const things: Thing[] = []
  for (let at = 0; at < waiting.length && things.length < mostThings; at++) {
    const value = waiting[at]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) things.push(value as Thing)
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner)
  }
  return things
}

/** Parses what is meant as JSON: in a comment or CDATA, with line breaks in strings or a semicolon at its end. */
function parsed(script: string): unknown {
  if (script.length > longestScript) return null
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/u, '')
  for (const attempt of [json, json.replaceAll(/[\p{Cc}]+/gu, ' ').replaceAll(/,\s*([}\]])/gu, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt is mended.
    }
  }
  return null
}

function typesOf(thing: Thing): string {
  const type = thing['@type']
  return Array.isArray(type) ? type.join(' ') : String(type ?? '')
}

/** In UTF-16 units: what is longer says nothing for a card. */
const longestText = 1000

/** A value that is a text, or an object or list that holds one. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return withoutEntities(value.slice(0, longestText)).trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return text(value[0])
  if (typeof value === 'object' && value !== null) {
    const { '@value': plain, name } = value as Thing
    return text(plain ?? name ?? null)
  }
  return null
}

/** Many sites write texts in JSON as if they stood in HTML: "Dam &amp; gates". */
function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/giu,
    (entity) => inertDocument(entity).body.textContent ?? entity,
  )
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? text((value as Thing)['@id']) : text(value)
}

/** The names of persons or organisations, which are texts, objects, references, or lists of these. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => (Array.isArray(one) ? [] : namesOf(one, byId)))
  if (typeof value !== 'object' || value === null) return [text(value)].filter((one) => one !== null)
  const thing = value as Thing
  const name = thing['name'] ?? byId.get(thing['@id'])?.['name']
  return (Array.isArray(name) ? name : [name]).map(text).filter((one) => one !== null)
}

function placeOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | null {
  const [name] = namesOf(value, byId)
  if (name !== undefined) return name
  const place = Array.isArray(value) ? value[0] : value
  const address = typeof place === 'object' && place !== null ? (place as Thing)['address'] : null
  if (typeof address !== 'object' || address === null) return text(address)
  return text((address as Thing)['addressLocality'])
}
