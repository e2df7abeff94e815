import { expect, it } from 'vitest'
import { likelihoodScale } from '../../standards/likelihood.ts'
import { scaleOf } from '../../standards/scale-file.ts'
import { deskScale } from '../../standards/scale-fixture.ts'
import type { PrintedLegend } from '../compose/printed-briefing.ts'
import { legendHtml } from './legend-html.ts'

const shown = (steps: NonNullable<PrintedLegend['scale']>['steps']) =>
  legendHtml({
    scale: { label: 'Ours', steps, mixed: null },
    confidence: [],
    reliability: [],
    credibility: [],
    notes: [],
  }).join('')
const stepsOf = ({ ranges }: Pick<typeof likelihoodScale, 'ranges'>) =>
  ranges.map(({ from, to, terms }) => ({ terms: terms.map(({ term }) => term), percent: `${from}–${to} %`, from, to }))
const bars = (html: string) =>
  [...html.matchAll(/<rect x="([\d.]+)" y="0" width="([\d.]+)"/gu)].map(([, x, wide]) => [Number(x), Number(wide)])

it('the terms of a scale stand beneath its bar where they have room, with gaps where it has some', () => {
  expect(shown(stepsOf(likelihoodScale))).toContain('>improbable</text>')
  const desk = shown(stepsOf(scaleOf(deskScale)))
  expect(desk).toContain('>possibility</text>')
  expect(bars(desk)[1]).toEqual([251, 494])
  expect(desk).not.toContain('an event is. remote')
})

it('they are told in words where they would run into each other', () => {
  const steps = Array.from({ length: 12 }, (_, i) => ({
    terms: [`Conceivable${i}`],
    percent: `${8 * i}–${8 * i + 8} %`,
    from: 8 * i,
    to: 8 * i + 8,
  }))
  const html = shown(steps)
  expect(html).not.toContain('<text')
  expect(html).toContain('how likely an event is. Conceivable0, 0–8 %; Conceivable1, 8–16 %;')
  expect(bars(html)).toHaveLength(12)
  // It ends at 96 %, and so does its bar.
  expect(bars(html)[11]![0]).toBeCloseTo(88 * 16.6 + 2)
  expect(bars(html)[11]![1]).toBeCloseTo(8 * 16.6 - 4)
})

it.each([[[0, 1, 40, 100]], [[0, 40, 99, 100]]])('no step of %j is drawn over another', (ends) => {
  const steps = ends.slice(1).map((to, i) => ({ terms: [`t${i}`], percent: `${to} %`, from: ends[i]!, to }))
  const drawn = bars(shown(steps))
  for (const [i, [x]] of drawn.entries()) {
    const before = drawn[i - 1]
    if (before) expect(x).toBeGreaterThanOrEqual(before[0]! + before[1]!)
  }
})

it('signs of East Asia take the room of two letters', () => {
  const tenth = (term: string) =>
    shown(
      Array.from({ length: 10 }, (_, i) => ({ terms: [term], percent: `${10 * i}`, from: 10 * i, to: 10 * i + 10 })),
    )
  expect(tenth('possible')).toContain('<text')
  expect(tenth('可能性がある')).not.toContain('<text')
  expect(tenth('可能性')).toContain('<text')
})
