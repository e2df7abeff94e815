import { expect, test } from 'vitest'
import { printedDate, shownDate } from './shown-date.ts'

test.each([
  ['2025-08-18', 'Mon 18 Aug 2025'],
  ['2025-08', 'August 2025'],
  ['2025', '2025'],
  ['../2025-08-17', 'by Sun 17 Aug 2025'],
  ['2025-08/..', 'since August 2025'],
  ['2025-08-18/2025-08-24', 'Mon 18 Aug 2025 to Sun 24 Aug 2025'],
  ['2025-08~', 'about August 2025'],
  ['2025-22', 'summer 2025'],
  ['../2026-24', 'by winter 2026'],
  ['199X', '199X'],
])('shows %s as %s', (edtf, shown) => {
  expect(shownDate(edtf)).toBe(shown)
})

test.each([
  ['2025-08-18', '18 August 2025'],
  ['../2025-08-17', 'by 17 August 2025'],
  ['2025-08-18/2025-08-24', '18 August 2025 to 24 August 2025'],
  ['2025-08~', 'about August 2025'],
])('prints %s as %s', (edtf, printed) => {
  expect(printedDate(edtf)).toBe(printed)
})
