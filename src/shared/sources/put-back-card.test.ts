import { describe, expect, it } from 'vitest'
import type { FieldChange } from '../changes/change.ts'
import { create, update, type Row } from '../changes/draft.ts'
import { putBackCard } from './put-back-card.ts'

const before: Row = { id: 'card', deleted_at: null, author: '', publisher: '', place: null }
const empty: Row = { id: 'of-place', deleted_at: null, field: 'place', state: 'confirmed' }
const moment = { clock: 'now' }

/** A bibliography fills in three fields; the analyst had left the last of them empty on purpose. */
const filled: FieldChange[] = [
  ...update('source', before, { author: 'Ana Roth', publisher: 'Halden Post', place: 'Halden' }),
  ...['author', 'publisher'].flatMap((field) =>
    create('field_state', `of-${field}`, { owner_type: 'source', owner: 'card', field, state: 'proposed' }),
  ),
  ...update('field_state', empty, { state: 'proposed' }),
]
const card: Row = { ...before, author: 'Ana Roth', publisher: 'Halden Post', place: 'Halden' }
const states: Row[] = ['author', 'publisher', 'place'].map((field) => ({
  id: `of-${field}`,
  deleted_at: null,
  field,
  state: 'proposed',
}))

const became = (fields: readonly FieldChange[]) =>
  fields.map(({ record, field, after }) => `${record} ${field} ${JSON.stringify(after)}`)

describe('putting a card back', () => {
  it('sets each field and its state to what they were', () => {
    expect(became(putBackCard(card, states, filled, moment))).toEqual([
      'card author ""',
      'of-author deleted_at "now"',
      'card publisher ""',
      'of-publisher deleted_at "now"',
      'card place null',
      'of-place state "confirmed"',
    ])
  })
  it.each([
    ['has another value since', { ...card, author: 'A. Roth' }, states],
    ['was emptied', { ...card, author: '' }, states],
    ['was confirmed', card, states.map((one) => (one['field'] === 'author' ? { ...one, state: 'confirmed' } : one))],
    ['has no state any more', card, states.filter((one) => one['field'] !== 'author')],
  ])('leaves a field that %s, and puts the others back', (_what, now, statesNow) => {
    expect(became(putBackCard(now, statesNow, filled, moment))).toEqual([
      'card publisher ""',
      'of-publisher deleted_at "now"',
      'card place null',
      'of-place state "confirmed"',
    ])
  })
  it('leaves the fields of other cards', () => {
    expect(putBackCard({ ...card, id: 'other' }, states, filled, moment)).toEqual([])
  })
})
