import { expect, test } from 'vitest'
import { languageName, languageNames, languageTagOf } from './languages.ts'

test('languages are named in English, each once and in order', () => {
  const names = languageNames()
  expect(names).toEqual(expect.arrayContaining(['Arabic', 'Chinese', 'Hebrew', 'Persian', 'Russian', 'Ukrainian']))
  expect(new Set(names).size).toBe(names.length)
  expect(names.indexOf('Arabic')).toBeLessThan(names.indexOf('Russian'))
  expect(names.length).toBeGreaterThan(150)
})

test.each([
  ['French', 'fr'],
  ['french', 'fr'],
  [' fr ', 'fr'],
  ['FR', 'fr'],
  ['zh-hant', 'zh-Hant'],
  ['pt-br', 'pt-BR'],
  ['', ''],
])('“%s” is the language %s', (words, tag) => expect(languageTagOf(words)).toBe(tag))

test.each(['Karvian', 'xx', 'a language', 'zz-ZZ', '1'])('“%s” is no language', (words) =>
  expect(languageTagOf(words)).toBeNull(),
)

test.each([
  ['fr', 'French'],
  ['zh-Hant', 'Traditional Chinese'],
  ['', ''],
  ['not a tag', 'not a tag'],
])('%s is called “%s”', (tag, name) => expect(languageName(tag)).toBe(name))
