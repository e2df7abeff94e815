import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'

const propose = createPropose([
  known('Karvia', 'state', 'the Republic of Karvia'),
  known('Ostmark', 'state', 'the Government of Ostmark'),
  known('Sund', 'state'),
  known('Lena Virtaus', 'person'),
  known('The two sides', 'group', 'the two sides'),
])
const signed = ['Karvia', 'Ostmark']
const head =
  'Joint Statement of the Republic of Karvia and the Government of Ostmark on the Halden bridge with Sund\n1. The two Governments met. They thank both sides.\n'

describe('in a joint statement', () => {
  test.each([
    ['the two Governments', 'The two Governments agreed [to mend the bridge].'],
    ['both sides', 'Both sides regret [the loss of the bridge].'],
    ['neither side', '[Neither side will close the bridge].'],
    ['the Parties', 'The Parties call for [patience].'],
    ['a group that is marked', 'The two sides agreed [to mend the bridge].'],
    ['we', 'We reaffirm that [the bridge is shared].'],
    ['a pronoun behind them', 'Both sides agreed to meet. They stressed that [the bridge is shared].'],
    ['nobody in particular', '[The bridge was weighed in May].'],
  ])('%s are those who sign it', (_, text) => {
    expect(propose(head + text)).toMatchObject({ speakers: signed, speakersOffered: null })
  })

  test.each([
    ['who says it', 'Karvia stated that [the bridge was old].', ['Karvia']],
    ['whose act it is', 'Ostmark took note of the plan and [will respond in May].', ['Ostmark']],
    ['a minister', 'Virtaus recalled that [the bridge was old].', ['Lena Virtaus']],
  ])('one of them may speak alone: %s', (_, text, speakers) => {
    expect(propose(head + text).speakers).toEqual(speakers)
  })

  test.each([
    'Neither side will close the bridge.',
    'They will meet again in May.',
    'Ostmark took note of the plan and will respond in May.',
  ])('what they will do commits them: %s', (sentence) => {
    const [before, act] = sentence.startsWith('Ostmark')
      ? ['Ostmark took note of the plan and ', 'will respond in May']
      : ['', sentence]
    expect(propose(`${head}${sentence.startsWith('They') ? 'Both sides met. ' : ''}${before}[${act}]`)).toMatchObject({
      kind: 'commitment',
      cueText: null,
    })
  })

  test('a note behind it is not theirs', () => {
    expect(propose(`${head}The bridge is old.\nNote to editors\n[The bridge was built in 1911].`).speakers).toEqual([])
  })

  test('whoever signs a statement that does not name them is open', () => {
    expect(
      propose('Joint communiqué\nThe two Governments met.\nBoth sides regret [the loss of the bridge].'),
    ).toMatchObject({
      speakers: [],
      speakersOffered: [],
      reason: 'Those who sign the joint statement say it: choose them.',
    })
  })

  test('the line below the heading may name them', () => {
    const text =
      'Joint communiqué\nHalden, 3 May\nThe foreign ministers of Karvia and Ostmark met and issued the following. The two sides are glad.\n'
    expect(propose(`${text}Both sides regret [the loss].`).speakers).toEqual(signed)
  })
})

test.each([
  [
    'on one',
    'Karvia and Ostmark sign joint declaration\nOur reporter was there. Both sides met.\n[The bridge is old].',
  ],
  [
    'on another matter',
    'A joint press house\nThe bridge fell. Both sides met. Neither side came.\n[The bridge is old].',
  ],
])('a report %s is no joint statement', (_, text) => {
  expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: null })
})

test('in a report “both sides” are nobody known', () => {
  expect(propose('A bridge fell.\nBoth sides said that [the bridge was lost].')).toMatchObject({
    speakers: [],
    speakersOffered: [],
  })
})
