/**
 * What the first page with words says, to be read while the other pages are still parsed. It is shown and stored nowhere: only the whole file
 * tells where its paragraphs end and which of its lines are running heads.
 */
export type FirstPage = {
  /** The number of the page, from 1. Pages before it have no words. */
  readonly page: number
  readonly pages: number
  readonly paragraphs: readonly string[]
}

/** A page that says more than this is a poster; its beginning is enough. */
export const firstPageLimits = { paragraphs: 200, characters: 20_000 } as const
