import { expect, it } from 'vitest'
import { readExternalId } from './external-ids.ts'

it.each([
  ['ISO 3166-1', 'ua', { scheme: 'iso-3166', value: 'UA' }],
  ['iso-3166', 'UKR', { scheme: 'iso-3166', value: 'UKR' }],
  ['iso3166', 'UA-30', { scheme: 'iso-3166', value: 'UA-30' }],
  ['Wikidata', 'q3874799', { scheme: 'wikidata', value: 'Q3874799' }],
  ['wikidata', 'https://www.wikidata.org/wiki/Q3874799', { scheme: 'wikidata', value: 'Q3874799' }],
  [' LEI ', ' 5493001KJTIIGC8Y1R12 ', { scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' }],
])('keeps %s %s as %o', (scheme, value, kept) => {
  expect(readExternalId(scheme, value)).toEqual({ ok: true, value: kept })
})

it.each(Object.getOwnPropertyNames(Object.prototype))('keeps %s as a scheme like any other', (scheme) => {
  expect(readExternalId(scheme, 'Q1')).toEqual({ ok: true, value: { scheme, value: 'Q1' } })
})

it.each([
  ['iso-3166', 'Ukraine'],
  ['iso-3166', 'U1'],
  ['wikidata', '3874799'],
  ['wikidata', 'Q0'],
  ['wikidata', 'Q3874799; x'],
])('refuses %s %s with one sentence', (scheme, value) => {
  const read = readExternalId(scheme, value)
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'bad-input', message: expect.stringMatching(/^An? .*nothing was changed\.$/u) },
  })
})
