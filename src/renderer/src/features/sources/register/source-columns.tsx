import { sourceColumns, type SourceColumn } from '#shared/registers/filter.ts'
import { sourceColumnWords, type SourceRow } from '#shared/registers/source-register.ts'
import type { RegisterColumn } from '../../../records/registers/columns.ts'
import { MarkedCell, PublisherCell, StateSign, TitleCell } from './SourceCells.tsx'

const widths: Readonly<Record<SourceColumn, readonly [min: number, grow: number]>> = {
  title: [200, 5],
  format: [54, 0],
  publisher: [136, 2.6],
  published: [92, 0],
  language: [72, 0.6],
  marked: [102, 0],
  claims: [54, 0],
  cases: [90, 1.6],
  state: [80, 0],
  reliability: [82, 0],
  author: [110, 1.6],
  place: [90, 1.2],
  updated: [92, 0],
  added: [92, 0],
  words: [60, 0],
  marking: [100, 0],
  tags: [90, 1.4],
  memo: [140, 2],
}

/** Numbers and dates, which stand below each other. */
const atTheEnd: ReadonlySet<SourceColumn> = new Set(['published', 'claims', 'updated', 'added', 'words'])

const cells: Partial<Record<SourceColumn, RegisterColumn<SourceRow, SourceColumn>['cell']>> = {
  title: (row) => <TitleCell row={row} />,
  format: (row) => <span className="format-badge">{row.cell('format')}</span>,
  publisher: (row) => <PublisherCell row={row} />,
  marked: (row) => (row.source.claims === 0 ? null : <MarkedCell row={row} />),
  state: (row) => (
    <span className="source-state">
      <StateSign state={row.source.workState} /> {row.cell('state')}
    </span>
  ),
}

export const sourceTableColumns: readonly RegisterColumn<SourceRow, SourceColumn>[] = sourceColumns.map((id) => ({
  id,
  head: sourceColumnWords[id],
  min: widths[id][0],
  grow: widths[id][1],
  ...(atTheEnd.has(id) && { align: 'end' as const }),
  // The letter stands there where no publisher is known.
  isBlank: (row) => row.cell(id) === '' && (id !== 'publisher' || row.source.reliability === null),
  cell:
    cells[id] ??
    ((row) => (
      <span className="source-cell" dir="auto" title={row.cell(id)}>
        {row.cell(id)}
      </span>
    )),
}))
