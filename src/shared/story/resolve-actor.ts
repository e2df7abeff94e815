import { hasAccess, hasReliability } from '../actors/card-fields.ts'
import type { Range } from '../text/range.ts'
import { nothingLeft } from './nothing-left.ts'
import { claimIndex } from './resolve-claim.ts'
import type { Story, StoryActor } from './story.ts'
import { places, stop } from './story-problem.ts'

/** A mention. For a metonym, `means` names the actor it stands for. */
type ResolvedMention = Range & { readonly means?: string }
/** An alias has a speaker if only that actor uses it. A member's `claim` is an index from 0. */
export type ResolvedActor = Omit<StoryActor, 'mentions' | 'aliases'> & {
  readonly mentions: readonly ResolvedMention[]
  readonly aliases: readonly { readonly text: string; readonly speaker: string | null }[]
}

/** Throws a `StoryProblem` at the first quote, name or number that does not exist. */
export function resolveActor(actor: StoryActor, story: Story, names: ReadonlySet<string>, text: string): ResolvedActor {
  const known = (name: string, says: string) =>
    names.has(name) ? name : stop(`“${actor.name}” ${says} “${name}”, who is not among the actors.`)
  if (actor.reliability !== undefined && !hasReliability(actor.kind))
    stop(`“${actor.name}” has a reliability, which the card of the kind ${actor.kind} does not have.`)
  if ((actor.accessBasis ?? actor.howMany) !== undefined && !hasAccess(actor.kind))
    stop(`“${actor.name}” has an access basis or a number, which only the card of someone unnamed has.`)
  for (const { organisation } of actor.offices ?? [])
    if (organisation !== undefined) known(organisation, 'has an office at')
  if (actor.side !== undefined) known(actor.side, 'has the side')
  return {
    ...actor,
    mentions: actor.mentions.map((mention) => {
      const { quote, nth, means, ...rest } = typeof mention === 'string' ? { quote: mention } : mention
      nothingLeft(rest)
      const [range] = places(text, [{ quote, nth }])
      return { ...range!, ...(means !== undefined && { means: known(means, 'has a mention that means') }) }
    }),
    aliases: (actor.aliases ?? []).map((alias) => {
      if (typeof alias === 'string') return { text: alias, speaker: null }
      const { text: words, speaker, ...rest } = alias
      nothingLeft(rest)
      return { text: words, speaker: known(speaker, 'has an alias by') }
    }),
    ...(actor.members && {
      members: actor.members.map(({ claim, ...member }) => ({
        ...member,
        actor: known(member.actor, 'has the member'),
        ...(claim !== undefined && {
          claim: claimIndex(claim, story.claims.length, `A member of “${actor.name}” rests on`),
        }),
      })),
    }),
  }
}
