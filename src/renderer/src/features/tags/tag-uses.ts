import { findByWords } from '#shared/search/match-words.ts'
import { namesOf, withParents } from '#shared/tags/tag-path.ts'

/** What carries a tag or one under it: how many of each kind. */
export type TagUses = {
  readonly claims: number
  readonly actors: number
  readonly sources: number
  readonly questions: number
}
type Tagged = { readonly tags: readonly string[] }

const none: TagUses = { claims: 0, actors: 0, sources: 0, questions: 0 }

/** By path; a record with several tags under one parent counts once for the parent. */
export function countUses(records: Readonly<Record<keyof TagUses, Iterable<Tagged>>>): ReadonlyMap<string, TagUses> {
  const uses = new Map<string, TagUses>()
  for (const kind of Object.keys(none) as (keyof TagUses)[]) {
    for (const { tags } of records[kind]) {
      const paths = new Set(tags.flatMap(withParents))
      for (const path of paths) {
        const own = uses.get(path) ?? none
        uses.set(path, { ...own, [kind]: own[kind] + 1 })
      }
    }
  }
  return uses
}

/** How far a path stands from the top. */
export function depthOf(path: string): number {
  return namesOf(path).length - 1
}

/** The tags that hold every word, in their path or definition; with each, those above it, so that the tree stays one. */
export function findTags<T extends { readonly path: string; readonly definition: string }>(
  tags: readonly T[],
  typed: string,
): readonly T[] {
  if (typed.trim() === '') return tags
  const found = findByWords(tags, typed, ({ path, definition }) => `${path}\n${definition}`)
  return tags.filter((tag) => found.some(({ path }) => path === tag.path || path.startsWith(`${tag.path}/`)))
}

/** In the order of the tree: a parent before those under it, and those together. */
export function byPath(a: string, b: string): number {
  const [one, other] = [namesOf(a), namesOf(b)]
  const at = one.findIndex((name, i) => name !== other[i])
  if (at < 0) return one.length - other.length
  return at >= other.length ? 1 : one[at]!.localeCompare(other[at]!, 'en')
}
