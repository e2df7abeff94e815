import type { EventPayload } from '#shared/contract/events.ts'

type Notice = EventPayload<'notice'>

/** Sentences for the person. The window shows one at a time: what comes before it is drawn is kept for it, and told together. */
export type Notices = {
  readonly tell: (notice: Notice) => void
  /** The window is drawn: from now on it is told at once. */
  readonly drawn: () => void
  /** The window ended: what comes before it is drawn again is kept for it. */
  readonly undrawn: () => void
  /** Something went wrong that may go wrong again and again: the person is told the first time. */
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
