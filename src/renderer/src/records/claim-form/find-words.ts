import type { Range } from '#shared/text/range.ts'

const wordLetter = /[\p{L}\p{N}\p{M}]/u

/**
 * Where words that were typed stand in a part of the text, nearest to `near` first: letter case makes no difference, and a word that was
 * begun is taken to its end. Null where they do not stand there.
 */
export function findWords(text: string, within: Range, typed: string, near: number): Range | null {
  const query = typed.trim().toLowerCase()
  if (query === '') return null
  const slice = text.slice(within.start, within.end)
  const low = slice.toLowerCase()
  // Letters whose lower case is longer would shift the places; such text is searched as it is written.
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
