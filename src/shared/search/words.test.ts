import { describe, expect, it } from 'vitest'
import { markWords, searchQuery, spaceOutWords } from './words.ts'

describe('words for the index', () => {
  it('leave spaced scripts as they are', () => {
    expect(spaceOutWords('Zürich, “ready” — 40 %')).toBe('Zürich, “ready” — 40 %')
  })
  it('cut Chinese, Japanese and Thai into words', () => {
    expect(spaceOutWords('北京方面').trim().split(' ')).toEqual(['北京', '方面'])
    expect(spaceOutWords('東京タワーへ').trim().split(' ').length).toBeGreaterThan(1)
    expect(spaceOutWords('กรุงเทพมหานคร รัฐบาล').trim().split(/\s+/u).length).toBeGreaterThan(1)
  })
})

describe('a query', () => {
  it('asks for every word, the last one perhaps not finished', () => {
    expect(searchQuery('robust guar')).toBe('"robust" "guar"*')
  })
  it('cuts what was typed as the text was cut', () => {
    expect(searchQuery('北京谈判')).toBe('"北京" "谈判"*')
  })
  it('takes nothing a person types for syntax', () => {
    expect(searchQuery('a" OR title:b NEAR(c)')).toBe('"a" "OR" "title" "b" "NEAR" "c"*')
  })
  it('is none without a word', () => {
    expect(searchQuery(' "*- ')).toBeNull()
  })
})

describe('the words of a query in a text', () => {
  const marked = (text: string, typed: string) =>
    markWords(text, typed)
      .map(({ text: run, isHit }) => (isHit ? `[${run}]` : run))
      .join('')
  it.each([
    ['a word, whatever its case', 'The gates stay shut. GATES!', 'gates', 'The [gates] stay shut. [GATES]!'],
    ['a word without its accent', 'In Zürich, later', 'zurich', 'In [Zürich], later'],
    [
      'the beginning of the last word only',
      'robust guarantees, robustly',
      'robust guar',
      '[robust] [guarantees], robustly',
    ],
    [
      'words of a script without spaces',
      '北京方面表示，双方将继续谈判。',
      '北京谈判',
      '[北京]方面表示，双方将继续[谈判]。',
    ],
    ['nothing where no word is in it', 'Nothing is settled.', 'embassy', 'Nothing is settled.'],
    ['nothing for a query without words', 'Nothing is settled.', '"', 'Nothing is settled.'],
    ['what looks like markup as what it is', '<b>gates</b>', 'gates', '<b>[gates]</b>'],
  ])('are %s', (_what, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected)
    expect(
      markWords(text, typed)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})
