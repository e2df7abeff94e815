import { expect, it } from 'vitest'
import { momentText, typedMoment } from './typed-moment.ts'

it.each([
  ['13 March 2026, 18:00', '2026-03-13T18:00'],
  ['13 March 2026 9.05', '2026-03-13T09:05'],
  ['18:00, 13 March 2026', '2026-03-13T18:00'],
  ['2026-03-13 00:00', '2026-03-13T00:00'],
  ['13 March 2026', '2026-03-13'],
  ['  ', ''],
  ['18:00', null],
  ['13 March, 18:00', null],
  ['13 March 2026, 24:00', null],
  ['13 March 2026, 18:60', null],
  ['soon', null],
])('“%s” is %s', (typed, moment) => {
  expect(typedMoment(typed)).toBe(moment)
})

it('is shown as it is typed', () => {
  for (const words of ['13 March 2026, 18:00', '13 March 2026', '']) expect(momentText(typedMoment(words)!)).toBe(words)
})
