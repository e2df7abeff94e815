import { beforeEach, expect, it } from 'vitest'
import { fail, ok, type Reply } from '#shared/model/result.ts'
import { createAppState, type AppState } from './app-state.ts'
import { createClient, type Client } from './client.ts'
import { createCommits, type Commits } from './commits.ts'
import type { WindowApi } from './window-api.ts'

let sent: string[]
let answers: ((reply: Reply<unknown>) => void)[]
let state: AppState
let client: Client
let commits: Commits

/** A library that replies when the test tells it to. */
beforeEach(() => {
  sent = []
  answers = []
  state = createAppState()
  const api = new Proxy(
    {},
    {
      get: (_, method: string) => (input: object) =>
        new Promise((answer) => {
          sent.push(`${method} ${JSON.stringify(input)}`)
          answers.push(answer)
        }),
    },
  ) as WindowApi
  commits = createCommits()
  client = createClient(api, state, commits)
})

/** Lets everything that is ready go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

const answerAll = () => {
  for (const answer of answers.splice(0)) answer(ok(null))
}

it('takes the same gesture while it is on its way for the one gesture, and answers both', async () => {
  const both = Promise.all([
    client.mutate('deleteMention', { id: 'a' }),
    client.tryMutate('deleteMention', { id: 'a' }),
  ])
  expect(state.getState().saving).toBe(1)
  answerAll()
  expect(await both).toEqual([null, ok(null)])
  expect(sent).toHaveLength(1)
  expect(state.getState().saving).toBe(0)
})
it('sends it again once it was answered', async () => {
  const first = client.mutate('deleteMention', { id: 'a' })
  answerAll()
  await first
  void client.mutate('deleteMention', { id: 'a' })
  expect(sent).toHaveLength(2)
})
it('sends what sets back a gesture that was sent between', () => {
  for (const kind of ['person', 'place', 'person'] as const) void client.mutate('updateActor', { id: 'a', kind })
  expect(sent).toHaveLength(3)
})
it('takes back as many steps as undo is pressed', () => {
  void client.mutate('undo', {})
  void client.mutate('undo', {})
  expect(sent).toHaveLength(2)
})

it('is saved when the library replies, and resolves when the stores hold the commit', async () => {
  const log: string[] = []
  const deleted = client.mutate('deleteMention', { id: 'a' }).then(() => log.push('resolved'))
  answers[0]!({ ...ok(null), commit: 7 })
  await settle()
  expect([state.getState().saving, log]).toEqual([0, []])
  // A key pressed again meanwhile is the same gesture.
  void client.mutate('deleteMention', { id: 'a' })
  expect(sent).toHaveLength(1)
  await commits.take(
    7,
    Promise.resolve(() => log.push('taken')),
  )
  await deleted
  expect(log).toEqual(['taken', 'resolved'])
})
it('waits for no commit when nothing was changed', async () => {
  const deleted = client.mutate('deleteMention', { id: 'a' })
  answerAll()
  expect(await deleted).toBeNull()
})

it('offers to undo a gesture once the stores hold it, with its sentence', async () => {
  const offer = () => state.getState().undoOffer
  const deleted = client.mutate('deleteMention', { id: 'a' }, 'Mention deleted')
  void client.mutate('deleteMention', { id: 'a' }, 'Deleted again')
  answers[0]!({ ...ok(null), commit: 7 })
  await settle()
  expect(offer()).toBeNull()
  await commits.take(
    7,
    Promise.resolve(() => {}),
  )
  await deleted
  expect(offer()).toEqual({ text: 'Mention deleted', commit: 7 })
  const split = client.tryMutate('addActor', { name: 'Merz', kind: 'person' }, ({ id }) => `Made ${id}`)
  answers[1]!({ ...ok({ id: 'm' }), commit: 7 })
  await split
  expect(offer()).toEqual({ text: 'Made m', commit: 7 })
})
it('offers nothing for a gesture that failed, or that has nothing to say', async () => {
  const failed = client.mutate('deleteMention', { id: 'a' }, 'Mention deleted')
  answers[0]!(fail('not-found', 'It is gone.'))
  const imported = client.call('chooseAndImport', {}, () => null)
  answers[1]!(ok(null))
  await Promise.all([failed, imported])
  expect([state.getState().undoOffer, state.getState().announcement]).toEqual([null, 'It is gone.'])
})
