import { expect, test } from 'vitest'
import { findMutants } from './find-mutants.ts'
import type { Verdict } from './mutant-tests.ts'
import { describeScores, describeSurvivors, scoresOf } from './report.ts'

const [mutant] = findMutants('src/shared/a.ts', '\nconst f = (a) => a > 1')
const verdict = (outcome: Verdict['outcome'], run = 2): Verdict => ({ outcome, by: null, reaching: 2, run })
const judged = [verdict('killed'), verdict('timed out'), verdict('survived', 1), verdict('unreached')].map((one) => ({
  mutant: mutant!,
  verdict: one,
}))
const result = { name: 'shared', says: 'src/shared', goal: 85, mutants: 40, judged }

test('a mutant that loops for ever is killed, one that no test comes by is not', () => {
  expect(scoresOf(result).all).toBe(50)
  expect(scoresOf(result).reached).toBeCloseTo(66.7, 1)
})

test('the table has a line for each group', () => {
  expect(describeScores([result]).split('\n')).toEqual([
    '| group      | mutants | drawn | killed | timed out | survived | no test |  score | goal | of reached |',
    '| ---------- | ------- | ----- | ------ | --------- | -------- | ------- | ------ | ---- | ---------- |',
    '| src/shared |      40 |     4 |      1 |         1 |        1 |       1 | 50.0 % | 85 % |     66.7 % |',
  ])
})

test('a survivor is named with its line, its change and the tests that came by', () => {
  const [title, ...lines] = describeSurvivors([result]).split('\n')
  expect(title).toBe('## src/shared')
  expect(lines).toEqual([
    '- src/shared/a.ts:2 in f: `a > 1` → `true` (survived 1 of 2 test files)',
    '  src/shared/a.ts | f | return | a > 1 → true',
    '- src/shared/a.ts:2 in f: `a > 1` → `true` (no test comes by)',
    '  src/shared/a.ts | f | return | a > 1 → true',
  ])
})
