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
  [
    'Interior minister',
    'Belmarch’s interior ministry',
    'Interior minister of Belmarch',
    'interior minister of Belmarch',
  ],
  ['Defence minister', 'Defence ministry', 'Defence minister', 'Defence minister'],
  [
    'Minister of Justice',
    'Ministry of Justice of Ostrela',
    'Minister of Justice of Ostrela',
    'minister of Justice of Ostrela',
  ],
  [
    'State secretary',
    'Ministry of Justice',
    'State secretary of the Ministry of Justice',
    'State secretary of the Ministry of Justice',
  ],
  [
    'Minister of State',
    'Foreign ministry',
    'Minister of State of the Foreign ministry',
    'minister of State of the Foreign ministry',
  ],
  ['Generaldirektorin', null, 'Generaldirektorin', 'Generaldirektorin'],
])('%s at %s is “%s”, in a sentence “%s”', (title, at, alone, inside) => {
  expect(officeText(title, at)).toBe(alone)
  expect(officeInSentence(officeText(title, at))).toBe(inside)
})
