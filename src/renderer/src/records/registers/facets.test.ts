import { describe, expect, it } from 'vitest'
import {
  besides,
  eitherFacet,
  listFacet,
  offersFor,
  optionsOf,
  optionsOfAll,
  toggleValue,
  type Facet,
} from './facets.ts'

type Row = { readonly tags: readonly string[]; readonly done: boolean }
type Conditions = {
  readonly words?: string
  readonly tags?: readonly (string | null)[]
  readonly done?: boolean | null
}

const tags: Facet<Row, Conditions> = listFacet('tags', {
  label: 'Tag',
  valuesOf: (row) => (row.tags.length === 0 ? [null] : row.tags),
  words: (value) => (value === null ? 'none' : String(value)),
})
const done: Facet<Row, Conditions> = eitherFacet('done', {
  label: 'Done',
  valuesOf: (row) => [row.done],
  words: (value) => (value === true ? 'done' : 'to do'),
})
const rows: readonly Row[] = [
  { tags: ['a', 'b'], done: true },
  { tags: ['b'], done: false },
  { tags: [], done: true },
]

describe('facets', () => {
  it('count the rows that have a value, the most first', () => {
    expect(optionsOf(rows, tags, {})).toEqual([
      { value: 'b', words: 'b', count: 2, on: false },
      { value: 'a', words: 'a', count: 1, on: false },
      { value: null, words: 'none', count: 1, on: false },
    ])
  })
  it('count a row once, however often it has a value', () => {
    expect(optionsOf([{ tags: ['a', 'a'], done: true }], tags, {})).toMatchObject([{ count: 1 }])
  })
  it('offer what is asked for and values of an order of their own even where no row has them', () => {
    expect(optionsOf([], tags, { tags: ['gone'] })).toMatchObject([{ value: 'gone', count: 0, on: true }])
    expect(optionsOf([rows[1]!], done, {}).map(({ words, count }) => [words, count])).toEqual([
      ['done', 0],
      ['to do', 1],
    ])
  })
  it('ask for a value and take it back, leaving no empty condition', () => {
    const asked = toggleValue(toggleValue({ words: 'x' }, tags, 'a'), tags, null)
    expect(asked).toEqual({ words: 'x', tags: ['a', null] })
    expect(toggleValue(toggleValue(asked, tags, 'a'), tags, null)).toEqual({ words: 'x' })
  })
  it('are counted beside their own conditions; where they have none, among the very rows that are found', () => {
    const asked: Conditions = { words: 'x', tags: ['a'] }
    expect(besides(asked, tags)).toEqual({ words: 'x' })
    expect(besides(asked, done)).toBe(asked)
  })
  it('are counted once in the same rows, and anew in other ones', () => {
    const counted = optionsOfAll(rows, tags, {})
    expect(counted).toEqual(optionsOf(rows, tags, {}))
    expect(optionsOfAll(rows, tags, {})).toBe(counted)
    expect(optionsOfAll(rows, done, {})).not.toBe(counted)
    expect(optionsOfAll([...rows], tags, {})).not.toBe(counted)
  })
  it('ask for one side of two', () => {
    const asked = toggleValue({}, done, true)
    expect(asked).toEqual({ done: true })
    expect(toggleValue(asked, done, false)).toEqual({ done: false })
    expect(toggleValue(asked, done, true)).toEqual({})
  })
  it('are found by the words of the value and of the facet, in any order', () => {
    const offers = [tags, done].flatMap((facet) => optionsOf(rows, facet, {}).map((option) => ({ facet, option })))
    const found = (typed: string) =>
      offersFor(offers, typed).map(({ facet, option }) => `${facet.label} ${option.words}`)
    expect(found('none tag')).toEqual(['Tag none'])
    expect(found('don')).toEqual(['Done done', 'Done to do'])
    expect(found('')).toHaveLength(5)
  })
})
