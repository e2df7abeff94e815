import { readDateline } from '#shared/sources/dateline.ts'
import type { ParsedCard } from '#shared/imports/parsed-source.ts'
import { readByline } from '#shared/text/bylines.ts'
import { namesIn } from './author-names.ts'
import { readDay, type NamedDay } from './iso-day.ts'
import { readMarkedParts, updateLabel } from './marked-parts.ts'
import { metaNames, valuesOf } from './meta-tags.ts'
import type { PageFacts } from './page-facts.ts'
import { plainTitle, splitTitle } from './page-title.ts'

/** What the text of a page says of it: its headline, and its first blocks, of which some are bylines. */
export type ReadPage = {
  readonly body: Element
  readonly isOwn: (element: Element) => boolean
  readonly headline: string | null
  readonly first: readonly string[]
}

/**
 * What a page says about itself, for the card of its source: structured data before `<meta>` tags, these before marked elements, and these
 * before what only its words say. Fields that it does not tell are not there.
 */
export function pageCard(facts: PageFacts, read: ReadPage): ParsedCard {
  const { tags, data, language, link } = facts
  const parts = readMarkedParts(read.body, read.isOwn)
  const meta = (field: keyof typeof metaNames): readonly string[] => valuesOf(tags, metaNames[field])
  const sites = [data?.publisher ?? '', ...meta('publisher'), parts.publisher ?? ''].filter((name) => name !== '')
  const called = [read.headline ?? '', ...facts.headlines].filter((title) => title !== '')
  const split = splitTitle(facts.title, sites, called)
  const title = read.headline ?? called[0] ?? split.title
  // Some put the title of the page where the name of the site belongs.
  const publisher = [...sites, split.site].find((site) => site && !plainTitle(site).includes(plainTitle(title) || '\0'))
  const said = read.first.flatMap((words) => readByline(words) ?? [])
  const names = [
    data?.authors ?? [],
    meta('author').map(asSpoken),
    parts.authors,
    said.flatMap((part) => (part.says === 'author' ? part.names : [])),
    read.first.filter((words) => words.length < longestLabelled && bylineStart.test(words)).slice(0, 1),
    said.flatMap((part) => (part.says === 'reporting' ? part.names : [])),
  ].map((written) => authorsIn(written, [...sites, publisher ?? '']))
  const fields: Record<keyof ParsedCard, string | null | undefined> = {
    title,
    publisher,
    author: names.find((found) => found.length > 0)?.join(', '),
    ...datesOf(facts, read, parts),
    place:
      data?.place ??
      meta('place')[0] ??
      read.first.map((words) => readDateline(words)?.place).find((place) => place !== undefined),
    link,
    language,
    channel: null,
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const plain = value?.replaceAll(/\s+/gu, ' ').trim().slice(0, longestField)
      return plain ? [[field, plain]] : []
    }),
  )
}

/** A name as catalogues have it, "Roth, Ana", as it is said. */
function asSpoken(name: string): string {
  return name.replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.]*)?)$/u, '$2 $1')
}

/** In UTF-16 units. */
const longestField = 500

const bylineStart = /^(?:by|von|par|por|di|door|автор|作者|記者|记者)[:：]?\s+\p{Lu}|^(?:作者|記者|记者|文)[:：]/iu

/** The names of persons among what is written as author; not that of the site. */
function authorsIn(written: readonly string[], sites: readonly string[]): string[] {
  const site = new Set(sites.map(plainTitle))
  const names = written.filter((one) => !/^https?:|^@/iu.test(one)).flatMap(namesIn)
  return [...new Map(names.map((name) => [plainTitle(name), name])).values()].filter(
    (name) => !site.has(plainTitle(name)),
  )
}

type Dates = { readonly published: string | undefined; readonly updated: string | undefined }

/** When the page says that it was published and, if that was a later day, updated. */
function datesOf(
  { data, tags, language, link }: PageFacts,
  read: ReadPage,
  parts: ReturnType<typeof readMarkedParts>,
): Dates {
  const days = (written: readonly string[]): NamedDay[] =>
    written.map((one) => readDay(one, language ?? '')).filter((day) => day !== null)
  const shown = shownDates(read.first)
  const visible = [...days(shown.published), ...days(parts.times)]
  const published = mostNamed([
    ...days(data?.published ?? []),
    ...days(valuesOf(tags, metaNames.published)),
    ...days(parts.published),
    ...visible.slice(0, 1),
    ...days([/\/((?:19|20)\d\d\/\d\d\/\d\d)\//u.exec(link ?? '')?.[1] ?? '']),
  ])
  const seen = visible[0]?.day
  const day = published && seen !== undefined && isNextTo(published, seen) ? seen : published?.day
  const updated = [
    ...days(data?.updated ?? []),
    ...days(valuesOf(tags, metaNames.updated)),
    ...days(parts.updated),
    ...days(shown.updated),
  ].map((one) => one.day)
  const shownUpdate = days(shown.updated)[0]?.day
  const change = shownUpdate ?? updated[0]
  return { published: day, updated: change !== undefined && (day === undefined || change > day) ? change : undefined }
}

/** The day that most of the dates name; of days that as many name, the one named first. */
function mostNamed(days: readonly NamedDay[]): NamedDay | undefined {
  const count = (day: NamedDay): number => days.filter((one) => one.day === day.day).length
  return days.toSorted((one, other) => count(other) - count(one))[0]
}

/** Whether a time of Greenwich can be the day that the page shows, which is that of its place. */
function isNextTo({ day, isUniversal }: NamedDay, shown: string): boolean {
  return isUniversal && Math.abs(Date.parse(day) - Date.parse(shown)) === 86_400_000
}

/** In UTF-16 units: in a longer block, a date is that of what it tells, unless it says that it is that of the text. */
const longestStamp = 80
const longestLabelled = 240

/** What stands before the day of publication; what stands before that of a change is `updateLabel`. */
const label =
  /(?:published|posted|first published|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|发布|掲載|입력|نشر)/iu

function isStamp(words: string): boolean {
  if (words.length <= longestStamp) return true
  return words.length <= longestLabelled && (label.test(words) || updateLabel.test(words))
}

/** The dates in the lines around the headline, by what they say that happened. */
function shownDates(first: readonly string[]): { published: string[]; updated: string[] } {
  const parts = first
    .filter(isStamp)
    .flatMap((words) => words.split(new RegExp(`[|·•\\n]|(?=${updateLabel.source})`, 'iu')))
  return {
    published: parts.filter((part) => !updateLabel.test(part)),
    updated: parts.filter((part) => updateLabel.test(part)),
  }
}
