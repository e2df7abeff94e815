/** A burst of typing ends after half a second of rest, or after five seconds without one. */
const restMs = 500
const longestMs = 5000

type Burst = {
  /** Something was typed. */
  readonly touch: () => void
  /** Forgets the timers; whoever ends the burst by hand calls this. */
  readonly stop: () => void
}

/** Calls `end` when a burst of typing is over. */
export function createBurst(end: () => void): Burst {
  let rest: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(rest)
    clearTimeout(longest)
    rest = longest = undefined
  }
  const over = () => {
    stop()
    end()
  }
  return {
    touch: () => {
      clearTimeout(rest)
      rest = setTimeout(over, restMs)
      longest ??= setTimeout(over, longestMs)
    },
    stop,
  }
}
