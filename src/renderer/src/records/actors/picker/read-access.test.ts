import { expect, test } from 'vitest'
import { readAccess } from './read-access.ts'

test.each([
  ['a source briefed on a phone call with Trump', 'one', 'briefed on a phone call with Trump'],
  ['two officials familiar with the talks', 'two', 'familiar with the talks'],
  ['several people close to the minister', 'several', 'close to the minister'],
  ['officials in both capitals', '', ''],
  ['Someone with direct knowledge of the matter', 'one', 'with direct knowledge of the matter'],
  ['sources', '', ''],
])('reads from the words “%s” how many they are and how they know', (words, howMany, accessBasis) => {
  expect(readAccess(words)).toEqual({ howMany, accessBasis })
})
