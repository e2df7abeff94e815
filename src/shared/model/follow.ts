/**
 * Follows steps from one id to the next (merged into, copy of, on the side of) to their end. Without a step an id is its own
 * end. A circle ends at its smallest id, from wherever it is entered, so that all ids of a circle have one end.
 */
export function createFollower(steps: ReadonlyMap<string, string>): (from: string) => string {
  const ends = new Map<string, string>()
  return (from) => {
    if (!steps.has(from)) return from
    let end = ends.get(from)
    if (end === undefined) ends.set(from, (end = follow(from, steps)))
    return end
  }
}

function follow(from: string, steps: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = from
  for (let next = steps.get(at); next !== undefined; next = steps.get(at)) {
    if (next === at) return at
    if (seen.has(at)) return smallestOfCircle(at, steps)
    seen.add(at)
    at = next
  }
  return at
}

function smallestOfCircle(from: string, steps: ReadonlyMap<string, string>): string {
  let smallest = from
  for (let at = steps.get(from)!; at !== from; at = steps.get(at)!) if (at < smallest) smallest = at
  return smallest
}
