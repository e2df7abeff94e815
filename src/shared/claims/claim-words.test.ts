import { describe, expect, test } from 'vitest'
import { claimOf, sourceTextOf } from '../briefing/compose/fixtures.ts'
import { possessive, verbOf } from './claim-words.ts'

const source = sourceTextOf('Norvolt denied that it had seen the text. Norvolt said no more.')

describe('what stands before the words of a claim that asserts nothing', () => {
  test.each([
    ['the cue of a denial', { kind: 'denial', quotes: ['it had seen the text'], cue: 'denied that' }, 'denied that'],
    ['the kind, where a denial has no cue', { kind: 'denial', quotes: ['it had seen the text'] }, 'denies:'],
    [
      'nothing, where the words hold the cue',
      { kind: 'denial', quotes: ['Norvolt denied that it had seen the text'], cue: 'denied that' },
      '',
    ],
    ['the cue without its pronoun', { kind: 'denial', quotes: ['said no more'], cue: 'it had' }, 'had'],
    ['nothing before a statement', { kind: 'statement', quotes: ['it had seen the text'] }, ''],
  ] as const)('%s', (_, sketch, verb) => {
    expect(verbOf(claimOf(source, sketch))).toBe(verb)
  })
})

test('names the source in the possessive', () => {
  expect(possessive('Newsroom')).toBe('Newsroom’s')
  expect(possessive('Reuters')).toBe('Reuters’')
})
