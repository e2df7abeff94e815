import { expect, test } from 'vitest'
import { claim } from '#shared/marks/fixtures.ts'
import { withoutProposed } from './reject.ts'

test('empties what is proposed and nothing else', () => {
  const fields = withoutProposed(
    claim('a', [[0, 4]], { proposed: ['speakers', 'cue'], speakers: ['x'], kind: 'denial' }),
  )
  expect(fields).toEqual({ speakers: [], cue: null })
})

test('keeps the form, which is read from the quotation marks', () => {
  expect(withoutProposed(claim('a', [[0, 4]], { proposed: ['form', 'kind'], form: 'direct', kind: 'denial' }))).toEqual(
    { form: 'direct', kind: 'statement' },
  )
})

test('leaves a claim without words what it is', () => {
  expect(withoutProposed(claim('a', [], { proposed: ['kind'], kind: 'no-comment', form: 'paraphrase' }))).toMatchObject(
    { kind: 'no-comment' },
  )
})
