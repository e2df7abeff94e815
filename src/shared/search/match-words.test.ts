import { describe, expect, it } from 'vitest'
import { findByWords, fitOf, folded, isSameName } from './match-words.ts'

it.each([
  ['  Élysée   Palace ', 'elysee palace'],
  ['ŁÓDŹ', 'łodz'],
  ['Αθήνα', 'αθηνα'],
  ['café\tau\nlait', 'cafe au lait'],
  ['İstanbul', 'istanbul'],
  ['', ''],
])('“%s” is compared as “%s”', (text, expected) => expect(folded(text)).toBe(expected))

describe('items found by words', () => {
  const names = ['Élysée statement', 'Statement of the port', 'Ferry talks']
  const find = (typed: string) => findByWords(names, typed, (name) => name)
  it.each([
    ['', names],
    ['   ', names],
    ['statement', ['Élysée statement', 'Statement of the port']],
    ['elysee STATE', ['Élysée statement']],
    ['port statement', ['Statement of the port']],
    ['é', ['Élysée statement', 'Statement of the port', 'Ferry talks'].filter((name) => /[eé]/iu.test(name))],
    ['ferry port', []],
  ])('“%s”', (typed, expected) => expect(find(typed)).toEqual(expected))
})

it.each([
  ['harbour talks', 'harbour talks', 0],
  ['harbour talks', 'harb', 1],
  ['the harbour talks', 'harb', 2],
  ['sea/harbour', 'harb', 2],
  ['harbour talks', 'ta ha', 3],
  ['sea/harbour talks', 'ta ha', 3],
  ['harbour talks', 'our', 4],
  ['harbour talks', 'ou', null],
  ['harbour talks', 'ferry', null],
])('“%s” fits “%s” as %s', (label, query, fit) => expect(fitOf(label, query)).toBe(fit))

it('two names are the same to a reader whatever their case, accents and spaces', () => {
  expect(isSameName('Élysée  statement', 'elysee statement')).toBe(true)
  expect(isSameName('Elysee', 'Elysees')).toBe(false)
})
