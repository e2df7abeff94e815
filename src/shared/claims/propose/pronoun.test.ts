import { describe, expect, test } from 'vitest'
import { cpuTimeOf } from '../../../../tools/cpu-time.ts'
import { createPropose, known } from './fixtures.ts'

const venn = known('Tomas Venn', 'person')
const orrin = known('Sela Orrin', 'person')
const hale = known('Bram Hale', 'person')
const official = known('An official in Sarn', 'unnamed', 'an official in Sarn')
const officials = known('Two officials', 'unnamed', 'two officials')
const clerk = known('The clerk of the assembly', 'role', 'the clerk of the assembly')
const ministry = known('Ministry of Passes', 'organisation', 'the ministry of passes')
const lorne = known('Lorne', 'state')
const miners = known('The miners', 'group', 'the miners')
const propose = createPropose([venn, orrin, hale, official, officials, clerk, ministry, lorne, miners])

describe('a pronoun is the subject of the sentence that holds the quotation, or of the one before it', () => {
  test.each([
    [
      'a named subject of the paragraph, not an unnamed one of the paragraph before',
      'An official in Sarn said that the tunnel was full.\nTomas Venn of Lorne, the minister of passes, warned of a long winter. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'the subject before the quotation in one sentence',
      'Tomas Venn warned of snow: “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence.',
    ],
    [
      'not whom a preposition hides',
      'Tomas Venn wrote a report on Bram Hale. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'not an owner',
      'Tomas Venn found Bram Hale’s coat. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'not who is told of in a relative clause',
      'Tomas Venn, who had beaten Bram Hale, came late. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'not who is named in the words',
      'Tomas Venn met Bram Hale yesterday. “[Hale is late],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'whoever thinks something behind it',
      'In Sarn, Tomas Venn warned of snow: “[The road is shut],” he said, adding that it mattered more than what Hale thought.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence.',
    ],
    [
      'past a sentence about a thing',
      'Tomas Venn came late. The tunnel was dark. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of a sentence before.',
    ],
    [
      'who said the sentence before, behind it',
      'The miners back the toll, the mayor, Tomas Venn, said, but fear a long winter. “[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'who said it, after the verb',
      'Bram Hale left. “It is late,” said Tomas Venn. “[The road is shut],” he added.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'behind an opening phrase',
      'Bram Hale left. Speaking in the rain, Tomas Venn opened the road. “[It is shut again],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of the sentence before.',
    ],
    [
      'in the paragraph before, where this one has nobody',
      'Tomas Venn came late.\n“[The road is shut],” he said.',
      'Tomas Venn',
      'Suggested: “he” is Tomas Venn, subject of a sentence in a paragraph before.',
    ],
    [
      'an unnamed one, where nobody is named',
      'An official in Sarn came late. “[The road is shut],” he said.',
      'An official in Sarn',
      'Suggested: “he” is An official in Sarn, subject of the sentence before.',
    ],
    [
      'an organisation, where it is “it”',
      'The ministry of passes opened the road. Tomas Venn left. It said that [snow was near].',
      'Ministry of Passes',
      'Suggested: “it” is Ministry of Passes, subject of a sentence before.',
    ],
    [
      'several, where they are “they”',
      'Tomas Venn and Sela Orrin came late. They said that [the road was shut].',
      'Tomas Venn + Sela Orrin',
      'Suggested: “they” are Tomas Venn and Sela Orrin, subject of the sentence before.',
    ],
  ])('%s', (_, text, speaker, reason) => {
    const { speakers, speakersOffered, proposed, reason: given } = propose(text)
    expect([speakers.join(' + '), speakersOffered, given]).toEqual([speaker, null, reason])
    expect(proposed).toContain('speakers')
  })
})

describe('gender and number, where the text tells them', () => {
  test.each([
    ['a title', 'Ms. Orrin stood by. Sela Orrin met Tomas Venn. “[It is shut],” he said.', 'Tomas Venn'],
    ['a title elsewhere', 'Sela Orrin met Tomas Venn. “[It is shut],” he said. Ms Orrin left.', 'Tomas Venn'],
    [
      'an office before the name',
      'Spokeswoman Sela Orrin stood beside Tomas Venn. “[It is shut],” he said.',
      'Tomas Venn',
    ],
    [
      'an office behind the name',
      'Sela Orrin, a spokeswoman for Lorne, stood beside Tomas Venn. “[It is shut],” he said.',
      'Tomas Venn',
    ],
    ['a reflexive', 'Sela Orrin herself stood beside Tomas Venn. “[It is shut],” he said.', 'Tomas Venn'],
    ['several are no “he”', 'Tomas Venn came late. Two officials left. “[It is shut],” he said.', 'Tomas Venn'],
    ['a “she” between is not him', 'Sela Orrin came late. She met Tomas Venn. “[It is shut],” he said.', 'Tomas Venn'],
    ['a title of the subject', 'Ms Orrin met Tomas Venn. “[It is shut],” she said.', 'Sela Orrin'],
    ['whose somebody is', 'Sela Orrin praised her aide Tomas Venn. “[It is shut],” she said.', 'Sela Orrin'],
    ['nobody is nobody', 'Sela Orrin came late. Nobody followed. “[It is shut],” she said.', 'Sela Orrin'],
    ['rain is no “she”', 'Sela Orrin likes rain. Rain fell. “[It is shut],” she said.', 'Sela Orrin'],
    ['a group is no “she”', 'Sela Orrin came late. The miners left. “[It is shut],” she said.', 'Sela Orrin'],
  ])('%s', (_, text, speaker) => {
    expect(propose(text)).toMatchObject({ speakers: [speaker], speakersOffered: null })
  })

  test('a first name tells nothing', () => {
    expect(propose('Sela Orrin met the press. “[It is shut],” he said.').speakers).toEqual(['Sela Orrin'])
  })
})

describe('where two fit none is proposed, and both are offered', () => {
  test.each([
    [
      'the subject, and whom it met',
      'Tomas Venn met Bram Hale yesterday. “[The road is shut],” he said.',
      ['Tomas Venn', 'Bram Hale'],
      '“he” may be Tomas Venn or Bram Hale: choose the speaker.',
    ],
    [
      'the subject, and that of a clause inside',
      'Tomas Venn said that Bram Hale had left. “[The road is shut],” he said.',
      ['Tomas Venn', 'Bram Hale'],
      '“he” may be Tomas Venn or Bram Hale: choose the speaker.',
    ],
    [
      'two subjects of the paragraph before',
      'Tomas Venn came late. Bram Hale left.\n“[The road is shut],” he said.',
      ['Bram Hale', 'Tomas Venn'],
      '“he” may be Bram Hale or Tomas Venn: choose the speaker.',
    ],
    [
      'whoever asked, and the one before',
      'Tomas Venn was late. When Bram Hale asked why, he said that [it was shut].',
      ['Bram Hale', 'Tomas Venn'],
      '“he” may be Bram Hale or Tomas Venn: choose the speaker.',
    ],
    [
      'two joint subjects',
      'Tomas Venn and Bram Hale came late. “[The road is shut],” he said.',
      ['Tomas Venn', 'Bram Hale'],
      '“he” may be Tomas Venn or Bram Hale: choose the speaker.',
    ],
    [
      'an unnamed subject behind a named one',
      'Tomas Venn warned of snow. An official in Sarn agreed. “[The road is shut],” he said.',
      ['Tomas Venn', 'An official in Sarn'],
      '“he” may be Tomas Venn or An official in Sarn: choose the speaker.',
    ],
    [
      'one who is named here and the subject of the paragraph before',
      'An official in Sarn came late.\nA letter to Tomas Venn said nothing. “[The road is shut],” he said.',
      ['Tomas Venn', 'An official in Sarn'],
      '“he” may be Tomas Venn or An official in Sarn: choose the speaker.',
    ],
    [
      'a clause of its own sentence',
      'Tomas Venn knew that Bram Hale had left when he said that [it was shut].',
      ['Tomas Venn', 'Bram Hale'],
      '“he” may be Tomas Venn or Bram Hale: choose the speaker.',
    ],
    [
      'the subject of a sentence whose object may be meant',
      'Tomas Venn stood by. Bram Hale put a letter to him in which he said that [it was shut].',
      ['Bram Hale', 'Tomas Venn'],
      '“he” may be Bram Hale or Tomas Venn: choose the speaker.',
    ],
  ])('%s', (_, text, offered, reason) => {
    const proposal = propose(text)
    expect([proposal.speakers, proposal.speakersOffered, proposal.reason]).toEqual([[], offered, reason])
    expect(proposal.proposed).not.toContain('speakers')
  })

  test('“her” before a noun is no object', () => {
    expect(propose('Tomas Venn left. Sela Orrin praised her party and she said that [it was shut].').speakers).toEqual([
      'Sela Orrin',
    ])
  })

  test('unless a claim with the same cue, or in the same quotation, has its speaker', () => {
    const text = 'Tomas Venn and Bram Hale came late. “{It is over},” he said, “[and the road is shut].”'
    expect(propose(text).speakersOffered).toEqual(['Tomas Venn', 'Bram Hale'])
    expect(propose(text, ['said'], [['Bram Hale']])).toMatchObject({ speakers: ['Bram Hale'], speakersOffered: null })
  })
})

describe('an actor that is not marked yet ends the search: nobody before is taken', () => {
  test.each([
    ['a name', 'Bram Hale came late.\nOsk Tarrel of the opposition left. “[The road is shut],” he said.'],
    [
      'one name at the start that stands nowhere else',
      'Bram Hale came late.\nTarrel was angry. “[The road is shut],” he said.',
    ],
    ['one name at the start', 'Bram Hale knew Tarrel. Tarrel left. “[The road is shut],” he said.'],
    ['a title and a name', 'Bram Hale came late.\nMayor Tarrel left. “[The road is shut],” he said.'],
    ['a person without a name', 'Bram Hale came late.\nA skipper left. “[The road is shut],” he said.'],
    ['whoever spoke', 'Bram Hale came late.\nA goatherd said no. “[The road is shut],” he added.'],
    ['a body that spoke', 'The ministry of passes opened.\nThe toll office said no. It added that [snow was near].'],
    ['a name that speaks', 'Bram Hale came late.\nTarrel said that [the road was shut].'],
    ['whoever speaks behind the words', 'Bram Hale came late. “[The road is shut],” said a goatherd who met Hale.'],
    ['whoever went on', '“It is late,” Hale said. “It is cold,” a goatherd said. “[The road is shut.]”'],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: [] })
  })

  test('but of another gender or number it does not', () => {
    expect(propose('Bram Hale came late. The chairwoman left. “[It is shut],” he said.').speakers).toEqual([
      'Bram Hale',
    ])
    expect(propose('Bram Hale came late. Farmers left. “[It is shut],” he said.').speakers).toEqual(['Bram Hale'])
  })
})

test('a quotation that stands by itself is nobody’s before somebody says so, and not the source’s', () => {
  expect(propose('It rained. “[The road is shut.]” It was dark.')).toMatchObject({
    speakers: [],
    speakersOffered: [],
    reason: 'No words say whose quotation it is.',
  })
})

test('a paragraph of many pronouns is told in no time', () => {
  const text = `${'Orrin left. She saw Venn. He sat. '.repeat(300)}“[The road is shut],” she said.`
  expect(cpuTimeOf(() => propose(text))).toBeLessThan(2000)
})

describe('the source itself speaks only where nobody else does', () => {
  test.each([
    ['nobody says it', '[The road is shut].'],
    ['hearsay', '[The road is reportedly shut].'],
    ['a passive without an agent', 'It was said that [the road was shut].'],
  ])('%s', (_, text) => {
    expect(propose(text)).toMatchObject({ speakers: [], speakersOffered: null })
  })
})

test('“we” outside of quotation marks may be the source’s or somebody’s: the speaker is open', () => {
  expect(propose('In March we wrote that [the road was shut].')).toMatchObject({ speakers: [], speakersOffered: [] })
})
