import { expect, it, test } from 'vitest'
import { longDate, monthText, shortDate, shortWeekdayDate, timeText, weekdayDate } from './dates.ts'

test.each([
  [longDate, '17 August 2025'],
  [weekdayDate, 'Sunday 17 August 2025'],
  [shortWeekdayDate, 'Sun 17 Aug 2025'],
  [shortDate, '17 Aug'],
])('%o of a day', (write, words) => {
  expect(write('2025-08-17')).toBe(words)
})

test('a month', () => {
  expect(monthText('2025-08')).toBe('August 2025')
})

it('leaves what is no date as it is', () => {
  expect(['', 'last week', '2025-02-31x'].map(longDate)).toEqual(['', 'last week', '2025-02-31x'])
})

it('tells the time of what happened today, and the day of what is older', () => {
  const at = '2026-03-04T10:05:00.000Z'
  expect(timeText(at, new Date(at))).toMatch(/^\d\d:\d\d$/u)
  expect(timeText(at, new Date('2026-03-09T10:00:00Z'))).toMatch(/4 Mar 2026/u)
})
