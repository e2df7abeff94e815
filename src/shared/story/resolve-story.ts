import { ok, type Result } from '../model/result.ts'
import { parseCase, parseStory } from './parse-story.ts'
import { resolveActor, type ResolvedActor } from './resolve-actor.ts'
import { resolveClaim, withoutLoops, type ResolvedClaim } from './resolve-claim.ts'
import { resolveOver, type ResolvedOver } from './resolve-over.ts'
import type { OverClaims, Story } from './story.ts'
import { stop, StoryProblem } from './story-problem.ts'

export type { ResolvedClaim } from './resolve-claim.ts'
export type { ResolvedOver } from './resolve-over.ts'

/** A story that can be played: everything it refers to exists. */
export type ResolvedStory = Readonly<Omit<Story, 'actors' | 'claims' | keyof OverClaims>> &
  ResolvedOver & {
    readonly actors: readonly ResolvedActor[]
    readonly claims: readonly ResolvedClaim[]
  }

/**
 * Finds every quote of a story in its text. The text must be canonical, because offsets refer to this exact string. Claims are given by
 * index from 0.
 * Fails with one sentence that names the wrong quote, name, number or value.
 */
export function resolveStory(json: unknown, text: string): Result<ResolvedStory> {
  const story = parseStory(json)
  return story.ok ? unlessStopped(() => resolved(story.value, text)) : story
}

/** Resolves what a case says about the claims of its stories, including the links within each. Claims are numbered through all stories. */
export function resolveCase(json: unknown, stories: readonly ResolvedStory[]): Result<ResolvedOver> {
  const parsed = parseCase(json)
  if (!parsed.ok) return parsed
  const within = stories.flatMap(({ links }, i) => {
    const before = stories.slice(0, i).reduce((count, { claims }) => count + claims.length, 0)
    return links.map(({ claim, is, other }) => ({ claim: before + claim, is, other: before + other }))
  })
  return unlessStopped(() => {
    for (const [i, { source }] of stories.entries()) checkOriginal(source, stories.slice(0, i))
    const over = resolveOver(
      parsed.value,
      stories.flatMap(({ claims }) => claims),
    )
    return { ...over, links: [...within, ...over.links] }
  })
}

/** A source can be a copy only of one that the case reads before it. */
function checkOriginal({ title, copyOf }: Story['source'], before: readonly ResolvedStory[]): void {
  if (copyOf !== undefined && !before.some(({ source }) => source.title === copyOf))
    stop(`“${title}” is a copy of “${copyOf}”, but no story before it has a source of that title.`)
}

function unlessStopped<T>(resolve: () => T): Result<T> {
  try {
    return ok(resolve())
  } catch (problem) {
    if (problem instanceof StoryProblem) return { ok: false, error: problem.failure }
    throw problem
  }
}

function resolved(story: Story, text: string): ResolvedStory {
  const names = new Set<string>()
  for (const { name } of story.actors) {
    if (names.has(name)) stop(`Two actors are named “${name}”.`)
    names.add(name)
  }
  const actors = story.actors.map((actor) => resolveActor(actor, story, names, text))
  const claims = withoutLoops(story.claims.map((claim, i) => resolveClaim(claim, i + 1, story, names, text)))
  return { source: story.source, actors, claims, ...resolveOver(story, claims) }
}
