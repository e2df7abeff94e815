// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from './test-app/test-app.tsx'
import { useKeptDraft, type KeptDraft } from './use-kept-draft.ts'

let app: TestApp
let kept: KeptDraft<string>
let stored: string[]
let isStored: boolean
let made: string[]
let commit: ((draft: string) => Promise<boolean> | undefined) | undefined
let drawn: ReturnType<typeof renderIn>

function Drafted() {
  const keep = async (draft: string) => {
    stored.push(draft)
    return isStored
  }
  kept = useKeptDraft<string>('', keep, commit)
  return null
}

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  ;[stored, isStored, made, commit] = [[], true, [], undefined]
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

const open = () => {
  drawn = renderIn(app, <Drafted />)
}
const type = (words: string) => act(() => kept.change((last) => last + words))
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const flushAll = (why?: { readonly comesBack: boolean }) => act(() => app.flushers.flushAll(why))

describe('a draft is stored', () => {
  it('after half a second of rest', async () => {
    open()
    type('A')
    await wait(499)
    expect([kept.draft, stored, app.state.getState().saving]).toEqual(['A', [], 1])
    await wait(1)
    expect([stored, app.state.getState().saving]).toEqual([['A'], 0])
  })
  it('after five seconds while typing goes on', async () => {
    open()
    for (let letters = 1; letters <= 12; letters++) {
      type('A')
      await wait(450)
    }
    expect(stored).toEqual(['A'.repeat(12)])
  })
  it.each([
    ['before undo, export and the close of the window', () => flushAll()],
    ['when another app comes to the front', () => flushAll({ comesBack: true })],
    ['when it is left', () => act(() => kept.flush())],
    ['when it goes from the screen', () => drawn.unmount()],
  ])('%s', async (_when, end) => {
    open()
    type('A')
    await end()
    expect(stored).toEqual(['A'])
    await wait(10_000)
    expect(stored).toEqual(['A'])
  })
  it('again when that failed', async () => {
    open()
    isStored = false
    type('A')
    expect(await flushAll()).toBe(false)
    isStored = true
    expect(await flushAll()).toBe(true)
    expect(stored).toEqual(['A', 'A'])
  })
  it('not as long as nobody changed it, nor once it was given up', async () => {
    open()
    await flushAll()
    type('A')
    act(() => kept.drop())
    await flushAll()
    drawn.unmount()
    expect([stored, app.state.getState().saving]).toEqual([[], 0])
  })
})

describe('a draft that is made when all is saved', () => {
  beforeEach(() => {
    commit = (draft) => {
      if (made.at(-1) === draft) return undefined
      made.push(draft)
      return Promise.resolve(draft !== 'refused')
    }
    open()
  })
  it('is made then, and only stored for another app', async () => {
    type('A')
    await flushAll({ comesBack: true })
    expect([made, stored]).toEqual([[], ['A']])
    type('B')
    expect(await flushAll()).toBe(true)
    expect(made).toEqual(['AB'])
  })
  it('is stored where there is nothing to make', async () => {
    made.push('A')
    type('A')
    await flushAll()
    expect([made, stored]).toEqual([['A'], ['A']])
  })
  it('keeps the window open where it was refused, and is stored in its time', async () => {
    type('refused')
    expect(await flushAll()).toBe(false)
    await wait(500)
    expect(stored).toEqual(['refused'])
  })
})
