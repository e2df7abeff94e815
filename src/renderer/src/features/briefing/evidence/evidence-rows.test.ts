import { expect, it } from 'vitest'
import { questionOf } from '#shared/briefing/blocks/fixtures.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimRow } from '../../../records/claims/claim-rows.ts'
import { byQuestion, bySource, claimOfKey, type EvidenceRow } from './evidence-rows.ts'

const [one, two] = ['The port is shut.', 'The port is open.'].map((text) => sourceTextOf(text))
const [ask, other] = [questionOf('Is it shut?'), questionOf('Who shut it?')]
const row = (text: typeof one, quote: string, ...answers: ClaimRow['claim']['answers']): ClaimRow => ({
  claim: { ...claimOf(text!, { quotes: [quote] }), answers },
  source: sources.get(text!.source)!,
  speaker: 'The port',
})
const sources = new Map([one, two].map((text) => [text!.source, sourceViewOf(text!)]))
const both = row(
  one,
  'The port is shut',
  { question: ask.id, answer: 'yes' },
  { question: other.id, answer: 'does-not-say' },
)
const no = row(two, 'The port is open', { question: ask.id, answer: 'no' })
const none = row(two, 'The port')
const shown = (rows: EvidenceRow[]) =>
  rows.map((one) =>
    one.kind === 'claim'
      ? `${one.answer}: ${claimOfKey(one.key) === one.row.claim.id}`
      : one.kind === 'question'
        ? (one.question?.text ?? 'None')
        : 'Source',
  )

it('claims stand under their sources', () => {
  expect(shown(bySource([both, no, none]))).toEqual(['Source', ': true', 'Source', ': true', ': true'])
})

it('claims stand under each question that they answer, with the answer, and last those that answer none', () => {
  const rows = byQuestion([both, no, none], [other, ask])
  expect(shown(rows)).toEqual([
    'Who shut it?',
    'does not say: true',
    'Is it shut?',
    'yes: true',
    'no: true',
    'None',
    ': true',
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

it('a question without any of the claims is left out', () => {
  expect(shown(byQuestion([no], [other, ask]))).toEqual(['Is it shut?', 'no: true'])
})
