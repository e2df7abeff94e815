import { expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

const long = `${'one two three four five '.repeat(20)}the envoy spoke of Zürich and of guarantees ${'six seven eight '.repeat(20)}`

it.each([
  [
    'the place of a word, with three before it',
    ['envoy'],
    '…four five the envoy spoke of Zürich and of guarantees six seven…',
    1,
  ],
  ['a word without its accent', ['zurich'], '…envoy spoke of Zürich and of guarantees six seven eight six seven…', 1],
  [
    'the beginning of the last word',
    ['Guar'],
    '…Zürich and of guarantees six seven eight six seven eight six seven…',
    1,
  ],
  [
    'the place that has more of the words',
    ['five', 'spoke'],
    '…two three four five one two three four five the envoy spoke…',
    2,
  ],
  ['the beginning where no word is in it', ['embassy'], 'one two three four five one two three four five one two…', 0],
] as const)('shows %s', (_what, query, words, found) => {
  expect(excerpt(long, query)).toEqual({ words, found })
})

it('shows all of a short text', () => {
  expect(excerpt('“Talks in Switzerland”', ['switz'])).toEqual({ words: '“Talks in Switzerland”', found: 1 })
  expect(excerpt('', ['a'])).toEqual({ words: '', found: 0 })
})

it('keeps lines apart, which are other paragraphs or fields', () => {
  expect(excerpt('shut until the repairs were paid for\nrepairs\n\n Halden', ['shut']).words).toBe(
    'shut until the repairs were paid for · repairs · Halden',
  )
})
