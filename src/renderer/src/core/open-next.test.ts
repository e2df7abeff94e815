import { beforeEach, describe, expect, it } from 'vitest'
import type { SourceView } from '#shared/sources/source-view.ts'
import { createAppState } from './app-state.ts'
import { openNextWhenGone } from './open-next.ts'
import { createRecordStore } from './record-store.ts'
import type { Stores } from './stores.ts'

let there: string[]
let state: ReturnType<typeof createAppState>
let sources: Stores['sources']
/** Called when a long gesture has ended. */
let ended: () => void

beforeEach(async () => {
  there = ['a', 'b', 'c']
  state = createAppState()
  const list = async () => there.map((id) => ({ id }) as SourceView)
  sources = createRecordStore({ list, read: list })
  await sources.load()
  ended = openNextWhenGone({ state, stores: { sources } as Stores })
})

async function openAfter(open: string | null, ...changes: readonly (readonly string[])[]): Promise<string | null> {
  state.setState({ openSource: open })
  for (const next of changes) {
    there = [...next]
    await sources.load()
  }
  return state.getState().openSource
}

describe('when the open source goes', () => {
  it('opens the one behind it, else the one before, else none', async () => {
    expect(await openAfter('b', ['a', 'c'])).toBe('c')
    expect(await openAfter('c', ['a'])).toBe('a')
    expect(await openAfter('a', [])).toBeNull()
  })
  it('opens it again when it comes back, also where nothing was left', async () => {
    expect(await openAfter('b', ['a', 'c'], ['a', 'b', 'c'])).toBe('b')
    expect(await openAfter('b', [], ['a', 'b', 'c'])).toBe('b')
  })
  it('opens each again that went after the other, as they come back', async () => {
    expect(await openAfter('b', ['a', 'c'], ['a'])).toBe('a')
    expect(await openAfter('a', ['a', 'c'])).toBe('c')
    expect(await openAfter('c', ['a', 'b', 'c'])).toBe('b')
  })
  it('opens the first of several again that come back at once', async () => {
    expect(await openAfter('b', ['a', 'c'], ['a'], ['a', 'b', 'c'])).toBe('b')
  })
  it('leaves whoever went elsewhere meanwhile where they are', async () => {
    await openAfter('b', ['a', 'c'])
    expect(await openAfter('a', ['a', 'b', 'c'])).toBe('a')
  })
  it('leaves the sheet that was of it, and no other', async () => {
    state.setState({ dialog: { kind: 'source-card', source: 'b', fresh: true } })
    await openAfter('b', ['a', 'c'])
    expect(state.getState().dialog).toBeNull()
    state.setState({ dialog: { kind: 'keys' } })
    await openAfter('c', ['a'])
    expect(state.getState().dialog).toEqual({ kind: 'keys' })
  })
  it('leaves the sweep that was of it', async () => {
    state.setState({ sweep: { actor: 'x', source: 'b' } as never })
    await openAfter('b', ['a', 'c'])
    expect(state.getState().sweep).toBeNull()
  })
})
describe('while a long gesture takes many', () => {
  const end = () => {
    state.setState({ longGesture: null })
    ended()
  }
  const longGesture = { id: 1, title: 'Undoing 1,000 changes', done: 1, left: 9, isStopping: false }
  it('opens none, and another one when it ends', async () => {
    state.setState({ longGesture })
    expect(await openAfter('b', ['a', 'c'], ['a'])).toBeNull()
    end()
    expect(state.getState().openSource).toBe('a')
    expect(await openAfter('a', ['a', 'b'])).toBe('b')
  })
  it('opens none when it ends if the person has opened one', async () => {
    state.setState({ longGesture })
    await openAfter('b', ['a', 'c'])
    state.setState({ openSource: 'a' })
    end()
    expect(state.getState().openSource).toBe('a')
  })
  it('opens the source again that comes back before it ends', async () => {
    state.setState({ longGesture })
    expect(await openAfter('b', ['a', 'c'], ['a', 'b', 'c'])).toBe('b')
    end()
    expect(state.getState().openSource).toBe('b')
  })
})
it('stays where another source goes', async () => {
  expect(await openAfter('b', ['b', 'c'], ['b'])).toBe('b')
})
it('waits for a source that is open before the list knows it', async () => {
  expect(await openAfter('d', ['a'], ['a', 'd'])).toBe('d')
})
