import { expect, test } from 'vitest'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { actor, byId, claim, source } from '#shared/marks/fixtures.ts'
import { reasonSentence } from './reason-sentence.ts'

const around = {
  questions: [{ id: 'q', text: 'Has Karvia accepted?' } as QuestionView],
  actors: byId(actor('virtaus', 'Lena Virtaus'), actor('dolca', 'Ines Dolca'), actor('karvia', 'Karvia')),
  sources: byId(source()),
  claims: [
    claim('a', [[0, 1]], { speakers: ['virtaus'] }),
    claim('b', [[0, 1]], { speakers: ['virtaus'] }),
    claim('c', [[0, 1]], { speakers: ['dolca'] }),
  ],
}
const origin = { kind: 'occasion', id: 'o' } as never

const given = (answer: 'yes' | 'no', ...claims: string[]) => ({
  answer,
  origins: 1,
  claims: claims.map((one) => ({ claim: one, origin })),
  oneSide: [],
})

test('says on whom each answer to a question rests, and how many origins it has', () => {
  expect(
    reasonSentence({ status: 'contested', question: 'q', answers: [given('yes', 'a', 'b'), given('no', 'c')] }, around),
  ).toBe(
    'Contested: to “Has Karvia accepted?” yes (2 reports, 1 origin: Lena Virtaus), no (1 report, 1 origin: Ines Dolca).',
  )
  expect(
    reasonSentence(
      {
        status: 'corroborated',
        question: 'q',
        answers: [{ ...given('yes', 'a'), answer: { named: '40 million' }, origins: 2 } as never],
      },
      around,
    ),
  ).toBe('Corroborated: to “Has Karvia accepted?” 40 million (1 report, 2 origins: Lena Virtaus).')
})

test('says why a claim is not corroborated: who speaks for one side', () => {
  const oneSide = [{ side: 'karvia', speakers: ['dolca', 'virtaus'] }]
  expect(
    reasonSentence(
      { status: 'one-side', question: 'q', answers: [{ ...given('yes', 'a', 'c'), origins: 2, oneSide }] },
      around,
    ),
  ).toBe(
    'Not corroborated: to “Has Karvia accepted?” yes (2 reports, 2 origins: Lena Virtaus, Ines Dolca). Ines Dolca and Lena Virtaus speak for one side, Karvia, so they count as one origin.',
  )
})
