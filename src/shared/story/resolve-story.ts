import { fail, ok, type Failure, type Result } from '../contract/result.ts'
import type { Range } from '../text/range.ts'
import { nearestTo, occurrences, placeOfQuote } from './find-quotes.ts'
import { parseStory } from './parse-story.ts'
import type { Story, StoryActor, StoryBriefing, StoryClaim, StoryQuote } from './story.ts'

export type ResolvedActor = Omit<StoryActor, 'mentions'> & { readonly mentions: readonly Range[] }
/** `about` holds indices of claims, from 0. */
export type ResolvedClaim = Omit<StoryClaim, 'quotes' | 'cue' | 'about'> & {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly about: readonly number[]
}
/** `cites` of the judgements hold indices of claims, from 0. */
export type ResolvedStory = {
  readonly source: Story['source']
  readonly actors: readonly ResolvedActor[]
  readonly claims: readonly ResolvedClaim[]
  readonly briefing: StoryBriefing | null
}

/** Carries the one failure out of the nested lists; nothing else is caught. */
class StoryProblem extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * A story with every quote found in its text (canonical: offsets are into this very string).
 * Fails with one sentence that names the quote, name, number or value that is wrong.
 */
export function resolveStory(json: unknown, text: string): Result<ResolvedStory> {
  const story = parseStory(json)
  if (!story.ok) return story
  try {
    return ok(resolved(story.value, text))
  } catch (problem) {
    if (problem instanceof StoryProblem) return { ok: false, error: problem.failure }
    throw problem
  }
}

function resolved(story: Story, text: string): ResolvedStory {
  const { source, briefing = null } = story
  const names = new Set<string>()
  for (const { name } of story.actors) {
    if (names.has(name)) stop(`Two actors are named “${name}”.`)
    names.add(name)
  }
  return {
    source,
    actors: story.actors.map((actor) => ({ ...actor, mentions: places(text, actor.mentions) })),
    claims: story.claims.map((claim, i) => resolvedClaim(claim, i + 1, story, names, text)),
    briefing: briefing && {
      ...briefing,
      judgements: briefing.judgements.map((judgement, i) => ({
        ...judgement,
        cites: judgement.cites.map((cited) => claimIndex(cited, story, `Judgement ${i + 1} cites`)),
      })),
    },
  }
}

function resolvedClaim(claim: StoryClaim, number: number, story: Story, names: ReadonlySet<string>, text: string): ResolvedClaim {
  const { quotes, cue, about = [], ...rest } = claim
  for (const speaker of claim.speakers) {
    if (!names.has(speaker)) stop(`Claim ${number} names the speaker “${speaker}”, who is not among the actors.`)
  }
  for (const link of claim.chain ?? []) {
    if (!names.has(link)) stop(`Claim ${number} names “${link}” in its chain, who is not among the actors.`)
  }
  if (quotes.length === 0 && claim.kind !== 'no-comment') {
    stop(`Claim ${number} has no quote; only a claim of the kind no-comment may have none.`)
  }
  const content = places(text, quotes)
  return {
    ...rest,
    content,
    cue: cue === undefined ? null : placeOfCue(text, cue, content),
    about: [about].flat().map((other) => {
      if (other === number) stop(`Claim ${number} is about itself.`)
      return claimIndex(other, story, `Claim ${number} is about`)
    }),
  }
}

function placeOfCue(text: string, cue: string, content: readonly Range[]): Range {
  if (content.length === 0) return places(text, [cue])[0]!
  return nearestTo(text, content, occurrences(text, cue)) ?? stop(`The cue “${cue}” is not in the text.`)
}

function places(text: string, quotes: readonly StoryQuote[]): Range[] {
  return quotes.map((quote) => {
    const place = placeOfQuote(text, quote)
    if (!place.ok) throw new StoryProblem(place.error)
    return place.value
  })
}

function claimIndex(number: number, story: Story, says: string): number {
  return number <= story.claims.length ? number - 1 : stop(`${says} claim ${number}, which is not in the story.`)
}

function stop(message: string): never {
  throw new StoryProblem(fail('bad-input', message).error)
}
