import { describe, expect, test } from 'vitest'
import { resolveDateWords, type Tense } from './date-words.ts'
import { checkDate } from './edtf-date.ts'

/** A Sunday. */
const published = '2025-08-17'

describe('in a text of Sunday 17 August 2025', () => {
  test.each([
    ['Monday', 'unknown', '2025-08-18'],
    ['on Monday', 'future', '2025-08-18'],
    ['Monday', 'past', '2025-08-11'],
    ['On Sunday', 'past', '2025-08-17'],
    ['on Sunday', 'unknown', '2025-08-17'],
    ['Saturday evening', 'past', '2025-08-16'],
    ['last Monday', 'unknown', '2025-08-11'],
    ['last Sunday', 'past', '2025-08-10'],
    ['next Sunday', 'future', '2025-08-24'],
    ['next Monday', 'unknown', '2025-08-18'],
    ['this coming Friday', 'unknown', '2025-08-22'],
    ['yesterday', 'unknown', '2025-08-16'],
    ['today', 'unknown', '2025-08-17'],
    ['tomorrow morning', 'unknown', '2025-08-18'],
    ['last night', 'past', '2025-08-16'],
    ['the day before yesterday', 'past', '2025-08-15'],
    ['last week', 'past', '2025-08-04/2025-08-10'],
    ['this week', 'unknown', '2025-08-11/2025-08-17'],
    ['next week', 'future', '2025-08-18/2025-08-24'],
    ['at the weekend', 'unknown', '2025-08-16/2025-08-17'],
    ['last month', 'past', '2025-07'],
    ['next month', 'future', '2025-09'],
    ['last year', 'past', '2024'],
    ['this year', 'unknown', '2025'],
    ['next year', 'future', '2026'],
    ['15 August', 'unknown', '2025-08-15'],
    ['August 15', 'past', '2025-08-15'],
    ['15 August', 'future', '2026-08-15'],
    ['the 15th of August', 'past', '2025-08-15'],
    ['3 January', 'unknown', '2026-01-03'],
    ['Friday, 15 August', 'past', '2025-08-15'],
    ['15 August 2019', 'unknown', '2019-08-15'],
    ['August 15, 2019', 'unknown', '2019-08-15'],
    ['29 February', 'past', '2024-02-29'],
    ['August 2024', 'unknown', '2024-08'],
    ['in August', 'past', '2025-08'],
    ['in October', 'past', '2024-10'],
    ['in October', 'future', '2025-10'],
    ['last October', 'unknown', '2024-10'],
    ['next May', 'unknown', '2026-05'],
    ['in January', 'unknown', '2025-01'],
    ['in October', 'unknown', '2024-10'],
    ['August', 'unknown', '2025-08'],
    ['in January', 'future', '2026-01'],
    ['by October', 'unknown', '../2025-10'],
    ['until January', 'unknown', '../2026-01'],
    ['by October', 'past', '../2024-10'],
    ['since October', 'unknown', '2024-10/..'],
    ['in the autumn', 'unknown', '2024-23'],
    ['before the autumn', 'unknown', '../2025-23'],
    ['in the summer', 'unknown', '2025-22'],
    ['last summer', 'past', '2024-22'],
    ['this summer', 'unknown', '2025-22'],
    ['in the spring', 'past', '2025-21'],
    ['next winter', 'future', '2025-24'],
    ['the autumn of 1989', 'past', '1989-23'],
    ['three days ago', 'past', '2025-08-14'],
    ['a week ago', 'past', '2025-08-10~'],
    ['in two days', 'future', '2025-08-19'],
    ['two months ago', 'past', '2025-06'],
    ['ten years ago', 'past', '2015'],
    ['by 17 August', 'unknown', '../2025-08-17'],
    ['since 2014', 'unknown', '2014/..'],
    ['around 15 August', 'past', '2025-08-15~'],
    ['early August', 'past', '2025-08~'],
    ['mid-August', 'past', '2025-08~'],
    ['2022', 'unknown', '2022'],
    ['the 1990s', 'unknown', '199X'],
    ['2025-08-18', 'unknown', '2025-08-18'],
  ] satisfies [string, Tense, string][])('“%s” (%s) is %s', (words, tense, date) => {
    expect(resolveDateWords(words, published, tense)).toBe(date)
    expect(checkDate(date).ok).toBe(true)
  })

  test.each([
    'soon',
    'before long',
    'for a long time',
    '31 June',
    '30 February 2025',
    'by last week',
    'the coming days',
    'May I',
    '',
    '2025-02-30',
  ])('“%s” names no date', (words) => {
    expect(resolveDateWords(words, published)).toBeNull()
  })
})

test('months and years turn over', () => {
  expect(resolveDateWords('next month', '2025-12-31')).toBe('2026-01')
  expect(resolveDateWords('last month', '2025-01-01')).toBe('2024-12')
  expect(resolveDateWords('yesterday', '2025-01-01')).toBe('2024-12-31')
  expect(resolveDateWords('last winter', '2025-01-10')).toBe('2023-24')
  expect(resolveDateWords('this winter', '2025-01-10')).toBe('2024-24')
})

test('without the day of publication nothing is known', () => {
  expect(resolveDateWords('Monday', '')).toBeNull()
  expect(resolveDateWords('2022', '')).toBeNull()
})
