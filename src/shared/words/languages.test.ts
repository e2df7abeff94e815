import { expect, test } from 'vitest'
import { languageNames } from './languages.ts'

test('languages are named in English, each once and in order', () => {
  const names = languageNames()
  expect(names).toEqual(expect.arrayContaining(['Arabic', 'Chinese', 'Hebrew', 'Persian', 'Russian', 'Ukrainian']))
  expect(new Set(names).size).toBe(names.length)
  expect(names.indexOf('Arabic')).toBeLessThan(names.indexOf('Russian'))
  expect(names.length).toBeGreaterThan(150)
})
