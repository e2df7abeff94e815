/**
 * For how many ms after its first press has acted the second press of a double press is ignored. A longer time would swallow keys of fast
 * typists; within this time nobody can have read the result of the first press.
 */
const doublePressMs = 300

type Press = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys that have already acted. The second press of a double press must not act on what appears after the first. */
export type SpentKeys = {
  /** The last key pressed; null if the pointer was used since. */
  readonly lastKey: () => string | null
  /** The action of this key is done. The key counts as spent unless another key was pressed meanwhile. */
  readonly spend: (key: string | null) => void
  /** Whether this press is of a spent key and must be ignored. Called before any other listener gets the press. */
  readonly isSpent: (event: Press) => boolean
  readonly pointerPressed: () => void
}

export function createSpentKeys(now: () => number = () => performance.now()): SpentKeys {
  let last: Press | null = null
  let until = 0
  return {
    lastKey: () => last?.key ?? null,
    spend: (key) => {
      if (last && key === last.key) until = now() + doublePressMs
    },
    isSpent: (press) => {
      const spent = last !== null && isSame(press, last) && now() < until
      // A key that is held stays spent.
      if (spent && press.repeat) until = now() + doublePressMs
      if (!spent) until = 0
      last = press
      return spent
    },
    pointerPressed: () => {
      last = null
    },
  }
}

function isSame(a: Press, b: Press): boolean {
  return (
    a.key === b.key &&
    a.ctrlKey === b.ctrlKey &&
    a.metaKey === b.metaKey &&
    a.altKey === b.altKey &&
    a.shiftKey === b.shiftKey
  )
}
