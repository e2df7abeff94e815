import { expect, test } from 'vitest'
import { separateActor } from './merge-actors.ts'

test('an actor that is separated takes its own name off the other, and no alias that was learned or is another name', () => {
  const loser = { id: 'trump', name: 'Trump', merged_into: 'donald' }
  const alias = (id: string, text: string, learned: number) => ({
    id,
    text,
    learned,
    actor: 'donald',
    deleted_at: null,
  })
  const aliases = [alias('own', 'TRUMP', 0), alias('learned', 'Trump', 1), alias('other', 'The Donald', 0)]
  const moment = { now: '2026-03-04T12:00:00.000Z', newId: () => 'new' } as never
  const { fields } = separateActor(loser as never, aliases as never, moment)
  expect([...new Set(fields.map(({ record }) => record))]).toEqual(['trump', 'own'])
  expect(fields).toContainEqual(expect.objectContaining({ field: 'merged_into', after: null }))
})
