// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../core/test-app/test-app.tsx'
import { NoticeBar } from './NoticeBar.tsx'

cleanUpAfterEach()
let app: TestApp
beforeEach(() => {
  app = createTestApp()
  renderIn(
    app,
    <>
      <button type="button">In the text</button>
      <NoticeBar />
    </>,
  )
})

it('names the file that was refused, where the sentence does not', () => {
  act(() =>
    app.state.getState().showNotice({ kind: 'error', message: 'This file is not plain text.', about: 'report.pdf' }),
  )
  expect(screen.getByRole('alert').textContent).toBe('“report.pdf”This file is not plain text.Dismiss')
})

it('names the library whose statuses changed', () => {
  act(() => app.state.setState({ library: { name: 'Harbour affair', statusChanges: 1 } as never }))
  expect(screen.getByRole('status').textContent).toMatch(/^“Harbour affair”The status of 1 claim changed/u)
})

it('gives the focus back when it is dismissed', () => {
  act(() => app.state.getState().showNotice({ kind: 'info', message: 'Opened.' }))
  act(() => screen.getByRole('button', { name: 'In the text' }).focus())
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus())
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect([screen.queryByText('Opened.'), document.activeElement?.textContent]).toEqual([null, 'In the text'])
})
