import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'
import { proposeClaim } from './propose-claim.ts'

const actors = [
  known('Ines Dolca', 'person'),
  known('Piet Aram', 'person'),
  known('Lena Virtaus', 'person'),
  known('Karvia', 'state'),
  known('Ostmark', 'state'),
  known('Halden', 'place'),
  known('Norvolt', 'organisation'),
  known('Harbour Union', 'organisation'),
  known('Radio Orsa', 'organisation'),
  known('A source briefed on a call with Aram', 'unnamed', 'a source briefed on a call with Aram'),
  known('Officials', 'unnamed', 'officials'),
  known('The allies', 'group', 'the allies'),
]

const propose = createPropose(actors)

test.each(Object.getOwnPropertyNames(Object.prototype))('“%s” is a word like any other', (word) => {
  const { words: _words, ...proposal } = propose(`Dolca’s ${word} to [close the gates].`)
  expect(proposal).toEqual({ ...propose('Dolca’s mechanism to [close the gates].'), words: undefined })
})

describe('the speaker is the subject of the attributionOf cue', () => {
  test.each([
    ['before the content', 'Dolca said that [Karvia would pay].', 'Ines Dolca', 'said that'],
    ['behind the content', '[Karvia would pay], Dolca said on Wednesday.', 'Ines Dolca', 'said'],
    ['turned round', '[Karvia would pay], said Prime Minister Ines Dolca.', 'Ines Dolca', 'said'],
    ['inside the content', '[Karvia has refused to pay].', 'Karvia', 'has refused'],
    ['a noun inside the content', 'On the table is [a Karvia offer of repairs].', 'Karvia', 'offer'],
    [
      'a noun before the content',
      'Aram knows a proposal by Dolca under which [Karvia would pay].',
      'Ines Dolca',
      'proposal',
    ],
    ['a noun that someone has', 'Nobody likes Dolca’s proposal to [close the gates].', 'Ines Dolca', 'proposal'],
    ['behind its title', 'Ostmark’s water minister Piet Aram said [no].', 'Piet Aram', 'said'],
    ['an apposition', 'Ostmark’s water minister, Piet Aram, said [no].', 'Piet Aram', 'said'],
    ['before an apposition', 'Piet Aram, Ostmark’s water minister, said [no].', 'Piet Aram', 'said'],
    [
      'before a relative clause',
      'Dolca, who lost the vote in Ostmark, called the schedule [a gift].',
      'Ines Dolca',
      'called',
    ],
    ['before a phrase of place', 'Dolca in Halden said [no].', 'Ines Dolca', 'said'],
    [
      'behind an opening phrase',
      'At Tuesday’s press conference Lena Virtaus spoke of [a schedule].',
      'Lena Virtaus',
      'spoke of',
    ],
    ['quoted by another', 'Dolca quoted Aram as saying that [the gates were shut].', 'Piet Aram', 'saying that'],
    ['shared by two verbs', 'Dolca left the room and said that [it was over].', 'Ines Dolca', 'said that'],
    ['of a participle', 'Dolca left the room, saying [it was over].', 'Ines Dolca', 'saying'],
    [
      'behind a thing called for',
      'They met without [the deal] Dolca had been calling for.',
      'Ines Dolca',
      'had been calling for',
    ],
    ['after “according to”', 'According to Norvolt, [the text is new].', 'Norvolt', 'According to'],
    ['before “according to”', '[The text is new], according to Norvolt.', 'Norvolt', 'according to'],
    ['in a relative clause', 'It was welcomed by Norvolt, which noted that [it was late].', 'Norvolt', 'noted that'],
    [
      'not of a clause between',
      'Dolca has offered 6, a sum that Aram described as an insult, and has proposed that [a judge decide].',
      'Ines Dolca',
      'has proposed that',
    ],
    ['of a passive', '[The schedule] was welcomed by Dolca.', 'Ines Dolca', 'was welcomed'],
    ['an organisation by its last word', 'The union said [no].', 'Harbour Union', 'said'],
    ['before what it asks others to say', 'Dolca pressed Norvolt to explain [the sum].', 'Ines Dolca', 'pressed'],
    ['before a “that” of the content', 'Dolca disputed [that draft].', 'Ines Dolca', 'disputed'],
    [
      'past a noun that could be a verb',
      'Dolca spoke of security guarantees that [bind Karvia].',
      'Ines Dolca',
      'spoke of',
    ],
    ['nobody, by hearsay', '[Norvolt reportedly received a draft].', '', 'reportedly'],
    ['behind an abbreviated title', '[It is over], said Rep. Ines Dolca.', 'Ines Dolca', 'said'],
    ['a participle of two', 'Dolca and Aram left the room, saying [it was over].', 'Ines Dolca + Piet Aram', 'saying'],
    ['its own hope, reported by officials', 'Officials said [they hoped for rain].', 'Officials', 'said'],
    ['an aside', 'Dolca said so because [the gates are shut], as Aram put it.', 'Piet Aram', 'put it'],
    [
      'between commas twice',
      'Dolca, 56, who has led Karvia for a decade, told parliament [it was over].',
      'Ines Dolca',
      'told',
    ],
    ['with what describes it', 'Officials briefed last week found that [the dam leaks].', 'Officials', 'found that'],
    ['a name and a colon, which is no cue', 'Dolca: [There is no agreement.]', 'Ines Dolca', null],
  ])('%s', (_, text, speaker, cue) => {
    const { speakers, cueText } = propose(text)
    expect([speakers.join(' + '), cueText]).toEqual([speaker, cue])
  })
})

describe('in a quotation its speaker', () => {
  test.each([
    ['behind it', '“[There is no schedule],” Dolca said.', 'Ines Dolca'],
    ['behind it, turned round', '“[There is no schedule],” said Piet Aram.', 'Piet Aram'],
    ['before it', 'Dolca added: “[There is no schedule].”', 'Ines Dolca'],
    ['a pronoun', 'Dolca spoke in Halden. “[Aram knows it],” she said.', 'Ines Dolca'],
    [
      'a pronoun, whoever is named in it',
      'Dolca rejected a text of Aram’s: “[Aram will not pay],” she said.',
      'Ines Dolca',
    ],
    ['a question', '“[Who pays?]” asked Dolca.', 'Ines Dolca'],
    ['before it, in the sentence before', '“There is no schedule,” Dolca said. “[Aram knows it.]”', 'Ines Dolca'],
    ['with an owned noun before it', 'Dolca called Ostmark’s claim “[absurd]”.', 'Ines Dolca'],
    ['a verb of its own', '“[None!]” Dolca said.', 'Ines Dolca'],
    ['part of one', 'Dolca said it was “[a gift]” to Norvolt.', 'Ines Dolca'],
  ])('%s', (_, text, speaker) => {
    expect(propose(text)).toMatchObject({ speakers: [speaker], form: 'direct' })
  })

  test('the rest of a quotation whose speaker is marked', () => {
    const text = '“There is no schedule. There is no deal.”'
    const claims = [{ content: [{ start: 1, end: 22 }], cue: null, speakers: ['Ines Dolca'] }]
    expect(
      proposeClaim({
        text,
        block: { start: 0, end: text.length },
        content: [{ start: 23, end: 40 }],
        mentions: [],
        actors,
        claims,
      }).speakers,
    ).toEqual(['Ines Dolca'])
  })

  test.each([
    [
      'a quotation goes on over a sentence between',
      '“There is no schedule,” Dolca said. She did not add more. “[Aram knows it].”',
      'said',
    ],
    ['a quotation goes on in the next paragraph', '“There is no schedule,” Dolca said.\n“[Aram knows it].”', null],
    [
      'a pronoun passes over whom a phrase with stops hides',
      'Dolca spoke of a body led by former U.N. chief Piet Aram, an engineer. “[Aram knows it],” she said.',
      'said',
    ],
    ['a pronoun goes back to the paragraph before', 'Dolca spoke in Halden.\n“[Aram knows it],” she said.', 'said'],
  ])('%s', (_, text, cue) => {
    expect(propose(text)).toMatchObject({ speakers: ['Ines Dolca'], form: 'direct', cueText: cue })
  })

  test('“they” may be two', () => {
    expect(propose('Dolca and Aram left.\n“[It is over],” they said.').speakers).toEqual(['Ines Dolca', 'Piet Aram'])
  })

  test('a quotation inside a sentence of the source does not go on', () => {
    expect(propose('“There is no schedule,” Dolca said. A banner with “[never again]” hung there.').speakers).toEqual(
      [],
    )
  })

  test('two spans of one split quotation', () => {
    expect(propose('“[There is no schedule],” Dolca said, “[and no deal].”')).toMatchObject({
      speakers: ['Ines Dolca'],
      form: 'direct',
      cueText: 'said',
    })
  })
})

describe('several speakers, or none', () => {
  test.each([
    ['two jointly', 'Karvia and the allies have called it [a ploy].', 'Karvia + The allies'],
    ['three in a list', 'Dolca, Aram and Virtaus said that [it was over].', 'Ines Dolca + Piet Aram + Lena Virtaus'],
    ['the source where no words say so', '[The gates are shut].', ''],
    ['the source where hearsay names nobody', '[Norvolt reportedly received a draft].', ''],
    ['the source in a sentence of its own', 'Dolca said no. [The gates are shut] by a “good man,” a sign.', ''],
    ['the source where a verb of knowing has no “that”', 'Dolca found a way to [open the gates].', ''],
    ['the source in a clause of its own', 'Dolca said so, but [the gates are shut].', ''],
    ['nobody where the subject is no actor', 'A farmer said that [the gates are shut].', ''],
    ['not an actor met by an unknown subject', 'A farmer, who met Dolca, said that [it was over].', ''],
    ['not an actor whose name is part of a word', 'PanKarvia said that [it was over].', ''],
    [
      'for a pronoun, nobody named in the content',
      'Dolca spoke in Halden. [Aram would not pay], she said.',
      'Ines Dolca',
    ],
    ['not a place', 'Halden said that [the gates are shut].', ''],
    ['not a channel', 'On Radio Orsa she announced [a deal].', ''],
    ['not whose spokesman it is', 'Dolca’s spokesman said that [it was over].', ''],
    [
      'not an actor inside another’s name',
      'A source briefed on a call with Aram said that [it was over].',
      'A source briefed on a call with Aram',
    ],
    ['not an actor inside an unknown name', 'A man briefed on a call with Aram said that [it was over].', ''],
    [
      'an unnamed source’s report of what another refused: the other',
      'Officials said that [Karvia has refused to pay].',
      'Karvia',
    ],
    ['a named one’s report: the reporter', 'Dolca said that [Ostmark has refused to pay].', 'Ines Dolca'],
  ])('%s', (_, text, speakers) => {
    expect(propose(text).speakers.join(' + ')).toBe(speakers)
  })

  test.each([
    [
      'the outer of two mentions speaks',
      'Karvia’s leader said no.',
      [
        [0, 6, 'Karvia'],
        [0, 15, 'Ines Dolca'],
      ],
      'no',
      'Ines Dolca',
    ],
    [
      'words marked once name the actor again',
      'The minister left. The minister said no.',
      [[0, 12, 'Piet Aram']],
      'no',
      'Piet Aram',
    ],
    [
      'words marked for two name nobody',
      'The minister met a man. The minister left. The minister said no.',
      [
        [0, 12, 'Piet Aram'],
        [24, 36, 'Ines Dolca'],
      ],
      'no',
      '',
    ],
    ['a last name of two names nobody', 'Quist said no.', [], 'no', ''],
  ] as const)('%s', (_, text, marked, words, speaker) => {
    const mentions = marked.map(([start, end, actor]) => ({ range: { start, end }, actor, kind: 'person' as const }))
    const content = [{ start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length }]
    expect(
      proposeClaim({
        text,
        block: { start: 0, end: text.length },
        content,
        mentions,
        actors: [...actors, known('Ada Quist', 'person'), known('Bo Quist', 'person')],
        claims: [],
      }).speakers.join(),
    ).toBe(speaker)
  })

  test('unclear where a clause may be the source’s own', () => {
    expect(propose('Dolca welcomed the text, which is [modelled on the old one].')).toMatchObject({
      speakers: ['Ines Dolca'],
      speakersUnclear: true,
      cue: null,
    })
  })
})

describe('the kind comes from the cue, or from what is said', () => {
  test.each([
    ['Dolca said that [the gates are shut].', 'statement'],
    ['“[Aram will not pay],” Dolca said.', 'prediction'],
    ['“[We will never sign],” Dolca said.', 'refusal'],
    ['“[We will pay],” Dolca said.', 'commitment'],
    ['“[Who pays?]” asked Dolca.', 'question'],
    ['“[Ostmark must pay],” Dolca said.', 'demand'],
    ['Dolca said [her government would pay].', 'commitment'],
    ['Dolca said that [a third round will follow].', 'statement'],
    ['Dolca said that [it was a mistake].', 'evaluation'],
    ['Norvolt denied that [it had seen the text].', 'denial'],
    ['Dolca has refused to [open the gates].', 'refusal'],
    ['Dolca welcomed [the draft].', 'evaluation'],
    ['Dolca rejected [the draft].', 'evaluation'],
    ['Dolca called for [a third round].', 'demand'],
    ['Dolca called it [a gift].', 'evaluation'],
    ['Dolca has promised [40 million crowns].', 'commitment'],
    ['Dolca proposed [a third round].', 'proposal'],
    ['Dolca warned that [the dam may break].', 'prediction'],
    ['Dolca decided to [open the gates].', 'decision'],
    ['“[Let us talk],” Dolca said.', 'demand'],
    ['“[We should have talked],” Dolca said.', 'evaluation'],
    ['“[I can guarantee it],” Dolca said.', 'commitment'],
    ['“[If the dam breaks, we are lost],” Dolca said.', 'prediction'],
    ['Dolca disputed [the draft].', 'denial'],
    ['Dolca declined [to discuss the draft].', 'no-comment'],
    ['Dolca has not said [when she will go].', 'no-comment'],
    ['[Norvolt declined to comment].', 'no-comment'],
    ['[Norvolt did not respond] to questions.', 'no-comment'],
  ])('%s', (text, kind) => {
    expect(propose(text).kind).toBe(kind)
  })
})

describe('the form comes from the quotation marks', () => {
  test.each([
    ['Dolca said “[it is over]”.', 'direct'],
    ['Dolca said [“it is over”].', 'direct'],
    ['Dolca said "[it is over]".', 'direct'],
    ['Dolca said «[it is over]».', 'direct'],
    ['Dolca said “he told me ‘[it is over]’”.', 'direct'],
    ['Dolca said [it was “over”].', 'mixed'],
    ['Dolca said [it wasn’t over].', 'paraphrase'],
  ])('%s', (text, form) => {
    expect(propose(text).form).toBe(form)
  })
})

test('what is proposed is named, with a reason', () => {
  expect(propose('Dolca said that [it was over].')).toMatchObject({
    proposed: ['speakers', 'kind', 'form', 'cue'],
    reason: 'Suggested: subject of “said that”.',
  })
  expect(propose('[The gates are shut].')).toMatchObject({
    proposed: ['speakers', 'kind', 'form'],
    reason: 'Suggested: no words say that somebody said it, so the source speaks.',
  })
  expect(propose('A farmer said that [it was over].').reason).toBe('The subject of “said that” is not an actor yet.')
})

test('a claim without content is a refusal to comment', () => {
  expect(
    proposeClaim({ text: 'No.', block: { start: 0, end: 3 }, content: [], mentions: [], actors, claims: [] }).kind,
  ).toBe('no-comment')
})

test('any words: a proposal, with a cue that is a slice of its block or of the line that leads in, in no time', () => {
  const words = fc.constantFrom(
    'Dolca',
    'Aram',
    'and',
    'said',
    'that',
    'saying',
    ',',
    '.',
    '“',
    '”',
    'who',
    'which',
    'she',
    'they',
    'by',
    'offer',
    'of',
    'as',
    ':',
    'was',
    'refused',
    'to',
    'the',
    '’s',
    '\n',
    'according',
    '🕊',
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join(' ')
      const start = a % text.length
      const block = { start: text.lastIndexOf('\n', start) + 1, end: text.length }
      if (start < block.start) return
      const content = [{ start, end: start + 1 + (b % (text.length - start)) }]
      const { speakers, cue } = proposeClaim({ text, block, content, mentions: [], actors, claims: [] })
      expect(new Set(speakers).size).toBe(speakers.length)
      if (cue) expect(cue.start < cue.end && cue.end <= block.end).toBe(true)
      // Only the line that leads in to a list has the cue of another block.
      if (cue && cue.start < block.start) expect(text.slice(cue.end, block.start)).toMatch(/:\s*$/u)
    }),
    { numRuns: 300 },
  )
})

test('a book without line feeds is looked at near the content', () => {
  const text = `${'Aram left. '.repeat(40_000)}Dolca said that it was over.${' Aram left.'.repeat(40_000)}`
  const start = text.indexOf('it was over')
  const input = {
    text,
    block: { start: 0, end: text.length },
    content: [{ start, end: start + 11 }],
    mentions: [],
    actors,
    claims: [],
  }
  expect(proposeClaim(input).speakers).toEqual(['Ines Dolca'])
}, 30_000)

test('a line of nothing but cues ends soon', () => {
  const text = 'said and '.repeat(2000)
  const content = [{ start: text.length - 4, end: text.length - 1 }]
  expect(
    proposeClaim({ text, block: { start: 0, end: text.length }, content, mentions: [], actors, claims: [] }).speakers,
  ).toEqual([])
}, 30_000)

describe('nobody is proposed who only stands beside the speaker', () => {
  test.each([
    ['in a relative clause', 'Reporters who met Dolca said that [the gates were shut].'],
    ['as the one it was not', 'It was Aram, not Dolca, who said that [the gates were shut].'],
  ])('%s', (_, text) => {
    const { speakers, speakersOffered, proposed } = propose(text)
    expect([speakers, speakersOffered !== null, proposed.includes('speakers')]).toEqual([[], true, false])
  })
})
