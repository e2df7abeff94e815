import { beforeEach, expect, it } from 'vitest'
import { createMarkIndex } from '#shared/marks/mark-index.ts'
import { createAppState } from '../../core/app-state.ts'
import { createSpentKeys } from '../../core/keyboard/spent-keys.ts'
import { deleteRecord } from './gestures.ts'
import { createOpenTextState } from './open-text-state.ts'
import type { OpenText } from './open-text.ts'

let answer: () => void
let focused: number
let openText: OpenText

/** A text with two mentions, the first selected, over a library that replies when the test tells it to. */
beforeEach(() => {
  focused = 0
  openText = {
    index: { ...createMarkIndex('revision', []), idea: () => undefined },
    state: createOpenTextState(createMarkIndex('revision', [])),
    claim: () => undefined,
    note: () => undefined,
    mention: () => undefined,
    placeName: () => '¶2',
    reader: () => {
      focused++
      return null
    },
    app: {
      state: createAppState(),
      spentKeys: createSpentKeys(),
      stores: { actors: { getState: () => ({ byId: new Map() }) } },
      client: {
        mutate: () =>
          new Promise<null>((resolve) => {
            answer = () => resolve(null)
          }),
      },
    },
  } as unknown as OpenText
  openText.state.setState({ selected: 'one' })
})

const selected = () => openText.state.getState().selected
const soon = () => new Promise((resolve) => setTimeout(resolve))

it('keeps a mark that is deleted selected until it is gone from the text: the next key goes on from there', async () => {
  const deleted = deleteRecord(openText, 'one')
  await soon()
  expect(selected()).toBe('one')
  answer()
  await deleted
  expect(selected()).toBeNull()
  expect(focused).toBe(1)
})
it('leaves the next mark selected to whoever is there already', async () => {
  const deleted = deleteRecord(openText, 'one')
  openText.state.setState({ selected: 'two' })
  answer()
  await deleted
  expect(selected()).toBe('two')
  expect(focused).toBe(0)
})
it('leaves the focus to a card that was opened meanwhile', async () => {
  const deleted = deleteRecord(openText, 'one')
  openText.state.setState({ popover: { kind: 'claim' } as never })
  answer()
  await deleted
  expect(focused).toBe(0)
})
