import { FlexRender, type Header, type RowData } from '@tanstack/react-table'
import type { SortBy } from '#shared/registers/sort-rows.ts'
import type { RegisterColumn, registerFeatures } from './columns.ts'

/**
 * The column heads. A click sorts by the column; Shift+click adds it as a further sort column. The columns sheet offers the same for keys.
 */
export function RegisterHead<R extends RowData>({
  headers,
  columns,
  sort,
}: {
  readonly headers: readonly Header<typeof registerFeatures, R>[]
  readonly columns: readonly RegisterColumn<R, string>[]
  readonly sort: SortBy<string>
}) {
  return (
    <div className="register-heads" role="row" aria-rowindex={1}>
      {headers.map((header, i) => {
        const place = sort.findIndex(({ column }) => column === header.column.id)
        const by = sort[place]
        return (
          <div
            key={header.id}
            role="columnheader"
            aria-colindex={i + 1}
            className={columns[i]?.align}
            aria-sort={by ? (by.descending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              title={columns[i]?.head}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={header.column.getToggleSortingHandler()}
            >
              <FlexRender header={header} />
              {by && (
                <span aria-hidden>
                  {by.descending ? '↓' : '↑'}
                  {sort.length > 1 ? place + 1 : ''}
                </span>
              )}
            </button>
          </div>
        )
      })}
    </div>
  )
}
