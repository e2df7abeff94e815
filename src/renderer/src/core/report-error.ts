import { factsOfError } from '#shared/failures/error-facts.ts'
import { PartMissing } from './later.tsx'
import type { WindowApi } from './window-api.ts'

const bugSentence =
  'Something went wrong in this window. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.'

/**
 * Reports a bug to the log by its name and place in our code. Its message stays here: it can quote a note.
 * Of one that nobody waited for the person is told by `tell`: of a missing part each time, of any other the first time.
 */
export function reportErrors(
  api: Pick<WindowApi, 'reportError'>,
  tell: (sentence: string) => void,
): (error: unknown) => void {
  const report = (error: unknown) => {
    console.error(error)
    // Where even the log cannot be reached, another report would only end up here again.
    void api.reportError(factsOfError(error)).catch(() => undefined)
  }
  let isTold = false
  const unforeseen = (error: unknown) => {
    report(error)
    if (error instanceof PartMissing) return tell(error.message)
    // What the browser says of itself, such as of a layout that goes on in the next frame, comes without an error.
    if (isTold || !(error instanceof Error)) return
    isTold = true
    tell(bugSentence)
  }
  window.addEventListener('error', (event) => unforeseen(event.error))
  window.addEventListener('unhandledrejection', (event) => unforeseen(event.reason))
  return report
}
