import { expect, it } from 'vitest'
import { tracksOf, withRoom, type RegisterColumn } from './columns.ts'

type Row = { readonly status: string }
const column = (id: string, grow: number): RegisterColumn<Row, string> => ({
  id,
  head: id,
  min: 112,
  grow,
  cell: ({ status }) => status,
  isBlank: ({ status }) => status === 'open',
})
const columns = [{ ...column('Words', 5), isBlank: () => false }, column('Status', 2)]

it('a column that is blank in every row is as wide as its head', () => {
  expect(tracksOf(withRoom(columns, [{ status: 'open' }, { status: 'open' }])).tracks).toBe(
    '16px minmax(112px, 5fr) 60px',
  )
  expect(tracksOf(withRoom(columns, [{ status: 'open' }, { status: 'contested' }])).tracks).toBe(
    '16px minmax(112px, 5fr) minmax(112px, 2fr)',
  )
})
