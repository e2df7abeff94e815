import type { EventPayload } from '#shared/contract/events.ts'

type Notice = EventPayload<'notice'>

/**
 * Notices to the user. The window shows one at a time: those from before it is drawn are kept and then shown as one.
 */
export type Notices = {
  readonly tell: (notice: Notice) => void
  /** The window is drawn: from now on notices are shown at once. */
  readonly drawn: () => void
  /** The window ended: notices are kept until it is drawn again. */
  readonly undrawn: () => void
  /** Reports a failure that may recur. The user is told only the first time. */
  readonly failedOnce: (message: string) => void
}

export function createNotices(show: (notice: Notice) => void): Notices {
  let waiting: Notice[] | null = []
  const failures = new Set<string>()
  const tell: Notices['tell'] = (notice) => {
    if (waiting) waiting.push(notice)
    else show(notice)
  }
  return {
    tell,
    drawn: () => {
      const [first] = waiting ?? []
      const told = waiting ?? []
      waiting = null
      if (first)
        show({
          kind: told.some(({ kind }) => kind === 'error') ? 'error' : 'info',
          message: told.map(({ message }) => message).join(' '),
        })
    },
    undrawn: () => {
      waiting ??= []
    },
    failedOnce: (message) => {
      if (failures.has(message)) return
      failures.add(message)
      tell({ kind: 'error', message })
    },
  }
}
