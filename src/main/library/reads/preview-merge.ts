import { singleFields, type MergePreview } from '#shared/actors/actor-card.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { mergeRefusal } from '../merging/merge-refusal.ts'
import { readMerges } from '../merging/merges.ts'
import { idList, liveRow, notThere } from '../rows/rows.ts'
import type { Library } from '../library.ts'
import { readActorCard } from './read-actor-card.ts'
import { readContexts } from './read-mentions.ts'

/** The number of mentions shown in a preview. */
const examples = 5

/** Previews what merging one actor into another would change. Writes nothing. */
export function previewMerge(
  { db, revisions }: Library,
  { actor, into: target }: Input<'previewMerge'>,
): Result<MergePreview> {
  const merges = readMerges(db)
  const loser = readActorCard({ db }, { id: actor })
  if (!loser.ok) return loser
  const winner = readActorCard({ db }, { id: target })
  if (!winner.ok) return winner
  const [from, into] = [loser.value, winner.value]
  const [loserRow, winnerRow] = [liveRow(db, 'actor', from.actor.id), liveRow(db, 'actor', into.actor.id)]
  if (!loserRow || !winnerRow) return notThere('actor')
  const nameOf = (id: Id) => String(liveRow(db, 'actor', id)?.['name'] ?? '')
  const known = new Set([into.actor.name, ...into.actor.aliases].map((name) => name.toLowerCase()))
  const speaks = new Set(into.claims)
  const ids = new Set(into.externalIds.map(({ scheme, value }) => `${scheme} ${value}`))
  return ok({
    refusal: mergeRefusal(db, loserRow, winnerRow, true),
    mentions: from.actor.mentions,
    claims: from.claims.length,
    saidAbout: from.claimsSaidAbout.filter((claim) => !from.claims.includes(claim)).length,
    examples: readContexts(
      db,
      revisions,
      {
        where: 'mention.actor IN (SELECT value FROM json_each(?))',
        parameters: [idList(merges.group(from.actor.id)), examples],
      },
      ' LIMIT ?',
    ),
    aliases: [from.actor.name, ...from.actor.aliases].filter((name) => !known.has(name.toLowerCase())),
    sharedClaims: from.claims.filter((claim) => speaks.has(claim)),
    offices: from.offices.length,
    memberships: from.memberOf.filter(({ actor }) => actor !== into.actor.id).length,
    members: from.members.filter(({ actor }) => actor !== into.actor.id).length,
    externalIds: from.externalIds.map(({ scheme, value }) => `${scheme} ${value}`).filter((id) => !ids.has(id)),
    tags: from.actor.tags.filter((tag) => !into.actor.tags.includes(tag)),
    bothMemos: from.actor.memo !== '' && into.actor.memo !== '',
    lost: [...lostFields(from.actor, into.actor), ...lostSide(from.actor, into.actor, nameOf)],
  })
}

type Single = { readonly [F in (typeof singleFields)[number]]: string | null }

/** The values that a merge would lose: single-valued fields in which the two actors differ. */
function lostFields(from: Single, into: Single): MergePreview['lost'] {
  return singleFields.flatMap((field) => {
    const value = from[field]
    return value === null || value === '' || value === into[field] ? [] : [{ field, value }]
  })
}

/** The side set on the merged actor, if the remaining one has another: only where it has none, the other counts for it. */
function lostSide(from: ActorView, into: ActorView, nameOf: (id: Id) => string): MergePreview['lost'] {
  if (from.side === null || into.side === null) return []
  const [lost, kept] = [from, into].map((one) => (one.side === one.id ? 'alone' : one.side))
  return lost === kept ? [] : [{ field: 'side', value: lost === 'alone' ? 'stands alone' : nameOf(from.side) }]
}
