import type { ReactNode, Ref } from 'react'

/** The head of a group of rows. It is no row that can be chosen: the arrow keys pass over it. */
export function GroupHead({
  ref,
  line,
  top,
  columns,
  counted,
  children,
}: {
  readonly ref: Ref<HTMLDivElement>
  /** Its line among rows and heads. */
  readonly line: number
  /** Distance from the first line, in px. */
  readonly top: number
  /** How many columns it goes across. */
  readonly columns: number
  /** How many rows it has, in words. */
  readonly counted: string
  readonly children: ReactNode
}) {
  return (
    <div
      ref={ref}
      data-index={line}
      role="row"
      aria-rowindex={line + 2}
      className="register-group"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" aria-colspan={columns}>
        {children} <small>{counted}</small>
      </span>
    </div>
  )
}
