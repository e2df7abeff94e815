import { fail, ok, type Result } from '../model/result.ts'
import { quoteOf, splitsPair, type Quote } from './quote.ts'
import type { Range } from './range.ts'

/**
 * The quote of a range to anchor, read from the text.
 * Refuses a range outside the text, one that splits a character, and one that contains only white space.
 */
export function anchorQuote(text: string, range: Range): Result<Quote> {
  if (range.start < 0 || range.start >= range.end || range.end > text.length) {
    return fail('bad-input', 'This range is not inside the text, so nothing was marked; select the words again.')
  }
  if (splitsPair(text, range.start) || splitsPair(text, range.end)) {
    return fail('bad-input', 'This range cuts a character in two, so nothing was marked; select the words again.')
  }
  const quote = quoteOf(text, range)
  if (quote.exact.trim() === '')
    return fail('bad-input', 'There are no words in this range, so nothing was marked; select some.')
  return ok(quote)
}
