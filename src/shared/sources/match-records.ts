import type { BibliographyRecord } from '../imports/bibliography.ts'
import type { Id } from '../model/id.ts'
import { plainLetters } from '../search/plain-letters.ts'
import { searchedWords } from '../search/words.ts'

/** What of a source's card tells which entry of a bibliography is meant. */
export type CardToMatch = {
  readonly id: Id
  readonly title: string
  readonly link: string
  readonly published: string
}

/** A title of fewer words is that of many texts: "Interview", "Press release". */
const fewestWords = 3
/** Parts of an address that say how a reader came to a page, and not which page it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref|ref_src|cmpid|ocid|smid|spm|_hs\w+)$/iu

/**
 * The source that each entry of a bibliography is about; null where there is none. Its link or DOI decides. Only an entry without a source of
 * the same link goes by its title, if no day contradicts. What two sources have matches neither.
 */
export function matchRecords(
  records: readonly BibliographyRecord[],
  sources: readonly CardToMatch[],
): readonly (Id | null)[] {
  const byLink = Map.groupBy(
    sources.flatMap((source) => linkKeys(source.link).map((key) => ({ key, source }))),
    ({ key }) => key,
  )
  const byTitle = Map.groupBy(sources, ({ title }) => titleKey(title))
  return records.map((record) => {
    const keys = linkKeys(record.link).concat(record.doi === '' ? [] : [`doi ${record.doi.toLowerCase()}`])
    const linked = new Set(keys.flatMap((key) => byLink.get(key) ?? []).map(({ source }) => source.id))
    if (linked.size > 0) return linked.size === 1 ? [...linked][0]! : null
    const key = titleKey(record.title)
    const [titled, ...others] = (key === '' ? undefined : byTitle.get(key)) ?? []
    if (!titled || others.length > 0) return null
    return isSameDay(titled.published, record.published) ? titled.id : null
  })
}

function isSameDay(one: string, other: string): boolean {
  return one === '' || other === '' || one === other
}

/** What a link is compared by: its page, and the DOI in it. */
function linkKeys(link: string): string[] {
  const page = pageOf(link)
  const doi = /\b10\.\d{4,9}\/[^\s?#"<>]*[^\s?#"<>.,;/]/u.exec(unescaped(link))?.[0]
  return [...(page === null ? [] : [page]), ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`])]
}

/** The page of a web address, without scheme, "www.", slash at the end, fragment and tracking; null if it is none. */
function pageOf(link: string): string | null {
  const parts = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(link.trim())
  if (!parts) return null
  const [, host = '', path = '', query = ''] = parts
  const asked = query.split('&').filter((part) => part !== '' && !tracking.test(part.split('=')[0]!))
  const page = `${host.toLowerCase().replace(/:(?:80|443)$/u, '')}${unescaped(path).replace(/\/+$/u, '')}`
  return asked.length === 0 ? page : `${page}?${asked.toSorted().join('&')}`
}

function unescaped(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

/** A title without case, accents and signs; empty if it has too few words to be compared. */
function titleKey(title: string): string {
  const words = searchedWords(plainLetters(title))
  return words.length < fewestWords ? '' : words.join(' ')
}
