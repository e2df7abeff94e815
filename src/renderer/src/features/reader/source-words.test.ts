import { expect, test } from 'vitest'
import { source } from '#shared/marks/fixtures.ts'
import { sourceFacts } from './source-words.ts'

test('says what is known of a source and leaves out what is not', () => {
  expect(sourceFacts(source())).toEqual(['Newsroom', 'Sunday 17 August 2025', 'B, usually reliable', '1,348 words'])
  expect(sourceFacts(source({ updated: '2025-08-18' }))[2]).toBe('updated 18 August 2025')
  expect(sourceFacts(source({ updated: '2025-08-17' }))).toHaveLength(4)
  expect(sourceFacts(source({ publisher: '', published: '', reliability: null }))).toEqual(['1,348 words'])
})
