/** A title without the name of the site, and that name where it is certain. */
export type SplitTitle = { readonly title: string; readonly site: string | null }

const separators = /\s+(?:[|–—·•»«:-]|::|\/\/)\s+|\s*[|｜»]\s*|\s?_\s?(?=\p{sc=Han})|(?<=\p{L}): (?=\p{Lu})/u

/** In words: a longer last part is no name of a site. */
const longestSite = 5

/**
 * Splits the `<title>` of a page: "Ministers near deal | Karvia Daily". `sites` are the names that the page's metadata give the site, and
 * `headlines` what they call the article; if one of these is a part of it, the last other part is the site.
 */
export function splitTitle(written: string, sites: readonly string[], headlines: readonly string[]): SplitTitle {
  const whole = written.replaceAll(/\s+/gu, ' ').trim()
  for (const headline of headlines) {
    if (plainTitle(headline) === plainTitle(whole)) return { title: whole, site: null }
    if (headline === '' || !plainTitle(whole).includes(plainTitle(headline))) continue
    const rest = partsOf(whole).filter((part) => !plainTitle(headline).includes(plainTitle(part)))
    const site = whole.startsWith(headline.slice(0, 10)) ? rest.at(-1) : rest[0]
    return { title: headline, site: site !== undefined && isSite(site) ? site : null }
  }
  const parts = partsOf(whole)
  if (parts.length < 2) return { title: whole, site: null }
  const named = sites.find((site) => [parts[0], parts.at(-1)].some((part) => plainTitle(part!) === plainTitle(site)))
  if (named !== undefined) return { title: without(whole, named), site: named }
  // A bar or a guillemet stands before the name of a site; a dash or a colon may be part of the title.
  const bar = /^(.*?)\s*[|｜»]\s*([^|｜»]*)$/u.exec(whole)
  if (bar && isSite(bar[2]!) && bar[1]!.length > bar[2]!.length) return { title: bar[1]!, site: null }
  const dash = /^(.+)\s[–—-]\s([^–—]*)$/u.exec(whole)
  if (dash && wordsIn(dash[1]!) >= 4 && wordsIn(dash[2]!) <= 3 && /^\p{Lu}/u.test(dash[2]!))
    return { title: dash[1]!.trim(), site: null }
  return { title: whole, site: null }
}

/** The parts of a title between bars, dashes and colons. */
export function partsOf(title: string): string[] {
  return title.split(separators).filter((part) => part.trim() !== '')
}

function isSite(part: string): boolean {
  return wordsIn(part) <= longestSite && part.length < longestSite * 12
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length
}

/** Takes the name of the site off the end or the beginning. */
function without(title: string, site: string): string {
  const at = title.lastIndexOf(site)
  const end = /[\s|｜–—·•»«:/-]+$/u
  const start = /^[\s|｜–—·•»«:/-]+/u
  const [before, after] = [title.slice(0, at).replace(end, ''), title.slice(at + site.length).replace(start, '')]
  return before.length >= after.length ? before.replace(start, '') : after
}

/** A title's letters and numbers, to compare it with others. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How alike two titles are, from 0 to 1: the share of words that both have. */
export function likeness(one: string, other: string): number {
  return likenessOf(titleWords(one), titleWords(other))
}

/** The words of a title, each once. */
export function titleWords(title: string): ReadonlySet<string> {
  const plain = plainTitle(title)
  return new Set(plain === '' ? [] : plain.split(' '))
}

export function likenessOf(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let shared = 0
  for (const word of mine) if (theirs.has(word)) shared++
  return shared / Math.max(1, mine.size, theirs.size)
}
