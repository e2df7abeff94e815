import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'
import { proposeClaim } from './propose-claim.ts'

const propose = createPropose([
  known('Rhea Sandoz', 'person'),
  known('Ove Brandt', 'person'),
  known('Quay Gazette', 'organisation'),
  known('Harbour office', 'organisation', 'the harbour office'),
  known('The crews', 'group', 'the crews'),
])

describe('a turn of a transcript is its speaker’s own words', () => {
  test.each([
    ['after a name', 'Sandoz: [The quay is safe. It was weighed.]'],
    ['after a title', 'Ms Sandoz: [The quay is safe.]'],
    ['after a name in capitals', 'SANDOZ: [The quay is safe.]'],
    ['after a time', '00:12 Sandoz: [The quay is safe.]'],
    ['after an office', 'The Minister of Works (Rhea Sandoz): [The quay is safe.]'],
    ['after a name and a house', 'Ms Sandoz (Quay Gazette): [The quay is safe.]'],
    ['after “Answer”', 'Answer (Rhea Sandoz): [The quay is safe.]'],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({
      speakers: ['Rhea Sandoz'],
      speakersOffered: null,
      cueText: null,
      form: 'direct',
      kind: 'statement',
      reason: 'Suggested: speaker of this turn.',
    })
  })

  test('with the verb by which they do something', () => {
    expect(propose('Sandoz: I have asked for [that file to be read].')).toMatchObject({
      speakers: ['Rhea Sandoz'],
      cueText: 'have asked for',
      kind: 'demand',
    })
  })

  test.each([
    ['Sandoz: [Will it hold?]', 'question'],
    ['Sandoz: [We will pay.]', 'commitment'],
    ['Sandoz: [I am not going to discuss it.]', 'no-comment'],
  ])('%s is a %s', (text, kind) => {
    expect(propose(text)).toMatchObject({ kind, form: 'direct' })
  })

  test('of which what others say is reported', () => {
    const proposal = propose('Question (Quay Gazette): Minister, the crews say that [you were warned].')
    expect(proposal).toMatchObject({ speakers: ['The crews'], cueText: 'say that', form: 'paraphrase' })
    expect(proposal.chain.map(({ actor }) => actor)).toEqual(['Quay Gazette'])
  })

  test.each([
    'Sandoz: [Brandt told us in May that the quay was safe.]',
    'Sandoz: [We promised nothing.]',
    'Sandoz: [Of course we warned them.]',
  ])('%s tells of others and of the past, and is the speaker’s own', (text) => {
    expect(propose(text)).toMatchObject({ speakers: ['Rhea Sandoz'], cueText: null, form: 'direct', kind: 'statement' })
  })

  test('and whose pronouns mean nobody of the turn before', () => {
    expect(propose('Sandoz: The quay is safe.\nBrandt: She says that [it is not].')).toMatchObject({
      speakers: [],
      speakersOffered: [],
    })
  })
})

test.each([
  ['nobody known', 'Question: [Will it hold?]', []],
  ['an answer by nobody known', 'A: [It will hold.]', []],
])('where the label names %s, the speaker is open', (_, text, offered) => {
  expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: offered, form: 'direct' })
})

test.each([
  ['a heading', 'Background: [The quay is old.]'],
  ['a headline', 'Sandoz on the quay: [It is old.]'],
  ['somebody else’s', 'Sandoz’s house: [The quay is old.]'],
])('%s is no turn', (_, text) => {
  expect(propose(text)).toMatchObject({ speakers: [], form: 'paraphrase' })
})

test('a paragraph behind a turn may still be it: its speaker is offered', () => {
  const before = 'Brandt: Will it hold?\nSandoz: It will.\nBrandt: And next year?\nSandoz: We shall see.\n'
  expect(propose(`${before}[The quay was weighed in May.]`)).toMatchObject({
    speakers: [],
    speakersOffered: ['Rhea Sandoz'],
    reason: 'The turn before may go on here: choose the speaker.',
  })
  expect(propose('Sandoz: It will.\n[The quay was weighed in May.]').speakersOffered).toBeNull()
})

describe('a line that leads in to a list reaches its items', () => {
  const lead = 'Rain fell. According to the harbour office, as of noon:\n'
  test.each([
    ['the first', `${lead}• [two lamps were out];`],
    ['a later one', `${lead}• two lamps were out;\n\n• nobody was hurt;\n\n• [the quay would stay shut].`],
    ['one without a bullet', `${lead}two lamps were out;\n[the quay would stay shut].`],
    ['one with a number', `${lead}1. Two lamps were out.\n2. [The quay would stay shut.]`],
    ['the fifth', `${lead}- one;\n- two;\n- three;\n- four;\n- [five].`],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({ speakers: ['Harbour office'], cueText: 'According to', form: 'paraphrase' })
  })

  test.each([
    ['a paragraph behind the list', `${lead}• two lamps were out.\n[The quay is old].`],
    ['a list that nobody says', 'Two things are known:\n• [two lamps were out];'],
    ['an item with a speaker of its own', `${lead}• Sandoz said that [two lamps were out];`],
  ])('but not %s', (_, text) => {
    expect(propose(text).speakers).not.toContain('Harbour office')
  })

  test('a speaker of it who is no actor yet is no source', () => {
    expect(propose('A goatherd said:\n• [two lamps were out];')).toMatchObject({ speakers: [], speakersOffered: [] })
  })
})

describe('in a turn whose file names the speaker', () => {
  const recording = {
    label: 'Talks at the quay',
    place: '',
    channel: '',
    addressee: '',
    date: { edtf: '2026-03-06', words: '6 March 2026' },
  }
  const actors = [known('Rhea Sandoz', 'person'), known('Ove Brandt', 'person'), known('Quay', 'place')]
  /** Proposes for words of a turn; `marked` is whom a mention of its name means. */
  const proposeIn = (text: string, name: string, words: string, marked?: string, from = 0) => {
    const start = text.indexOf(words)
    return proposeClaim({
      text,
      block: { start: from, end: text.length },
      content: [{ start, end: start + words.length }],
      mentions: marked === undefined ? [] : [{ range: { start: 0, end: name.length }, actor: marked, kind: 'person' }],
      actors,
      claims: [],
      turn: { name: { start: 0, end: name.length }, recording },
    })
  }

  test.each([
    ['by name', 'Rhea Sandoz: The quay is safe.', 'Rhea Sandoz', undefined],
    ['by a mention of it', 'RS: The quay is safe.', 'RS', 'Rhea Sandoz'],
    ['by a name with a full stop', 'Mr. Brandt-Sandoz: The quay is safe.', 'Mr. Brandt-Sandoz', 'Rhea Sandoz'],
    ['by a wide colon', 'Rhea Sandoz：The quay is safe.', 'Rhea Sandoz', undefined],
  ])('that speaker speaks, on the occasion of the recording: %s', (_, text, name, marked) => {
    const proposal = proposeIn(text, name, 'The quay is safe', marked)
    expect(proposal).toMatchObject({
      speakers: ['Rhea Sandoz'],
      reason: 'Suggested: speaker of this turn.',
      form: 'direct',
      occasion: recording,
    })
    expect(proposal.proposed).toEqual(expect.arrayContaining(['speakers', 'occasion']))
  })

  test('also in a later paragraph of it', () => {
    const text = 'Rhea Sandoz: The quay is safe.\nIt was weighed.'
    expect(proposeIn(text, 'Rhea Sandoz', 'It was weighed', undefined, text.indexOf('It was'))).toMatchObject({
      speakers: ['Rhea Sandoz'],
      occasion: recording,
    })
  })

  test('also where the order of an interview would make it the guest’s', () => {
    const text =
      'Rhea Sandoz: This is an interview.\nMr Brandt, is it safe?\nWill it hold?\nWho pays?\nWe asked that in May.'
    const from = text.indexOf('We asked')
    expect(proposeIn(text, 'Rhea Sandoz', 'We asked that', undefined, from)).toMatchObject({
      speakers: ['Rhea Sandoz'],
    })
  })

  test('whom the turn reports spoke on another occasion', () => {
    expect(proposeIn('Rhea Sandoz: Brandt says that it leaks.', 'Rhea Sandoz', 'it leaks')).toMatchObject({
      speakers: ['Ove Brandt'],
      occasion: null,
    })
  })

  test('somebody who is no actor yet is nobody, and no place speaks', () => {
    for (const name of ['Piet Aram', 'Quay'])
      expect(proposeIn(`${name}: It is safe.`, name, 'It is safe')).toMatchObject({
        speakers: [],
        speakersOffered: [],
        reason: 'Who speaks in this turn is not an actor yet.',
        occasion: recording,
      })
  })
})
