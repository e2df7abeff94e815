import { expect, it } from 'vitest'
import { createFlushers } from './flushers.ts'

it('commits a field before the card that holds it, whichever came first', async () => {
  const flushers = createFlushers()
  const done: string[] = []
  flushers.add(async () => void done.push('card'))
  flushers.addField(async () => {
    await Promise.resolve()
    done.push('field')
  })
  await flushers.flushAll()
  expect(done).toEqual(['field', 'card'])
})

it('commits nothing for a field that is gone', async () => {
  const flushers = createFlushers()
  const done: string[] = []
  flushers.addField(async () => void done.push('field'))()
  await flushers.flushAll()
  expect(done).toEqual([])
})
