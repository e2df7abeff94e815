/** How long a job may go without progress (milliseconds), and how much memory its window may hold (bytes). */
export type JobLimits = { readonly silence: number; readonly memory: number }

/** The limits of the product. A file of 50 MB is parsed in some hundred megabytes, and no step of a parser takes seconds. */
export const jobLimits: JobLimits = { silence: 20_000, memory: 512 * 1024 * 1024 }

/** How often the watch looks, in milliseconds: a file that allocates gets this long to take more memory than allowed. */
const tickMs = 200

/** The smallest progress that counts. A job that told less and less could go on for ever. */
const leastStep = 0.0005

export type JobWatch = {
  /** Returns whether it was progress: more is done than ever before. */
  readonly progressed: (share: number) => boolean
  readonly end: () => void
}

/**
 * Watches a job until it ends, and says so once if it is silent or too large for too long. Silence is counted in ticks, not read from a
 * clock: clocks jump and machines sleep, and a job that could not run is not stuck.
 */
export function watchJob(
  limits: JobLimits,
  memory: () => number,
  stop: (code: 'stuck' | 'too-much-memory') => void,
): JobWatch {
  let silent = 0
  let most = 0
  const end = (): void => clearInterval(timer)
  const timer = setInterval(() => {
    silent += tickMs
    const code = memory() > limits.memory ? 'too-much-memory' : silent > limits.silence ? 'stuck' : null
    if (code === null) return
    end()
    stop(code)
  }, tickMs)
  return {
    progressed: (share) => {
      if (!(share > most + leastStep && share <= 1)) return false
      most = share
      silent = 0
      return true
    },
    end,
  }
}
