import { describe, expect, it } from 'vitest'
import { searchQuery, spaceOutWords } from './words.ts'

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
