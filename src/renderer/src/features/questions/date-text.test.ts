import { expect, it } from 'vitest'
import { dateText } from './date-text.ts'

it.each([
  [{ date: '2026-03-04', by: 'said' as const }, '4 March 2026'],
  [{ date: '2026-03', by: 'occasion' as const }, 'March 2026'],
  [{ date: '../2025-08-17', by: 'said' as const }, 'by 17 August 2025'],
  [{ date: '2025-08/..', by: 'said' as const }, 'from August 2025'],
  [{ date: '2025', by: 'said' as const }, '2025'],
  [{ date: '2025-08-17~', by: 'said' as const }, '2025-08-17~'],
  [{ date: '2026-03-04', by: 'published' as const }, 'published 4 March 2026'],
  [null, 'no date'],
])('says the date %j as “%s”', (date, words) => {
  expect(dateText(date)).toBe(words)
})
