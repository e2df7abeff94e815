import { expect, it } from 'vitest'
import { plainLetters } from './plain-letters.ts'

it.each([
  ['RÉSUMÉ', 're\u0301sume\u0301', 'resume'],
  ['“It’s”', '«It‘s»', '"it\'s"'],
  ['cease–fire', 'cease‑fire', 'cease-fire'],
  ['ﬁve oﬃces', 'FIVE OFFICES', 'five offices'],
  ['Straße', 'STRASSE', 'strasse'],
  ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
  ['gov\u00adern\u200bment', '\u202agovernment\u202c', 'government'],
  ['Ｎｏｒｖｉａ', 'Norvia', 'norvia'],
  ['شَدَّة', 'شدة', 'شدة'],
  ['שָׁלוֹם', 'שלום', 'שלום'],
  ['Ёлка', 'елка', 'елка'],
])('“%s” and “%s” are both “%s”', (one, other, plain) => {
  expect([plainLetters(one), plainLetters(other)]).toEqual([plain, plain])
})

it.each([
  ['กิน', 'กน'],
  ['कि', 'क'],
  ['が', 'か'],
  ['가', '각'],
])('“%s” and “%s” stay different: their marks are letters', (one, other) => {
  expect(plainLetters(one)).not.toBe(plainLetters(other))
})
