import { offerOffices, type NamedPlace, type OfficeOffer } from '#shared/actors/offer-offices.ts'
import { kindOfWords } from '#shared/actors/words-kind.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Revisions } from '../evidence/revisions.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { idList, notThere } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** How many mentions are read; an office is told where somebody is met first. */
const mostMentions = 200
/** How much of the text around a mention is read, in UTF-16 units. */
const reach = 120

/** Reads the offices that texts say a person holds and that are not on their card. Nothing of it is stored. */
export function readOfficeOffers(
  { db, revisions }: Pick<Library, 'db' | 'revisions'>,
  { id }: Input<'readOfficeOffers'>,
): Result<OfficeOffer[]> {
  const merges = readMerges(db)
  const winner = merges.winner(id)
  const actor = db.get<{ name: string; kind: ActorKind }>(
    'SELECT name, kind FROM actor WHERE id=? AND deleted_at IS NULL',
    winner,
  )
  if (!actor) return notThere('actor')
  if (actor.kind !== 'person') return ok([])
  const group = idList(merges.group(winner))
  const held = new Set(
    db
      .rows<readonly [string]>(
        'SELECT title FROM office WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?))',
        group,
      )
      .map(([title]) => title.toLowerCase()),
  )
  const offers = offerOffices(actor.name, placesOf(db, revisions, group), organisations(db, merges))
  return ok(offers.filter(({ title }) => !held.has(title.toLowerCase())))
}

function placesOf(db: Database, revisions: Revisions, group: string): NamedPlace[] {
  return db
    .rows<readonly [revision: Id, start: number, end: number, exact: string]>(
      `SELECT mention.revision, start, "end", exact FROM mention
       JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL
       JOIN revision ON revision.id=mention.revision AND revision.deleted_at IS NULL
       WHERE mention.deleted_at IS NULL AND mention.actor IN (SELECT value FROM json_each(?))
       ORDER BY revision.source, start LIMIT ${mostMentions}`,
      group,
    )
    .flatMap(([revision, start, end, exact]) => {
      const text = revisions.text(revision)
      if (text === undefined || kindOfWords(exact) !== 'name') return []
      const before = text.slice(Math.max(0, start - reach), start)
      return {
        before: before.slice(before.lastIndexOf('\n') + 1),
        exact,
        after: text.slice(end, end + reach).split('\n', 1)[0]!,
      }
    })
}

/** Finds the one state, organisation or group that is called so. The names are read when one is looked for first. */
function organisations(db: Database, merges: Merges): (name: string) => Id | null {
  let byName: Map<string, Set<Id>> | null = null
  const read = () => {
    const names = new Map<string, Set<Id>>()
    const rows = db.rows<readonly [Id, string]>(
      `SELECT id, name FROM actor WHERE deleted_at IS NULL AND kind IN ('state', 'organisation', 'group')
       UNION ALL SELECT actor, text FROM alias JOIN actor ON actor.id=actor
       WHERE alias.deleted_at IS NULL AND unlearned=0 AND speaker IS NULL AND actor.deleted_at IS NULL AND kind IN ('state', 'organisation', 'group')`,
    )
    for (const [id, name] of rows) names.set(plain(name), (names.get(plain(name)) ?? new Set()).add(merges.winner(id)))
    return names
  }
  return (name) => {
    byName ??= read()
    const [only, ...others] = byName.get(plain(name)) ?? []
    return only !== undefined && others.length === 0 ? only : null
  }
}

/** A name as it is compared: small letters, no article. */
function plain(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase()
}
