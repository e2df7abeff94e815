import { describe, expect, it, test } from 'vitest'
import { firstWords, sourceName } from './source-name.ts'

test('a source is named by its title, else its first words, else its file, else as untitled', () => {
  const all = { title: 'Talks', firstWords: 'The talks…', fileName: 'talks.txt' }
  expect(sourceName(all)).toBe('Talks')
  expect(sourceName({ ...all, title: '' })).toBe('The talks…')
  expect(sourceName({ ...all, title: '', firstWords: '' })).toBe('talks.txt')
  expect(sourceName({ title: '', firstWords: '', fileName: '' })).toBe('Untitled source')
})

describe('the first words of a text', () => {
  it.each([
    ['are all of a short one', 'Talks resume.', 'Talks resume.'],
    ['stand on one line', '\n  Talks\n\tresume\u00a0today ', 'Talks resume today'],
    [
      'end between words',
      'The harbour board of Amrey shut the port on Monday, its master said.',
      'The harbour board of Amrey shut the port on…',
    ],
    ['end without the sign before the cut', `${'a'.repeat(44)}, and more words follow here`, `${'a'.repeat(44)}…`],
    ['are cut where there is no space', '港'.repeat(60), `${'港'.repeat(48)}…`],
    ['keep a pair of surrogates whole', `${'a'.repeat(47)}😀😀`, `${'a'.repeat(47)}…`],
    ['of nothing are nothing', ' \n ', ''],
  ])('%s', (_what, start, words) => {
    expect(firstWords(start)).toBe(words)
  })
})
