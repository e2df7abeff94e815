// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ImportState } from '#shared/imports/import-report.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { ImportProgress } from './ImportProgress.tsx'

cleanUpAfterEach()
let app: TestApp

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  const source = sourceViewOf(sourceTextOf('Before\n'), { title: 'Before' })
  app.stores.sources.setState({ byId: new Map([[source.id, source]]), ready: true })
  renderIn(
    app,
    <>
      <button type="button">In the text</button>
      <ImportProgress />
    </>,
  )
  screen.getByRole('button', { name: 'In the text' }).focus()
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
        firstPage: null,
        isPaused: false,
        isEnded: false,
        ...state,
      },
    }),
  )
const ended = () => act(() => app.state.setState({ importing: null }))
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const names = () => screen.getAllByRole('button').map((button) => button.textContent)
const region = (name: string) => screen.queryByRole('region', { name })
const words = 'First page – the rest is still being read'
const firstPage = { page: 1, pages: 340, paragraphs: ['Gates', 'See https://dam.example/ <b>now</b>.'] }

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

describe('the first page of a long file', () => {
  const inText = () => screen.getByRole('button', { name: 'In the text' })
  it('waits to be asked for where another text can be read, and takes no focus', async () => {
    told({ firstPage })
    await wait(400)
    expect(names()).toEqual(['In the text', 'Show first page', 'Pause', 'Cancel'])
    expect([region(words), document.activeElement]).toEqual([null, inText()])
  })

  it('is read as text and nothing else, until it is hidden or the source is there', async () => {
    told({ firstPage })
    await wait(400)
    fireEvent.click(screen.getByRole('button', { name: 'Show first page' }))
    const paragraphs = () => [...region(words)!.querySelectorAll('p')].map(({ innerHTML }) => innerHTML)
    expect(paragraphs()).toEqual(['Gates', 'See https://dam.example/ &lt;b&gt;now&lt;/b&gt;.'])
    expect(document.activeElement).toBe(inText())
    fireEvent.click(screen.getByRole('button', { name: 'Hide first page' }))
    expect(region(words)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show first page' }))
    ended()
    expect(region(words)).toBeNull()
  })

  it('is shown where there is no text to read yet', async () => {
    app.stores.sources.setState({ byId: new Map() })
    told({ firstPage })
    await wait(400)
    expect(region(words)?.textContent).toContain('Gates')
    expect(names()).toContain('Hide first page')
  })

  it('is called by its number where pages without words come before it', async () => {
    told({ firstPage: { ...firstPage, page: 2 } })
    await wait(400)
    fireEvent.click(screen.getByRole('button', { name: 'Show page 2' }))
    expect(region('Page 2 of 340 – the rest is still being read')).toBeTruthy()
    expect(names()).toContain('Hide page 2')
  })
})
