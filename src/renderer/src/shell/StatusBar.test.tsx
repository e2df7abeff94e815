// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandId } from '#shared/commands/commands.ts'
import { setKeys } from '../core/test-app/press-keys.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../core/test-app/test-app.tsx'
import { StatusBar } from './StatusBar.tsx'

cleanUpAfterEach()
let app: TestApp
let ran: CommandId[]
const state = () => app.state.getState()
const hints = () => screen.getAllByRole('button').map((button) => button.textContent)

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  ran = []
  const run = (id: CommandId) => () => void ran.push(id)
  app.keyboard.mount('reading', { 'reading.actor': run('reading.actor') } as never)
  app.state.setState({ library: { readOnly: null } as never, openSource: 'a', screen: 'read' })
  app.stores.sources.setState({ byId: new Map([['a', {} as never]]), ready: true })
  renderIn(
    app,
    <>
      <input aria-label="a field" />
      <StatusBar />
    </>,
  )
})
afterEach(() => vi.useRealTimers())

describe('a message', () => {
  it('is shown for four seconds, anew each time it is said', async () => {
    const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
    act(() => state().announce('Select words first'))
    await wait(3_000)
    act(() => state().announce('Select words first'))
    await wait(3_900)
    expect(screen.queryByText('Select words first')).not.toBeNull()
    await wait(200)
    expect(screen.queryByText('Select words first')).toBeNull()
  })
  it('leaves the place and the hints where they are', () => {
    act(() => state().set({ place: '¶3 · claim, Tomas Ferreiro refuses' }))
    const before = hints()
    act(() => state().announce('Confirmed'))
    expect(screen.getByText('¶3 · claim, Tomas Ferreiro refuses').nextElementSibling?.className).toBe('next')
    expect(hints()).toEqual(before)
  })
})

describe('a hint', () => {
  it('runs its command where the focus is', () => {
    const field = screen.getByRole('textbox')
    const hint = screen.getByRole('button', { name: 'A Actor' })
    act(() => app.state.setState({ caretOn: 'words' }))
    act(() => field.blur())
    expect(fireEvent.mouseDown(hint)).toBe(false)
    fireEvent.click(hint)
    expect(ran).toEqual(['reading.actor'])
  })
  it('is of what the caret is on', () => {
    expect(hints()).toContain('A Actor')
    act(() => app.state.setState({ caretOn: 'suggested' }))
    expect(hints().slice(0, 2)).toEqual(['Y Confirm', 'N Reject'])
    act(() => app.state.setState({ caretOn: 'claim' }))
    expect(hints()).not.toContain('Y Confirm')
  })
  it('is not of a letter while letters are text', () => {
    act(() => screen.getByRole('textbox').focus())
    expect(hints()).toEqual(['F1 Keyboard shortcuts'])
    act(() => screen.getByRole('textbox').blur())
    expect(hints()).toContain('A Actor')
  })
  it('shows no key that is switched off, and can still be clicked', () => {
    act(() => setKeys(app, false))
    expect(hints()[0]?.trim()).toBe('Actor')
    fireEvent.click(screen.getByRole('button', { name: 'Actor' }))
    expect(ran).toEqual(['reading.actor'])
  })
  it('says what keys do while every selection gets the same mark', () => {
    act(() => state().set({ mode: 'Each selection becomes Merz' }))
    expect(hints()).toEqual(['↵ marks', 'Esc ends'])
  })
})

it('says whether all is saved', () => {
  act(() => state().savingBegins())
  expect(screen.queryByText('Saving…')).not.toBeNull()
  act(() => state().savingEnds())
  expect(screen.queryByText('Saved')).not.toBeNull()
})
