// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { questionOf } from '#shared/briefing/blocks/fixtures.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { AnswerSheet } from './AnswerSheet.tsx'

cleanUpAfterEach()

const text = sourceTextOf('The gates stay shut.\n')
const rowIn = (...cases: string[]) =>
  ({ claim: claimOf(text, { quotes: ['stay shut'] }), source: sourceViewOf(text, { cases }) }) as ClaimRow
const questions = [
  questionOf('Do the gates open?', '', { inCase: 'dam' }),
  questionOf('Who owns the gates?', '', { inCase: 'law' }),
  questionOf('Are the gates for sale?', '', { inCase: 'ferry' }),
]

it('offers the questions of the cases that the claims are in; one of another case is found by all its words', async () => {
  const app = createTestApp()
  act(() => app.stores.questions.setState({ byId: new Map(questions.map((one) => [one.id, one])) }))
  await act(
    async () => void renderIn(app, <AnswerSheet rows={[rowIn('dam'), rowIn('law')]} onLeave={() => undefined} />),
  )
  const found = (typed: string) => {
    fireEvent.change(screen.getByRole('combobox'), { target: { value: typed } })
    return screen
      .getAllByRole('option')
      .map((option) => option.textContent!.replace(/ (?:\d+ reports?|new question)$/u, ''))
  }
  expect(found('gates').slice(0, -1)).toEqual(['Do the gates open?', 'Who owns the gates?'])
  expect(found('are the gates for sale?')).toEqual(['Are the gates for sale?'])
})
