import { fail, type Failure } from '../contract/result.ts'
import type { Range } from '../text/range.ts'
import { placeOfQuote } from './find-quotes.ts'
import type { StoryQuote } from './story.ts'

/** Carries the one failure out of the nested lists; nothing else is caught. */
export class StoryProblem extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Ends the resolving with a sentence; `resolveStory` and `resolveCase` answer it as their failure. */
export function stop(message: string): never {
  throw new StoryProblem(fail('bad-input', message).error)
}

/** Where the quotes stand; the first that stands nowhere, or in several places, ends it. */
export function places(text: string, quotes: readonly StoryQuote[]): Range[] {
  return quotes.map((quote) => {
    const place = placeOfQuote(text, quote)
    if (!place.ok) throw new StoryProblem(place.error)
    return place.value
  })
}
