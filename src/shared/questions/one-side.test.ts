import { expect, test } from 'vitest'
import { oneSideSentence } from './one-side.ts'

test.each([
  [['Dolca', 'Marin'], 'Dolca and Marin speak for one side, Karvia, so they count as one origin.'],
  [['Dolca', 'Marin', 'Aram'], 'Dolca, Marin and Aram speak for one side, Karvia, so they count as one origin.'],
  [['Dolca', 'Karvia'], 'Dolca speaks for Karvia, so both count as one origin.'],
  [['Karvia', 'Dolca', 'Marin'], 'Dolca and Marin speak for Karvia, so all count as one origin.'],
])('%j', (speakers, sentence) => {
  expect(oneSideSentence({ side: 'Karvia', speakers }, (name) => name)).toBe(sentence)
})
