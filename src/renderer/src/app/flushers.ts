/** What is half typed somewhere, and how to commit it now: asked before the window closes, before another library opens, before undo and before export. */
export type Flushers = {
  /** Adds one; the returned function takes it away. */
  readonly add: (flush: () => Promise<void>) => () => void
  readonly flushAll: () => Promise<void>
}

export function createFlushers(): Flushers {
  const all = new Set<() => Promise<void>>()
  return {
    add: (flush) => {
      all.add(flush)
      return () => all.delete(flush)
    },
    flushAll: async () => {
      await Promise.all([...all].map((flush) => flush()))
    },
  }
}
