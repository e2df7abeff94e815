import { flushSync } from 'react-dom'

/** Answers whether all was kept. */
type Flush = () => Promise<boolean>

/** What is half typed somewhere, and how to commit it now: asked before the window closes, before another library opens, before undo and before export. */
export type Flushers = {
  /** Adds one; the returned function takes it away. */
  readonly add: (flush: Flush) => () => void
  /** As `add`, for a field that may hand its value to the card around it: it goes first. */
  readonly addField: (flush: Flush) => () => void
  readonly flushAll: Flush
}

export function createFlushers(): Flushers {
  const fields = new Set<Flush>()
  const others = new Set<Flush>()
  return {
    add: (flush) => addTo(others, flush),
    addField: (flush) => addTo(fields, flush),
    flushAll: async () => {
      // A card has what its fields hand up once it is drawn anew.
      const kept = await flushSync(() => all(fields))
      return (await all(others)) && kept
    },
  }
}

function addTo(set: Set<Flush>, flush: Flush): () => void {
  set.add(flush)
  return () => set.delete(flush)
}

async function all(flushes: ReadonlySet<Flush>): Promise<boolean> {
  const kept = await Promise.all([...flushes].map((flush) => flush()))
  return kept.every(Boolean)
}
