import { describe, expect, it } from 'vitest'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { nothingMore, occasionCalled } from '#shared/claims/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { newId } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { claimRows, filterClaims, placeText, ratingOf } from './claim-rows.ts'

const source = { id: newId(), publisher: 'Newsroom', title: 'Talks', fileName: '', reliability: 'B' } as SourceView
const other = { ...source, id: newId(), publisher: 'Halden Post', reliability: null } as SourceView
const zelensky = { id: newId(), name: 'Volodymyr Zelensky' } as ActorView

function claimAt(start: number, exact: string, values: Partial<ClaimView> = {}): ClaimView {
  return {
    ...nothingMore,
    id: newId(),
    source: source.id,
    revision: newId(),
    where: '¶3',
    anchors: [{ id: newId(), role: 'content', ord: 0, start, end: start + exact.length, exact, state: 'anchored' }],
    ...values,
  }
}

const sources = new Map([source, other].map((one) => [one.id, one]))
const actors = new Map([[zelensky.id, zelensky]])
const rowsOf = (...claims: ClaimView[]) => claimRows(claims, sources, actors)
const wordsOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ claim }) => claim.anchors[0]!.exact)

describe('claimRows', () => {
  it('puts claims in reading order, source by source', () => {
    expect(
      wordsOf(
        rowsOf(
          claimAt(90, 'third'),
          claimAt(5, 'fourth', { source: other.id }),
          claimAt(10, 'first'),
          claimAt(40, 'second'),
        ),
      ),
    ).toEqual(['first', 'second', 'third', 'fourth'])
  })

  it('names the source itself where nobody else speaks', () => {
    expect(rowsOf(claimAt(1, 'a'), claimAt(2, 'b', { speakers: [zelensky.id] })).map(({ speaker }) => speaker)).toEqual(
      ['Newsroom', 'Volodymyr Zelensky'],
    )
  })

  it('leaves out claims of sources that are gone', () => {
    expect(rowsOf(claimAt(1, 'a', { source: newId() }))).toEqual([])
  })
})

describe('filterClaims', () => {
  const rows = rowsOf(
    claimAt(1, 'no guarantees', { speakers: [zelensky.id], kind: 'prediction', tags: ['Security'] }),
    claimAt(9, 'drones again', { gloss: 'Attacks go on', occasion: occasionCalled(newId(), 'Brussels') }),
  )

  it.each([
    ['a speaker', 'zelensky', 0],
    ['words of the text', 'GUARANTEES', 0],
    ['a kind', 'predicts', 0],
    ['a tag', 'security', 0],
    ['our words', 'attacks', 1],
    ['an occasion', 'brussels', 1],
    ['several words in any order', 'guarantees zelensky', 0],
  ])('finds %s', (_, filter, at) => {
    expect(filterClaims(rows, filter)).toEqual([rows[at]])
  })

  it('puts what has the words as one phrase first', () => {
    const [scattered, phrase] = rowsOf(claimAt(1, 'drones came again'), claimAt(9, 'drones again'))
    expect(filterClaims([scattered!, phrase!], 'drones again')).toEqual([phrase, scattered])
    expect(filterClaims([scattered!, phrase!], 'again drones')).toEqual([scattered, phrase])
  })
  it('finds nothing when one word is missing, and everything without words', () => {
    expect(filterClaims(rows, 'zelensky drones')).toEqual([])
    expect(filterClaims(rows, '  ')).toBe(rows)
  })
})

describe('what a row says', () => {
  it('rates by the source’s letter and the report’s digit', () => {
    const [rated, unrated, half] = rowsOf(
      claimAt(1, 'a', { credibility: 2 }),
      claimAt(2, 'b'),
      claimAt(3, 'c', { source: other.id }),
    )
    expect([rated, unrated, half].map((row) => ratingOf(row!))).toEqual(['B2', 'B', ''])
  })

  it('places it by source and paragraph; a heading has no number', () => {
    expect(rowsOf(claimAt(1, 'a'), claimAt(2, 'b', { where: '' })).map(placeText)).toEqual(['Newsroom ¶3', 'Newsroom'])
  })
})
