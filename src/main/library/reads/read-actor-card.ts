import type { ActorCard } from '#shared/actors/actor-card.ts'
import { groupsOf } from '#shared/actors/membership.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { idList, notThere } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { claimsAbout } from './claims-about.ts'
import { readMemberships } from './memberships.ts'
import { readActors } from './read-actors.ts'

/**
 * Reads everything that an actor's card shows. The id of a merged actor gives the card of the one it was merged into.
 */
export function readActorCard({ db }: Pick<Library, 'db'>, { id }: Input<'readActorCard'>): Result<ActorCard> {
  const merges = readMerges(db)
  const [actor] = readActors({ db }, { ids: [merges.winner(id)] })
  if (!actor) return notThere('actor')
  const group = merges.group(actor.id)
  return ok({
    actor,
    ...readNames(db, group, merges),
    ...readStanding(db, group, merges),
    ...readSaid(db, actor.id, group, merges),
  })
}

type Names = Pick<ActorCard, 'aliases' | 'unlearned' | 'externalIds' | 'merged' | 'keptApart'>

function readNames(db: Database, group: readonly Id[], merges: Merges): Names {
  const ids = idList(group)
  const aliases = db.rows<readonly [Id, string, number, Id | null, number]>(
    'SELECT id, text, learned, speaker, unlearned FROM alias WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?)) ORDER BY id',
    ids,
  )
  const apart = db.rows<readonly [Id, Id]>(
    `SELECT actor, other FROM never_merge WHERE deleted_at IS NULL
       AND (actor IN (SELECT value FROM json_each(?1)) OR other IN (SELECT value FROM json_each(?1)))`,
    ids,
  )
  return {
    aliases: aliases
      .filter((row) => row[4] === 0)
      .map(([id, text, learned, speaker]) => ({
        id,
        text,
        learned: learned === 1,
        speaker: speaker === null ? null : merges.winner(speaker),
      })),
    unlearned: aliases.filter((row) => row[4] === 1).map(([id, text]) => ({ id, text })),
    externalIds: db
      .rows<readonly [Id, string, string]>(
        'SELECT id, scheme, value FROM external_id WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?)) ORDER BY scheme, value',
        ids,
      )
      .map(([id, scheme, value]) => ({ id, scheme, value })),
    merged: db
      .rows<readonly [Id, string, ActorKind]>(
        'SELECT id, name, kind FROM actor WHERE id IN (SELECT value FROM json_each(?)) AND id<>? ORDER BY id',
        ids,
        group[0]!,
      )
      .map(([id, name, kind]) => ({ id, name, kind })),
    keptApart: [...new Set(apart.flat().map((id) => merges.winner(id)))].filter((id) => id !== group[0]),
  }
}

type Standing = Pick<ActorCard, 'offices' | 'memberOf' | 'members'>
type MemberRow = readonly [id: Id, other: Id, from: string, to: string, claim: Id | null]

function readStanding(db: Database, group: readonly Id[], merges: Merges): Standing {
  const ids = idList(group)
  const members = (own: string, other: string): ActorCard['members'] =>
    db
      .rows<MemberRow>(
        `SELECT member.id, ${other}, coalesce(from_date, ''), coalesce(to_date, ''), claim.id
     FROM member LEFT JOIN claim ON claim.id=member.claim AND claim.deleted_at IS NULL
     WHERE member.deleted_at IS NULL AND ${own} IN (SELECT value FROM json_each(?)) ORDER BY from_date, member.id`,
        ids,
      )
      .map(([id, actor, from, to, claim]) => ({ id, actor: merges.winner(actor), from, to, claim }))
  return {
    offices: db
      .rows<readonly [Id, string, Id | null, string, string]>(
        `SELECT id, title, organisation, coalesce(from_date, ''), coalesce(to_date, '') FROM office
       WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?)) ORDER BY from_date, id`,
        ids,
      )
      .map(([id, title, organisation, from, to]) => ({
        id,
        title,
        organisation: organisation === null ? null : merges.winner(organisation),
        from,
        to,
      })),
    memberOf: members('actor', 'part_of'),
    members: members('part_of', 'actor'),
  }
}

type Said = Pick<ActorCard, 'claims' | 'groupClaims' | 'claimsSaidAbout' | 'claimsAbout' | 'claimsReported'>

function readSaid(db: Database, actor: Id, group: readonly Id[], merges: Merges): Said {
  const claimsBy = (table: 'claim_speaker' | 'claim_link' | 'said_about', ids: readonly Id[]): Id[] =>
    db
      .rows<readonly [Id]>(
        `SELECT DISTINCT claim FROM ${table} WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?)) ORDER BY claim`,
        idList(ids),
      )
      .map(([claim]) => claim)
  const claims = claimsBy('claim_speaker', group)
  const own = new Set(claims)
  const groups = [...groupsOf(actor, readMemberships(db, merges))]
  return {
    claims,
    groupClaims: groups.flatMap((one) =>
      claimsBy('claim_speaker', merges.group(one))
        .filter((claim) => !own.has(claim))
        .map((claim) => ({ claim, group: one })),
    ),
    claimsSaidAbout: claimsBy('said_about', group),
    claimsAbout: claimsAbout(db, group).filter((claim) => !own.has(claim)),
    claimsReported: claimsBy('claim_link', group),
  }
}
