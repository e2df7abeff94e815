import type { Range } from '#shared/text/range.ts'

const wordLetter = /[\p{L}\p{N}\p{M}]/u

/**
 * Finds typed words in a part of the text; of several places the one nearest to `near`. Case is ignored, and a word typed in part is
 * completed. Null if not found.
 */
export function findWords(text: string, within: Range, typed: string, near: number): Range | null {
  const query = typed.trim().toLowerCase()
  if (query === '') return null
  const slice = text.slice(within.start, within.end)
  const low = slice.toLowerCase()
  // If lower case changes the length of the text, offsets would shift; such text is searched with case.
  const [hay, needle] = low.length === slice.length ? [low, query] : [slice, typed.trim()]
  let best: Range | null = null
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (at > 0 && wordLetter.test(slice[at - 1]!) && wordLetter.test(slice[at]!)) continue
    const found = { start: within.start + at, end: within.start + endOfWord(slice, at + needle.length) }
    if (!best || Math.abs(found.start - near) < Math.abs(best.start - near)) best = found
  }
  return best
}

function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length && wordLetter.test(text[end - 1]!) && wordLetter.test(text[end]!)) end++
  return end
}
