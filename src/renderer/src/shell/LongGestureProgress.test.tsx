// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../core/test-app/test-app.tsx'
import { LongGestureProgress } from './LongGestureProgress.tsx'

cleanUpAfterEach()
let app: TestApp

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  renderIn(
    app,
    <>
      <button type="button">In the text</button>
      <LongGestureProgress />
    </>,
  )
})
afterEach(() => vi.useRealTimers())

const show = (done: number, id = 1) =>
  act(() =>
    app.state.setState({
      longGesture: { id, title: 'Undoing 1,000 changes', done, left: 1000 - done, isStopping: false },
    }),
  )
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const panel = () => screen.queryByRole('region', { name: 'Undoing 1,000 changes' })

it('comes after a while, and says how much is done', async () => {
  show(100)
  await wait(350)
  expect(panel()).toBeNull()
  show(400)
  await wait(100)
  expect(panel()?.textContent).toContain('400 of 1,000 done')
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(40)
  act(() => app.state.setState({ longGesture: null }))
  expect(panel()).toBeNull()
})

it('comes after a while for another one, too', async () => {
  show(100)
  await wait(500)
  show(100, 2)
  expect(panel()).toBeNull()
})

it('stops it by its button, and gives the focus back when it goes', async () => {
  show(400)
  await wait(500)
  const [before, stop] = ['In the text', 'Stop'].map((name) => screen.getByRole('button', { name })) as [HTMLElement, HTMLElement] // prettier-ignore
  act(() => before.focus())
  act(() => stop.focus())
  fireEvent.click(stop)
  expect(app.state.getState().longGesture?.isStopping).toBe(true)
  act(() => app.state.setState({ longGesture: null }))
  expect(document.activeElement).toBe(before)
})
