import { describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { checkEvidence, type CitedRecords } from './check-evidence.ts'

const [one, two, source] = [newId(), newId(), newId()]
const sound = {
  id: source,
  title: 'Ferry news',
  firstWords: '',
  fileName: '',
  publisher: 'Harbour Post',
  published: '2026-03-01',
}
const records = (parts: { status?: 'open' | 'superseded' | 'retracted' | 'refuted'; source?: Partial<typeof sound> }) =>
  ({
    claims: new Map([one, two].map((id) => [id, { status: id === one ? (parts.status ?? 'open') : 'open', source }])),
    sources: new Map([[source, { ...sound, ...parts.source }]]),
    cite: (claim) => (claim === one ? '[1 ¶1a]' : '[1 ¶2b]'),
  }) satisfies CitedRecords
const said = (...claims: string[]) => claims.map((claim, at) => ({ key: String(at), claim }))
const titles = (found: ReturnType<typeof checkEvidence>) => found.map(({ title }) => title)

describe('the checks of what is cited', () => {
  it('find nothing in sound evidence, however often a claim is cited', () => {
    expect(checkEvidence({ cited: [one, two, one], said: said(one, two) }, records({}))).toEqual([])
  })

  it('find a claim that is inserted twice, and lead to the second', () => {
    expect(checkEvidence({ cited: [one, two, one], said: said(one, two, one) }, records({}))).toMatchObject([
      { kind: 'twice', claim: one, said: '2', title: '[1 ¶1a] stands twice in what was said' },
    ])
    expect(titles(checkEvidence({ cited: [], said: said(one, one, one) }, records({})))).toEqual([
      '[1 ¶1a] stands 3 times in what was said',
    ])
  })

  it.each([
    ['superseded', ['[1 ¶1a] is superseded']],
    ['retracted', ['[1 ¶1a] is retracted']],
    ['refuted', []],
    ['open', []],
  ] as const)('say once that a claim is %s', (status, found) => {
    expect(titles(checkEvidence({ cited: [one, one], said: [] }, records({ status })))).toEqual(found)
    expect(checkEvidence({ cited: [two], said: [] }, records({ status }))).toEqual([])
  })

  it.each([
    [{ publisher: ' ' }, '“Ferry news” has no publisher'],
    [{ published: '' }, '“Ferry news” has no date'],
    [{ publisher: '', published: '' }, '“Ferry news” has no publisher and no date'],
  ])('find a source without %j', (card, title) => {
    expect(titles(checkEvidence({ cited: [one, two], said: [] }, records({ source: card })))).toEqual([title])
    expect(checkEvidence({ cited: [], said: [] }, records({ source: card }))).toEqual([])
  })

  it('leave a deleted claim to the check that names it', () => {
    const gone = newId()
    expect(checkEvidence({ cited: [gone, gone], said: said(gone, gone) }, records({}))).toEqual([])
  })
})
