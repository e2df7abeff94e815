import { describe, expect, it } from 'vitest'
import { findWords } from './find-words.ts'

const text = 'Russia could be a guarantor. Zelensky rejected that Russia could be a guarantor: no guarantors.'
const all = { start: 0, end: text.length }
const words = (typed: string, near = 0) => {
  const found = findWords(text, all, typed, near)
  return found && { words: text.slice(found.start, found.end), at: found.start }
}

describe('findWords', () => {
  it('finds words whatever their case', () => expect(words('russia could')).toEqual({ words: 'Russia could', at: 0 }))
  it('takes the nearest of several places', () =>
    expect(words('russia could', 60)).toEqual({ words: 'Russia could', at: 52 }))
  it('takes a begun word to its end', () => expect(words('a guar')).toEqual({ words: 'a guarantor', at: 16 }))
  it('does not begin inside a word', () => expect(words('ensky')).toBeNull())
  it('finds nothing for nothing', () => expect(words('  ')).toBeNull())
  it('stays within its part of the text', () =>
    expect(findWords(text, { start: 0, end: 10 }, 'guarantor', 0)).toBeNull())
})
