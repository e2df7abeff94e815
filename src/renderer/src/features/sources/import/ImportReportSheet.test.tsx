// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FilledCards, ImportReport } from '#shared/imports/import-report.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { ImportReportSheet } from './ImportReportSheet.tsx'
import { reportText } from './report-text.ts'

cleanUpAfterEach()

function reportOf(cards: FilledCards): ImportReport {
  return {
    id: 1,
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
  expect(reportText({ id: 1, items, left: 0, seconds: 1 }, () => '')).toContain(
    'Not imported: annex/a.txt (The disk is full, so nothing was imported.)',
  )
})
