import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../../../claims/claim-view.ts'
import { claimOf, sourceTextOf } from '../fixtures.ts'
import type { PrintedCitation } from '../printed-briefing.ts'
import { inOne, statementOf } from './same-words.ts'
import type { SaidRun } from './said-run.ts'

const cited = (label: string): PrintedCitation => ({ kind: 'citation', label, target: label })
const said = (words: string, label: string, ...details: string[]) => ({
  runs: [{ kind: 'lead', text: words }] as readonly SaidRun[],
  citations: [cited(label)],
  details,
})
const once = (...same: ReturnType<typeof said>[]) => inOne(same[0]!, same)

describe('several that say the same, as one', () => {
  it('are cited each', () => {
    expect(once(said('It is shut.', '[1 ¶1a]'), said('It is shut.', '[2 ¶1a]'))).toEqual({
      ...said('It is shut.', '[1 ¶1a]'),
      citations: [cited('[1 ¶1a]'), cited('[2 ¶1a]')],
    })
  })

  it('keep a line that stands beneath all of them as it is', () => {
    const both = [said('It is shut.', '[1 ¶1a]', 'Said: 3 March'), said('It is shut.', '[2 ¶1a]', 'Said: 3 March')]
    expect(once(...both).details).toEqual(['Said: 3 March'])
  })

  it('name the citation that a line belongs to where it does not stand beneath all', () => {
    const rated = said('It is shut.', '[1 ¶1a]', 'B2, probably true')
    expect(once(rated, said('It is shut.', '[2 ¶1a]')).details).toEqual(['[1 ¶1a] B2, probably true'])
  })
})

describe('what reads alike is another statement', () => {
  const text = sourceTextOf('The quay is shut, Berg said.')
  const claim: ClaimView = { ...claimOf(text, { quotes: ['The quay is shut'] }), speakers: ['berg'] }
  const link = (actor: string) => ({ actor, words: null, hedge: [] }) as unknown as ClaimView['chain'][number]
  it.each([
    ['by another speaker', { speakers: ['holt'] }],
    ['through another reporter', { chain: [link('reporter')] }],
    ['that answers another question', { answers: [{ question: 'q2', answer: 'no' }] }],
    ['about another day', { aboutDate: { edtf: '2026-06-03' } }],
  ])('%s', (_, other) => {
    expect(statementOf({ ...claim, ...other } as ClaimView, 'No')).not.toBe(statementOf(claim, 'No'))
  })
  it('in the voice of another source', () => {
    const own = (source: string) => statementOf({ ...claim, speakers: [], source }, 'No')
    expect(own('a')).not.toBe(own('b'))
  })
  it('but not that of another source which quotes the same speaker', () => {
    expect(statementOf({ ...claim, source: 'b' }, 'No')).toBe(statementOf(claim, 'No'))
  })
})
