import { ok, type Result } from '../contract/result.ts'
import type { Range } from '../text/range.ts'
import { parseStory } from './parse-story.ts'
import { claimIndex, resolveClaim, withoutLoops, type ResolvedClaim } from './resolve-claim.ts'
import type { Story, StoryActor, StoryBriefing } from './story.ts'
import { places, stop, StoryProblem } from './story-problem.ts'

export type { ResolvedClaim } from './resolve-claim.ts'

export type ResolvedActor = Omit<StoryActor, 'mentions'> & { readonly mentions: readonly Range[] }
/** `cites` of the judgements hold indices of claims, from 0. */
export type ResolvedStory = {
  readonly source: Story['source']
  readonly actors: readonly ResolvedActor[]
  readonly claims: readonly ResolvedClaim[]
  readonly briefing: StoryBriefing | null
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
    claims: withoutLoops(story.claims.map((claim, i) => resolveClaim(claim, i + 1, story, names, text))),
    briefing: briefing && {
      ...briefing,
      judgements: briefing.judgements.map((judgement, i) => ({
        ...judgement,
        cites: judgement.cites.map((cited) => claimIndex(cited, story, `Judgement ${i + 1} cites`)),
      })),
    },
  }
}
