// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../core/test-app/test-app.tsx'
import { UndoToast } from './UndoToast.tsx'

cleanUpAfterEach()
let app: TestApp
let undone: number

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  undone = 0
  const undo = () => {
    undone += 1
    app.state.getState().noteCommit(9)
  }
  app.keyboard.mount('everywhere', { 'edit.undo': undo } as never)
  renderIn(
    app,
    <>
      <button type="button">In the text</button>
      <UndoToast />
    </>,
  )
  act(() => app.state.getState().offerUndo('Memo deleted from ¶2', 7))
})
afterEach(() => vi.useRealTimers())

const toast = () => screen.queryByText('Memo deleted from ¶2')
const button = () => screen.getByRole('button', { name: /Undo/u })
const inText = () => screen.getByRole('button', { name: 'In the text' })
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

it('says what was done, and undoes it by the command and the key that undo has everywhere', () => {
  expect([toast() !== null, button().textContent]).toEqual([true, 'Undo Ctrl Z'])
  fireEvent.click(button())
  expect([undone, toast()]).toEqual([1, null])
})

it('takes no focus, when it comes and when it is clicked', () => {
  inText().focus()
  act(() => app.state.getState().offerUndo('2 claims deleted', 8))
  expect(document.activeElement).toBe(inText())
  expect(fireEvent.mouseDown(button())).toBe(false)
})

it('goes with the next change, wherever that comes from', () => {
  act(() => app.state.getState().noteCommit(8))
  expect(toast()).toBeNull()
})

describe('after ten seconds', () => {
  it('folds away', async () => {
    await wait(9_900)
    expect(toast()).not.toBeNull()
    await wait(200)
    expect(toast()).toBeNull()
  })
  it('stays while it is pointed at', async () => {
    fireEvent.pointerEnter(screen.getByRole('region'))
    await wait(60_000)
    expect(toast()).not.toBeNull()
    fireEvent.pointerLeave(screen.getByRole('region'))
    await wait(10_100)
    expect(toast()).toBeNull()
  })
  it('stays while it has the focus', async () => {
    act(() => button().focus())
    await wait(60_000)
    expect(toast()).not.toBeNull()
    act(() => inText().focus())
    await wait(10_100)
    expect(toast()).toBeNull()
  })
  it('stays while a sheet covers it', async () => {
    act(() => app.state.getState().openDialog({ kind: 'keys' }))
    await wait(60_000)
    expect(toast()).not.toBeNull()
    act(() => app.state.getState().closeDialog())
    await wait(10_100)
    expect(toast()).toBeNull()
  })
  it('is counted anew for another gesture', async () => {
    await wait(9_000)
    act(() => app.state.getState().offerUndo('2 claims deleted', 8))
    await wait(9_000)
    expect(screen.queryByText('2 claims deleted')).not.toBeNull()
  })
})

it.each(['by its button', 'by another change'])('gives the focus back when it goes: %s', (how) => {
  act(() => inText().focus())
  act(() => button().focus())
  if (how === 'by its button') fireEvent.click(button())
  else act(() => app.state.getState().noteCommit(8))
  expect([toast(), document.activeElement]).toEqual([null, inText()])
})
