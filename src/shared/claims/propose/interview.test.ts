import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'

const propose = createPropose([
  known('Rhea Sandoz', 'person'),
  known('Ove Brandt', 'person'),
  known('Quay Gazette', 'organisation'),
  known('The crews', 'group', 'the crews'),
])
const intro = 'The quay is old\nRhea Sandoz, who runs the harbour, on lamps and lorries. Interview: Ove Brandt.\n'
const asked = `${intro}— Is the quay safe?\nI think so. We had it weighed.\n— And the lamps?\nThey are mine to mend.\n— Who pays?\n`

describe('in an interview the guest speaks', () => {
  test.each([
    ['in an answer', `${asked}[I pay for all of it.]`],
    ['in an answer without “I”', `${asked}[The harbour pays.]`],
    ['in a second paragraph with “we”', `${asked}The harbour pays.\n[We have a fund.]`],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({
      speakers: ['Rhea Sandoz'],
      speakersOffered: null,
      form: 'direct',
      reason: 'Suggested: speaker of this turn.',
    })
  })

  test('whom the questions address', () => {
    const text = `Lamps and lorries\nBrandt met Sandoz for an interview.\n— Ms Sandoz, is it safe?\nI hope so.\n— Why?\nI saw it.\n— Who pays?\n[I do.]`
    expect(propose(text).speakers).toEqual(['Rhea Sandoz'])
  })

  test('with questions that stand without a sign', () => {
    const text = `Rhea Sandoz, who runs the harbour, in an interview.\nIs the quay safe?\nI think so.\nAnd the lamps?\nI mend them.\nWho pays?\n[We all do.]`
    expect(propose(text)).toMatchObject({ speakers: ['Rhea Sandoz'], form: 'direct' })
  })

  test('behind “A:”', () => {
    const text = `An interview with Rhea Sandoz\nQ: Is the quay safe?\nA: I think so.\nQ: And the lamps?\nA: We mend them.\nQ: Who pays?\nA: [The harbour does.]`
    expect(propose(text)).toMatchObject({ speakers: ['Rhea Sandoz'], form: 'direct' })
  })

  test('with the words by which they say it now', () => {
    expect(propose(`${asked}I say that [the harbour pays].`)).toMatchObject({
      speakers: ['Rhea Sandoz'],
      cueText: 'say that',
    })
  })

  test('and reports what others say', () => {
    const proposal = propose(`${asked}The crews say that [the harbour pays].`)
    expect(proposal).toMatchObject({ speakers: ['The crews'], form: 'paraphrase' })
    expect(proposal.chain.map(({ actor }) => actor)).toEqual(['Rhea Sandoz'])
  })
})

describe('in an interview the speaker is open', () => {
  test.each([
    ['in a question', `${asked}We all do.\n— [You waited for years.]`],
    ['behind the last answer', `${asked}We all do.\n[The harbour opened in 1911.]`],
    ['where two persons may be the guest', asked.replace('Interview: ', 'With ') + '[I do.]'],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: expect.any(Array) as unknown })
  })
})

test('before the first question the source speaks', () => {
  expect(propose(`${asked}We do.`.replace('The quay is old\n', '')).speakersOffered).toBeDefined()
  expect(propose('[The quay is old.]').speakersOffered).toBeNull()
})

test('a list with dashes is no interview', () => {
  const text = 'Rhea Sandoz brought:\n— a lamp\n— a lorry\n— a rope\n[The quay is old.]'
  expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: null, form: 'paraphrase' })
})
