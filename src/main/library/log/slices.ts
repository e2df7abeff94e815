import { ok, type Result } from '#shared/model/result.ts'
import type { Library } from '../library.ts'

/**
 * How long one call works on a gesture on many records, in milliseconds. Everything else that is asked of the library waits that long at most,
 * and the progress on screen moves that often. After each call windows read what it changed, so shorter ones make the whole take longer.
 */
export const sliceMs = 100

/**
 * Does a slice of a gesture on many records: one item after the other, each in a transaction of its own, until `ms` have passed, and at least
 * one. Windows are told of it as of one commit. Returns how many items were done. If one fails after others, it is left to the next call, so
 * that a call that fails has done nothing.
 */
export function doSlice<T>(
  library: Pick<Library, 'together'>,
  items: Iterable<T>,
  each: (item: T) => Result<unknown>,
  ms: number,
): Result<number> {
  const until = performance.now() + ms
  return library.together(() => {
    let done = 0
    for (const item of items) {
      const result = each(item)
      if (!result.ok) return done > 0 ? ok(done) : result
      done += 1
      if (performance.now() >= until) break
    }
    return ok(done)
  })
}
