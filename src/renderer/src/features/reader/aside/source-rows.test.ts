import { expect, test } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { mostRows, sourceRows } from './source-rows.ts'

const source = (fields: Partial<SourceView>): SourceView => ({
  ...sourceViewOf(sourceTextOf('A\n'), { title: '', publisher: '', published: '', reliability: null }),
  ...fields,
})

test('a source without a title is named by its first words, and what is known of it follows', () => {
  const rows = sourceRows(
    [
      source({ firstWords: 'The port stays shut…', fileName: 'port.txt' }),
      source({ title: 'Talks', publisher: 'Halden Post', published: '2026-03-04', reliability: 'B', claims: 2 }),
    ],
    null,
  )
  expect(rows.map(({ name, facts }) => [name, facts])).toEqual([
    ['The port stays shut…', 'no claims'],
    ['Talks', 'Halden Post · 4 Mar · B · 2 claims'],
  ])
})

test('ten texts that begin alike are told apart', () => {
  const rows = sourceRows(
    Array.from({ length: 10 }, () => source({ firstWords: 'Good morning…' })),
    null,
  )
  expect(new Set(rows.map(({ facts }) => facts)).size).toBe(10)
  expect(rows[1]?.facts).toBe('no claims · 2 of 10 with this name')
})

test('of very many sources, those around the open one are listed', () => {
  const sources = Array.from({ length: 1000 }, (_, i) => source({ id: `id ${i}`, title: `Source ${i}` }))
  const shown = (open: string | null) => sourceRows(sources, open).map(({ name }) => name)
  expect(shown('id 500')).toHaveLength(mostRows)
  expect(shown('id 500')).toContain('Source 500')
  expect([shown('id 2')[0], shown(null)[0]]).toEqual(['Source 0', 'Source 0'])
  expect(shown('id 999').at(-1)).toBe('Source 999')
})
