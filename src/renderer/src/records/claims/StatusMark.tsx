import type { ShownStatus } from '#shared/questions/status-view.ts'
import './status-mark.css'

/** A status as its line under a claim in the text, and its word. The line style carries the meaning; colour repeats it. */
export function StatusMark({ status }: { readonly status: ShownStatus }) {
  return (
    <span className={`status-mark ${status}`}>
      <StatusLine status={status} />
      {status}
    </span>
  )
}

export function StatusLine({ status }: { readonly status: ShownStatus }) {
  return (
    <span className={`status-line ${status}`} aria-hidden>
      {status === 'refuted' ? '✕' : ''}
    </span>
  )
}
