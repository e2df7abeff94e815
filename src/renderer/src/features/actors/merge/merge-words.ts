import type { MergePreview } from '#shared/actors/actor-card.ts'
import { strings } from '../strings.tsx'

/** The changes of a merge, one line each, most important first. Unchanged things are left out. */
export function mergeWords(preview: MergePreview): string[] {
  const {
    mentions,
    claims,
    saidAbout,
    aliases,
    sharedClaims,
    offices,
    memberships,
    members,
    externalIds,
    tags,
    bothMemos,
    lost,
  } = preview
  const words = strings.mergeChanges
  return [
    mentions > 0 && words.mentions(mentions),
    claims > 0 && words.claims(claims),
    saidAbout > 0 && words.saidAbout(saidAbout),
    sharedClaims.length > 0 && words.sharedClaims(sharedClaims.length),
    aliases.length > 0 && words.aliases(aliases),
    offices > 0 && words.offices(offices),
    memberships > 0 && words.memberships(memberships),
    members > 0 && words.members(members),
    externalIds.length > 0 && words.externalIds(externalIds),
    tags.length > 0 && words.tags(tags),
    bothMemos && words.memos,
    ...lost.map(({ field, value }) => words.lost(field, value)),
  ].filter((line) => line !== false)
}
