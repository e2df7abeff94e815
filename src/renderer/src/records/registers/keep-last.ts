/** Caches the last result of a function and returns it while the arguments are the same. */
export function keepLast<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  let last: { readonly given: A; readonly made: T } | null = null
  return (...given) => {
    if (last === null || given.some((value, i) => value !== last?.given[i])) last = { given, made: make(...given) }
    return last.made
  }
}
