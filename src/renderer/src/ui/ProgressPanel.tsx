import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { strings } from './strings.ts'
import { useFocusReturn } from './use-focus-return.ts'
import './progress-panel.css'

/** Work that is over sooner than this, in milliseconds, shows no progress. */
const shownAfter = 400

/** How far a longer piece of work is, with buttons to control it. It shows itself after a while; another piece needs another `key`. */
export function ProgressPanel({
  title,
  status,
  share,
  detail,
  above,
  children,
}: {
  readonly title: string
  readonly status: ReactNode
  /** How much is done, from 0 to 1; null while nobody knows of how much. */
  readonly share: number | null
  /** What is being worked on, in a line below the bar. */
  readonly detail?: ReactNode
  /** What the work has brought so far, above all else. */
  readonly above?: ReactNode
  readonly children: ReactNode
}) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), shownAfter)
    return () => clearTimeout(timer)
  }, [])
  const { onFocus, giveBack } = useFocusReturn()
  const hasFocus = useRef(false)
  // The panel goes by itself; the focus does not go with it.
  useLayoutEffect(
    () => () => {
      if (hasFocus.current) giveBack()
    },
    [giveBack],
  )
  if (!isLong) return null
  const percent = share === null ? null : Math.floor(share * 100)
  return (
    <section
      className="progress-panel"
      aria-label={title}
      onFocus={(event) => {
        onFocus(event)
        hasFocus.current = true
      }}
      onBlur={() => {
        hasFocus.current = false
      }}
    >
      {above}
      <p>
        <b>{title}</b> <span>{status}</span>
      </p>
      <div className="progress-actions">{children}</div>
      <progress max={100} {...(percent !== null && { value: percent })} aria-label={title} />
      <small className="progress-percent">{percent !== null && strings.percent(percent)}</small>
      {detail !== undefined && <small className="progress-detail">{detail}</small>}
    </section>
  )
}
