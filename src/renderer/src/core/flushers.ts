import { flushSync } from 'react-dom'

/** Answers whether all was kept. `comesBack`: the person only went to another app, and words that mean nothing yet may wait for them. */
type Flush = (why: { readonly comesBack: boolean }) => Promise<boolean>

/** What is half typed somewhere, and how to commit it now: asked before the window closes, before another library opens, before undo and before export. */
export type Flushers = {
  /** Adds one; the returned function takes it away. */
  readonly add: (flush: Flush) => () => void
  /** As `add`, for a field that may hand its value to the card around it: it goes first. */
  readonly addField: (flush: Flush) => () => void
  readonly flushAll: (why?: { readonly comesBack: boolean }) => Promise<boolean>
}

export function createFlushers(): Flushers {
  const fields = new Set<Flush>()
  const others = new Set<Flush>()
  return {
    add: (flush) => addTo(others, flush),
    addField: (flush) => addTo(fields, flush),
    flushAll: async (why = { comesBack: false }) => {
      // A card has what its fields hand up once it is drawn anew.
      const kept = await flushSync(() => all(fields, why))
      return (await all(others, why)) && kept
    },
  }
}

function addTo(set: Set<Flush>, flush: Flush): () => void {
  set.add(flush)
  return () => set.delete(flush)
}

async function all(flushes: ReadonlySet<Flush>, why: Parameters<Flush>[0]): Promise<boolean> {
  const kept = await Promise.all([...flushes].map((flush) => flush(why)))
  return kept.every(Boolean)
}
