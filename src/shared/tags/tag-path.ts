import type { Id } from '../model/id.ts'

/** Between the names of a path: "security/guarantees". */
export const between = '/'

/** The names of a path, from the top, without blanks around them; empty ones are none. */
export function namesOf(path: string): string[] {
  return path
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A path as it is kept; empty where it names nothing. */
export function tidyPath(path: string): string {
  return namesOf(path).join(between)
}

/** A path and those above it, from the top: a parent finds its children. */
export function withParents(path: string): string[] {
  return namesOf(path).map((_, i, names) => names.slice(0, i + 1).join(between))
}

/** Tags as they are typed: parted by commas, without those that name nothing. */
export function typedPaths(typed: string): string[] {
  return typed
    .split(',')
    .map(tidyPath)
    .filter((path) => path !== '')
}

/** Whether a path is another or stands under it: a parent finds its children. */
export function isUnder(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}${between}`)
}

/** A tag by its name and the one that it stands under; null at the top. */
export type TagRow = { readonly id: Id; readonly name: string; readonly parent: Id | null }

/** The path of every tag. A parent that is not among them is left out. */
export function tagPaths(tags: Iterable<TagRow>): Map<Id, string> {
  const rows = new Map([...tags].map((tag) => [tag.id, tag]))
  const paths = new Map<Id, string>()
  for (const tag of rows.values()) {
    const names: string[] = []
    const seen = new Set<Id>()
    // Two devices can move two tags under each other; a path has an end all the same.
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

/** Whether `tag` is `above`, or stands under it. */
export function isWithin(tags: readonly TagRow[], tag: Id, above: Id): boolean {
  const rows = new Map(tags.map((one) => [one.id, one]))
  const seen = new Set<Id>()
  for (let at: Id | null = tag; at !== null && !seen.has(at); at = rows.get(at)?.parent ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}
