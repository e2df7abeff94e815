import { describe, expect, test } from 'vitest'
import { createPropose, known } from '../fixtures.ts'

const actors = [
  known('Ines Dolca', 'person'),
  known('Piet Aram', 'person'),
  known('Lena Virtaus', 'person'),
  known('Karvia', 'state'),
  known('Norvolt', 'organisation'),
  known('The memo', 'role', 'the memo'),
  known('A diplomat', 'unnamed', 'A diplomat', 'a diplomat'),
  known('Radio Orsa', 'organisation'),
  known('Halden', 'place'),
]

/** The text was published on Sunday 17 August 2025. */
const propose = createPropose(actors, '2025-08-17')

describe('the chain', () => {
  test.each([
    [
      'an unnamed source that reports what somebody refused',
      'According to a diplomat, [Dolca refused to pay].',
      ['A diplomat'],
    ],
    [
      'a report of what somebody backed',
      'According to a diplomat, Dolca backed a proposal by Aram under which [Karvia would pay].',
      ['A diplomat'],
    ],
    ['a report of what was said', 'A diplomat said that Dolca had told Aram [no].', ['A diplomat']],
    ['a named reporter', 'Virtaus told Radio Orsa that Dolca had promised [to pay].', ['Lena Virtaus']],
    [
      'a report of a report',
      'Norvolt said that Virtaus had told reporters that Dolca had promised [to pay].',
      ['Norvolt', 'Lena Virtaus'],
    ],
    ['hearsay', 'Dolca has reportedly refused [to pay].', [null]],
    ['hearsay without a speaker', '[Norvolt reportedly received a draft].', [null]],
    ['a report without “that”', 'A diplomat said Dolca had told Aram that [it was over].', ['A diplomat']],
    ['a document that reports', '[Dolca had warned against it], according to the memo.', ['The memo']],
    [
      'none: an answer does not report the question',
      'Asked by Aram why [it was over], Dolca laughed, replied and left.',
      [],
    ],
    ['none: one who speaks', 'Dolca said that [Karvia would pay].', []],
    ['none: one who speaks twice', '“It is over,” Dolca said, adding that [Karvia would pay].', []],
    ['none: one who is welcomed is no reporter', 'Aram welcomed that Dolca had promised [to pay].', []],
    ['none: another’s words before a semicolon', 'According to a diplomat, it is over; Dolca denied [this].', []],
    [
      'none: a relative clause in another’s words',
      'Aram noted that it was over, a point that Dolca called [absurd].',
      [],
    ],
    ['none: the source itself', '[Halden lies on the Orsa].', []],
  ])('%s', (_, text, chain) => {
    expect(propose(text).chain.map(({ actor }) => actor)).toEqual(chain)
  })

  test('has the words of the reporter, and the hedge where it is hearsay', () => {
    const reported = propose('According to a diplomat, [Dolca refused to pay].')
    expect(reported.words(reported.chain.flatMap(({ words }) => words ?? []))).toEqual(['a diplomat'])
    const hearsay = propose('Dolca has reportedly refused [to pay].')
    expect(hearsay.words(hearsay.chain.flatMap(({ hedge }) => hedge))).toEqual(['reportedly'])
  })
})

test.each([
  ['Dolca said that [Karvia would perhaps pay].', ['perhaps']],
  ['Dolca has apparently refused [to pay].', ['apparently']],
  ['Dolca has reportedly refused [to pay].', []],
  ['Perhaps it rains. Dolca said that [Karvia would pay].', []],
])('hedges: %s', (text, hedges) => {
  const proposal = propose(text)
  expect(proposal.words(proposal.hedge)).toEqual(hedges)
})

test.each([
  ['Aram said [he would open the gates “if, and only if, Karvia pays”].', ['if, and only if, Karvia pays']],
  ['Aram said that [the gates open only if Karvia pays].', ['only if Karvia pays']],
  ['Aram said that “[the gates open]” if Karvia pays.', ['if Karvia pays']],
  ['Dolca offered [14 million in exchange for water].', ['in exchange for water']],
  [
    'Dolca said that [Karvia would pay, provided that the gates open; she gave no sum].',
    ['provided that the gates open'],
  ],
  ['“[If the boats stop, we are finished],” Dolca said.', ['If the boats stop']],
  ['Dolca said [nothing would move unless Aram signed].', ['unless Aram signed']],
  [
    'Aram repeated that [the gates would stay shut until the repairs were paid for].',
    ['until the repairs were paid for'],
  ],
  [
    'Aram said that [he will not open the gates until Karvia pays its share; he gave no day].',
    ['until Karvia pays its share'],
  ],
  ['“[Nothing can move until it is signed],” Dolca said.', ['until it is signed']],
  ['Aram said that [the gates would stay shut until Monday].', []],
  ['Aram said that [the gates will not open until the end of the talks].', []],
  ['Aram said that [the gates stayed shut until the repairs were paid for].', []],
  ['Aram said that [he would lead the talks until they ended].', []],
  ['Dolca said that [Aram had asked if it was over].', []],
  ['Dolca said that [it looked as if it was over].', []],
  ['Dolca said that [Norvolt provided the pumps].', []],
  ['Norvolt said [it would publish the file once the vote was over].', ['once the vote was over']],
  ['If they cannot agree, Dolca expects [a third round].', ['If they cannot agree']],
  ['Dolca said [the file is read once a week].', []],
  ['If it rains, nothing helps. Dolca said [it was over].', []],
  ['Dolca said: “[It is over.] If it rains, nothing helps.”', []],
  ['Dolca said [it was over]. If it rains, nothing helps.', []],
])('conditions: %s', (text, conditions) => {
  const proposal = propose(text)
  expect(proposal.condition.map(({ spans }) => proposal.words(spans))).toEqual(conditions.map((words) => [words]))
})

describe('what it is about', () => {
  test.each([
    [
      'a claim whose cue it holds',
      'Aram backed [a proposal by Dolca] under which {Karvia would pay}.',
      ['proposal'],
      ['0'],
    ],
    [
      'the claim its relative clause hangs on',
      'It matches {a line that Aram has held}, and that Dolca has called [a ploy].',
      [],
      ['0'],
    ],
    ['what it points back to', '{Karvia would pay}, Dolca said. Norvolt denied [this].', [], ['0']],
    [
      'the nearest that it points back to',
      '{It is over}, Aram said. {Karvia would pay}, Dolca said. Norvolt rejected [the idea].',
      [],
      ['1'],
    ],
    [
      'what was called so',
      'On the table is {an offer of water}. It rains, {Aram said}. Dolca welcomed [the Ostmark offer].',
      ['offer'],
      ['0'],
    ],
    ['what it calls “any such”', '{Karvia would pay}, Dolca said. Norvolt denied [any such promise].', [], ['0']],
    ['“this position”', '{Karvia would pay}, Dolca said. Norvolt does not share [this position].', [], ['0']],
    ['a figure', '{Karvia owes 4 million}, Dolca said. Norvolt rejected [the figure].', [], ['0']],
    ['none: a figure where none is told', '{Karvia would pay}, Dolca said. Norvolt rejected [the figure].', [], []],
    [
      'none: what was said long before',
      `{Karvia would pay}, Dolca said. ${'It rained on the dam. '.repeat(40)}Norvolt denied [this].`,
      [],
      [],
    ],
    ['none: a statement', '{It is over}, Aram said. Dolca said [this].', [], []],
    ['none: what nobody said', 'Dolca called the schedule [a gift].', [], []],
  ])('%s', (_, text, cues, about) => {
    expect(propose(text, cues).about).toEqual(about.map((claim) => ({ claim })))
  })

  test('is an idea where it is called one', () => {
    const proposal = propose('Dolca rejected [the notion that Karvia could be a guarantor].')
    expect(proposal.about.map((about) => ('content' in about ? proposal.words(about.content) : about))).toEqual([
      ['Karvia could be a guarantor'],
    ])
  })
})

describe('dates', () => {
  test.each([
    ['Aram will travel', '[Aram will travel to Halden on Monday].', '2025-08-18', 'Monday'],
    ['a past', 'Dolca said that [Aram had travelled to Halden on Monday].', '2025-08-11', 'Monday'],
    ['a promise', 'Dolca promised [to pay by October].', '../2025-10', 'by October'],
    ['a span', '[Norvolt reportedly received a draft last week].', '2025-08-04/2025-08-10', 'last week'],
    ['a year', '[The dam was built in 1974].', '1974', '1974'],
    [
      'a last day',
      'Dolca promised [to mend the dam no later than 3 October 2025].',
      '../2025-10-03',
      'no later than 3 October 2025',
    ],
    ['the year of a thing', 'Dolca lost [a third of last year’s harvest].', '2024', 'last year'],
  ])('of what it is about: %s', (_, text, edtf, words) => {
    expect(propose(text).aboutDate).toMatchObject({ edtf, words })
  })

  test.each([
    ['that belongs to a noun', 'Dolca reaffirms that [the treaty of 1974 binds them].'],
    ['of what a participle tells', 'Dolca said [she would lift the tax imposed in August on water].'],
    ['behind “ahead of”', 'Dolca accused Aram of [wasting water ahead of talks next month].'],
    ['before its noun', 'Dolca said [a delay would put the spring sowing at risk].'],
    ['in a month that no tense tells', 'Dolca said [a third round is likely in April].'],
    ['in a condition', 'Dolca said [she would pay if Aram signed on Monday].'],
    ['that is quoted in part', 'Dolca urged [Aram to pay “what is due, today”].'],
    ['since when', 'Dolca said [Aram had waited since October].'],
    ['before about then', 'Dolca said [nobody would pay before mid-February].'],
    ['half of it', '[They will meet in the first half of 2026].'],
    ['of an earlier past without a year', 'Dolca said [Norvolt had received it in January].'],
    ['of another clause', 'Dolca said [the treaty ends in 2028 and she is ready to renew it].'],
    ['of what is not told', 'Dolca declined [to discuss the meeting on Monday].'],
  ])('of what it is about: none %s', (_, text) => {
    expect(propose(text).aboutDate).toBeNull()
  })

  test.each([
    ['Dolca said on Wednesday that [it was over].', '2025-08-13'],
    ['[It was over], Dolca said on Wednesday.', '2025-08-13'],
    ['At Tuesday’s press conference Dolca spoke of [a schedule].', '2025-08-12'],
    ['Farmers, who lost last year’s harvest, called it [a gift].', null],
    ['Dolca said that [it would be over on Monday].', null],
    ['Aram noted that {it began in January} but Dolca said [it was over].', null],
    ['[It is over].', null],
    ['Dolca, who has led Karvia since March, said that [it was over].', null],
    ['Dolca, in office since March, said that [it was over].', null],
    ['Dolca said that [it was over] until June.', null],
    ['Dolca, who took office on Monday, said that [it was over].', null],
    ['Dolca told Aram, who left on Monday, that [it was over].', null],
    ['Dolca disputed the budget for June, saying [it was late].', null],
    ['Dolca spoke of the budget of June and said [it was late].', null],
    ['In a letter of 3 May Dolca wrote that [it was over].', '2025-05-03'],
    ['On Monday Dolca, who had been ill, said that [it was over].', '2025-08-11'],
  ])('of when it was said: %s', (text, edtf) => {
    expect(propose(text).saidDate?.edtf ?? null).toBe(edtf)
  })

  test('are none in words that only look like dates', () => {
    expect(propose('Dolca said that [March and May may sunder what a second day brings].').aboutDate).toBeNull()
  })
})

test.each([
  [
    'In an interview with CNN, Dolca said that [it was over].',
    { label: 'CNN interview, by 17 August', channel: 'CNN', date: { edtf: '../2025-08-17', words: 'by 17 August' } },
  ],
  ['On Truth Social Dolca announced [the end].', { label: 'Truth Social post, by 17 August', channel: 'Truth Social' }],
  [
    'Speaking in Halden, Dolca said that [it was over].',
    { label: 'Halden, by 17 August', place: 'Halden', channel: '' },
  ],
  [
    '“[It is over],” Dolca told a press conference on Tuesday.',
    { label: 'Press conference, 12 August', addressee: 'the press', date: { edtf: '2025-08-12', words: '12 August' } },
  ],
  [
    '“[It is over],” she told parliament, Dolca said.',
    { label: 'Remarks to parliament, by 17 August', addressee: 'parliament' },
  ],
  ['In a letter to staff, Dolca wrote that [it was over].', { label: 'Letter, by 17 August', addressee: 'staff' }],
  ['Dolca said that [an interview with CNN was over].', null],
  ['In an interview with CNN, everything went well.\n[It rains].', null],
])('occasions: %s', (text, occasion) => {
  const { occasion: found } = propose(text)
  expect(found).toEqual(
    occasion && {
      place: '',
      channel: '',
      addressee: '',
      date: { edtf: '../2025-08-17', words: 'by 17 August' },
      ...occasion,
    },
  )
})

test('every part that is found is proposed, and no other', () => {
  expect(propose('According to a diplomat, [Dolca refused to pay on Monday unless Aram signed].').proposed).toEqual([
    'speakers',
    'kind',
    'form',
    'cue',
    'chain',
    'condition',
    'aboutDate',
  ])
  expect(propose('Dolca said that [it was over].').proposed).toEqual(['speakers', 'kind', 'form', 'cue'])
})
