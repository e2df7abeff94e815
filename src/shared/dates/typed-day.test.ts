import { expect, it, test } from 'vitest'
import { longDate, shortWeekdayDate, weekdayDate } from '../words/dates.ts'
import { typedDay } from './typed-day.ts'

test.each([
  ['17 August 2025', '2025-08-17'],
  ['August 17, 2025', '2025-08-17'],
  ['17 Aug 2025', '2025-08-17'],
  ['Aug. 17, 2025', '2025-08-17'],
  ['5 Sept 2025', '2025-09-05'],
  ['1 May 2025', '2025-05-01'],
  ['  2025-08-17 ', '2025-08-17'],
  ['29 February 2024', '2024-02-29'],
  ['', ''],
  ['29 February 2025', null],
  ['August 2025', null],
  ['17 August', null],
  ['Monday', null],
  ['08/07/2025', null],
  ['7.8.2025', null],
  ['soon', null],
  ['2025-13-01', null],
])('“%s” is %s', (typed, day) => expect(typedDay(typed)).toBe(day))

it('reads every day as the app writes it', () => {
  for (let at = Date.UTC(2023, 11, 20); at < Date.UTC(2025, 1, 1); at += 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10)
    for (const write of [longDate, weekdayDate, shortWeekdayDate])
      expect([write(iso), typedDay(write(iso))]).toEqual([write(iso), iso])
  }
})
