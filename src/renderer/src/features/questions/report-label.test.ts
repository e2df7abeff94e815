import { expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { reportLabel } from './report-label.ts'

const text = sourceTextOf('The list\nNorvolt denied that it had seen the list. Its office was silent.\n')
const source = sourceViewOf(text, { publisher: 'Karvia Daily' })
const norvolt = actorOf('Norvolt', 'organisation')
const actors = new Map([[norvolt.id, norvolt]])
const label = (sketch: Partial<Parameters<typeof claimOf>[1]>) =>
  reportLabel(claimOf(text, { quotes: ['it had seen the list'], speakers: [norvolt.id], ...sketch }), source, actors)

it('says a report in one line, and a denial as one, also where the analyst has words for it', () => {
  expect(label({})).toMatch(/^Norvolt: it had seen the list/u)
  for (const gloss of ['', 'No list'])
    expect(label({ kind: 'denial', cue: 'denied that', gloss })).toMatch(/^Norvolt: denied that it had seen the list/u)
})

it('says of a silence that it is one', () => {
  expect(label({ kind: 'no-comment', quotes: [] })).toMatch(/^Norvolt: won’t say/u)
})
