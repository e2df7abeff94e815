/** A function that answers what it answered before as long as it is given the same; it keeps one answer. */
export function keepLast<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  let last: { readonly given: A; readonly made: T } | null = null
  return (...given) => {
    if (last === null || given.some((value, i) => value !== last?.given[i])) last = { given, made: make(...given) }
    return last.made
  }
}
