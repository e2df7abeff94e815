import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'

const propose = createPropose([
  known('Rhea Sandoz', 'person'),
  known('Ove Brandt', 'person'),
  known('Tollcroft', 'organisation'),
  known('The audit', 'role', 'The audit', 'the audit'),
  known('The harbour office', 'organisation', 'the harbour office'),
])

test.each([
  ['an adverb inside it', 'Sandoz has always denied that [she knew].', 'Rhea Sandoz', 'has always denied that'],
  ['an adverb before it', 'Sandoz now estimates that [it will rain].', 'Rhea Sandoz', 'estimates that'],
  ['an adverb before a verb that may be a noun', 'Sandoz often claims [she won].', 'Rhea Sandoz', 'claims'],
  ['an adverb behind it', 'Sandoz said only that [it was late].', 'Rhea Sandoz', 'said only that'],
  ['“would only say”', 'Sandoz would only say that [it was late].', 'Rhea Sandoz', 'would only say that'],
  ['a day between', 'Sandoz yesterday said that [it was late].', 'Rhea Sandoz', 'said that'],
  ['“puts … at”', 'The audit puts the loss at [4 million crowns].', 'The audit', 'puts the loss at'],
  [
    '“put … at” with a longer object',
    'The audit put the value of the missing coal at [4 million crowns].',
    'The audit',
    'put the value of the missing coal at',
  ],
  [
    'a verb of knowing between commas',
    '[The quay], Sandoz would show, [had “the wrong lamps”].',
    'Rhea Sandoz',
    'would show',
  ],
  ['a particle before another “that”', 'Sandoz asked for [that file to be read].', 'Rhea Sandoz', 'asked for'],
  ['“warned against”', 'Sandoz warned against [haste].', 'Rhea Sandoz', 'warned against'],
  ['“both” before it', 'Sandoz and Brandt both said that [it was late].', 'Rhea Sandoz + Ove Brandt', 'said that'],
  ['“long” inside it', 'Sandoz has long argued that [it was late].', 'Rhea Sandoz', 'has long argued that'],
  ['“so far” inside it', 'Sandoz has so far said only that [it was late].', 'Rhea Sandoz', 'has so far said only that'],
  [
    'two speakers, one with an apposition',
    'Rhea Sandoz, Tollcroft’s chief, and Ove Brandt said that [it was late].',
    'Rhea Sandoz + Ove Brandt',
    'said that',
  ],
  ['an apposition behind the verb', '“[It is late],” said one passenger, Ove Brandt, 34.', 'Ove Brandt', 'said'],
  ['past a clause between commas', 'Sandoz said that, if Brandt agreed, [she would pay].', 'Rhea Sandoz', 'said that'],
  ['behind more than the content', '[Tollcroft will close the quay] from May, Sandoz said.', 'Rhea Sandoz', 'said'],
  [
    'of a noun behind a comma',
    'Tollcroft blamed the crew of theft, [a charge] Sandoz denies.',
    'Rhea Sandoz',
    'denies',
  ],
  ['a noun before “to”', 'Sandoz’s promise [to wait] came late.', 'Rhea Sandoz', 'promise'],
  ['a noun with an author before “to”', 'A plan by Tollcroft [to wait] was rejected by Sandoz.', 'Tollcroft', 'plan'],
  [
    'a verb that goes on behind somebody’s aside',
    'Tollcroft backs the toll, Sandoz said, but fears [a long winter].',
    'Tollcroft',
    'fears',
  ],
  ['“thanked”', 'Sandoz thanked [the crew].', 'Rhea Sandoz', 'thanked'],
  ['“took note of”', 'Tollcroft took note of [the delay].', 'Tollcroft', 'took note of'],
  [
    'someone whom a note quotes',
    'Sandoz read a note by Brandt which records her as saying that [it was late].',
    'Rhea Sandoz',
    'saying that',
  ],
])('a cue is found with its speaker: %s', (_, text, speaker, cue) => {
  const { speakers, cueText } = propose(text)
  expect([speakers.join(' + '), cueText]).toEqual([speaker, cue])
})

test.each([
  ['pressure that is put on somebody', 'Sandoz put pressure on the owners at the quay. [It rained].'],
  ['a verb of knowing without “that”', 'Sandoz showed the lamps to [the crew].'],
  ['a noun that is not in the first phrase', '[On the quay lay coal and an offer from Tollcroft].'],
])('%s is no cue', (_, text) => {
  expect(propose(text).cueText).toBeNull()
})

describe('refusals to speak', () => {
  test.each([
    ['[Tollcroft declined to comment].', 'declined to comment'],
    ['[Tollcroft did not reply to a request for comment].', 'did not reply to a request for comment'],
    ['[Tollcroft has not responded to questions].', 'has not responded to questions'],
    ['[Tollcroft did not answer calls].', 'did not answer calls'],
    ['[Tollcroft did not return several messages].', 'did not return several messages'],
    ['[Tollcroft did not immediately respond to questions].', 'did not immediately respond to questions'],
    ['Tollcroft would neither confirm nor deny [the loss].', 'would neither confirm nor deny'],
    ['Tollcroft did not explain [the loss].', 'did not explain'],
    ['[Tollcroft made no comment].', 'made no comment'],
    ['Tollcroft [did not respond to messages].', 'did not respond to messages'],
    [
      'Tollcroft, which runs the quay, [did not reply to a request for comment].',
      'did not reply to a request for comment',
    ],
    ['Tollcroft gave no account of [its work there].', 'gave no account of'],
    ['Tollcroft gave no reason for [the delay].', 'gave no reason for'],
    ['Tollcroft would not say [whether the quay was safe].', 'would not say'],
    ['Tollcroft wouldn’t elaborate on [the delay].', 'wouldn’t elaborate'],
    ['Tollcroft refused to say [who had paid].', 'refused to say'],
  ])('%s', (text, cue) => {
    expect(propose(text)).toMatchObject({ speakers: ['Tollcroft'], kind: 'no-comment', cueText: cue })
  })
})

test('“neither … nor” says nothing', () => {
  expect(propose('Neither Sandoz nor Brandt would say [who had paid].')).toMatchObject({
    speakers: ['Rhea Sandoz', 'Ove Brandt'],
    kind: 'no-comment',
  })
})

test('what somebody does not know is said by whoever says so', () => {
  expect(propose('Sandoz said she did not know [who had paid].')).toMatchObject({ cueText: 'said', kind: 'statement' })
})

test('whoever is asked does not ask', () => {
  expect(propose('Asked whether [it was late], Sandoz laughed and said no.')).toMatchObject({
    speakers: [],
    cueText: 'Asked',
    kind: 'question',
  })
})

test('a participle behind a comma may be the source’s own: its speaker is offered', () => {
  expect(propose('Sandoz told the crew to wait, [contradicting her chief].')).toMatchObject({
    speakers: [],
    speakersOffered: ['Rhea Sandoz'],
    cueText: null,
  })
})

test('“a farmer said she hoped” is not said by an actor before', () => {
  expect(propose('Sandoz left. A goatherd said that [she hoped for rain].')).toMatchObject({
    speakers: [],
    speakersOffered: [],
    cueText: 'said that',
  })
})

test.each([
  [
    'what is expressed, with its particle',
    'Sandoz expressed serious concern at [the loss].',
    'expressed serious concern at',
    'evaluation',
  ],
  ['thanks', 'Sandoz voiced her most sincere thanks to [the crew].', 'voiced her most sincere thanks to', 'evaluation'],
  ['readiness', 'Sandoz expressed her readiness to [sail].', 'expressed her readiness to', 'commitment'],
  [
    '“maintains its position that”',
    'Tollcroft maintains its position that [it was late].',
    'maintains its position that',
    'statement',
  ],
  ['“does not share”', 'Tollcroft does not share [this view].', 'does not share', 'denial'],
  ['“declined to confirm”', 'Sandoz declined to confirm [the loss].', 'declined to confirm', 'no-comment'],
  [
    '“would not be drawn on”',
    'Sandoz would not be drawn on [whether it was late].',
    'would not be drawn on',
    'no-comment',
  ],
  [
    '“left … unanswered”',
    '[Sandoz left a list of questions unanswered].',
    'left a list of questions unanswered',
    'no-comment',
  ],
  ['“declined” before what was declined', 'Sandoz declined [to discuss the crew].', 'declined', 'no-comment'],
])('%s is a cue', (_, text, cue, kind) => {
  expect(propose(text)).toMatchObject({ cueText: cue, kind })
})

test.each([
  ['data from somebody', '[The flow fell to zero], data from the operator, Tollcroft, showed.', 'Tollcroft', 'showed'],
  [
    'whoever declines behind a question',
    'Asked whether [it was late], the chief, Ms Sandoz, declined to comment.',
    'Rhea Sandoz',
    'declined to comment',
  ],
  [
    '“and that” goes on with the first “that”',
    'Sandoz told us that Brandt had offered to pay, and that [Tollcroft was late].',
    'Rhea Sandoz',
    'told',
  ],
  ['one who says that another is silent', 'Sandoz told us that [Tollcroft had yet to answer].', 'Rhea Sandoz', 'told'],
  ['“it” of whoever speaks', 'The audit said on Monday [it stood ready to weigh the coal].', 'The audit', 'said'],
])('%s', (_, text, speaker, cue) => {
  expect(propose(text)).toMatchObject({ speakers: [speaker], cueText: cue })
})

test.each([
  ['another verb of the sentence', 'Sandoz criticised the plan and [will vote against it].'],
  ['a relative clause behind it', '[It halted the flow], in a dispute that Sandoz said was old.'],
  ['a date behind “by”', '[The audit is expected] by 31 March.'],
])('%s is not said by whoever is near', (_, text) => {
  expect(propose(text)).toMatchObject({ speakers: [], cueText: null })
})

test('“according to” inside a relative clause governs only that', () => {
  const proposal = propose('Tollcroft, which according to Sandoz is poor, [did not respond to a request for comment].')
  expect(proposal.speakers).toEqual(['Tollcroft'])
  expect(proposal.chain).toEqual([])
})

test('“unless either side requests it” is no request', () => {
  expect(propose('[The boards will meet in May, unless Brandt requests a delay].')).toMatchObject({ cueText: null })
})

test('the numbers of paragraphs are no list under one of them', () => {
  const text = '3. Sandoz urges the crews:\n(a) to wait;\n(b) to weigh the coal.\n4. [The quay is old].'
  expect(propose(text)).toMatchObject({ speakers: [], cueText: null })
})

test.each([
  ['a verb before a colon', 'Sandoz tweeted: “[It is over.]”', 'tweeted', 'Rhea Sandoz'],
  ['what was found', 'The audit, published on Monday, found [no fault].', 'found', 'The audit'],
  ['“wanted to know”', 'Brandt wanted to know [whether it was late].', 'wanted to know', 'Ove Brandt'],
  ['a plan', 'Tollcroft intends [to appeal].', 'intends', 'Tollcroft'],
  ['“to him that”', 'Sandoz suggested to him that [it was late].', 'suggested to him that', 'Rhea Sandoz'],
  [
    '“with concern that”',
    'Sandoz noted with deep concern that [it was late].',
    'noted with deep concern that',
    'Rhea Sandoz',
  ],
  [
    '“the suggestion that”',
    'Sandoz rejected the suggestion that [it was late].',
    'rejected the suggestion that',
    'Rhea Sandoz',
  ],
  ['“would not comment further”', 'Sandoz [would not comment further].', 'would not comment further', 'Rhea Sandoz'],
  ['“gave no details”', 'Sandoz confirmed it but [gave no details].', 'gave no details', 'Rhea Sandoz'],
  [
    '“left without speaking to the press”',
    '[Sandoz left without speaking to the press].',
    'left without speaking to the press',
    'Rhea Sandoz',
  ],
  ['“apologised for”', 'Sandoz apologised for [the delay].', 'apologised for', 'Rhea Sandoz'],
  ['“gave no details of”', 'Tollcroft gave no details of [the loss].', 'gave no details of', 'Tollcroft'],
])('%s is a cue with its speaker', (_, text, cueText, speaker) => {
  expect(propose(text)).toMatchObject({ cueText, speakers: [speaker] })
})

test('a name alone behind a dash says the headline', () => {
  expect(propose('[The quay is safe] — Sandoz')).toMatchObject({
    speakers: ['Rhea Sandoz'],
    cueText: null,
    reason: 'Suggested: the name stands alone behind the words.',
  })
})

describe('where somebody may say it who cannot be told, the source is not filled in', () => {
  test.each([
    ['a clause behind it', '[The loss must be paid], a court ruled on Monday.'],
    ['words that depend on a verb', 'The goatherds chose [to pay the loss].'],
    ['a first person', '[My boat is old].'],
    ['words that are quoted in part', '[The boat is “old and tired”].'],
    ['a verb of saying in the words', '[A goatherd warned the crew].'],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: [] })
  })

  test('but what somebody knew was not said', () => {
    expect(propose('[Tollcroft knew of the cracks], it is alleged.').speakers).toEqual([])
  })
})
