import { ok, type Result } from '../model/result.ts'
import type { AnchorRole } from '../model/enums.ts'
import type { Range } from '../text/range.ts'
import { createAnchor, moveAnchor, type AnchorOwner, type Quoted } from './anchor-changes.ts'
import type { FieldChange } from './change.ts'
import { remove, update, type Moment, type Row } from './draft.ts'

/** The spans that a record should have in one role, and its live anchors in that role. `ord` is that of the first span, 0 by default. */
type WantedSpans = {
  readonly owner: AnchorOwner
  readonly role: AnchorRole
  readonly rows: readonly Row[]
  readonly spans: readonly Range[]
  readonly ord?: number
}

/**
 * Gives a record these spans, in this order, without duplicates. An anchor at a wanted span stays as it is. Other anchors are moved
 * before new ones are created, so that an anchor with a changed boundary keeps its identity.
 */
export function setSpans(
  wanted: WantedSpans,
  quote: (range: Range) => Result<Quoted>,
  moment: Moment,
): Result<FieldChange[]> {
  const { owner, role, rows, ord: first = 0 } = wanted
  const spans = [...new Map(wanted.spans.map((span) => [keyOf(span), span])).values()]
  const standing = new Map(rows.map((row) => [keyOf(row as unknown as Range), row]))
  const free = rows.filter((row) => !spans.some((span) => standing.get(keyOf(span)) === row))
  const changes: FieldChange[] = []
  for (const [i, span] of spans.entries()) {
    const ord = first + i
    const same = standing.get(keyOf(span))
    if (same) {
      changes.push(...update('anchor', same, { ord }))
      continue
    }
    const quoted = quote(span)
    if (!quoted.ok) return quoted
    const moved = free.shift()
    changes.push(
      ...(moved
        ? [...moveAnchor(moved, quoted.value), ...update('anchor', moved, { ord })]
        : createAnchor(owner, role, ord, quoted.value, moment)),
    )
  }
  return ok([...changes, ...free.map((row) => remove('anchor', row.id, moment))])
}

function keyOf({ start, end }: Range): string {
  return `${start}-${end}`
}
