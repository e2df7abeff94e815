import { describe, expect, it } from 'vitest'
import { notYet } from './change.ts'
import { create, remove, update } from './draft.ts'
import { invert } from './invert.ts'

const row = { id: 'a', deleted_at: null, name: 'Old', kind: 'person', marking: null }

describe('a draft', () => {
  it('creates a record with the fields that are given', () => {
    expect(create('actor', 'a', { name: 'New', kind: 'person', marking: null })).toEqual([
      { type: 'actor', record: 'a', field: 'deleted_at', before: notYet, after: null },
      { type: 'actor', record: 'a', field: 'name', before: null, after: 'New' },
      { type: 'actor', record: 'a', field: 'kind', before: null, after: 'person' },
    ])
  })
  it('updates the fields that differ', () => {
    expect(update('actor', row, { name: 'New', kind: 'person' })).toEqual([
      { type: 'actor', record: 'a', field: 'name', before: 'Old', after: 'New' },
    ])
  })
  it('brings a deleted record back when it is written', () => {
    expect(update('actor', { ...row, deleted_at: '2026' }, { name: 'Old' })).toEqual([
      { type: 'actor', record: 'a', field: 'deleted_at', before: '2026', after: null },
    ])
  })
  it('removes a record and leaves its fields', () => {
    expect(remove('actor', 'a', { clock: '2026' })).toEqual({
      type: 'actor',
      record: 'a',
      field: 'deleted_at',
      before: null,
      after: '2026',
    })
  })
})

describe('the inverse', () => {
  it('gives every field its value from before, last first', () => {
    const fields = [...update('actor', row, { name: 'New', kind: 'state' }), remove('alias', 'b', { clock: '2026' })]
    expect(invert(fields).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['deleted_at', '2026', null],
      ['kind', 'state', 'person'],
      ['name', 'New', 'Old'],
    ])
  })
  it('of a creation deletes the record and keeps its fields', () => {
    expect(invert(create('actor', 'a', { name: 'New', kind: 'person' }))).toEqual([
      { type: 'actor', record: 'a', field: 'deleted_at', before: null, after: notYet },
    ])
  })
  it('of an inverse of a creation is the creation without its fields, which the record still has', () => {
    const made = create('actor', 'a', { name: 'New', kind: 'person' })
    expect(invert(invert(made))).toEqual(made.slice(0, 1))
  })
})
