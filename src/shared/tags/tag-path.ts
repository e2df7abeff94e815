import type { Id } from '../model/id.ts'

/** Separates the names of a path: "security/guarantees". */
export const between = '/'

/** The names of a path from the top, trimmed; empty ones are dropped. */
export function namesOf(path: string): string[] {
  return path
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A path as it is stored; empty if it contains no name. */
export function tidyPath(path: string): string {
  return namesOf(path).join(between)
}

/** A path and those of its parents, from the top, because a search for a parent also finds its children. */
export function withParents(path: string): string[] {
  return namesOf(path).map((_, i, names) => names.slice(0, i + 1).join(between))
}

/** The tag paths in a typed list, which is separated by commas; empty paths are dropped. */
export function typedPaths(typed: string): string[] {
  return typed
    .split(',')
    .map(tidyPath)
    .filter((path) => path !== '')
}

/** Whether a path is equal to another or below it, because a search for a parent also finds its children. */
export function isUnder(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}${between}`)
}

/** A tag with its name and its parent; null at the top. */
export type TagRow = { readonly id: Id; readonly name: string; readonly parent: Id | null }

/** The path of every tag. A parent that is missing from `tags` is left out. */
export function tagPaths(tags: Iterable<TagRow>): Map<Id, string> {
  const rows = new Map([...tags].map((tag) => [tag.id, tag]))
  const paths = new Map<Id, string>()
  for (const tag of rows.values()) {
    const names: string[] = []
    const seen = new Set<Id>()
    // Stops at a cycle: two devices can each move a tag below the other's.
    for (
      let at: TagRow | undefined = tag;
      at && !seen.has(at.id);
      at = at.parent === null ? undefined : rows.get(at.parent)
    ) {
      seen.add(at.id)
      names.unshift(at.name)
    }
    paths.set(tag.id, names.join(between))
  }
  return paths
}

/** Whether `tag` is `above` or below it. */
export function isWithin(tags: readonly TagRow[], tag: Id, above: Id): boolean {
  const rows = new Map(tags.map((one) => [one.id, one]))
  const seen = new Set<Id>()
  for (let at: Id | null = tag; at !== null && !seen.has(at); at = rows.get(at)?.parent ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
