import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'

const propose = createPropose([
  known('Rhea Sandoz', 'person'),
  known('Tollcroft', 'organisation'),
  known('A spokesman for Tollcroft', 'unnamed', 'a spokesman for Tollcroft'),
])

test.each([
  // What is warned against, or asked, is to be done or left.
  ['Sandoz warned against [haste].', 'demand'],
  ['Sandoz warned [the crew against haste].', 'demand'],
  ['Sandoz warned [the crew not to sail].', 'demand'],
  ['Sandoz warned that [the crew would sail].', 'prediction'],
  ['Sandoz advised against [haste].', 'demand'],
  ['Sandoz asked [the crew to wait].', 'demand'],
  ['Sandoz asked [the crew to “wait and see”].', 'demand'],
  ['Sandoz asked [why the crew waited].', 'question'],
  ['Sandoz asked [to know why].', 'question'],
  ['Sandoz pressed the owners to explain [why they had waited].', 'question'],
  // Suggesting that something is so proposes nothing.
  ['Sandoz suggested that [the coal had stayed ashore].', 'statement'],
  ['Sandoz suggested that [the coal be weighed].', 'proposal'],
  ['Sandoz suggested that [the crew should wait].', 'proposal'],
  ['Sandoz suggested [a second weighing].', 'proposal'],
  // What the speaker is ready to do, or would do, is a commitment.
  ['Sandoz said [she would sign the order].', 'commitment'],
  ['Sandoz said [she was ready to sign the order].', 'commitment'],
  ['Sandoz said that [the government was ready to pay].', 'commitment'],
  ['[The harbour office is ready to help], Sandoz said.', 'commitment'],
  ['A spokesman for Tollcroft said [the company would pay].', 'commitment'],
  ['Sandoz said [the company would pay].', 'statement'],
  ['Sandoz said that [Norwick was prepared to pay].', 'statement'],
  ['Sandoz said [she would not sign].', 'statement'],
  ['“[We are ready to sail],” Sandoz said.', 'commitment'],
  ['“[I intend to sail],” Sandoz said.', 'commitment'],
  // What others ought to do, in the source’s words.
  ['Sandoz said [the owners should open the books].', 'demand'],
  ['Sandoz said [the owners should have opened the books].', 'evaluation'],
  // What is likely, or estimated, to happen.
  ['Sandoz said [the quay was unlikely to hold].', 'prediction'],
  ['Sandoz told the crew that [she expected to sail by noon].', 'prediction'],
  ['Sandoz estimates that [the repair will take a year].', 'prediction'],
  ['Sandoz estimates that [the repair took a year].', 'statement'],
  ['Sandoz said [any delay would ruin the crew].', 'prediction'],
  // Saying it is doing it.
  ['“[We therefore recommend a delay],” Sandoz said.', 'proposal'],
  ['“[We urge the owners to wait],” Sandoz said.', 'demand'],
  ['“[I call on the owners to wait],” Sandoz said.', 'demand'],
  ['“[I ask you to wait],” Sandoz said.', 'demand'],
  ['“[We welcome the delay],” Sandoz said.', 'evaluation'],
  ['“[We call it the old quay],” Sandoz said.', 'statement'],
  ['“[We promised nothing],” Sandoz said.', 'statement'],
  ['“[We have asked the owners to wait],” Sandoz said.', 'demand'],
  // What was not denied is neither denied nor said.
  ['Sandoz did not deny [the loss].', 'statement'],
  ['Sandoz has not promised [to wait].', 'statement'],
  ['Sandoz has not confirmed [the loss].', 'no-comment'],
  ['“[I am not going to discuss the crew],” Sandoz said.', 'no-comment'],
  ['“[We have no comment],” Sandoz said.', 'no-comment'],
  ['“[I am not going to sail],” Sandoz said.', 'refusal'],
  ['“[If the quay fails, I will pay],” Sandoz said.', 'commitment'],
  ['Sandoz said the talks had been “[friendly]”.', 'evaluation'],
  // What is rejected or declared tells the kind.
  ['Sandoz rejected [the figure].', 'denial'],
  ['Sandoz rejected [the offer of a tow].', 'refusal'],
  ['Sandoz rejected [the plan].', 'evaluation'],
  ['Sandoz declared [the weighing void].', 'decision'],
  ['Sandoz declared [the coal lost].', 'statement'],
  ['Sandoz told the crew [to wait].', 'demand'],
  ['Sandoz told [the crew to wait].', 'demand'],
  ['Sandoz told [the crew that it rained].', 'statement'],
  // Behind a past, a verb that stays in the base form is to be done.
  ['Sandoz suggested that [the owners share the coal].', 'proposal'],
  ['Sandoz suggested that [the owners shared the coal].', 'statement'],
  // A refusal to speak that is reported, or done.
  ['Sandoz replied that [she “does not comment on crews”].', 'no-comment'],
  ['Sandoz said [she did not negotiate through the press].', 'no-comment'],
  ['“[I told the judge, and I will not tell a newspaper],” Sandoz said.', 'no-comment'],
  ['“[I would sign no such list],” Sandoz said.', 'refusal'],
  ['“[You do not hang lamps on hope],” Sandoz said.', 'evaluation'],
  ['Sandoz rejected the suggestion that [the quay was old].', 'denial'],
  ['Sandoz asked that [the quay be shut].', 'demand'],
  ['Sandoz ordered [the quay to be shut].', 'decision'],
  ['Sandoz ordered [the crew to wait].', 'demand'],
  ['A spokesman for Tollcroft said [the forum was prepared to pay].', 'commitment'],
  ['“[I am not going to repeat it],” Sandoz said.', 'no-comment'],
  ['Sandoz believes [the seal could be forged].', 'statement'],
  // What denies by its words.
  ['Sandoz insisted that [she had done nothing wrong].', 'denial'],
  ['Sandoz pleaded [not guilty].', 'denial'],
  ['“[That is a lie],” Sandoz said.', 'denial'],
  ['Sandoz dismissed [the accusations].', 'denial'],
  ['Sandoz told the crew she was “[deeply worried]”.', 'evaluation'],
  // What is to happen by nobody’s promise.
  ['Sandoz said [the race would probably not be held before June].', 'prediction'],
  ['Sandoz said [the delay could push up fares].', 'prediction'],
  ['Sandoz said [the crew could sail].', 'statement'],
])('%s is a %s', (text, kind) => {
  expect(propose(text).kind).toBe(kind)
})

test('a kind is a proposal until somebody chooses it, also where no rule tells it', () => {
  for (const text of ['Sandoz denied [the loss].', 'Sandoz said [the quay might hold].'])
    expect(propose(text).proposed).toContain('kind')
})

describe('the rules say whether they are sure of a kind', () => {
  const isFilled = (text: string) => propose(text).isKindSure

  test.each([
    ['a cue that tells it', 'Sandoz denied [the loss].'],
    ['words that tell what was', 'Sandoz said [the quay was weighed in May].'],
    ['the source’s own words', '[The quay was weighed in May].'],
  ])('it is with %s', (_, text) => {
    expect(isFilled(text)).toBe(true)
  })

  test.each([
    ['a negation, which may deny', 'Sandoz said [the quay was not weighed].'],
    ['a modal', 'Sandoz said [the quay might hold].'],
    ['a comparison', 'Sandoz said [the quay was older than the town].'],
    ['“this is”, which may judge', '“[This is a tale of two lamps],” Sandoz said.'],
    ['what somebody spoke of', 'Sandoz spoke of [a slow weighing].'],
    ['what was not denied', 'Sandoz did not deny [the loss].'],
    ['what is possible', 'Sandoz said [a flood was possible in May].'],
    ['words behind a modal', 'Sandoz said the crew would [vote against it].'],
    ['a thing that is announced', 'Sandoz announced [a ban on coal].'],
    ['a passive future, which may promise', '“[Every lamp will be looked at],” Sandoz said.'],
    ['“suggests that” without a sign', 'Sandoz suggests that [the owners share the coal].'],
  ])('it is not with %s', (_, text) => {
    expect(propose(text).kind).toBe('statement')
    expect(isFilled(text)).toBe(false)
  })
})
