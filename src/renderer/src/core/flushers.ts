import { flushSync } from 'react-dom'

/**
 * Saves one piece of unsaved text; resolves to whether it was saved. With `comesBack` the person only switched to another app, so
 * unfinished words that mean nothing yet may stay unsaved.
 */
type Flush = (why: { readonly comesBack: boolean }) => Promise<boolean>

/** All unsaved text in fields, and how to save it now. Used before closing, opening another library, undo and export. */
export type Flushers = {
  /** Adds a flush function; returns a function that removes it. */
  readonly add: (flush: Flush) => () => void
  /** Like `add`, for a field that may pass its value to the card around it. Fields are flushed before cards. */
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
      // Fields pass their value to the card through React state, so the card sees it only after the next render.
      const kept = await flushSync(() => flushEach(fields, why))
      return (await flushEach(others, why)) && kept
    },
  }
}

function addTo(set: Set<Flush>, flush: Flush): () => void {
  set.add(flush)
  return () => set.delete(flush)
}

async function flushEach(flushes: ReadonlySet<Flush>, why: Parameters<Flush>[0]): Promise<boolean> {
  const kept = await Promise.all([...flushes].map((flush) => flush(why)))
  return kept.every(Boolean)
}
