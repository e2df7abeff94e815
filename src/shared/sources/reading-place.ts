import type { Id } from '../model/id.ts'

/** Under which key the library keeps which source is open. */
export const openSourceKey = 'open-source'

/** What stands there instead of a source where none is to be opened. */
export const noOpenSource = 'none'

/** Under which key the library keeps where a source was left. */
export const readingPlaceKey = (source: Id): string => `reading:${source}`

/** Where reading was left. Offsets are UTF-16 units of the text: where the block at the top of the page starts, and `below` how many px under the top that is. */
export type ReadingPlace = { readonly top: number; readonly below: number; readonly caret: number }

/** What was kept, as a place; null where it is none. Checked by hand: the first picture waits for it, and would wait for a schema's code. */
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
