/**
 * How far the second of a double press reaches, in ms after the first was done. Longer would take keys from somebody fast; nobody has read by then
 * what the first one did.
 */
const doublePress = 300

type Press = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys that have done what they were pressed for: the second of a double press must not act on what comes to stand there next. */
export type SpentKeys = {
  /** The key pressed last; null when the pointer was, since. */
  readonly lastKey: () => string | null
  /** What this key was pressed for is done. It is spent unless another was pressed since. */
  readonly spend: (key: string | null) => void
  /** Whether this press is of a key that is spent, and reaches nothing. Asked before anything else hears of the press. */
  readonly isSpent: (event: Press) => boolean
  readonly pointerPressed: () => void
}

export function createSpentKeys(now: () => number = () => performance.now()): SpentKeys {
  let last: Press | null = null
  let until = 0
  return {
    lastKey: () => last?.key ?? null,
    spend: (key) => {
      if (last && key === last.key) until = now() + doublePress
    },
    isSpent: (press) => {
      const spent = last !== null && isSame(press, last) && now() < until
      // One that is held goes on being spent.
      if (spent && press.repeat) until = now() + doublePress
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
