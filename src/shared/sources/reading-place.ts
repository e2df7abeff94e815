import type { Id } from '../model/id.ts'

/** The key under which the library stores the open source. */
export const openSourceKey = 'open-source'

/** The value stored there if no source should be opened. */
export const noOpenSource = 'none'

/** The key under which the library stores the reading position of a source. */
export const readingPlaceKey = (source: Id): string => `reading:${source}`

/**
 * A reading position. `top` and `caret` are offsets in UTF-16 units: the start of the first visible block, and the caret.
 * `below` is how many px that block is below the top of the page.
 */
export type ReadingPlace = { readonly top: number; readonly below: number; readonly caret: number }

/**
 * Parses a stored reading position; null if invalid. Checked by hand, because the first picture waits for it and must not wait for schema
 * code.
 */
export function parseReadingPlace(json: string | null): ReadingPlace | null {
  if (json === null) return null
  try {
    const { top, below = 0, caret } = JSON.parse(json) as Partial<Record<keyof ReadingPlace, unknown>>
    return isOffset(top) && isOffset(caret) && typeof below === 'number' ? { top, below, caret } : null
  } catch {
    return null
  }
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
