import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberLine } from './number-line.ts'

describe('answers that are numbers of one unit stand on a line', () => {
  it.each<readonly [readonly string[], string, readonly (readonly [string, number])[]]>([
    [
      ['40 million', '14 million'],
      '50 million',
      [
        ['14', 0.28],
        ['40', 0.8],
      ],
    ],
    [
      ['14 million crowns', '40 million crowns'],
      '50 million crowns',
      [
        ['14', 0.28],
        ['40', 0.8],
      ],
    ],
    [
      ['20 per cent', '35 %', '50 percent'],
      '60 per cent',
      [
        ['20', 0.333],
        ['35', 0.583],
        ['50', 0.833],
      ],
    ],
    [
      ['1,200', '800'],
      '1,500',
      [
        ['800', 0.533],
        ['1,200', 0.8],
      ],
    ],
    [
      ['900 thousand', '1.2 million'],
      '1.5 million',
      [
        ['0.9', 0.6],
        ['1.2', 0.8],
      ],
    ],
    [
      ['$5 billion', '$12 billion'],
      '$15 billion',
      [
        ['5', 0.333],
        ['12', 0.8],
      ],
    ],
    [
      ['0', '3 '],
      '4',
      [
        ['0', 0],
        ['3', 0.75],
      ],
    ],
    [
      ['40 Vessels', '60 vessels'],
      '80 Vessels',
      [
        ['40', 0.5],
        ['60', 0.75],
      ],
    ],
    [
      ['40 million', '40,000,000', '10 million'],
      '50 million',
      [
        ['10', 0.2],
        ['40', 0.8],
      ],
    ],
  ])('%j', (answers, end, points) => {
    const line = numberLine(answers)
    expect(line?.end).toBe(end)
    expect(line?.points.map(({ label, at }) => [label, Math.round(at * 1000) / 1000])).toEqual(points)
  })
  it('names the answers of each place', () => {
    expect(numberLine(['40 million', '10 million', '40,000,000'])?.points.map(({ answers }) => answers)).toEqual([
      [1],
      [0, 2],
    ])
  })
})

describe('a plain band is shown', () => {
  it.each<readonly [string, readonly string[]]>([
    ['for one answer', ['40 million']],
    ['where all give one number', ['40 million', '40,000,000']],
    ['where one is no number', ['40 million', 'nothing']],
    ['where units differ', ['40 million crowns', '14 million']],
    ['for currencies that differ', ['€40', '$40', '€50']],
    ['for a range', ['30–40 million', '14 million']],
    ['for a bound', ['at least 40', '14']],
    ['for a bound behind', ['40 at most', '50 at most']],
    ['for a rounded number', ['about 40', 'about 50']],
    ['for years', ['2027', '2028']],
    ['for dates', ['4 March', '12 March']],
    ['for ordinals', ['3rd', '4th']],
    ['for times', ['14:05', '15:00']],
    ['for rates', ['40 a year', '50 a year']],
    ['for a dot that may part thousands', ['1.200', '3.000']],
    ['for negative numbers', ['-5 %', '5 %']],
    ['for a share', ['5 of 12', '6 of 12']],
    ['for two numbers', ['2 or 3', '4']],
    ['for nothing', []],
    ['for zeros', ['0', '0 ']],
  ])('%s', (_, answers) => expect(numberLine(answers)).toBeNull())
})

it('stands inside its line, in order, whatever the amounts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 2, maxLength: 6 }), (values) => {
      const line = numberLine(values.map((value) => `${value} crowns`))
      if (new Set(values).size < 2) {
        expect(line).toBeNull()
        return
      }
      const places = line!.points.map(({ at }) => at)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0]! >= 0 && places.at(-1)! <= 0.95).toBe(true)
      expect(line!.points.flatMap(({ answers }) => answers).toSorted()).toEqual(values.map((_, i) => i).toSorted())
    }),
    { examples: [[[8, 8]]] },
  )
})
