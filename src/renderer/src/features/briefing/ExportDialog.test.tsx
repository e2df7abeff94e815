// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { newId } from '#shared/model/id.ts'
import { fail, ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'

const briefing = newId()
const view: BriefingView = emptyBriefing({
  id: briefing,
  title: 'Ferry',
  date: '2026-03-04',
  preparedFor: 'Reader',
  blocks: [
    {
      id: newId(),
      section: 'lead',
      order: 'a0',
      body: { type: 'paragraph', children: [{ type: 'text', text: 'The ferry sails.', format: 0 }] },
    },
  ],
})
const pages = { none: 1, cited: 2, whole: 3 } as const

let app: TestApp
/** Ends the export that is under way. */
let end: (result: ReturnType<typeof fail> | ReturnType<typeof ok<{ path: string; pages: number } | null>>) => void
beforeEach(async () => {
  app = createTestApp({
    readBriefing: () => ok(view),
    composeSections: () => ok({ sections: [], targets: {} }),
    listStale: () => ok([]),
    prepareExport: ({ annex }) => ok({ pages: pages[annex] }),
    exportPdf: () =>
      new Promise((resolve) => {
        end = resolve
      }),
  })
  app.state.getState().openDialog({ kind: 'export', briefing })
  renderIn(app, <ExportDialog briefing={briefing} />)
  await screen.findByRole('button', { name: /^Export 2 pages…/u })
})
cleanUpAfterEach()

const press = async (name: RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => fireEvent.click(button))
}

it('names the pages of the chosen annex on its button', async () => {
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /^Whole sources/u })))
  expect(await screen.findByRole('button', { name: /^Export 3 pages…/u })).toBeTruthy()
})

it('closes and goes to what is open', async () => {
  await press(/^Fill in: “Prepared by” is empty/u)
  expect(app.state.getState()).toMatchObject({
    screen: 'briefing',
    dialog: null,
    forBriefing: { kind: 'field', field: 'preparedBy' },
  })
})

it('cancels an export under way, stays, says so, and counts the pages anew', async () => {
  await press(/^Export 2 pages/u)
  expect(screen.getByText('Exporting…')).toBeTruthy()
  await press(/^Cancel/u)
  expect([app.sent('cancelExport').length, app.state.getState().dialog?.kind]).toEqual([1, 'export'])
  const counted = app.sent('prepareExport').length
  await act(async () => end(fail('cancelled', 'Export cancelled. Nothing was written.')))
  expect(screen.getByText('Export cancelled. Nothing was written.')).toBeTruthy()
  await vi.waitFor(() => expect(app.sent('prepareExport').length).toBe(counted + 1))
  await press(/^Cancel/u)
  expect([app.sent('cancelExport').length, app.state.getState().dialog]).toEqual([1, null])
})

it('says why an export failed, and can be tried again', async () => {
  await press(/^Export 2 pages/u)
  await act(async () => end(fail('disk-full', 'The disk is full.')))
  expect(screen.getByRole('alert').textContent).toBe('The disk is full.')
  await press(/^Export 2 pages/u)
  await act(async () => end(ok({ path: '/tmp/ferry.pdf', pages: 2 })))
  expect(screen.getByText('2 pages, saved to')).toBeTruthy()
})
