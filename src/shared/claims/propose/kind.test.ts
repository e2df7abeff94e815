import { expect, test } from 'vitest'
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
])('%s is a %s', (text, kind) => {
  expect(propose(text).kind).toBe(kind)
})
