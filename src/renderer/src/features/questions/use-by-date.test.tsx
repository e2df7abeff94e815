// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { useByDate } from './use-by-date.ts'

cleanUpAfterEach()

let app: TestApp
beforeEach(() => {
  app = createTestApp({
    updateSettings: ({ questionsByDate = null }) => {
      const settings = { ...app.state.getState().settings, questionsByDate }
      app.state.setState({ settings })
      return ok(settings)
    },
  })
  widen(1280)
})

function widen(width: number): void {
  act(() => (window as never as { happyDOM: { setViewport: (size: object) => void } }).happyDOM.setViewport({ width }))
}

function View() {
  const [byDate, choose] = useByDate()
  return <button onClick={() => choose(!byDate)}>{byDate ? 'by date' : 'by answer'}</button>
}
const shown = () => screen.getByRole('button').textContent

it('shows the reports by date where the window is narrow, and follows its width', () => {
  renderIn(app, <View />)
  expect(shown()).toBe('by date')
  widen(1440)
  expect(shown()).toBe('by answer')
  widen(1439)
  expect(shown()).toBe('by date')
})

it('keeps to what the person chose, which is remembered and told', async () => {
  renderIn(app, <View />)
  act(() => screen.getByRole('button').click())
  await vi.waitFor(() => expect(shown()).toBe('by answer'))
  expect(app.sent('updateSettings')).toEqual([{ questionsByDate: false }])
  await vi.waitFor(() => expect(app.state.getState().announcement).toBe('By answer.'))
  widen(1000)
  expect(shown()).toBe('by answer')
})
