import { describe, expect, it } from 'vitest'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import { newId } from '#shared/model/id.ts'
import { emptyOutline, type OutlinedJudgement } from '../document/outline.ts'
import { checkBriefing } from './check-briefing.ts'

const complete: Judgement = {
  id: newId(),
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'One source.',
  wouldChange: '',
}

function judgement(
  number: number,
  sentence: string,
  values: Partial<Judgement> = {},
  citations = 1,
): OutlinedJudgement {
  return { key: String(number), number, sentence, citations, judgement: { ...complete, ...values } }
}

function titles(judgements: OutlinedJudgement[]): string[] {
  return checkBriefing({ ...emptyOutline, judgements }, () => true).map((check) =>
    'title' in check ? check.title : check.kind,
  )
}

describe('checkBriefing', () => {
  it('finds nothing in a sound judgement', () => {
    expect(titles([judgement(1, 'A deal is likely.')])).toEqual([])
  })

  it('leaves a judgement alone that nobody has begun', () => {
    expect(titles([judgement(1, ' ', { likelihood: null, confidence: null }, 0)])).toEqual([])
  })

  it('finds an empty judgement among others', () => {
    const empty = judgement(1, '', { likelihood: null, confidence: null }, 0)
    expect(titles([empty, judgement(2, 'A deal is likely.')])).toEqual(['Judgement 1 is empty'])
  })

  it.each([
    ['a missing likelihood', judgement(2, 'A deal.', { likelihood: null }), 'Judgement 2 has no likelihood'],
    ['a missing confidence', judgement(2, 'A deal is likely.', { confidence: null }), 'Judgement 2 has no confidence'],
    ['a missing citation', judgement(2, 'A deal is likely.', {}, 0), 'Judgement 2 cites nothing'],
    ['a sentence without its term', judgement(2, 'There will be a deal.'), 'Judgement 2 does not say “likely”'],
    ['a longer term than the chosen one', judgement(2, 'A deal is very likely.'), 'Judgement 2 does not say “likely”'],
    ['a likelihood with no sentence', judgement(2, ''), 'Judgement 2 has no sentence'],
    [
      'likelihood and confidence in one sentence',
      judgement(2, 'We have high confidence that a deal is likely.'),
      'Likelihood and confidence in one sentence',
    ],
  ])('finds %s', (_, outlined, title) => {
    expect(titles([outlined])).toEqual([title])
  })

  it('allows confidence in a sentence of its own', () => {
    expect(titles([judgement(1, 'A deal is likely. We say so with confidence.')])).toEqual([])
  })

  it('finds terms of two rows', () => {
    expect(
      titles([
        judgement(1, 'A deal is likely.'),
        judgement(2, 'A delay is highly probable.', { likelihood: 'highly probable' }),
      ]),
    ).toEqual(['Two likelihood vocabularies'])
  })

  it('names each cited claim that is not confirmed once', () => {
    const [one, two] = [newId(), newId()]
    expect(checkBriefing({ ...emptyOutline, cited: [one, two, one] }, (claim) => claim === two)).toEqual([
      { kind: 'unconfirmed', claim: one },
    ])
  })
})
