import type { RecentLibrary, SearchHit } from '#shared/library/library-view.ts'
import type { CommandId } from '#shared/commands/commands.ts'
import { strings } from './strings.tsx'

/** What a row of the palette is; `more` shows the rest of its group. */
export type PaletteRow =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'library'; readonly recent: RecentLibrary }
  | { readonly kind: 'more'; readonly group: HitGroup; readonly count: number }

/** The groups of what the library finds, in their order. Words of a memo are a group of their own, whatever the memo is on. */
const hitGroups = ['source', 'actor', 'claim', 'question', 'memo', 'briefing'] as const
export type HitGroup = (typeof hitGroups)[number]

/** So many hits of a group are shown until the others are asked for, so that the groups below it stay in sight. */
const shownAtFirst = 5

/**
 * The hits by groups, in the order of the groups. But the group of the best hit comes first, so that Enter opens what fits best. `open` are
 * the groups that are shown in full.
 */
export function hitRows(hits: readonly SearchHit[], open: ReadonlySet<HitGroup>): PaletteRow[] {
  const lead = hits[0] && groupOf(hits[0])
  const ordered = lead ? [lead, ...hitGroups.filter((group) => group !== lead)] : []
  return ordered.flatMap((group) => {
    const own = hits.filter((hit) => groupOf(hit) === group)
    // One more is no longer than the row that offers it.
    const shown = open.has(group) || own.length === shownAtFirst + 1 ? own : own.slice(0, shownAtFirst)
    const rows: PaletteRow[] = shown.map((hit) => ({ kind: 'hit', hit }))
    if (shown.length < own.length) rows.push({ kind: 'more', group, count: own.length - shown.length })
    return rows
  })
}

export function keyOfRow(row: PaletteRow): string {
  switch (row.kind) {
    case 'hit':
      return `${row.hit.id}${row.hit.memo ? ' memo' : ''}`
    case 'library':
      return row.recent.path
    case 'command':
      return row.id
    case 'more':
      return `more ${row.group}`
  }
}

/** The heading above a row. */
export function headingOf(row: PaletteRow): string {
  switch (row.kind) {
    case 'hit':
      return strings.palette.groups[groupOf(row.hit)]
    case 'more':
      return strings.palette.groups[row.group]
    case 'library':
      return strings.palette.libraries
    case 'command':
      return strings.palette.commands
  }
}

function groupOf({ type, memo }: SearchHit): HitGroup {
  return memo ? 'memo' : type
}
