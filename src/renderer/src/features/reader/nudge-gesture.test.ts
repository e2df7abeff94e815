import { beforeEach, expect, it } from 'vitest'
import type { Range } from '#shared/text/range.ts'
import { createAppState } from '../../core/app-state.ts'
import { createMarkIndex } from '#shared/marks/mark-index.ts'
import { beginNudge, endNudge, isNudging, stepNudge } from './nudge-gesture.ts'
import { createReadingState } from './reading-state.ts'
import type { Reading } from './reading.ts'

const text = 'The envoy said that the talks would resume'
const block = { start: 0, end: text.length }
const envoy = { id: 'mark', record: 'mention', role: 'mention', start: 4, end: 9 }

let saved: Range[]
let store: () => void
let reading: Reading

/** A text with one mark, over a library that replies when the test calls `store`. */
beforeEach(() => {
  const index = {
    ...createMarkIndex('revision', [{ ...block, type: 'paragraph' } as never]),
    marksOfRecord: () => [envoy] as never,
    blockAt: () => 0,
  }
  saved = []
  reading = {
    text: { text, blocks: [block] },
    index,
    state: createReadingState(index),
    recordAtHand: () => 'mention',
    caret: () => 4,
    describe: () => '',
    placeName: () => '',
    app: {
      state: createAppState(),
      client: {
        save: (_method: string, { range }: { readonly range: Range }) =>
          new Promise<null>((resolve) => {
            saved.push(range)
            store = () => resolve(null)
          }),
      },
    },
  } as unknown as Reading
})

const drawn = () => reading.state.getState().nudging?.range

it('is one gesture when it ends, and drawn where it was put until that is saved', async () => {
  beginNudge(reading, 'end')
  stepNudge(reading, 'word', 1)
  const ended = endNudge(reading, true)
  expect(saved).toEqual([{ start: 4, end: 14 }])
  expect(drawn()).toEqual({ start: 4, end: 14 })
  store()
  await ended
  expect(drawn()).toBeUndefined()
})
it('leaves the keys to the text while it is being saved, and is saved once', async () => {
  beginNudge(reading, 'end')
  stepNudge(reading, 'word', 1)
  const ended = endNudge(reading, true)
  expect(isNudging(reading.state.getState())).toBe(false)
  stepNudge(reading, 'word', 1)
  await endNudge(reading, true)
  expect(saved).toHaveLength(1)
  expect(drawn()).toEqual({ start: 4, end: 14 })
  store()
  await ended
})
it('goes on from where the one before will be, and is not ended by it', async () => {
  beginNudge(reading, 'end')
  stepNudge(reading, 'word', 1)
  const first = endNudge(reading, true)
  const storeFirst = store
  beginNudge(reading, 'start')
  stepNudge(reading, 'word', -1)
  storeFirst()
  await first
  expect(drawn()).toEqual({ start: 0, end: 14 })
  const second = endNudge(reading, true)
  expect(saved.at(-1)).toEqual({ start: 0, end: 14 })
  store()
  await second
  expect(drawn()).toBeUndefined()
})
