import { expect, test } from 'vitest'
import type { TagView } from '#shared/tags/tag-view.ts'
import { rankTags } from './rank-tags.ts'

const tag = (path: string, uses: number): TagView => ({
  id: path,
  name: path.split('/').at(-1)!,
  path,
  parent: null,
  definition: '',
  memo: '',
  uses,
  usesWithin: uses,
  places: [],
})
const tags = [tag('security', 1), tag('security/guarantees', 5), tag('water/gates', 3), tag('water', 0)]
const paths = (typed: string) => rankTags(tags, typed).map(({ path }) => path)

test('lists the most used first while nothing is typed', () => {
  expect(paths('')).toEqual(['security/guarantees', 'water/gates', 'security', 'water'])
})

test('puts a path that begins so before a name inside of one, and that before letters anywhere', () => {
  expect(paths('ga')).toEqual(['water/gates'])
  expect(paths('S')).toEqual(['security/guarantees', 'security', 'water/gates'])
  expect(paths('gu')).toEqual(['security/guarantees'])
})

test('finds nothing for what no tag has', () => {
  expect(paths('zz')).toEqual([])
})
