// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { MemoSign } from './MemoSign.tsx'

let app: TestApp
beforeEach(() => void (app = createTestApp()))
cleanUpAfterEach()

it('is named, and a hover shows the memo', () => {
  renderIn(app, <MemoSign memo="Ask the harbour office." />)
  expect(screen.getByText('Memo').parentElement?.title).toBe('Memo: Ask the harbour office.')
})

it('shows a long memo by its beginning', () => {
  renderIn(app, <MemoSign memo={'long '.repeat(200)} named />)
  expect(screen.getByText('Memo').parentElement?.title).toHaveLength('Memo: '.length + 301)
})

it('is nothing where there is no memo', () => {
  expect(renderIn(app, <MemoSign memo="" named />).container.textContent).toBe('')
})
