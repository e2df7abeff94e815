import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type MouseEvent } from 'react'
import type { RegisterColumn } from './columns.ts'
import { RegisterRow } from './RegisterRow.tsx'
import type { Register } from './use-register.ts'

/** px; as in register-table.css. */
const headHeight = 32

/** The rows that can be seen. Where they were scrolled to is kept when the screen is left, and the chosen row stays in sight. */
export function RegisterRows<R, C extends string, Q>({
  id,
  register,
  columns,
  at,
  estimate,
  onMouseDown,
  onOpen,
}: {
  readonly id: string
  readonly register: Register<R, C, Q>
  /** Those that are drawn, in order. */
  readonly columns: readonly RegisterColumn<R, C>[]
  /** Where the chosen row is; −1 for nowhere. */
  readonly at: number
  readonly estimate: (row: R) => number
  readonly onMouseDown: (row: R, event: MouseEvent) => void
  readonly onOpen: (row: R) => void
}) {
  const { state, rows, idOf, choice, tableRef, selectedCount } = register
  const kept = useRef(state.getState().place)
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer's functions stay inside this component, which is what the rule is about
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tableRef.current,
    estimateSize: (index) => estimate(rows[index]!),
    getItemKey: (index) => idOf(rows[index]!),
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The first frame is drawn before the scroller is measured.
    initialRect: { width: 0, height: 900 },
    ...(kept.current && { initialOffset: kept.current.offset, initialMeasurementsCache: kept.current.sizes }),
  })
  const isBack = useRef(kept.current !== null)
  useEffect(() => {
    if (at >= 0 && !isBack.current) virtual.scrollToIndex(at, { align: 'auto' })
    isBack.current = false
  }, [at, virtual])
  // The scroller is the parent's, which is not there yet when this one's layout is made, and gone when it is taken away.
  useEffect(() => {
    const scroller = tableRef.current
    let offset = scroller?.scrollTop ?? 0
    const note = () => {
      offset = scroller?.scrollTop ?? 0
    }
    scroller?.addEventListener('scroll', note, { passive: true })
    return () => {
      scroller?.removeEventListener('scroll', note)
      state.setState({ place: { offset, sizes: virtual.takeSnapshot() } })
    }
  }, [state, tableRef, virtual])

  return (
    <div className="register-rows" style={{ height: virtual.getTotalSize() }} role="presentation">
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        const key = idOf(row)
        const [isChosen, isSelected] = [index === at, choice.selected.has(key)]
        return (
          <RegisterRow
            key={key}
            ref={virtual.measureElement}
            id={`${id}-${key}`}
            index={index}
            top={start - headHeight}
            row={row}
            columns={columns}
            isChosen={isChosen}
            isSelected={isSelected}
            acts={selectedCount > 0 ? isSelected : isChosen}
            onMouseDown={onMouseDown}
            onOpen={onOpen}
          />
        )
      })}
    </div>
  )
}
