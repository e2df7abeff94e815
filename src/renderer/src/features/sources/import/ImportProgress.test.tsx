// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ImportState } from '#shared/imports/import-report.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { ImportProgress } from './ImportProgress.tsx'

cleanUpAfterEach()
let app: TestApp

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  renderIn(app, <ImportProgress />)
})
afterEach(() => vi.useRealTimers())

const told = (state: Partial<ImportState>) =>
  act(() =>
    app.state.setState({
      importing: {
        id: 1,
        total: 1,
        isListing: false,
        done: 0,
        refused: 0,
        current: { name: 'long.pdf', share: 0.5 },
        isPaused: false,
        isEnded: false,
        ...state,
      },
    }),
  )
const ended = () => act(() => app.state.setState({ importing: null }))
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const region = (name: string) => screen.queryByRole('region', { name })

it('is not shown of an import that is over soon', async () => {
  told({})
  await wait(399)
  expect(region('Importing 1 file')).toBeNull()
  ended()
  await wait(400)
  expect(region('Importing 1 file')).toBeNull()
})

it('says how many files are found while they are listed, which can be cancelled and not paused', async () => {
  told({ isListing: true, total: 1200, current: null })
  await wait(400)
  const shown = region('Looking for files… 1,200 found')!
  expect([shown.querySelector('progress')!.hasAttribute('value'), shown.textContent]).toEqual([
    false,
    'Looking for files… 1,200 found Cancel ',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(app.sent('controlImport')).toEqual([{ id: 1, to: 'cancel' }])
})
