import type { EventPayload } from '#shared/contract/events.ts'
import type { Id } from '#shared/model/id.ts'
import { noOpenSource, openSourceKey } from '#shared/sources/reading-place.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'

/** How long the reload of a window waits for the library's answer, in milliseconds. */
const leaveOutTimeoutMs = 2_000

/**
 * Returns a function to call each time the window ended, before it is reloaded. After two ends in a row with the same
 * source open, it closes that source in the library: its text would end the window again and again. It tells the user
 * the source's name; they can open it again from the list.
 */
export function createLeaveOut(options: {
  readonly library: () => Promise<Pick<LibraryClient, 'call'>>
  readonly tell: (notice: EventPayload<'notice'>) => void
}): (inARow: number) => Promise<void> {
  let last: Id | null = null
  const leaveOut = async (inARow: number): Promise<void> => {
    const library = await options.library()
    const asked = await library.call('readOpenSource', {})
    const shown = asked.ok ? asked.value : null
    const again = inARow > 1 && shown !== null && shown === last
    last = shown
    if (!again) return
    const listed = await library.call('listSources', {})
    const source = listed.ok ? listed.value.find(({ id }) => id === shown) : undefined
    const left = await library.call('keepUiState', { key: openSourceKey, value: noOpenSource })
    if (source && left.ok) options.tell({ kind: 'error', message: leftOut(sourceName(source)) })
  }
  return (inARow) =>
    Promise.race([
      leaveOut(inARow).catch(() => {
        // The library reports its own failure.
      }),
      new Promise<void>((resolve) => setTimeout(resolve, leaveOutTimeoutMs)),
    ])
}

const leftOut = (name: string): string =>
  `The window stopped twice while “${name}” was open, so it came back without that source. What was saved is safe; choose the source in the list to open it again.`
