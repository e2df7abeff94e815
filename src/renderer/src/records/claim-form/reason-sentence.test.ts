import { expect, test } from 'vitest'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { actor, byId, claim, source } from '#shared/marks/fixtures.ts'
import { reasonSentence } from './reason-sentence.ts'

const around = {
  questions: [{ id: 'q', text: 'Has Karvia accepted?' } as QuestionView],
  actors: byId(actor('virtaus', 'Lena Virtaus'), actor('dolca', 'Ines Dolca')),
  sources: byId(source()),
  claims: [
    claim('a', [[0, 1]], { speakers: ['virtaus'] }),
    claim('b', [[0, 1]], { speakers: ['virtaus'] }),
    claim('c', [[0, 1]], { speakers: ['dolca'] }),
  ],
}
const origin = { kind: 'occasion', id: 'o' } as never

const side = (answer: 'yes' | 'no', ...claims: string[]) => ({
  answer,
  origins: 1,
  claims: claims.map((one) => ({ claim: one, origin })),
})

test('says on whom each side of a question rests, and how many origins it has', () => {
  expect(
    reasonSentence({ status: 'contested', question: 'q', sides: [side('yes', 'a', 'b'), side('no', 'c')] }, around),
  ).toBe(
    'Contested: to “Has Karvia accepted?” yes (2 reports, 1 origin: Lena Virtaus), no (1 report, 1 origin: Ines Dolca).',
  )
  expect(
    reasonSentence(
      {
        status: 'corroborated',
        question: 'q',
        sides: [{ ...side('yes', 'a'), answer: { named: '40 million' }, origins: 2 } as never],
      },
      around,
    ),
  ).toBe('Corroborated: to “Has Karvia accepted?” 40 million (1 report, 2 origins: Lena Virtaus).')
})
