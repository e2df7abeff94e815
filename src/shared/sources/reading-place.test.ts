import { expect, it } from 'vitest'
import { parseReadingPlace } from './reading-place.ts'

it('reads a kept place, also one from before the distance to the top was kept', () => {
  expect(parseReadingPlace('{"top":7,"below":-12.5,"caret":9}')).toEqual({ top: 7, below: -12.5, caret: 9 })
  expect(parseReadingPlace('{"top":7,"caret":9}')).toEqual({ top: 7, below: 0, caret: 9 })
})

it.each([
  null,
  '',
  'null',
  '7',
  '{"top":"far down","caret":0}',
  '{"top":0,"caret":-1}',
  '{"top":0.5,"caret":0}',
  '{"top":0,"below":"far","caret":0}',
])('takes %s for no place', (kept) => expect(parseReadingPlace(kept)).toBeNull())
