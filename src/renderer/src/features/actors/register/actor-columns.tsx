import { actorColumnWords, type ActorRow } from '#shared/registers/actor-register.ts'
import { actorColumns, type ActorColumn } from '#shared/registers/filter.ts'
import type { RegisterColumn } from '../../../records/registers/columns.ts'
import { CountCell, KindCell, NameCell, SideCell } from './ActorCells.tsx'

const widths: Readonly<Record<ActorColumn, readonly [min: number, grow: number]>> = {
  name: [150, 5],
  kind: [96, 0],
  aliases: [140, 3],
  office: [130, 2],
  groups: [120, 2],
  side: [110, 2],
  document: [140, 2],
  reliability: [76, 0],
  mentions: [66, 0],
  claims: [48, 0],
  tags: [90, 1.4],
  memo: [140, 2],
  lastUsed: [86, 0],
}

/** The default columns: few, because the card is beside them; others can be added by key. */
export const shownActorColumns: readonly ActorColumn[] = ['name', 'mentions', 'claims']

const counts: ReadonlySet<ActorColumn> = new Set(['mentions', 'claims'])

const cells: Partial<Record<ActorColumn, RegisterColumn<ActorRow, ActorColumn>['cell']>> = {
  name: (row) => <NameCell row={row} />,
  kind: (row) => <KindCell row={row} />,
  mentions: ({ actor }) => <CountCell count={actor.mentions} />,
  side: (row) => <SideCell row={row} />,
  claims: ({ actor }) => <CountCell count={actor.claims} />,
}

export const actorTableColumns: readonly RegisterColumn<ActorRow, ActorColumn>[] = actorColumns.map((id) => ({
  id,
  head: actorColumnWords[id],
  min: widths[id][0],
  grow: widths[id][1],
  ...(counts.has(id) && { align: 'end' as const }),
  isBlank: (row) => row.cell(id) === '',
  cell:
    cells[id] ??
    ((row) => (
      <span className="clamp" dir="auto" title={row.cell(id)}>
        {row.cell(id)}
      </span>
    )),
}))
