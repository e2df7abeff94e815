import { describe, expect, it } from 'vitest'
import { chronologyHtml } from '../print/blocks/timeline-html.ts'
import { chronologyOptions, composeChronology } from './chronology.ts'
import { recordsOf } from './fixtures.ts'
import { keldRecords, keldSample } from './sample.ts'

const compose = (options: object = {}, records = keldRecords) =>
  composeChronology(records, chronologyOptions.parse(options))
const picture = compose()?.picture

describe('a chronology', () => {
  it('puts what was said above the line, what lies ahead below it, and dots what is not confirmed', () => {
    expect(
      picture?.events.map(({ stem, form, isSure, words }) => [
        stem < picture.line ? 'above' : 'below',
        form,
        isSure ? 'full' : 'dotted',
        ...words.lines.map(({ text }) => text),
        words.citations.map(({ label }) => label).join(' '),
      ]),
    ).toEqual([
      [
        'above',
        'dot',
        'dotted',
        'Sunday 9 May',
        'Tarn has offered half: yes',
        'An official who asked not to be named says',
        '[1 ¶4e]',
      ],
      ['above', 'dot', 'full', 'Tuesday 11 May: Stane commits, on a condition; Stane says', '[1 ¶1a] [1 ¶2b]'],
      ['above', 'dot', 'full', 'Thursday 13 May: Varga refuses', 'Arrears paid by 30 June: no', '[2 ¶1a]'],
      [
        'below',
        'diamond',
        'full',
        'Monday 24 May',
        'Talks resume: 24 May',
        'Tarn Gazette says; Lindqvist commits',
        '[1 ¶6i] [2 ¶3c]',
      ],
      [
        'below',
        'diamond',
        'full',
        'By 30 June',
        'if Ovelia pays its arrears',
        'Stane commits, on a condition',
        '[1 ¶1a]',
      ],
    ])
    expect(picture?.note).toBe(picture?.events[2]?.x)
  })

  it('tells all of it to those who do not see the picture', () => {
    expect(picture?.account).toMatch(
      /^Timeline\. Said: 11 May 2027: Mirko Stane, energy minister of Tarn, told the Gazette that .*Spoken of: 9 May 2027: /u,
    )
    for (const { dates } of [compose()!]) expect(dates.every(({ sentences }) => sentences.length > 0)).toBe(true)
  })

  it('is a list where the picture is not legible, or where that is asked for', () => {
    const crowded = Array.from({ length: 12 }, (_, i) => ({
      ...keldSample.claims[7]!,
      id: `claim-${i}`,
      saidDate: { edtf: `2027-04-${10 + i}`, words: '', anchor: null },
    }))
    const listed = compose({}, recordsOf({ ...keldSample, claims: crowded }))
    expect([listed?.picture, listed?.isListed, listed?.dates.length]).toEqual([null, true, 12])
    expect(compose({ list: true })).toMatchObject({ isListed: true, picture: { width: 1660 } })
    expect(chronologyHtml(listed!).join('')).toMatch(/^<dl /u)
  })

  it('shows only what is asked for, and is nothing without dates', () => {
    expect(compose({ spoken: false })?.dates.map(({ when }) => when)).toEqual(['11 May 2027', '13 May 2027'])
    expect(compose({ said: false })?.dates.map(({ when }) => when)).toEqual([
      '9 May 2027',
      '24 May 2027',
      'by 30 June 2027',
    ])
    expect(compose({ said: false, spoken: false })).toBeNull()
  })

  it('does without the mark of a note that has no date', () => {
    const undated = compose({}, { ...keldRecords, date: '' })
    expect(undated?.picture?.note).toBeNull()
    expect(undated?.picture?.events.every(({ form }) => form === 'dot')).toBe(true)
  })

  it.each([
    ['2027-05-01', 62],
    ['2027-01', 30],
    ['2026', 20],
    ['2019', 9],
    ['1960', 68],
    ['1066', 10],
  ])('marks the line from %s on with no more than it can hold', (edtf, marks) => {
    const claims = keldSample.claims.map((claim, i) =>
      i === 0
        ? { ...claim, aboutDate: { edtf, words: '', anchor: null } }
        : { ...claim, saidDate: null, aboutDate: null, occasion: null },
    )
    const printed = compose({ said: false }, recordsOf({ ...keldSample, claims }))?.picture
    expect(printed?.ticks.length).toBeLessThanOrEqual(marks)
    expect(printed?.ticks.length).toBeGreaterThan(3)
    for (const [i, { x }] of printed!.months.entries()) expect(x).toBeGreaterThan(printed!.months[i - 1]?.x ?? 0)
  })
})
