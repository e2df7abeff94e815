import type { Id } from '#shared/model/id.ts'

/**
 * The chosen and selected rows of a register. `chosen` has the focus; `selected` are the rows selected besides it.
 * A range selection (Shift and arrows) starts at `from`; `before` is the selection when it began, so that the range can shrink again.
 */
export type Choice = {
  readonly chosen: Id | null
  readonly selected: ReadonlySet<Id>
  readonly range: { readonly from: Id; readonly before: ReadonlySet<Id> } | null
}

const none: ReadonlySet<Id> = new Set()
export const noChoice: Choice = { chosen: null, selected: none, range: null }

/** Moves the focus to a row; the selection stays. */
export function choose(choice: Choice, id: Id | null): Choice {
  return { ...choice, chosen: id, range: null }
}

/** Selects or deselects a row and moves the focus to it. */
export function toggle({ selected }: Choice, id: Id): Choice {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return { chosen: id, selected: next, range: null }
}

/** Selects from the start of the range to this row. `ids` are the rows in display order. */
export function extend({ chosen, selected, range }: Choice, ids: readonly Id[], to: Id): Choice {
  const { from, before } = range ?? { from: chosen ?? to, before: selected }
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  const own = a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1)
  return { chosen: to, selected: new Set([...before, ...own]), range: { from, before } }
}

/** Selects all visible rows. Rows hidden by a filter are not among the `ids`. */
export function selectAll({ chosen }: Choice, ids: readonly Id[]): Choice {
  return { chosen: chosen ?? ids[0] ?? null, selected: new Set(ids), range: null }
}

export function selectNone({ chosen }: Choice): Choice {
  return { chosen, selected: none, range: null }
}

/** The rows that a gesture applies to: the selected rows, else the row with the focus. Rows hidden by a filter are excluded. */
export function actingRows<R>(rows: readonly R[], idOf: (row: R) => Id, { chosen, selected }: Choice): readonly R[] {
  const picked = selected.size === 0 ? [] : rows.filter((row) => selected.has(idOf(row)))
  return picked.length > 0 ? picked : rows.filter((row) => idOf(row) === chosen)
}

/** The choice after these rows are deleted: the focus moves to the next remaining row, else to the previous one; nothing is selected. */
export function beyond({ chosen }: Choice, ids: readonly Id[], deleted: ReadonlySet<Id>): Choice {
  const at = Math.max(
    0,
    ids.findIndex((id) => id === chosen),
  )
  const stays = (id: Id) => !deleted.has(id)
  return { chosen: ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays) ?? null, selected: none, range: null }
}
