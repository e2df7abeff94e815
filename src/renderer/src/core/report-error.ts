import { factsOfError } from '#shared/failures/error-facts.ts'
import { PartMissing } from './lazy.ts'
import type { WindowApi } from './window-api.ts'
import { strings } from './strings.ts'

/**
 * Returns a function that logs a bug by its name and place in our code. The error's message is not logged: it may quote a note.
 * If no caller catches an error, the failure is also shown as a notice (`tell`): for a missing part each time, for any other error only the
 * first time.
 */
export function reportErrors(
  api: Pick<WindowApi, 'reportError'>,
  tell: (sentence: string) => void,
): (error: unknown) => void {
  const report = (error: unknown) => {
    console.error(error)
    // If the log cannot be reached either, reporting that failure would only fail in the same way.
    void api.reportError(factsOfError(error)).catch(() => undefined)
  }
  let isTold = false
  const onUncaught = (error: unknown) => {
    report(error)
    if (error instanceof PartMissing) return tell(error.message)
    // Errors of the browser itself, such as a ResizeObserver loop, come without an error object.
    if (isTold || !(error instanceof Error)) return
    isTold = true
    tell(strings.bug)
  }
  window.addEventListener('error', (event) => onUncaught(event.error))
  window.addEventListener('unhandledrejection', (event) => onUncaught(event.reason))
  return report
}
