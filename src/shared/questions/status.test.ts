import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTimeOf } from '../../../tools/cpu-time.ts'
import type { GivenAnswer } from './answer-schema.ts'
import type { Origin } from './origin-schema.ts'
import { originKey } from './origin.ts'
import { answerStatuses, computeStatuses, explainStatus, type Reading } from './status.ts'
import { shownStatus } from './status-view.ts'

let count = 0
const reading = (
  answer: GivenAnswer,
  occasion: string,
  speakers: readonly string[],
  more: Partial<Reading> = {},
): Reading => ({
  claim: `claim-${count++}`,
  question: 'q',
  answer,
  origin: { kind: 'occasion', occasion },
  speakers,
  sides: speakers,
  counts: true,
  ...more,
})
const statuses = (...readings: Reading[]) => readings.map(({ claim }) => computeStatuses(readings).get(claim) ?? null)

describe('a claim is corroborated', () => {
  it('by the same answer from another origin and another speaker', () => {
    expect(statuses(reading('yes', 'a', ['x']), reading('yes', 'b', ['y']))).toEqual(['corroborated', 'corroborated'])
    expect(
      statuses(reading({ named: '40 million' }, 'a', ['x']), reading({ named: '40  Million' }, 'b', ['y'])),
    ).toEqual(['corroborated', 'corroborated'])
    expect(statuses(reading('only-if', 'a', ['x']), reading('only-if', 'b', ['y']))).toEqual([
      'corroborated',
      'corroborated',
    ])
  })
  it.each([
    ['the same origin', reading('yes', 'a', ['x']), reading('yes', 'a', ['y'])],
    ['the same speaker', reading('yes', 'a', ['x']), reading('yes', 'b', ['x'])],
    ['one who spoke jointly before', reading('yes', 'a', ['x', 'y']), reading('yes', 'b', ['y', 'z'])],
    ['another answer', reading('yes', 'a', ['x']), reading('only-if', 'b', ['y'])],
    ['another question', reading('yes', 'a', ['x']), reading('yes', 'b', ['y'], { question: 'other' })],
    ['two that do not say', reading('does-not-say', 'a', ['x']), reading('does-not-say', 'b', ['y'])],
    ['one that does not count', reading('yes', 'a', ['x']), reading('yes', 'b', ['y'], { counts: false })],
  ])('not by %s', (_, one, other) => {
    expect(statuses(one, other)).toEqual([null, null])
  })
  it('by two others, where it has something in common with each of them', () => {
    expect(statuses(reading('yes', 'a', ['x', 'y']), reading('yes', 'b', ['x']), reading('yes', 'c', ['y']))).toEqual([
      'corroborated',
      'corroborated',
      'corroborated',
    ])
  })
  it('with every claim that gives the answer, once two of them are independent', () => {
    expect(statuses(reading('yes', 'a', ['x']), reading('yes', 'b', ['y']), reading('yes', 'a', ['y']))).toEqual([
      'corroborated',
      'corroborated',
      'corroborated',
    ])
  })
})

describe('two voices of one side', () => {
  /** A reading whose speakers are on these sides, in the same order. */
  const of = (occasion: string, speakers: readonly string[], sides: readonly string[], answer: GivenAnswer = 'yes') =>
    reading(answer, occasion, speakers, { sides })

  it.each([
    ['two ministers', of('a', ['dolca'], ['karvia']), of('b', ['marin'], ['karvia'])],
    ['the state and its minister', of('a', ['karvia'], ['karvia']), of('b', ['marin'], ['karvia'])],
    [
      'joint speakers who have a side in common',
      of('a', ['dolca', 'aram'], ['karvia', 'ostmark']),
      of('b', ['marin', 'norvolt'], ['karvia', 'norvolt']),
    ],
  ])('do not corroborate: %s', (_, one, other) => {
    expect(statuses(one, other)).toEqual([null, null])
  })
  it.each([
    ['two of allied states', of('a', ['dolca'], ['karvia']), of('b', ['aram'], ['ostmark'])],
    [
      'joint speakers who have no side in common',
      of('a', ['dolca', 'marin'], ['karvia', 'karvia']),
      of('b', ['aram', 'norvolt'], ['ostmark', 'norvolt']),
    ],
    ['the same two where sides do not count', of('a', ['dolca'], ['dolca']), of('b', ['marin'], ['marin'])],
  ])('are not: %s', (_, one, other) => {
    expect(statuses(one, other)).toEqual(['corroborated', 'corroborated'])
  })
  it('contest each other as any two do', () => {
    expect(statuses(of('a', ['dolca'], ['karvia']), of('b', ['marin'], ['karvia'], 'no'))).toEqual([
      'contested',
      'contested',
    ])
  })
  it('are named where they are the reason that a claim is not corroborated', () => {
    const readings = [of('a', ['dolca'], ['karvia']), of('b', ['marin'], ['karvia']), of('b', ['dolca'], ['karvia'])]
    expect(explainStatus(readings[0]!.claim, readings)).toMatchObject([
      { status: 'one-side', answers: [{ origins: 2, oneSide: [{ side: 'karvia', speakers: ['dolca', 'marin'] }] }] },
    ])
  })
  it('are named, too, where others corroborate', () => {
    const readings = [of('a', ['dolca'], ['karvia']), of('b', ['marin'], ['karvia']), of('c', ['aram'], ['ostmark'])]
    expect(explainStatus(readings[0]!.claim, readings)).toMatchObject([
      { status: 'corroborated', answers: [{ oneSide: [{ side: 'karvia', speakers: ['dolca', 'marin'] }] }] },
    ])
  })
  it.each([
    ['they speak on one occasion', of('a', ['dolca'], ['karvia']), of('a', ['marin'], ['karvia'])],
    ['one of them says it twice', of('a', ['dolca'], ['karvia']), of('b', ['dolca'], ['karvia'])],
    [
      'the answer is that they do not say',
      of('a', ['x'], ['z'], 'does-not-say'),
      of('b', ['y'], ['z'], 'does-not-say'),
    ],
  ])('are no reason where %s', (_, one, other) => {
    expect(explainStatus(one.claim, [one, other])).toEqual([])
  })
  it('are no reason where one of them does not count', () => {
    const readings = [of('a', ['dolca'], ['karvia']), { ...of('b', ['marin'], ['karvia']), counts: false }]
    expect(explainStatus(readings[0]!.claim, readings)).toEqual([])
  })
})

describe('a claim is contested', () => {
  it.each<[GivenAnswer, GivenAnswer, boolean]>([
    ['yes', 'no', true],
    [{ named: '40 million' }, { named: '14 million' }, true],
    [{ named: '40 million' }, { named: ' 40 MILLION' }, false],
    ['yes', 'only-if', false],
    ['no', 'only-if', false],
    ['no', 'does-not-say', false],
    ['yes', { named: '40 million' }, false],
    ['only-if', 'only-if', false],
  ])('by %j against %j: %s', (one, other, contested) => {
    expect(statuses(reading(one, 'a', ['x']), reading(other, 'a', ['x']))).toEqual(
      contested ? ['contested', 'contested'] : [null, null],
    )
  })
  it('before it is corroborated, and not by a claim that does not count', () => {
    const yes = [reading('yes', 'a', ['x']), reading('yes', 'b', ['y'])] as const
    expect(statuses(...yes, reading('no', 'c', ['z']))).toEqual(['contested', 'contested', 'contested'])
    expect(statuses(...yes, reading('no', 'c', ['z'], { counts: false }))).toEqual([
      'corroborated',
      'corroborated',
      null,
    ])
  })
  it('if any of its questions makes it so', () => {
    const claim = 'both'
    const readings = [
      reading('yes', 'a', ['x'], { claim }),
      reading('yes', 'b', ['y']),
      reading('no', 'a', ['x'], { claim, question: 'r' }),
      reading('yes', 'b', ['y'], { question: 'r' }),
    ]
    expect(computeStatuses(readings).get(claim)).toBe('contested')
    expect(
      explainStatus(claim, readings).map(({ status, question, answers }) => [status, question, answers.length]),
    ).toEqual([
      ['corroborated', 'q', 1],
      ['contested', 'r', 2],
    ])
  })
  it('under what was set by hand', () => {
    expect(shownStatus({ status: 'open', computed: 'contested' })).toBe('contested')
    expect(shownStatus({ status: 'superseded', computed: 'contested' })).toBe('superseded')
    expect(shownStatus({ status: 'open', computed: null })).toBe('open')
  })
})

const same = (a: GivenAnswer, b: GivenAnswer) =>
  JSON.stringify(a).toLowerCase().replaceAll(' ', '') === JSON.stringify(b).toLowerCase().replaceAll(' ', '')
const exclude = (a: GivenAnswer, b: GivenAnswer) =>
  typeof a === 'string' || typeof b === 'string' ? [a, b].includes('yes') && [a, b].includes('no') : !same(a, b)
const sameOrigin = (a: Origin, b: Origin) => JSON.stringify(a) === JSON.stringify(b)

function oracle(claim: string, all: readonly Reading[]): 'contested' | 'corroborated' | null {
  const live = all.filter((one) => one.counts)
  const own = live.filter((one) => one.claim === claim)
  for (const mine of own)
    for (const other of live)
      if (other.question === mine.question && exclude(mine.answer, other.answer)) return 'contested'
  for (const mine of own) {
    if (mine.answer === 'does-not-say') continue
    const agreeing = live.filter((one) => one.question === mine.question && same(one.answer, mine.answer))
    for (const a of agreeing)
      for (const b of agreeing)
        if (!sameOrigin(a.origin, b.origin) && a.sides.every((side) => !b.sides.includes(side))) return 'corroborated'
  }
  return null
}

describe('against a naive oracle', () => {
  const origins: readonly Origin[] = [
    { kind: 'occasion', occasion: 'o1' },
    { kind: 'occasion', occasion: 'o2' },
    { kind: 'source', source: 's1' },
    { kind: 'source', source: 's2' },
    { kind: 'not-named', source: 's1' },
    { kind: 'not-named', source: 's2' },
    { kind: 'reporter', source: 's1', reporter: 'r1' },
    { kind: 'reporter', source: 's1', reporter: 'r2' },
    { kind: 'reporter', source: 's2', reporter: 'r1' },
  ]
  const someAnswer = fc.constantFrom<GivenAnswer>(
    'yes',
    'yes',
    'yes',
    'yes',
    'no',
    'only-if',
    'does-not-say',
    { named: 'a' },
    { named: 'A ' },
    { named: 'b' },
  )
  const someReading = fc.record({
    claim: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6'),
    question: fc.constantFrom('q1', 'q2'),
    answer: someAnswer,
    origin: fc.constantFrom(...origins),
    speakers: fc.subarray(['x', 'y', 'z', 'w'], { minLength: 1 }),
  })
  /** Two of the four speak for one side. */
  const sideOf = (speaker: string) => (speaker === 'w' ? 'z' : speaker)
  /** A claim answers a question once, and counts for all of its questions or for none. */
  const someReadings = fc
    .tuple(fc.array(someReading, { maxLength: 12 }), fc.subarray(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']))
    .map(([readings, out]) => [
      ...new Map(
        readings.map((one) => [
          `${one.claim} ${one.question}`,
          { ...one, sides: one.speakers.map(sideOf), counts: !out.includes(one.claim) },
        ]),
      ).values(),
    ])

  it('has the same status for every claim, and gives a reason for it and only for it', () => {
    fc.assert(
      fc.property(someReadings, (readings) => {
        const computed = computeStatuses(readings)
        for (const { claim } of readings) {
          expect(computed.get(claim) ?? null).toBe(oracle(claim, readings))
          const reasons = explainStatus(claim, readings)
            .map(({ status }) => status)
            .filter((status) => status !== 'one-side')
          expect(reasons.includes('contested') ? 'contested' : (reasons[0] ?? null)).toBe(computed.get(claim) ?? null)
        }
      }),
      { numRuns: 3000 },
    )
  })
  it('counts every report that counts once, and each origin once', () => {
    fc.assert(
      fc.property(someReadings, (readings) => {
        const group = readings.filter(({ question }) => question === 'q1')
        const answers = answerStatuses(group)
        expect(answers.flatMap((one) => one.readings).length).toBe(group.length)
        for (const { answer, reports, origins: counted } of answers) {
          const live = group.filter((one) => one.counts && same(one.answer, answer))
          expect([reports, counted]).toEqual([
            live.length,
            new Set(live.map(({ origin }) => JSON.stringify(origin))).size,
          ])
        }
      }),
    )
  })
  it('tells origins apart exactly when they differ', () => {
    for (const a of origins) for (const b of origins) expect(originKey(a) === originKey(b)).toBe(sameOrigin(a, b))
  })
})

it('computes ten thousand answers of one speaker in a blink', () => {
  const readings = Array.from({ length: 10_000 }, (_, i) => reading('yes', `occasion ${i}`, ['x']))
  expect(cpuTimeOf(() => expect(computeStatuses(readings).size).toBe(0))).toBeLessThan(500)
})
