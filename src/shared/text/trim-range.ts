import type { Range } from './range.ts'

/** A range without white space at its ends; empty if it contains nothing else. */
export function trimRange(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/**
 * A text without the letters at its end that match `letter`. Uses a loop, because a regular expression would start again at each of a
 * million inner spaces.
 */
export function withoutEnd(text: string, letter: RegExp): string {
  let end = text.length
  while (end > 0 && letter.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
