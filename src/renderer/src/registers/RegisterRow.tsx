import { FlexRender, type Row, type RowData } from '@tanstack/react-table'
import { memo, type MouseEvent, type Ref } from 'react'
import type { registerFeatures } from './columns.ts'

type Props<R extends RowData> = {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  readonly index: number
  /** px from the first row. */
  readonly top: number
  readonly row: Row<typeof registerFeatures, R>
  readonly look: unknown
  readonly defs: unknown
  readonly isChosen: boolean
  readonly isSelected: boolean
  /** Whether the next gesture is for this row. */
  readonly acts: boolean
  readonly onMouseDown: (row: R, event: MouseEvent) => void
  readonly onOpen: (row: R) => void
}

function DrawnRow<R extends RowData>({ ref, id, index, top, row, isChosen, isSelected, acts, onMouseDown, onOpen }: Props<R>) {
  return (
    <div ref={ref} id={id} data-index={index} role="row" aria-rowindex={index + 2} aria-selected={acts} className={`register-row${isChosen ? ' chosen' : ''}${isSelected ? ' selected' : ''}`}
      style={{ transform: `translateY(${top}px)` }} onMouseDown={(event) => onMouseDown(row.original, event)} onDoubleClick={() => onOpen(row.original)}>
      <span className="register-tick" role="presentation">{isSelected ? '✓' : ''}</span>
      {row.getVisibleCells().map((cell, i) => <div key={cell.id} role="gridcell" aria-colindex={i + 1}><FlexRender cell={cell} /></div>)}
    </div>
  )
}

/** Drawn anew only when something of it changed: scrolling and moving the choice draw few rows. */
export const RegisterRow = memo(DrawnRow, (a, b) =>
  a.index === b.index && a.top === b.top && a.row.original === b.row.original && a.look === b.look && a.defs === b.defs
  && a.isChosen === b.isChosen && a.isSelected === b.isSelected && a.acts === b.acts) as typeof DrawnRow
