/**
 * The way back of a gesture. Every commit of the library has a number, which its `changed` event and the reply to the gesture both carry.
 * The stores take commits in one after the other; a mutation resolves when they hold its commit.
 */
export type Commits = {
  /**
   * Takes in a commit: `read` reads the affected records and resolves to the function that puts them into the stores. Reading begins at
   * once; the stores change in the order of the calls, so that records read early never replace newer ones. Rejects if `read` does.
   */
  readonly take: (commit: number, read: Promise<() => void>) => Promise<void>
  /** Resolves when the stores hold the commit, or could not read it. */
  readonly whenTaken: (commit: number) => Promise<void>
}

export function createCommits(): Commits {
  let taken = 0
  let queue: Promise<unknown> = Promise.resolve()
  let waiting: readonly { readonly commit: number; readonly resolve: () => void }[] = []
  const noteTaken = (commit: number) => {
    taken = commit
    for (const one of waiting) if (one.commit <= commit) one.resolve()
    waiting = waiting.filter((one) => one.commit > commit)
  }
  return {
    take: (commit, read) => {
      const before = queue
      const taking = (async () => {
        try {
          const put = await read
          await before
          put()
        } finally {
          await before
          noteTaken(commit)
        }
      })()
      queue = taking.catch(() => undefined)
      return taking
    },
    whenTaken: (commit) =>
      taken >= commit ? Promise.resolve() : new Promise((resolve) => (waiting = [...waiting, { commit, resolve }])),
  }
}
