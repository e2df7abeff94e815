// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, test } from 'vitest'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { FilledCards, ImportReport } from '#shared/imports/import-report.ts'
import { newId } from '#shared/model/id.ts'
import { fail, ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { ImportReportSheet } from './ImportReportSheet.tsx'
import { reportText } from './report-text.ts'

cleanUpAfterEach()

const group = newId()

function reportOf(cards: FilledCards): ImportReport {
  return {
    id: 1,
    group,
    items: [{ key: 0, name: 'orsa.bib', format: 'bibliography', result: { kind: 'cards', ...cards } }],
    left: 0,
    seconds: 1,
  }
}

test.each([
  [{ filled: 12, unmatched: ['The wall', 'The gates', 'https://a.example/'], broken: 0 }, '12 source cards filled in; no source for 3: The wall · The gates · https://a.example/'], // prettier-ignore
  [{ filled: 1, unmatched: [], broken: 2 }, '1 source card filled in; 2 entries could not be read'],
  [{ filled: 0, unmatched: ['The wall'], broken: 0 }, 'No source card filled in; no source for 1: The wall'],
  [{ filled: 0, unmatched: [], broken: 0 }, 'The source cards say all of this already'],
  [{ filled: 2, unmatched: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], broken: 0 }, '2 source cards filled in; no source for 7: a · b · c · d · e · and 2 more'], // prettier-ignore
  [{ filled: 0, unmatched: ['x'.repeat(200)], broken: 0 }, `No source card filled in; no source for 1: ${'x'.repeat(80)}…`], // prettier-ignore
] satisfies [FilledCards, string][])('what a bibliography filled in is said: %j', (cards, sentence) => {
  renderIn(createTestApp({}), <ImportReportSheet report={reportOf(cards)} />)
  const section = within(screen.getByRole('region', { name: 'Source cards, 1 file' }))
  expect(section.getByText(sentence)).toBeTruthy()
  expect(section.getByText('BIB')).toBeTruthy()
  expect(reportText(reportOf(cards), () => '')).toContain(`Source cards: orsa.bib (${sentence})`)
})

test('a file that was refused is named with its folder in the report that is copied', () => {
  const message = 'The disk is full, so nothing was imported.'
  const items = [
    { key: 0, name: 'annex/a.txt', format: 'text', result: { kind: 'refused', message, needs: null } },
  ] satisfies ImportReport['items']
  expect(reportText({ ...reportOf({ filled: 0, unmatched: [], broken: 0 }), items }, () => '')).toContain(
    'Not imported: annex/a.txt (The disk is full, so nothing was imported.)',
  )
})

describe('undoing an import', () => {
  const filled = reportOf({ filled: 3, unmatched: [], broken: 0 })
  const button = () => screen.queryByRole('button', { name: 'Undo import' })
  type Answer = Output<'undoImport'>
  const rest = { group: newId(), done: 400, left: 600, after: newId(), removed: 399, putBack: 1 }

  /** Presses the button of a report on an app that answers each call like this. */
  async function press(answer: (input: Input<'undoImport'>, app: TestApp) => Answer) {
    const app = createTestApp({ undoImport: (input) => ok(answer(input, app)) })
    app.state.getState().openDialog({ kind: 'import-report', report: filled })
    renderIn(app, <ImportReportSheet report={filled} />)
    await act(async () => void fireEvent.click(button()!))
    const { dialog, message, notice } = app.state.getState()
    return { app, dialog, said: message?.text, notice }
  }

  it.each([
    ['a bibliography that filled in cards', filled.items],
    ['an imported source', [{ key: 0, name: 'a.txt', format: 'text', result: { kind: 'imported', source: newId() } }]],
  ] satisfies [string, ImportReport['items']][])('is offered for %s', (_what, items) => {
    renderIn(createTestApp(), <ImportReportSheet report={{ ...filled, items }} />)
    expect(button()).not.toBeNull()
  })
  it.each([
    ['a bibliography that filled in nothing', reportOf({ filled: 0, unmatched: ['x'], broken: 0 }).items],
    [
      'what was not read',
      [{ key: 0, name: 'x', format: null, result: { kind: 'refused', message: 'No.', needs: null } }],
    ],
    ['what was here already', [{ key: 0, name: 'x', format: 'text', result: { kind: 'already', source: newId() } }]],
  ] satisfies [string, ImportReport['items']][])('is not offered for %s', (_what, items) => {
    renderIn(createTestApp(), <ImportReportSheet report={{ ...filled, items }} />)
    expect(button()).toBeNull()
  })
  it.each([
    [{ removed: 12, putBack: 3 }, 'Import undone: 12 sources removed, 3 source cards put back'],
    [{ removed: 1, putBack: 0 }, 'Import undone: 1 source removed'],
    [{ removed: 0, putBack: 1 }, 'Import undone: 1 source card put back'],
    [{ removed: 0, putBack: 0 }, 'Nothing of this import is left to undo'],
  ])('closes the report and says what it did: %j', async (answer, sentence) => {
    const { app, dialog, said } = await press(() => answer)
    expect([dialog, said]).toEqual([null, sentence])
    expect(app.sent('undoImport')).toEqual([{ group }])
  })
  it('goes on until all is undone, and says so only then', async () => {
    const saidMeanwhile: unknown[] = []
    const { app, said } = await press((input, { state }) => {
      saidMeanwhile.push(state.getState().message)
      return input.rest ? { removed: 999, putBack: 1 } : { removed: 399, putBack: 1, rest }
    })
    expect(app.sent('undoImport')).toEqual([{ group }, { group, rest }])
    expect([saidMeanwhile, said]).toEqual([[null, null], 'Import undone: 999 sources removed, 1 source card put back'])
  })
  it('can be stopped, and go on from there', async () => {
    const later = { ...rest, done: 800, left: 200, removed: 799 }
    const { app, notice } = await press((input, { state }) => {
      if (input.rest?.done === 800) return { removed: 999, putBack: 1 }
      if (!input.rest) return { removed: 399, putBack: 1, rest }
      state.getState().stopLongGesture()
      return { removed: 799, putBack: 1, rest: later }
    })
    expect(notice?.message).toBe('Undoing the import was stopped: 799 sources removed, 1 source card put back.')
    await act(async () => notice?.action?.run())
    expect(app.sent('undoImport').at(-1)).toEqual({ group, rest: later })
    expect(app.state.getState().message?.text).toBe('Import undone: 999 sources removed, 1 source card put back')
  })
  it('leaves the report open if it fails', async () => {
    const app = createTestApp({ undoImport: () => fail('read-only', 'The library is read-only.') })
    app.state.getState().openDialog({ kind: 'import-report', report: filled })
    renderIn(app, <ImportReportSheet report={filled} />)
    await act(async () => void fireEvent.click(button()!))
    expect(app.state.getState()).toMatchObject({
      dialog: { kind: 'import-report' },
      notice: { message: 'The library is read-only.' },
    })
  })
})
