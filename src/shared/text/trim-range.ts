import type { Range } from './range.ts'

/** A range without the white space at its ends; empty where there is nothing else in it. */
export function trimRange(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** A text without the letters at its end that `letter` matches. By steps: an expression would try anew from each of a million spaces within. */
export function withoutEnd(text: string, letter: RegExp): string {
  let end = text.length
  while (end > 0 && letter.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
