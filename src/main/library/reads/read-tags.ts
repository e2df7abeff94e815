import type { RecordName } from '#shared/changes/records.ts'
import type { Id } from '#shared/model/id.ts'
import type { FullTag } from '#shared/tags/edit-tags.ts'
import type { Tagged, TagSurroundings } from '#shared/tags/set-tags.ts'
import { isUnder, tagPaths, type TagRow } from '#shared/tags/tag-path.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Lists all live tags, the oldest first. */
export function liveTags(db: Database): FullTag[] {
  return db.all<FullTag>('SELECT * FROM tag WHERE deleted_at IS NULL ORDER BY id')
}

/** Reads the path of every live tag, by id. */
export function pathsById(db: Database): Map<Id, string> {
  return tagPaths(db.all<TagRow>('SELECT id, name, parent FROM tag WHERE deleted_at IS NULL ORDER BY id'))
}

/** What a gesture can look up about existing tags. Read on first use. */
export function tagSurroundings(db: Database): TagSurroundings {
  let ids: Map<string, Id> | null = null
  return {
    idOf: (path) => {
      ids ??= new Map([...pathsById(db)].map(([id, known]) => [known, id]))
      return ids.get(path)
    },
  }
}

/** Reads the rows that tag a record. `owners` is its id; for an actor, also the ids of those merged into it. */
export function taggedOf(db: Database, owners: readonly Id[]): Tagged[] {
  const rows = db.all<Tagged & { readonly tag: Id }>(
    'SELECT * FROM tagged WHERE owner IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
    idList(owners),
  )
  if (rows.length === 0) return rows
  const paths = pathsById(db)
  return rows.map((row) => ({ ...row, path: paths.get(row.tag) ?? '' }))
}

/** Reads the tag paths of all records of a type, or of some, by record. */
export function pathsByOwner(db: Database, type: RecordName, ids: readonly Id[] | null): Map<Id, string[]> {
  const scope = ids === null ? '' : ' AND owner IN (SELECT value FROM json_each(?2))'
  const rows = db.rows<readonly [Id, Id]>(
    `SELECT owner, tag FROM tagged WHERE owner_type=?1 AND deleted_at IS NULL${scope}`,
    type,
    ...(ids === null ? [] : [idList(ids)]),
  )
  const byOwner = new Map<Id, Id[]>()
  for (const [owner, tag] of rows) {
    const known = byOwner.get(owner)
    if (known) known.push(tag)
    else byOwner.set(owner, [tag])
  }
  return asPaths(db, byOwner)
}

/** Replaces tags by their paths, each list sorted. */
export function asPaths(db: Database, byOwner: ReadonlyMap<Id, readonly Id[]>): Map<Id, string[]> {
  if (byOwner.size === 0) return new Map()
  const paths = pathsById(db)
  // Most records have one tag, and share the list with its path: a shared list is copied only once when it is sent to
  // another thread.
  const alone = new Map([...paths].map(([id, path]) => [id, [path]]))
  return new Map(
    [...byOwner].map(([owner, tags]) => {
      const [first] = tags
      return [
        owner,
        tags.length === 1 && first !== undefined
          ? (alone.get(first) ?? [])
          : tags.flatMap((tag) => paths.get(tag) ?? []).sort(),
      ]
    }),
  )
}

/** Lists the paths of the tags in use, sorted. */
export function listTags({ db }: Pick<Library, 'db'>): string[] {
  const paths = pathsById(db)
  const used = db.all<{ tag: Id }>('SELECT DISTINCT tag FROM tagged WHERE deleted_at IS NULL')
  return used.flatMap(({ tag }) => paths.get(tag) ?? []).sort(byPath)
}

/** Lists all tags, sorted by path. */
export function listTagTree({ db }: Pick<Library, 'db'>): TagView[] {
  const tags = liveTags(db)
  const paths = tagPaths(tags)
  const owners = new Map<Id, Set<Id>>()
  const places = new Map<Id, Id[]>()
  for (const [tag, owner, source] of db.rows<readonly [Id, Id, Id | null]>(
    `SELECT tag, iif(owner_type='revision', tagged.id, owner), source FROM tagged
     LEFT JOIN revision ON owner_type='revision' AND revision.id=owner WHERE tagged.deleted_at IS NULL`,
  )) {
    owners.set(tag, (owners.get(tag) ?? new Set()).add(owner))
    if (source !== null) places.set(tag, [...(places.get(tag) ?? []), source])
  }
  const memos = new Map(
    db.rows<readonly [Id, string]>(`SELECT owner, body FROM memo WHERE owner_type='tag' AND deleted_at IS NULL`),
  )
  const pathOf = (tag: FullTag): string => paths.get(tag.id) ?? tag.name
  const within = (tag: FullTag) => tags.filter((other) => isUnder(pathOf(other), pathOf(tag)))
  return tags
    .map((tag) => ({
      id: tag.id,
      name: tag.name,
      path: pathOf(tag),
      parent: tag.parent,
      definition: tag.definition,
      memo: memos.get(tag.id) ?? '',
      uses: owners.get(tag.id)?.size ?? 0,
      usesWithin: new Set(within(tag).flatMap((other) => [...(owners.get(other.id) ?? [])])).size,
      places: within(tag).flatMap((other) => places.get(other.id) ?? []),
    }))
    .sort((a, b) => byPath(a.path, b.path))
}

function byPath(a: string, b: string): number {
  return a.localeCompare(b, 'en') || (a < b ? -1 : Number(a > b))
}
