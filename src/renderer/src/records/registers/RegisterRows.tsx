import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { RowGroup } from '#shared/registers/sort-rows.ts'
import type { RegisterColumn } from './columns.ts'
import { GroupHead } from './GroupHead.tsx'
import { RegisterRow } from './RegisterRow.tsx'
import type { Register } from './use-register.ts'
import { withHeads } from './with-heads.ts'

/** In px; same as in register-table.css. */
const headHeight = 32
/** In px, before it is measured. */
const groupHeight = 38

/** The visible rows. Keeps the chosen row in view, and stores the scroll position when the screen is left. */
export function RegisterRows<R, C extends string, Q>({
  id,
  register,
  columns,
  at,
  estimate,
  counted,
  groupWords,
  onMouseDown,
  onOpen,
}: {
  readonly id: string
  readonly register: Register<R, C, Q>
  /** The visible columns, in order. */
  readonly columns: readonly RegisterColumn<R, C>[]
  /** Index of the chosen row; −1 if none. */
  readonly at: number
  readonly estimate: (row: R) => number
  /** A number of rows in words. */
  readonly counted: (count: number) => string
  readonly groupWords: (group: RowGroup<R>) => ReactNode
  readonly onMouseDown: (row: R, event: MouseEvent) => void
  readonly onOpen: (row: R) => void
}) {
  const { state, rows, groups, idOf, choice, tableRef, selectedCount } = register
  const lines = useMemo(() => withHeads(groups, rows.length), [groups, rows])
  const kept = useRef(state.getState().place)
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer's functions stay inside this component, which is what the rule is about
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => tableRef.current,
    estimateSize: (index) => {
      const { row } = lines.at(index)
      return row === undefined ? groupHeight : estimate(rows[row]!)
    },
    getItemKey: (index) => {
      const { head, row } = lines.at(index)
      return head === undefined ? idOf(rows[row]!) : `group ${groups[head]!.id}`
    },
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The first frame is rendered before the scroll element is measured.
    initialRect: { width: 0, height: 900 },
    ...(kept.current && { initialOffset: kept.current.offset, initialMeasurementsCache: kept.current.sizes }),
  })
  // The scroll element belongs to the parent and does not exist yet in this component's first layout effect. The virtualizer finds it in the
  // second render; until then it neither scrolls to where the register was left nor follows the scrolling.
  const [, setIsMounted] = useState(false)
  useLayoutEffect(() => setIsMounted(true), [])
  const isBack = useRef(kept.current !== null)
  useEffect(() => {
    // The head of its group comes into sight with the first row.
    if (at >= 0 && !isBack.current) virtual.scrollToIndex(at === 0 ? 0 : lines.lineOf(at), { align: 'auto' })
    isBack.current = false
  }, [at, lines, virtual])
  // At unmount the parent's element is gone already, so the offset is recorded while scrolling.
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
      {virtual.getVirtualItems().map(({ index: line, start }) => {
        const { head, row: index } = lines.at(line)
        const group = head === undefined ? undefined : groups[head]
        if (group)
          return (
            <GroupHead
              key={`group ${group.id}`}
              ref={virtual.measureElement}
              line={line}
              top={start - headHeight}
              columns={columns.length}
              counted={counted(group.rows.length)}
            >
              {groupWords(group)}
            </GroupHead>
          )
        const row = index === undefined ? undefined : rows[index]
        if (!row) return null
        const key = idOf(row)
        const [isChosen, isSelected] = [index === at, choice.selected.has(key)]
        return (
          <RegisterRow
            key={key}
            ref={virtual.measureElement}
            id={`${id}-${key}`}
            line={line}
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
