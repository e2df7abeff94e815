import { longDate } from '../words/dates.ts'

/** The name of a source in lists and questions: its title, else its file name, else "Untitled source". */
export function sourceName(source: { readonly title: string; readonly fileName: string }): string {
  return source.title || source.fileName || 'Untitled source'
}

/** Where a source comes from, as it is known: "Northern Courier, Mira Holm, 12 March 2026". */
export function sourceOrigin(source: {
  readonly publisher: string
  readonly author: string
  readonly published: string
}): string {
  return [source.publisher, source.author, longDate(source.published)].filter((part) => part !== '').join(', ')
}
