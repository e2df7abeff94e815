import { expect, test } from 'vitest'
import type { Client } from '../../../core/client.ts'
import { readMentions } from './read-mentions.ts'

/** A library with this many mentions of any actor; like the contract, it returns at most 500 at once. */
function holding(total: number): {
  readonly client: Pick<Client, 'tryQuery'>
  readonly asked: { offset: number; limit: number }[]
} {
  const asked: { offset: number; limit: number }[] = []
  const ask = (_: string, { offset, limit }: { offset: number; limit: number }) => {
    asked.push({ offset, limit })
    const mentions = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_one, i) => ({
      id: `${offset + i}`,
    }))
    return Promise.resolve(
      limit <= 500
        ? { ok: true, value: { total, mentions } }
        : { ok: false, error: { code: 'bad-input', message: 'too many' } },
    )
  }
  return { client: { tryQuery: ask as never }, asked }
}

const ids = async (total: number, most: number) =>
  (await readMentions(holding(total).client, 'actor', most))?.mentions.map(({ id }) => Number(id))

test.each([
  [0, Infinity],
  [3, Infinity],
  [500, Infinity],
  [501, Infinity],
  [1700, Infinity],
  [1700, 40],
  [1700, 540],
  [12, 40],
])('of %i mentions, up to %d are read, each once and in order', async (total, most) => {
  expect(await ids(total, most)).toEqual(Array.from({ length: Math.min(total, most) }, (_, i) => i))
})

test('asks no more often than needed', async () => {
  const { client, asked } = holding(1000)
  await readMentions(client, 'actor', Infinity)
  expect(asked).toEqual([
    { offset: 0, limit: 500 },
    { offset: 500, limit: 500 },
  ])
})
