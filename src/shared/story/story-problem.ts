import { fail, type Failure } from '../model/result.ts'
import type { Range } from '../text/range.ts'
import { placeOfQuote } from './find-quotes.ts'
import type { StoryQuote } from './story.ts'

/** Carries the one failure out of nested calls. No other error is caught. */
export class StoryProblem extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Stops resolving with a sentence. `resolveStory` and `resolveCase` return it as their failure. */
export function stop(message: string): never {
  throw new StoryProblem(fail('bad-input', message).error)
}

/** The ranges of the quotes. Stops at the first quote that does not occur, or occurs several times. */
export function places(text: string, quotes: readonly StoryQuote[]): Range[] {
  return quotes.map((quote) => {
    const place = placeOfQuote(text, quote)
    if (!place.ok) throw new StoryProblem(place.error)
    return place.value
  })
}
