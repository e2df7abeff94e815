import { expect, it } from 'vitest'
import { createFlushers } from './flushers.ts'

it('commits a field before the card that holds it, whichever came first', async () => {
  const flushers = createFlushers()
  const done: string[] = []
  flushers.add(async () => done.push('card') > 0)
  flushers.addField(async () => {
    await Promise.resolve()
    return done.push('field') > 0
  })
  expect(await flushers.flushAll()).toBe(true)
  expect(done).toEqual(['field', 'card'])
})

it('commits nothing for a field that is gone', async () => {
  const flushers = createFlushers()
  const done: string[] = []
  flushers.addField(async () => done.push('field') > 0)()
  await flushers.flushAll()
  expect(done).toEqual([])
})

it.each(['add', 'addField'] as const)(
  'says that something could not be kept, and commits the rest all the same (%s)',
  async (add) => {
    const flushers = createFlushers()
    const done: string[] = []
    flushers[add](async () => false)
    flushers.add(async () => done.push('the rest') > 0)
    expect(await flushers.flushAll()).toBe(false)
    expect(done).toEqual(['the rest'])
  },
)
