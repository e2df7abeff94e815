import { findByWords } from '#shared/search/match-words.ts'
import { namesOf, withParents } from '#shared/tags/tag-path.ts'

/** The number of records with a tag or one below it, by type. */
type RecordUses = {
  readonly claims: number
  readonly actors: number
  readonly sources: number
  readonly questions: number
}
/** The same, with the number of places in texts. */
export type TagUses = RecordUses & { readonly places: number }
type Tagged = { readonly tags: readonly string[] }

export const noUses: RecordUses = { claims: 0, actors: 0, sources: 0, questions: 0 }

/** Uses by path. A record with several tags below one parent counts once for the parent. */
export function countUses(
  records: Readonly<Record<keyof RecordUses, Iterable<Tagged>>>,
): ReadonlyMap<string, RecordUses> {
  const uses = new Map<string, RecordUses>()
  for (const kind of Object.keys(noUses) as (keyof RecordUses)[]) {
    for (const { tags } of records[kind]) {
      const paths = new Set(tags.flatMap(withParents))
      for (const path of paths) {
        const own = uses.get(path) ?? noUses
        uses.set(path, { ...own, [kind]: own[kind] + 1 })
      }
    }
  }
  return uses
}

/** The depth of a path; 0 at the top level. */
export function depthOf(path: string): number {
  return namesOf(path).length - 1
}

/** Tags that contain every typed word in path or definition, together with their parents, so that the result is still a tree. */
export function findTags<T extends { readonly path: string; readonly definition: string }>(
  tags: readonly T[],
  typed: string,
): readonly T[] {
  if (typed.trim() === '') return tags
  const found = findByWords(tags, typed, ({ path, definition }) => `${path}\n${definition}`)
  return tags.filter((tag) => found.some(({ path }) => path === tag.path || path.startsWith(`${tag.path}/`)))
}

/** Compares paths in tree order: a parent before its children, siblings' subtrees together. */
export function byPath(a: string, b: string): number {
  const [one, other] = [namesOf(a), namesOf(b)]
  const at = one.findIndex((name, i) => name !== other[i])
  if (at < 0) return one.length - other.length
  return at >= other.length ? 1 : one[at]!.localeCompare(other[at]!, 'en')
}
