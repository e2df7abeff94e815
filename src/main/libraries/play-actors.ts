import type { Id } from '#shared/model/id.ts'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import type { Ask } from './play-story.ts'

/** Fills in the cards of a story's actors. All actors and claims must exist already. */
export async function playActors(
  ask: Ask,
  actors: ResolvedStory['actors'],
  ids: ReadonlyMap<string, Id>,
  claims: readonly Id[],
): Promise<void> {
  const idOf = (name: string): Id => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`“${name}” is not in the library.`)
    return id
  }
  for (const {
    name,
    aliases,
    accessBasis,
    howMany,
    documentAuthor,
    documentDate,
    seenBy,
    reliability,
    memo,
    tags,
    side,
    offices = [],
    members = [],
    externalIds = [],
    ...marks
  } of actors) {
    const { kind: _kind, mentions: _mentions, ...rest } = marks
    nothingLeft(rest)
    const actor = idOf(name)
    const card = {
      ...(accessBasis && { accessBasis }),
      ...(howMany && { howMany }),
      ...(documentAuthor && { documentAuthor }),
      ...(documentDate && { documentDate }),
      ...(seenBy && { seenBy }),
      ...(reliability && { reliability }),
      ...(memo && { memo }),
      ...(tags && { tags }),
      ...(side !== undefined && { side: idOf(side) }),
    }
    if (Object.keys(card).length > 0) await ask('updateActor', { id: actor, ...card })
    for (const { text, speaker, ...others } of aliases) {
      nothingLeft(others)
      await ask('addAlias', { actor, text, speaker: speaker === null ? null : idOf(speaker) })
    }
    for (const { title, organisation, from = '', to = '', ...others } of offices) {
      nothingLeft(others)
      await ask('addOffice', {
        actor,
        title,
        organisation: organisation === undefined ? null : idOf(organisation),
        from,
        to,
      })
    }
    for (const { actor: member, from = '', to = '', claim, ...others } of members) {
      nothingLeft(others)
      await ask('addMember', {
        actor: idOf(member),
        partOf: actor,
        from,
        to,
        claim: claim === undefined ? null : (claims[claim] ?? null),
      })
    }
    for (const { scheme, value, ...others } of externalIds) {
      nothingLeft(others)
      await ask('addExternalId', { actor, scheme, value })
    }
  }
}
