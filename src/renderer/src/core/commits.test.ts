import { expect, it } from 'vitest'
import { createCommits } from './commits.ts'

/** A read of records that ends when the test says so; `put` notes the order in which the stores changed. */
function reading(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<() => void>()
  return { promise, end: () => resolve(() => log.push(name)), fail: () => reject(new Error(name)) }
}

/** Lets everything that is ready go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

it('waits for the commit until the stores hold it', async () => {
  const log: string[] = []
  const commits = createCommits()
  const first = reading(log, 'first')
  void commits.take(1, first.promise)
  void commits.whenTaken(1).then(() => log.push('heard'))
  await settle()
  expect(log).toEqual([])
  first.end()
  await settle()
  expect(log).toEqual(['first', 'heard'])
})

it('waits for a commit whose report has not come yet', async () => {
  const log: string[] = []
  const commits = createCommits()
  void commits.whenTaken(2).then(() => log.push('heard'))
  void commits.take(
    1,
    Promise.resolve(() => log.push('first')),
  )
  await settle()
  expect(log).toEqual(['first'])
  void commits.take(
    2,
    Promise.resolve(() => log.push('second')),
  )
  await settle()
  expect(log).toEqual(['first', 'second', 'heard'])
})

it('does not wait for a commit that the stores hold, or for one before it', async () => {
  const commits = createCommits()
  await commits.take(
    5,
    Promise.resolve(() => undefined),
  )
  await commits.whenTaken(5)
  await commits.whenTaken(4)
})

it('changes the stores in the order of the commits, whichever was read first', async () => {
  const log: string[] = []
  const commits = createCommits()
  const [slow, fast] = [reading(log, 'slow'), reading(log, 'fast')]
  void commits.take(1, slow.promise)
  void commits.take(2, fast.promise)
  fast.end()
  await settle()
  expect(log).toEqual([])
  slow.end()
  await settle()
  expect(log).toEqual(['slow', 'fast'])
})

it('goes on after a commit that could not be read, and says so', async () => {
  const log: string[] = []
  const commits = createCommits()
  const [broken, next] = [reading(log, 'broken'), reading(log, 'next')]
  const taking = commits.take(1, broken.promise)
  void commits.take(2, next.promise)
  broken.fail()
  next.end()
  await expect(taking).rejects.toThrow('broken')
  await commits.whenTaken(1)
  await commits.whenTaken(2)
  expect(log).toEqual(['next'])
})
