import { describe, expect, test } from 'vitest'
import { checkDate, dateBounds } from './edtf-date.ts'

const day = (iso: string) => Date.parse(iso) / 86_400_000

describe('checkDate', () => {
  test.each([
    '2025-08-18',
    '2025-08',
    '2025',
    '199X',
    '2025-08-XX',
    '2025-22',
    '2025-08-17~',
    '2025-08?',
    '../2025-08-17',
    '2025-08-17/..',
    '2025-08-04/2025-08-10',
    '2024-02-29',
    '2000-02-29',
    '2025/',
    '-0044-03-15',
    '2025-XX-31',
    '2025-08-17/2025-08-17',
  ])('%s is a date', (date) => {
    expect(checkDate(` ${date} `)).toEqual({ ok: true, value: date })
  })

  test.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13',
    '2025-00-01',
    '2025-02-3X',
    '2025-02-29~',
    '../2025-02-29',
    '15 August',
    'Monday',
    '',
    '2025-8-1',
    '17.08.2025',
    '2025-08-17T10:00:00Z',
    '[2025-08-17,2025-08-18]',
    '2025/2026/2027',
    '../..',
    '/',
    'soon/2025',
    '{2024,2025}',
    `${'9'.repeat(200)}`,
  ])('%s is none', (date) => {
    expect(checkDate(date)).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        message: expect.stringMatching(/^“.*” is not a date that exists, so nothing was changed; write it as/u),
      },
    })
  })

  test('what ends before it begins is none either', () => {
    expect(checkDate('2025-08-10/2025-08-04')).toMatchObject({
      ok: false,
      error: {
        message: '“2025-08-10/2025-08-04” ends before it begins, so nothing was changed; write the earlier date first.',
      },
    })
  })
})

describe('dateBounds', () => {
  test.each([
    ['2025-08-18', '2025-08-18', '2025-08-18'],
    ['2025-08', '2025-08-01', '2025-08-31'],
    ['2024-02~', '2024-02-01', '2024-02-29'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2025-08-04/2025-08-10', '2025-08-04', '2025-08-10'],
    // Spring, summer, autumn and winter: of the north unless the number says the south.
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2025-23', '2025-09-01', '2025-11-30'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2025-25', '2025-03-01', '2025-05-31'],
    ['2025-26', '2025-06-01', '2025-08-31'],
    ['2025-27', '2025-09-01', '2025-11-30'],
    ['2025-28', '2025-12-01', '2026-02-28'],
    ['2025-29', '2025-09-01', '2025-11-30'],
    ['2025-30', '2025-12-01', '2026-02-28'],
    ['2025-31', '2025-03-01', '2025-05-31'],
    ['2025-32', '2025-06-01', '2025-08-31'],
    // Quarters, thirds and halves of a year.
    ['2025-33', '2025-01-01', '2025-03-31'],
    ['2025-34', '2025-04-01', '2025-06-30'],
    ['2025-35', '2025-07-01', '2025-09-30'],
    ['2025-36', '2025-10-01', '2025-12-31'],
    ['2025-37', '2025-01-01', '2025-04-30'],
    ['2025-38', '2025-05-01', '2025-08-31'],
    ['2025-39', '2025-09-01', '2025-12-31'],
    ['2025-40', '2025-01-01', '2025-06-30'],
    ['2025-41', '2025-07-01', '2025-12-31'],
    ['2024-22/2024-24', '2024-06-01', '2025-02-28'],
    ['0044-24', '0044-12-01', '0045-02-28'],
  ])('%s is from %s to %s', (date, first, last) => {
    expect(dateBounds(date)).toEqual({ first: day(first), last: day(last) })
  })

  test('are infinite where a date is open or an end not known, and none for what is no date', () => {
    expect(dateBounds('../2025-08-17')).toEqual({ first: -Infinity, last: day('2025-08-17') })
    expect(dateBounds('2025-08-17/')).toEqual({ first: day('2025-08-17'), last: Infinity })
    expect(dateBounds('soon')).toBeNull()
  })
})
