import type { Range } from './range.ts'

/** What an anchor stores besides its range, so that its place can be checked and found again. */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** UTF-16 units of context on each side: enough to tell repeated quotes apart, and the same length as Hypothesis uses. */
const contextLength = 32

/** The quote of a range with up to 32 units of context on each side. The context never splits a surrogate pair. */
export function quoteOf(text: string, range: Range): Quote {
  let before = Math.max(0, range.start - contextLength)
  let after = Math.min(text.length, range.end + contextLength)
  if (before < range.start && splitsPair(text, before)) before++
  if (after > range.end && splitsPair(text, after)) after--
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(before, range.start),
    suffix: text.slice(range.end, after),
  }
}

/** Whether `offset` is between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
