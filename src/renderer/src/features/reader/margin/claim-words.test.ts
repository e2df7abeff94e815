import { expect, test } from 'vitest'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import { claim, source } from '#shared/marks/fixtures.ts'
import { claimFacts, claimQuote } from './claim-words.ts'

const text = 'He said: “Putin will not give any,” and “never did”.'
function quoted(words: string, form: 'direct' | 'paraphrase') {
  const start = text.indexOf(words)
  const view = claim('c', [[start, start + words.length]], { form })
  return claimQuote({ ...view, anchors: view.anchors.map((anchor) => ({ ...anchor, exact: words })) }, text)
}

test('sets quotation marks only where the source has them', () => {
  expect(quoted('never did', 'direct')).toBe('“never did”')
  expect(quoted('Putin will not give any', 'direct')).toBe('“Putin will not give any”')
  expect(quoted('Putin will not give any', 'paraphrase')).toBe('Putin will not give any')
})

test('says how much is quoted, and the rating as letter and digit', () => {
  expect(claimFacts(claim('c', [], { form: 'mixed', credibility: 3, kind: 'statement' }), source())).toEqual([
    'says',
    'part quoted',
    'B3',
  ])
  expect(
    claimFacts(claim('c', [], { form: 'direct', status: 'refuted', kind: 'denial' }), source({ reliability: null })),
  ).toEqual(['denies', 'direct quotation'])
  const post = { ...occasionCalled('o', 'Post'), withdrawn: { by: '', date: '' } }
  expect(claimFacts(claim('c', [], { form: 'direct', originalLanguage: 'Russian', occasion: post }), source())).toEqual(
    ['says', 'direct quotation', 'translated from Russian by Newsroom', 'Post', 'since deleted', 'B'],
  )
})
