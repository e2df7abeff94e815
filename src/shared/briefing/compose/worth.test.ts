import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../../claims/claim-view.ts'
import { keldRecords, keldSample } from '../blocks/sample.ts'
import { printActors } from './actors.ts'
import { factsOf, occasionLine } from './masthead.ts'
import { printSources } from './sources.ts'

const claims = [...keldRecords.claims.values()]
const [gazette, radio] = keldSample.sources.map(({ view }) => view)
const sourcesOf = (known: readonly ClaimView[], more = {}) =>
  printSources([{ ...gazette!, ...more }, radio!], keldRecords.standing, {
    claims: known,
    cited: known,
    actors: keldRecords.actors,
    cite: keldRecords.cite,
  })

describe('what a source is worth', () => {
  it('is told in words: who is not named, who is not heard, what is confirmed', () => {
    expect(sourcesOf(claims).map(({ weaknesses }) => weaknesses)).toEqual([
      [
        '[1 ¶4e] rests on an official who asked not to be named; how they know is not told.',
        'Independently confirmed in part: [1 ¶6i].',
      ],
      ['Quotes nobody from Tarn.', 'Independently confirmed in part: [2 ¶3c].'],
    ])
  })

  it('says of one report that nothing confirms it', () => {
    const alone = claims.filter((claim) => claim.computed !== 'corroborated')
    expect(sourcesOf(alone)[1]?.weaknesses).toEqual([
      'Quotes nobody from Tarn.',
      'One report, not independently confirmed.',
    ])
    const confirmed = claims.filter((claim) => claim.computed === 'corroborated')
    expect(sourcesOf(confirmed)[0]?.weaknesses).toContain('What is cited is independently confirmed.')
  })

  it('says how somebody who is not named knows, if the source says so', () => {
    const official = keldSample.actors.at(-1)!
    const actors = new Map([
      ...keldRecords.actors,
      [official.id, { ...official, name: 'An aide', accessBasis: 'was on the call' }],
    ])
    const [first] = printSources([gazette!], keldRecords.standing, {
      claims,
      cited: claims,
      actors,
      cite: keldRecords.cite,
    })
    expect(first?.weaknesses[0]).toBe('[1 ¶4e] rests on an aide, not named; access: was on the call.')
  })

  it('tells when it was read, and how it was had where that is known', () => {
    const [first] = sourcesOf(claims, { channel: 'Web page', accessLimits: 'subscribers only', language: 'en' })
    expect(first).toMatchObject({
      origin: 'Tarn Gazette, 12 May 2027; read on 12 May 2027',
      access: 'Web page, subscribers only, English',
      rating: 'B, usually reliable',
    })
    expect(sourcesOf(claims)[0]?.access).toBe('')
  })

  it('is not weighed by claims that the note does not cite', () => {
    const none = printSources([gazette!], keldRecords.standing, {
      claims,
      cited: [],
      actors: keldRecords.actors,
      cite: keldRecords.cite,
    })
    expect(none[0]?.weaknesses).toEqual([])
  })
})

it('tells the side of each actor, or that it is not known', () => {
  const [tarn, , , stane, , , , , , official] = keldSample.actors
  const cited = claims.map((claim, i) => (i === 0 ? { ...claim, speakers: [tarn!.id] } : claim))
  const stranger = { ...stane!, id: 'stranger', countsFor: null, side: null }
  const alone = { ...stranger, id: 'alone', side: 'alone' }
  const actors = new Map([...keldRecords.actors, ['stranger', stranger], ['alone', alone]])
  const more = ['stranger', 'alone'].map((id) => ({ ...claims[1]!, id, speakers: [id] }))
  const sides = printActors([], [...cited, ...more], [], actors, keldRecords.cite, false).map(({ name, side }) => [
    name,
    side,
  ])
  expect(sides).toContainEqual(['Mirko Stane', 'Tarn'])
  expect(sides).toContainEqual(['Tarn', 'Its own'])
  expect(sides).toContainEqual([official!.name, 'Not known'])
  expect(sides.filter(([name]) => name === 'Mirko Stane').map(([, side]) => side)).toEqual(['Tarn', '', 'Their own'])
})

describe('the masthead', () => {
  const head = { date: '2027-05-13', preparedBy: 'Energy desk', preparedFor: '', asOf: '', basis: '' }
  const views = [gazette!, radio!]

  it('says up to which hour the note is informed, and its basis in words', () => {
    expect(factsOf({ ...head, asOf: '2027-05-13T18:00' }, views, claims)).toEqual([
      { label: 'Information as of', value: '13 May 2027, 18:00' },
      { label: 'Prepared by', value: 'Energy desk' },
      { label: 'Basis', value: 'Two sources, 13 claims; two independently confirmed' },
    ])
  })

  it('takes the basis in the analyst’s words, and without an hour tells the latest source', () => {
    expect(factsOf({ ...head, basis: 'Two news reports, one from each side' }, views, claims)).toEqual([
      { label: 'Date', value: '13 May 2027' },
      { label: 'Prepared by', value: 'Energy desk' },
      { label: 'Basis', value: 'Two news reports, one from each side' },
      { label: 'Latest source', value: '13 May 2027' },
    ])
  })

  it.each([
    ['', 'Briefing note'],
    ['Before the talks of 24 May', 'Briefing note before the talks of 24 May'],
    ['before the talks', 'Briefing note before the talks'],
    ['Situation report', 'Situation report'],
    ['Briefing note for the board', 'Briefing note for the board'],
  ])('tells the occasion “%s” as “%s”', (occasion, line) => {
    expect(occasionLine(occasion)).toBe(line)
  })
})
