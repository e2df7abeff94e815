import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The claims about an actor (given with all actors merged into it): those that the analyst says are about it, which come
 * first, then those that mention it in their content, or are about a claim or idea that mentions it, or about a claim of
 * which it is a speaker ("Zelensky rejected a proposal by **Putin**").
 */
export function claimsAbout(db: Database, group: readonly Id[]): Id[] {
  return db
    .rows<readonly [Id]>(
      `WITH
       stated(claim) AS (
         SELECT claim FROM said_about WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))),
       named(owner) AS (
         SELECT claim FROM stated
         UNION
         SELECT content.owner FROM mention
           JOIN anchor AS place ON place.owner=mention.id AND place.deleted_at IS NULL
           JOIN anchor AS content ON content.revision=place.revision AND content.role='content' AND content.deleted_at IS NULL
             AND content.start<=place.start AND content."end">=place."end"
         WHERE mention.deleted_at IS NULL AND (mention.actor IN (SELECT value FROM json_each(?1)) OR mention.reading IN (SELECT value FROM json_each(?1)))),
       subject(id) AS (
         SELECT owner FROM named
         UNION SELECT claim FROM claim_speaker WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))),
       said(claim) AS (
         SELECT owner FROM named
         UNION SELECT about.claim FROM about JOIN subject ON subject.id IN (about.of_claim, about.of_idea) WHERE about.deleted_at IS NULL)
     SELECT claim.id FROM claim JOIN said ON said.claim=claim.id WHERE claim.deleted_at IS NULL ORDER BY claim.id NOT IN stated, claim.id`,
      idList(group),
    )
    .map(([id]) => id)
}

type Span = readonly [revision: Id, id: Id, start: number, end: number]

/** The number of claims by others about each actor. */
export function countClaimsAbout({ db }: Pick<Library, 'db'>): { actor: Id; claims: number }[] {
  const counts = new Map<Id, number>()
  for (const { actors } of listClaimsAbout({ db }))
    for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  return [...counts].map(([actor, claims]) => ({ actor, claims }))
}

/**
 * The actors that each claim is about, without its own speakers; claims about no actor are left out. The rule is that
 * of `claimsAbout`, applied to all claims and mentions at once: both are sorted by position, so the mentions within a
 * content are found by binary search.
 */
export function listClaimsAbout({ db }: Pick<Library, 'db'>): { claim: Id; actors: Id[] }[] {
  const merges = readMerges(db)
  const contents = db.rows<Span>(
    `SELECT revision, owner, start, "end" FROM anchor WHERE role='content' AND deleted_at IS NULL ORDER BY revision, start`,
  )
  const mentions = Map.groupBy(
    db.rows<readonly [...Span, Id | null]>(
      `SELECT mention.revision, mention.actor, start, "end", reading FROM mention JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL
     WHERE mention.deleted_at IS NULL ORDER BY start`,
    ),
    (row) => row[0],
  )
  const speakers = setsOf(
    db.rows<readonly [Id, Id]>('SELECT claim, actor FROM claim_speaker WHERE deleted_at IS NULL'),
    merges.winner,
  )
  const named = setsOf(
    db.rows<readonly [Id, Id]>('SELECT claim, actor FROM said_about WHERE deleted_at IS NULL'),
    merges.winner,
  )
  for (const [revision, owner, start, end] of contents) {
    const own = named.get(owner) ?? new Set<Id>()
    const inText = mentions.get(revision) ?? []
    for (let i = firstFrom(inText, start); i < inText.length && inText[i]![2] < end; i++) {
      const [, actor, , mentionEnd, reading] = inText[i]!
      if (mentionEnd > end) continue
      own.add(merges.winner(actor))
      if (reading !== null) own.add(merges.winner(reading))
    }
    named.set(owner, own)
  }
  const abouts = Map.groupBy(
    db.rows<readonly [Id, Id]>('SELECT claim, coalesce(of_claim, of_idea) FROM about WHERE deleted_at IS NULL'),
    (row) => row[0],
  )
  return db.rows<readonly [Id]>('SELECT id FROM claim WHERE deleted_at IS NULL ORDER BY id').flatMap(([claim]) => {
    const about = new Set(named.get(claim))
    for (const [, subject] of abouts.get(claim) ?? []) {
      for (const actor of named.get(subject) ?? []) about.add(actor)
      for (const actor of speakers.get(subject) ?? []) about.add(actor)
    }
    const actors = [...about].filter((actor) => !speakers.get(claim)?.has(actor))
    return actors.length === 0 ? [] : [{ claim, actors }]
  })
}

function setsOf(rows: readonly (readonly [Id, Id])[], meaning: (id: Id) => Id): Map<Id, Set<Id>> {
  const sets = new Map<Id, Set<Id>>()
  for (const [owner, value] of rows) {
    const set = sets.get(owner)
    if (set) set.add(meaning(value))
    else sets.set(owner, new Set([meaning(value)]))
  }
  return sets
}

/** The index of the first span that starts at or after an offset, by binary search. */
function firstFrom(spans: readonly (readonly [...Span, ...unknown[]])[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![2] < offset) low = middle + 1
    else high = middle
  }
  return low
}
