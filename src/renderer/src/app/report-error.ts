import type { WindowApi } from './window-api.ts'

/** Reports a bug to the log by its name and place in our code. Its message stays here: it can quote a note. */
export function reportErrors(api: WindowApi): (error: unknown) => void {
  const report = (error: unknown) => {
    console.error(error)
    const name = error instanceof Error ? error.name : typeof error
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/u.test(line)).slice(0, 5) : []
    // Where even the log cannot be reached, another report would only end up here again.
    void api.reportError({ name: name.slice(0, 200), place: frames.map((line) => line.trim()).join(' | ').slice(0, 4000) }).catch(() => undefined)
  }
  window.addEventListener('error', (event) => report(event.error))
  window.addEventListener('unhandledrejection', (event) => report(event.reason))
  return report
}
