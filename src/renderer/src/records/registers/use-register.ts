import { useMemo, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { Id } from '#shared/model/id.ts'
import type { RowGroup, SortBy } from '#shared/registers/sort-rows.ts'
import { actingRows, type Choice } from '../../core/registers/choice.ts'
import type { RegisterFilter, RegisterState } from '../../core/registers/register-state.ts'

/** A register for its screen: all rows, the rows found, and the rows that the next gesture applies to. */
export type Register<R, C extends string, Q> = {
  readonly state: RegisterState<C, Q>
  readonly filter: RegisterFilter<C, Q>
  readonly choice: Choice
  readonly idOf: (row: R) => Id
  readonly all: readonly R[]
  readonly find: (rows: readonly R[], conditions: Q) => readonly R[]
  /** The found rows, unsorted. */
  readonly found: readonly R[]
  readonly rows: readonly R[]
  /** The groups of the rows, in their order; none if they are not grouped. */
  readonly groups: readonly RowGroup<R>[]
  readonly chosen: R | null
  /** The rows that the next gesture applies to. A function, because finding them takes time. */
  readonly acting: () => readonly R[]
  /** Number of selected rows that are visible. */
  readonly selectedCount: number
  readonly tableRef: RefObject<HTMLDivElement | null>
  readonly fieldRef: RefObject<HTMLInputElement | null>
  /** Whether the focus is on the rows, so that their keys work. */
  readonly inRows: () => boolean
}

/** Filters, sorts and remembers the state. `all`, `find` and `sort` belong to the register, see shared/registers. */
export function useRegister<R, C extends string, Q>({
  state,
  all,
  idOf,
  find,
  sort,
  group = ungrouped,
}: {
  readonly state: RegisterState<C, Q>
  readonly all: readonly R[]
  readonly idOf: (row: R) => Id
  readonly find: (rows: readonly R[], conditions: Q) => readonly R[]
  readonly sort: (rows: readonly R[], by: SortBy<C>) => readonly R[]
  /** Groups sorted rows; no groups leave them as they are. */
  readonly group?: (rows: readonly R[], by: string | undefined) => readonly RowGroup<R>[]
}): Register<R, C, Q> {
  const { filter, choice } = useStore(state)
  const tableRef = useRef<HTMLDivElement>(null)
  const fieldRef = useRef<HTMLInputElement>(null)
  const found = useMemo(() => find(all, filter.conditions), [all, find, filter.conditions])
  const sorted = useMemo(() => sort(found, filter.sort), [found, sort, filter.sort])
  const groups = useMemo(() => group(sorted, filter.group), [sorted, group, filter.group])
  const rows = useMemo(() => (groups.length === 0 ? sorted : groups.flatMap((one) => one.rows)), [groups, sorted])
  const chosen = useMemo(() => rows.find((row) => idOf(row) === choice.chosen) ?? null, [rows, idOf, choice.chosen])
  const selectedCount = useMemo(
    () => (choice.selected.size === 0 ? 0 : rows.filter((row) => choice.selected.has(idOf(row))).length),
    [rows, idOf, choice.selected],
  )
  return {
    state,
    filter,
    choice,
    idOf,
    all,
    find,
    found,
    rows,
    groups,
    chosen,
    selectedCount,
    tableRef,
    fieldRef,
    acting: () => actingRows(rows, idOf, state.getState().choice),
    inRows: () => document.activeElement === tableRef.current,
  }
}

function ungrouped(): readonly never[] {
  return []
}
