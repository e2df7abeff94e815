import { firstPageLimits, type FirstPage } from '#shared/imports/first-page.ts'
import { bodyTypeOf } from './body-type.ts'
import { draftsOf, partsOf } from './drafts.ts'
import { vocabularyOf } from './join-lines.ts'
import type { ReadPage } from './read-pages.ts'
import { linesOfDrafts, wordsOfDraft } from './write-text.ts'

/**
 * What a page says, as far as it alone tells: running heads, which are known by the pages after it, are still among its paragraphs. Null if no
 * word is on it, and for the last page, with which the whole text is there. `page` is its number, from 1.
 */
export function firstPageOf({ sections }: ReadPage, page: number, pages: number): FirstPage | null {
  if (page === pages) return null
  const type = bodyTypeOf([sections])
  const drafts = draftsOf([partsOf(sections, type)], type)
  const vocabulary = vocabularyOf(linesOfDrafts(drafts))
  const paragraphs = drafts.map((draft) => wordsOfDraft(draft, vocabulary)).filter((words) => words !== '')
  return paragraphs.some((words) => /\p{L}/u.test(words)) ? { page, pages, paragraphs: beginningOf(paragraphs) } : null
}

/** As many paragraphs as are shown. */
function beginningOf(paragraphs: readonly string[]): string[] {
  let left: number = firstPageLimits.characters
  return paragraphs.slice(0, firstPageLimits.paragraphs).flatMap((words) => {
    const kept = words.slice(0, left)
    left -= kept.length
    return kept === '' ? [] : [kept]
  })
}
