import { expect, test } from 'vitest'
import { officeInSentence, officeText } from './office-text.ts'

test.each([
  ['Prime minister', 'Karvia', 'Prime minister of Karvia', 'prime minister of Karvia'],
  ['President', 'US', 'President of the US', 'president of the US'],
  [
    'Chair',
    'Northern Fisheries Commission',
    'Chair of the Northern Fisheries Commission',
    'chair of the Northern Fisheries Commission',
  ],
  ['President of Ukraine', 'Ukraine', 'President of Ukraine', 'president of Ukraine'],
  ['Ukrainian president', null, 'Ukrainian president', 'Ukrainian president'],
  ['Chief executive', 'Norvolt', 'Chief executive of Norvolt', 'chief executive of Norvolt'],
  ['Generaldirektorin', null, 'Generaldirektorin', 'Generaldirektorin'],
])('%s at %s is “%s”, in a sentence “%s”', (title, at, alone, inside) => {
  expect(officeText(title, at)).toBe(alone)
  expect(officeInSentence(officeText(title, at))).toBe(inside)
})
