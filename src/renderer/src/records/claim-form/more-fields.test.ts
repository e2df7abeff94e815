import { expect, test } from 'vitest'
import { cueChoices, tagsOf } from './more-fields.ts'

test('offers the cue, those found near and none, each once', () => {
  const text = 'he said that no'
  const cue = { start: 3, end: 12 }
  expect(cueChoices(text, cue, [cue, { start: 0, end: 2 }]).map(({ words }) => words)).toEqual(['said that', 'he', ''])
})

test('reads tags parted by commas, each once', () => {
  expect(tagsOf(' security, talks/US ,, security ')).toEqual(['security', 'talks/US'])
})
