import { describe, expect, it } from 'vitest'
import { rankLabels } from './rank-labels.ts'

const labels = [
  'Is territory part of it?',
  'Will Russia itself guarantee Ukraine’s security?',
  'CNN interview',
  'security/guarantees',
  'Élysée briefing',
]
const found = (typed: string) => rankLabels(labels, typed, (label) => label)

describe('rankLabels', () => {
  it('offers all in their order while nothing is typed', () => expect(found(' ')).toEqual(labels))
  it('puts a label that begins so before one that holds the word', () =>
    expect(found('sec')).toEqual(['security/guarantees', 'Will Russia itself guarantee Ukraine’s security?']))
  it('finds words in any order', () =>
    expect(found('guar russia')).toEqual(['Will Russia itself guarantee Ukraine’s security?']))
  it('finds a tag by the name under its parent', () => expect(found('guarantees')[0]).toBe('security/guarantees'))
  it('lets accents and case make no difference', () => expect(found('elys')).toEqual(['Élysée briefing']))
  it('finds nothing by letters that no label holds', () => expect(found('zz')).toEqual([]))
})
