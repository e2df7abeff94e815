import { memo, type MouseEvent, type Ref } from 'react'
import type { RegisterColumn } from './columns.ts'

type Props<R> = {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  /** Its line among rows and heads. */
  readonly line: number
  /** Distance from the first row, in px. */
  readonly top: number
  readonly row: R
  readonly columns: readonly RegisterColumn<R, string>[]
  readonly isChosen: boolean
  readonly isSelected: boolean
  /** Whether the next gesture applies to this row. */
  readonly acts: boolean
  readonly onMouseDown: (row: R, event: MouseEvent) => void
  readonly onOpen: (row: R) => void
}

function DrawnRow<R>({ ref, id, line, top, row, columns, isChosen, isSelected, acts, onMouseDown, onOpen }: Props<R>) {
  return (
    <div
      ref={ref}
      id={id}
      data-index={line}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={acts}
      className={`register-row${isChosen ? ' chosen' : ''}${isSelected ? ' selected' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => onMouseDown(row, event)}
      onDoubleClick={() => onOpen(row)}
    >
      <span className="register-tick" role="presentation">
        {isSelected ? '✓' : ''}
      </span>
      {columns.map((column, i) => (
        <div key={column.id} role="gridcell" aria-colindex={i + 1} className={column.align}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}

/** Renders only if its props changed, so that scrolling and moving the choice render few rows. */
export const RegisterRow = memo(
  DrawnRow,
  (a, b) =>
    a.line === b.line &&
    a.top === b.top &&
    a.row === b.row &&
    a.columns === b.columns &&
    a.isChosen === b.isChosen &&
    a.isSelected === b.isSelected &&
    a.acts === b.acts,
) as typeof DrawnRow
