import { describe, expect, test } from 'vitest'
import { resolveDateWords, type Tense } from './date-words.ts'
import { checkDate } from './edtf-date.ts'

/** This day is a Sunday. */
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
    ['early in the summer', 'past', '2025-22'],
    ['late summer 2019', 'unknown', '2019-22'],
    ['the end of the 1990s', 'past', '199X'],
    ['about two weeks ago', 'past', '2025-08-03~'],
    ['around three days ago', 'past', '2025-08-14~'],
    ['around 2019', 'past', '2019~'],
    ['by late summer', 'future', '../2025-22'],
    ['since early in the 1990s', 'past', '199X/..'],
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

describe('a season is of the northern year, and a winter of the year it began in', () => {
  /** The first and the last day of each month of 2025, with the season that it is of. */
  const days = [
    ['2025-01-01', '2024-24'],
    ['2025-01-31', '2024-24'],
    ['2025-02-01', '2024-24'],
    ['2025-02-28', '2024-24'],
    ['2025-03-01', '2025-21'],
    ['2025-03-31', '2025-21'],
    ['2025-04-01', '2025-21'],
    ['2025-04-30', '2025-21'],
    ['2025-05-01', '2025-21'],
    ['2025-05-31', '2025-21'],
    ['2025-06-01', '2025-22'],
    ['2025-06-30', '2025-22'],
    ['2025-07-01', '2025-22'],
    ['2025-07-31', '2025-22'],
    ['2025-08-01', '2025-22'],
    ['2025-08-31', '2025-22'],
    ['2025-09-01', '2025-23'],
    ['2025-09-30', '2025-23'],
    ['2025-10-01', '2025-23'],
    ['2025-10-31', '2025-23'],
    ['2025-11-01', '2025-23'],
    ['2025-11-30', '2025-23'],
    ['2025-12-01', '2025-24'],
    ['2025-12-31', '2025-24'],
  ] as const
  const names = ['spring', 'summer', 'autumn', 'winter'] as const
  /** What the words say on that day, given how many seasons the one they name lies behind the season that it is. */
  const seasonsBefore = (season: string, count: number): string => {
    const [year, number] = season.split('-').map(Number)
    const at = year! * 4 + (number! - 21) - count
    return `${Math.floor(at / 4)}-${21 + (at % 4)}`
  }

  test.each(days)(
    'on %s it is %s: “this” and bare words mean that one, “last” and “next” the ones a year off',
    (day, season) => {
      const name = names[Number(season.slice(5)) - 21]!
      expect(resolveDateWords(`this ${name}`, day)).toBe(season)
      expect(resolveDateWords(`in the ${name}`, day)).toBe(season)
      expect(resolveDateWords(`in the ${name}`, day, 'future')).toBe(season)
      expect(resolveDateWords(`last ${name}`, day)).toBe(seasonsBefore(season, 4))
      expect(resolveDateWords(`next ${name}`, day)).toBe(seasonsBefore(season, -4))
    },
  )
  test.each(days)('on %s every other season is the last one, or the next where the words look ahead', (day, season) => {
    for (const count of [1, 2, 3]) {
      const before = seasonsBefore(season, count)
      const ahead = seasonsBefore(season, count - 4)
      const name = names[Number(before.slice(5)) - 21]!
      expect(resolveDateWords(`in the ${name}`, day)).toBe(before)
      expect(resolveDateWords(`last ${name}`, day)).toBe(before)
      expect(resolveDateWords(`in the ${name}`, day, 'future')).toBe(ahead)
      expect(resolveDateWords(`this ${name}`, day)).toBe(ahead)
      expect(resolveDateWords(`next ${name}`, day)).toBe(ahead)
      expect(resolveDateWords(`by the ${name}`, day)).toBe(`../${ahead}`)
    }
  })
  test.each([
    ['spring', '2024-21'],
    ['summer', '2024-22'],
    ['autumn', '2024-23'],
    ['fall', '2024-23'],
    ['winter', '2024-24'],
  ])('a %s with its year is of that year', (name, season) => {
    for (const [day] of days) expect(resolveDateWords(`the ${name} of 2024`, day)).toBe(season)
  })
})

const openings = [
  '',
  'by ',
  'before ',
  'since ',
  'around ',
  'early ',
  'late in ',
  'mid-',
  'the end of ',
  'before about ',
  'from around ',
  'around by ',
]
const inner = [
  'Monday',
  'yesterday',
  'last week',
  'last month',
  'last year',
  '15 August',
  'August',
  'August 2024',
  'the summer',
  'winter 2019',
  '2022',
  'the 1990s',
  'three days ago',
  'a week ago',
  'two months ago',
  'ten years ago',
  '2025-08-18',
  'in two weeks',
]
test.each(openings)('whatever “%s” opens is a date that can be kept, or none', (opening) => {
  const resolved = inner.flatMap((words) => resolveDateWords(`${opening}${words}`, published) ?? [])
  expect(resolved.filter((date) => !checkDate(date).ok)).toEqual([])
})

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const written = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`

test.each(monthNames.map((_, at) => [written(2025 * 12 + at), at] as const))(
  'in %s a month is the last one or this, the next or this where the words look ahead',
  (now, at) => {
    for (const [wanted, name] of monthNames.entries()) {
      const here = 2025 * 12 + at
      const behind = written(here - ((at - wanted + 12) % 12))
      const ahead = written(here + ((wanted - at + 12) % 12))
      const [before, after] = [
        written(here - ((at - wanted + 11) % 12) - 1),
        written(here + ((wanted - at + 11) % 12) + 1),
      ]
      for (const day of [`${now}-01`, `${now}-28`]) {
        expect(resolveDateWords(`in ${name}`, day)).toBe(behind)
        expect(resolveDateWords(`in ${name}`, day, 'past')).toBe(behind)
        expect(resolveDateWords(`in ${name}`, day, 'future')).toBe(ahead)
        expect(resolveDateWords(`by ${name}`, day)).toBe(`../${ahead}`)
        expect(resolveDateWords(`last ${name}`, day)).toBe(before)
        expect(resolveDateWords(`next ${name}`, day)).toBe(after)
      }
    }
  },
)

test('without the day of publication nothing is known', () => {
  expect(resolveDateWords('Monday', '')).toBeNull()
  expect(resolveDateWords('2022', '')).toBeNull()
})
