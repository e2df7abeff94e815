import { expect, test } from 'vitest'
import { knownOccasion, type KnownOccasion } from './known-occasion.ts'
import type { ProposedOccasion } from './parts/find-occasion.ts'

const found = (label: string, edtf: string, more: Partial<ProposedOccasion> = {}): ProposedOccasion => ({
  label,
  place: '',
  channel: '',
  addressee: '',
  date: { edtf, words: edtf },
  ...more,
})
const known = (label: string, edtf: string, more: Partial<KnownOccasion> = {}): KnownOccasion => ({
  ...found(label, edtf),
  here: false,
  ...more,
})

const halden = known('Press conference in Halden, 3 March', '2026-03-03', { place: 'Halden', addressee: 'the press' })
const parliament = known('Karvia’s parliament, 4 March', '2026-03-04', { addressee: 'Karvia’s parliament' })
const interview = known('CNN interview, 3 March', '2026-03-03', { channel: 'CNN' })
const all = [halden, parliament, interview]

test.each([
  [
    'of the same sort on the same day',
    found('Press conference, 3 March', '2026-03-03', { addressee: 'the press' }),
    halden,
  ],
  [
    'before the same people on the same day',
    found('Remarks to parliament, 4 March', '2026-03-04', { addressee: 'parliament' }),
    parliament,
  ],
  ['through the same channel on the same day', found('CNN post, 3 March', '2026-03-03', { channel: 'CNN' }), interview],
])('a source that names an occasion of the case again means that one: %s', (_, words, occasion) => {
  const { here: _here, ...details } = occasion
  expect(knownOccasion(words, all)).toEqual(details)
})

test.each([
  ['on another day', found('Press conference, 4 March', '2026-03-04', { addressee: 'the press' })],
  ['in another place', found('Press conference, 3 March', '2026-03-03', { place: 'Port Lisse' })],
  ['before others', found('Remarks to reporters, 4 March', '2026-03-04', { addressee: 'reporters' })],
  ['of another sort', found('Letter, 3 March', '2026-03-03')],
  ['on no day that is known', found('Press conference, by 4 March', '../2026-03-04', { addressee: 'the press' })],
])('what was %s is another one', (_, words) => {
  expect(knownOccasion(words, all)).toBe(words)
})

test('words without a day mean the one that this source has named, if it was lately', () => {
  const words = found('Press conference, by 4 March', '../2026-03-04', { addressee: 'the press' })
  expect(knownOccasion(words, [{ ...halden, here: true }]).label).toBe(halden.label)
  expect(
    knownOccasion({ ...words, date: { edtf: '../2026-04-04', words: '' } }, [{ ...halden, here: true }]).label,
  ).toBe('Press conference, by 4 March')
})

test('where two can be meant, neither is proposed', () => {
  const words = found('Press conference, 3 March', '2026-03-03')
  expect(knownOccasion(words, [halden, known('Press conference at noon, 3 March', '2026-03-03')])).toBe(words)
})
