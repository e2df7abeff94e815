import { describe, expect, it } from 'vitest'
import type { ClaimConditions } from '#shared/registers/filter.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import { toggleValue } from '../../../records/registers/facets.ts'
import { saidDates, toDecideFacet } from './claim-facets.ts'

describe('conditions on claims', () => {
  it('are made from a date that is typed: a year, a month or a day', () => {
    const [from, to, both] = saidDates.offers(' 2026-03 ')
    expect(from!.apply({ words: 'x' })).toEqual({ words: 'x', from: '2026-03' })
    expect(to!.apply({ from: '2025' })).toEqual({ from: '2025', to: '2026-03' })
    expect(both!.apply({})).toEqual({ from: '2026-03', to: '2026-03' })
  })
  it.each(['', '20', '2026-3', '2026-03-0', 'March', '2026-03-04x'])('are not made from %j', (typed) => {
    expect(saidDates.offers(typed)).toEqual([])
  })
  it('of dates are chips that can be taken back one by one', () => {
    const chips = saidDates.chips({ from: '2025', to: '2026', words: 'x' })
    expect(chips.map(({ words }) => words)).toEqual(['Said from 2025', 'Said until 2026'])
    expect(chips[0]!.without({ from: '2025', to: '2026', words: 'x' })).toEqual({ to: '2026', words: 'x' })
    expect(chips[1]!.without({ from: '2025', to: '2026' })).toEqual({ from: '2025' })
    expect(saidDates.chips({})).toEqual([])
  })
  it('of what waits for a decision are those that are not confirmed, or of these the cited ones', () => {
    const facet = toDecideFacet(new Set(['a']))
    const proposed = toggleValue({ words: 'x' }, facet, 'proposed')
    expect(proposed).toEqual({ words: 'x', confirmed: false })
    const cited = toggleValue(proposed, facet, 'cited')
    expect(cited).toEqual({ words: 'x', confirmed: false, cited: true })
    expect(
      [proposed, cited, { cited: true }, { confirmed: true, cited: true }].map((conditions: ClaimConditions) =>
        facet.chosen(conditions),
      ),
    ).toEqual([['proposed'], ['cited'], [], []])
    expect(toggleValue(cited, facet, 'cited')).toEqual({ words: 'x' })
    expect(toggleValue({ cited: false }, facet, 'proposed')).toEqual({ confirmed: false, cited: false })
    const valuesOf = (id: string, proposals: number) =>
      facet.valuesOf({ claim: { id, proposed: Array.from({ length: proposals }) } } as never)
    expect([valuesOf('a', 2), valuesOf('b', 1), valuesOf('a', 0)]).toEqual([['proposed', 'cited'], ['proposed'], []])
    expect(toDecideFacet(new Set()).order).toEqual(['proposed'])
  })
  it('of a tag are found with its parents', () => {
    expect(withParents('security/guarantees/russia')).toEqual([
      'security',
      'security/guarantees',
      'security/guarantees/russia',
    ])
  })
})
