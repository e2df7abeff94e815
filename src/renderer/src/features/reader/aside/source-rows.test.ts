import { describe, expect, it, test } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { sourceRows, sourcesAround } from './source-rows.ts'

const source = (fields: Partial<SourceView>): SourceView => ({
  ...sourceViewOf(sourceTextOf('A\n'), { title: '', publisher: '', published: '', reliability: null }),
  ...fields,
})

test('a source without a title is named by its first words, and what is known of it follows', () => {
  const rows = sourceRows([
    source({ firstWords: 'The port stays shut…', fileName: 'port.txt' }),
    source({ title: 'Talks', publisher: 'Halden Post', published: '2026-03-04', reliability: 'B', claims: 2 }),
  ])
  expect(rows.map(({ name, facts }) => [name, facts])).toEqual([
    ['The port stays shut…', 'no claims'],
    ['Talks', 'Halden Post · 4 Mar · B · 2 claims'],
  ])
})

test('ten texts that begin alike are told apart', () => {
  const rows = sourceRows(Array.from({ length: 10 }, () => source({ firstWords: 'Good morning…' })))
  expect(new Set(rows.map(({ facts }) => facts)).size).toBe(10)
  expect(rows[1]?.facts).toBe('no claims · 2 of 10 with this name')
})

describe('of more sources than the list has room for', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ id: String(i) }) as SourceView)
  const shown = (open: string | null) => {
    const around = sourcesAround(many, open)
    return [around.length, around[0]!.id, around.at(-1)!.id]
  }
  it('those around the open one are shown', () => {
    expect(shown('500')).toEqual([200, '400', '599'])
    expect(shown('3')).toEqual([200, '0', '199'])
    expect(shown('998')).toEqual([200, '800', '999'])
  })
  it('the first are shown where none is open', () => expect(shown(null)).toEqual([200, '0', '199']))
  it('as many as there is room for are all shown', () =>
    expect(sourcesAround(many.slice(0, 200), '7')).toHaveLength(200))
})
