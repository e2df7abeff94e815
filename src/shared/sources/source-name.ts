import { longDate } from '../words/dates.ts'

/** The longest name that is made of first words, in UTF-16 units without the “…”. */
const longestFirstWords = 48
/** How many UTF-16 units of a text are enough to find its first words. */
export const firstWordsWithin = 400

/** What a source is named by. */
export type NamedSource = { readonly title: string; readonly firstWords: string; readonly fileName: string }

/** The name of a source in lists and questions: its title, else its first words, else its file name, else "Untitled source". */
export function sourceName(source: NamedSource): string {
  return source.title || source.firstWords || source.fileName || 'Untitled source'
}

/** The first words of a text on one line, ending in “…” if more follow. `start` is its first `firstWordsWithin` units or more. */
export function firstWords(start: string): string {
  const line = start.trim().replaceAll(/\s+/gu, ' ')
  if (line.length <= longestFirstWords) return line
  const end = line.lastIndexOf(' ', longestFirstWords)
  // Chinese has no spaces to cut at, and half of a surrogate pair is no sign.
  const cut = line.slice(0, end > 0 ? end : longestFirstWords).replace(/\p{Surrogate}$/u, '')
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** Whether somebody typed the name of a source, to confirm. The “…” at the end of first words need not be typed. */
export function isNameTyped(typed: string, name: string): boolean {
  return plainName(typed) === plainName(name)
}

function plainName(name: string): string {
  return name.replace(/…$/u, '').trim()
}

/** Where a source comes from, as it is known: "Northern Courier, Mira Holm, 12 March 2026". */
export function sourceOrigin(source: {
  readonly publisher: string
  readonly author: string
  readonly published: string
}): string {
  return [source.publisher, source.author, longDate(source.published)].filter((part) => part !== '').join(', ')
}
