/** More entries than this are of a catalogue, and not of a desk. */
export const mostRecords = 50_000

/** An entry of a bibliography, in the words of a source card. What it does not say is empty; dates are ISO days. */
export type BibliographyRecord = {
  readonly title: string
  readonly author: string
  /** The newspaper, journal or site that it stands in; else the publisher. */
  readonly publisher: string
  readonly published: string
  readonly accessed: string
  readonly link: string
  readonly doi: string
  readonly language: string
  readonly place: string
}

/** What the import window delivers for a bibliography. `broken` is how many entries could not be read. */
export type Bibliography = { readonly records: readonly BibliographyRecord[]; readonly broken: number }
