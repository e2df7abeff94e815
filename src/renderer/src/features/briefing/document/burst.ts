/** A burst of typing ends after half a second without input, or after five seconds of continuous input. In ms. */
const restMs = 500
const longestMs = 5000

type Burst = {
  /** Call after each input. */
  readonly touch: () => void
  /** Clears the timers. Call when the burst is ended in another way. */
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
