import { beforeEach, expect, it } from 'vitest'
import type { Range } from '#shared/text/range.ts'
import { createAppState } from '../../core/app-state.ts'
import { createMarkIndex } from '#shared/marks/mark-index.ts'
import { beginNudge, endNudge, isNudging, stepNudge } from './nudge-gesture.ts'
import { createOpenTextState } from './open-text-state.ts'
import type { OpenText } from './open-text.ts'

const text = 'The envoy said that the talks would resume'
const block = { start: 0, end: text.length }
const envoy = { id: 'mark', record: 'mention', role: 'mention', start: 4, end: 9 }

let saved: Range[]
let store: () => void
let openText: OpenText

/** A text with one mark, over a library that replies when the test calls `store`. */
beforeEach(() => {
  const index = {
    ...createMarkIndex('revision', [{ ...block, type: 'paragraph' } as never]),
    marksOfRecord: () => [envoy] as never,
    blockAt: () => 0,
  }
  saved = []
  openText = {
    text: { text, blocks: [block] },
    index,
    state: createOpenTextState(index),
    recordAtHand: () => 'mention',
    caret: () => 4,
    describe: () => '',
    claim: () => undefined,
    mention: () => ({ id: 'mention' }),
    placeName: () => '',
    app: {
      state: createAppState(),
      client: {
        mutate: (_method: string, { range }: { readonly range: Range }) =>
          new Promise<null>((resolve) => {
            saved.push(range)
            store = () => resolve(null)
          }),
      },
    },
  } as unknown as OpenText
})

const drawn = () => openText.state.getState().nudging?.range

it('is one gesture when it ends, and drawn where it was put until that is saved', async () => {
  beginNudge(openText, 'end')
  stepNudge(openText, 'word', 1)
  const ended = endNudge(openText, true)
  expect(saved).toEqual([{ start: 4, end: 14 }])
  expect(drawn()).toEqual({ start: 4, end: 14 })
  store()
  await ended
  expect(drawn()).toBeUndefined()
})
it('leaves the keys to the text while it is being saved, and is saved once', async () => {
  beginNudge(openText, 'end')
  stepNudge(openText, 'word', 1)
  const ended = endNudge(openText, true)
  expect(isNudging(openText.state.getState())).toBe(false)
  stepNudge(openText, 'word', 1)
  await endNudge(openText, true)
  expect(saved).toHaveLength(1)
  expect(drawn()).toEqual({ start: 4, end: 14 })
  store()
  await ended
})
it('goes on from where the one before will be, and is not ended by it', async () => {
  beginNudge(openText, 'end')
  stepNudge(openText, 'word', 1)
  const first = endNudge(openText, true)
  const storeFirst = store
  beginNudge(openText, 'start')
  stepNudge(openText, 'word', -1)
  storeFirst()
  await first
  expect(drawn()).toEqual({ start: 0, end: 14 })
  const second = endNudge(openText, true)
  expect(saved.at(-1)).toEqual({ start: 0, end: 14 })
  store()
  await second
  expect(drawn()).toBeUndefined()
})
