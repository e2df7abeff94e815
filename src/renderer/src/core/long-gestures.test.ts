import { beforeEach, describe, expect, it } from 'vitest'
import { createAppState } from './app-state.ts'
import { createLongGestures, type LongGestures } from './long-gestures.ts'

type Answer = { readonly name: string; readonly rest?: { readonly done: number; readonly left: number } }

let state: ReturnType<typeof createAppState>
let gestures: LongGestures
/** How often the end of one was told. */
let ended: number
/** What the steps answer, one after the other, and what each was given. */
let answers: (Answer | null | undefined)[]
let given: (Answer['rest'] | undefined)[]
/** Done while a step is made, by its number from 1. */
let during: (step: number) => unknown
beforeEach(() => {
  state = createAppState()
  gestures = createLongGestures(state, () => (ended += 1))
  given = []
  ended = 0
  during = () => undefined
})
const shown = () => state.getState().longGesture
const said = () => state.getState().announcement
const title = (total: number) => `Deleting ${total} sources`

const run = () =>
  gestures.run<Answer>(title, async (rest) => {
    given.push(rest)
    await during(given.length)
    return answers[given.length - 1]
  })
const [some, more, all]: Answer[] = [
  { name: 'first', rest: { done: 4, left: 6 } },
  { name: 'second', rest: { done: 7, left: 3 } },
  { name: 'third' },
]

describe('a gesture of one step', () => {
  it('is whole at once, and shows nothing', async () => {
    answers = [all]
    during = () => expect(shown()).toBeNull()
    expect(await run()).toEqual({ kind: 'whole', first: all, last: all })
    expect([given, shown(), ended]).toEqual([[undefined], null, 0])
  })
  it('may find nothing to do, or fail', async () => {
    answers = [null]
    expect(await run()).toEqual({ kind: 'nothing' })
    answers = [undefined]
    given = []
    expect(await run()).toBeNull()
  })
  it('waits for no other, since their order counts', async () => {
    answers = [all, all]
    await Promise.all([run(), run()])
    expect(given).toHaveLength(2)
    expect(said()).toBe('')
  })
})

describe('a gesture of several steps', () => {
  beforeEach(() => (answers = [some, more, all]))

  it('goes on from what each step left, and shows how far it is', async () => {
    const seen: unknown[] = []
    during = () => seen.push(shown() && { title: shown()!.title, done: shown()!.done, left: shown()!.left })
    expect(await run()).toEqual({ kind: 'whole', first: some, last: all })
    expect(given).toEqual([undefined, some!.rest, more!.rest])
    expect(seen).toEqual([
      null,
      { title: 'Deleting 10 sources', done: 4, left: 6 },
      { title: 'Deleting 10 sources', done: 7, left: 3 },
    ])
    expect([shown(), ended]).toEqual([null, 1])
  })
  it('is stopped after the step that is being made', async () => {
    during = (step) => step === 2 && state.getState().stopLongGesture()
    expect(await run()).toEqual({ kind: 'stopped', rest: more!.rest })
    expect([given.length, shown()]).toEqual([2, null])
  })
  it('is whole if the step in which it was stopped was the last', async () => {
    during = (step) => step === 3 && state.getState().stopLongGesture()
    expect(await run()).toMatchObject({ kind: 'whole' })
  })
  it('is interrupted if a step finds nothing more', async () => {
    answers = [some, null]
    expect(await run()).toEqual({ kind: 'interrupted', rest: some!.rest })
    expect(shown()).toBeNull()
  })
  it('ends with a step that failed', async () => {
    answers = [some, undefined]
    expect(await run()).toBeNull()
    expect([given.length, shown()]).toEqual([2, null])
  })
  it('ends without a word when another library is opened, and leaves alone what runs there', async () => {
    during = (step) => {
      if (step !== 2) return
      state.getState().leaveLibrary()
      state.setState({ longGesture: { id: -1, title: 'There', done: 1, left: 1, isStopping: false } })
    }
    expect(await run()).toBeNull()
    expect([given.length, shown()?.title, said(), ended]).toEqual([2, 'There', '', 0])
  })
  it('keeps others from beginning, which say that it is still running', async () => {
    let other: unknown
    let asked = 0
    during = async (step) => {
      if (step === 2) other = await gestures.run(title, async () => void (asked += 1))
    }
    expect(await run()).toMatchObject({ kind: 'whole' })
    expect([other, asked, said()]).toEqual([null, 0, 'Deleting 10 sources is still running.'])
  })
  it('goes on alone if two were asked for within a step', async () => {
    answers = [some, more, all]
    const ends = await Promise.all([run(), run()])
    expect(ends.map((end) => end?.kind ?? null)).toEqual(['whole', null])
    expect(said()).toBe('Deleting 10 sources is still running.')
  })
})
