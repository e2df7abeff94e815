import { useTable, type ColumnDef, type RowData } from '@tanstack/react-table'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { RowGroup } from '#shared/registers/sort-rows.ts'
import type { Table } from '#shared/registers/table.ts'
import { choose, extend, toggle } from '../../core/registers/choice.ts'
import { registerFeatures, tracksOf, withRoom, type RegisterColumn } from './columns.ts'
import { RegisterHead } from './RegisterHead.tsx'
import { RegisterRows } from './RegisterRows.tsx'
import { stepFrom } from './steps.ts'
import type { Register } from './use-register.ts'
import './register-table.css'

/** The virtual rows of a register: arrow keys move the focus, Shift+arrows or the checkbox select, and rows can be copied as a table. */
export function RegisterTable<R extends RowData, C extends string, Q>({
  label,
  register,
  columns,
  visible,
  estimate,
  counted,
  groupWords,
  onOpen,
  onCopy,
}: {
  readonly label: string
  readonly register: Register<R, C, Q>
  readonly columns: readonly RegisterColumn<R, C>[]
  /** The visible columns, in order. */
  readonly visible: readonly C[]
  /** Row height in px before it is measured. */
  readonly estimate: (row: R) => number
  /** A number of rows in words. */
  readonly counted: (count: number) => string
  readonly groupWords: (group: RowGroup<R>) => ReactNode
  readonly onOpen: (row: R) => void
  /** The table that Ctrl+C on the rows copies; null for nothing. */
  readonly onCopy: () => Table | null
}) {
  const { state, rows, all, idOf, filter, choice, tableRef } = register
  const id = useId()
  const defs = useMemo(() => columns.map(defOf), [columns])
  const shown = useMemo(
    () => ({
      columnOrder: [...visible],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, visible.includes(column.id)])),
      sorting: filter.sort.map(({ column, descending }) => ({ id: column, desc: descending })),
    }),
    [columns, visible, filter.sort],
  )
  // TanStack Table gets no rows, only columns: its own row objects for ten thousand rows would take longer than finding the rows.
  const table = useTable({
    features: registerFeatures,
    columns: defs,
    data: noRows,
    manualSorting: true,
    sortDescFirst: false,
    state: shown,
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(shown.sorting) : change
      state.setFilter({ sort: next.map(({ id: column, desc }) => ({ column: column as C, descending: desc })) })
    },
  })
  const drawn = useMemo(
    () => visible.flatMap((one) => columns.find((column) => column.id === one) ?? []),
    [columns, visible],
  )
  // By all rows and not those found, so that no column moves while somebody types into the filter.
  const { tracks, width } = useMemo(() => tracksOf(withRoom(drawn, all)), [drawn, all])
  const at = useMemo(() => rows.findIndex((row) => idOf(row) === choice.chosen), [rows, idOf, choice.chosen])
  const latest = useRef({ rows, onOpen })
  useLayoutEffect(() => {
    latest.current = { rows, onOpen }
  })
  useLayoutEffect(() => tableRef.current?.focus(), [tableRef])
  const last = useRef({ at: 0, conditions: filter.conditions })
  // If the chosen row disappears while the rows have the focus, the row now at its index is chosen; with a different filter, the first row.
  const keepChoice = useEffectEvent(() => {
    if (at >= 0) last.current = { at, conditions: filter.conditions }
    if (at >= 0 || document.activeElement !== tableRef.current) return
    const next = rows[last.current.conditions === filter.conditions ? Math.min(last.current.at, rows.length - 1) : 0]
    if (next) state.setChoice((choice) => choose(choice, idOf(next)))
  })
  useEffect(() => keepChoice())

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const to = stepFrom(at, event.key, rows.length)
    if (to === null) return
    event.preventDefault()
    const row = rows[to]
    if (row)
      state.setChoice((last) => (event.shiftKey ? extend(last, rows.map(idOf), idOf(row)) : choose(last, idOf(row))))
  }
  const handlers = useMemo(
    () => ({
      onOpen: (row: R) => latest.current.onOpen(row),
      onMouseDown: (row: R, event: MouseEvent) => {
        if (event.button !== 0) return
        if (event.shiftKey) return state.setChoice((last) => extend(last, latest.current.rows.map(idOf), idOf(row)))
        const onTick = event.target instanceof Element && event.target.closest('.register-tick') !== null
        state.setChoice((last) => (onTick || event.ctrlKey || event.metaKey ? toggle : choose)(last, idOf(row)))
      },
    }),
    [state, idOf],
  )
  // The copy event goes to the element with the browser's selection, which may not be the focused one, so listen on the document.
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const copied = document.activeElement === tableRef.current ? onCopy() : null
    if (!copied) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', copied.text)
    event.clipboardData?.setData('text/html', copied.html)
  })
  useEffect(() => {
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [])

  return (
    <div
      className={register.selectedCount > 0 ? 'register-table has-selected' : 'register-table'}
      ref={tableRef}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.length + register.groups.length + 1}
      aria-colcount={visible.length}
      aria-activedescendant={at >= 0 ? `${id}-${choice.chosen}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && at < 0 && rows[0])
          state.setChoice((last) => choose(last, idOf(rows[0]!)))
      }}
      style={{ '--tracks': tracks, '--width': `${width}px` } as CSSProperties}
    >
      <RegisterHead headers={table.getHeaderGroups()[0]?.headers ?? []} columns={drawn} sort={filter.sort} />
      <RegisterRows
        id={id}
        register={register}
        columns={drawn}
        at={at}
        estimate={estimate}
        counted={counted}
        groupWords={groupWords}
        {...handlers}
      />
    </div>
  )
}

const noRows: never[] = []

function defOf<R extends RowData, C extends string>({
  id,
  head,
}: RegisterColumn<R, C>): ColumnDef<typeof registerFeatures, R> {
  return { id, accessorFn: (row) => row, header: head }
}
