import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { occasionCalled } from '../../claims/fixtures.ts'
import { newId } from '../../model/id.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { actorOf, claimOf, mentionOf, sourceTextOf, sourceViewOf } from '../compose/fixtures.ts'
import type { BlockRecords } from './block-records.ts'
import { questionOf, recordsOf } from './fixtures.ts'

/** An invented affair in two reports, with questions, sides, a denial, a speaker who is not named and dates ahead; for tests and pictures. */

const gazette = sourceTextOf(
  [
    'Tarn offers to reopen the Keld pipeline, at a price',
    'Tarn will reopen the Keld pipeline if Ovelia pays its arrears by 30 June, its energy minister, Mirko Stane, told the Gazette on Tuesday.',
    '“The valve opens when the account is settled,” Stane said. The line was shut in January, after a leak.',
    'Ovelia’s chief negotiator, Pia Lindqvist, called the offer “a beginning, not a bargain”. She said that her government would not discuss the arrears before an audit was finished.',
    'An official who asked not to be named said that Tarn’s premier, Jonas Brandt, had offered President Ilse Varga by telephone on Sunday to “forget half of it”. Hedda Rao, the premier’s spokeswoman, denied that any call had taken place.',
    'The Gas Regulators’ Council wants the line inspected first. “Nobody has looked at these welds since 2019,” said Emil Okafor, who chairs its safety board.',
    'Talks on the line resume in Port Selm on 24 May.',
  ].join('\n'),
  ['title'],
)
const radio = sourceTextOf(
  [
    'Varga: no money for gas that never came',
    'President Ilse Varga said on Thursday that Ovelia “will not pay for gas that never came”.',
    'Asked whether she had spoken to Tarn’s premier, she would not say.',
    'The chief negotiator, Pia Lindqvist, said that she would be in Port Selm on 24 May. “Smaller sums have been mentioned to us,” she added, without saying by whom.',
  ].join('\n'),
  ['title'],
)

const [tarn, ovelia, council] = [
  actorOf('Tarn', 'state'),
  actorOf('Ovelia', 'state'),
  actorOf('Gas Regulators’ Council', 'organisation'),
]
const of = (name: string, office: string, side: ActorView): ActorView => ({
  ...actorOf(name),
  office,
  countsFor: side.id,
})
const stane = of('Mirko Stane', 'Energy minister of Tarn', tarn)
const rao = of('Hedda Rao', 'Spokeswoman of the premier of Tarn', tarn)
const brandt = of('Jonas Brandt', 'Premier of Tarn', tarn)
const varga = of('Ilse Varga', 'President of Ovelia', ovelia)
const lindqvist = of('Pia Lindqvist', 'Chief negotiator of Ovelia', ovelia)
const okafor = of('Emil Okafor', 'Chair of its safety board', council)
const official = actorOf('An official who asked not to be named', 'unnamed')

const questions = {
  reopens: questionOf('Will Tarn reopen the Keld pipeline?', 'Keld pipeline reopens'),
  paid: questionOf('Will Ovelia pay the arrears by 30 June?', 'Arrears paid by 30 June'),
  offered: questionOf(
    'Did Premier Jonas Brandt offer President Ilse Varga half of the arrears?',
    'Tarn has offered half',
    {
      ourView: {
        sentence: 'An offer of half of the arrears has roughly even chances of having been made',
        likelihood: 'roughly even chance',
        confidence: 'low',
        confidenceReason: 'one official, not named, against one denial on record',
        wouldChange: 'A word from President Varga on the call',
        basis: [],
      },
    },
  ),
  inspected: questionOf('Must the line be inspected first?', 'An inspection before it reopens'),
  talks: questionOf('When do the talks resume?', 'Talks resume'),
  pays: questionOf('Who would pay for an inspection?'),
  spoken: questionOf('Have Brandt and Varga spoken since January?'),
}

const anchorOf = (source: SourceText, role: ClaimAnchor['role'], words: string): ClaimAnchor => {
  const start = source.text.indexOf(words)
  return { id: newId(), role, ord: 0, start, end: start + words.length, exact: words, state: 'anchored' }
}
const said = (day: string) => ({ edtf: day, words: '', anchor: null })

const claims: readonly ClaimView[] = [
  claimOf(gazette, {
    quotes: ['Tarn will reopen the Keld pipeline'],
    cue: 'told the Gazette',
    speakers: [stane.id],
    kind: 'commitment',
    condition: [
      { id: newId(), gloss: '', anchors: [anchorOf(gazette, 'condition', 'if Ovelia pays its arrears by 30 June')] },
    ],
    gloss: 'if Ovelia pays its arrears',
    aboutDate: { edtf: '../2027-06-30', words: 'by 30 June', anchor: anchorOf(gazette, 'date', 'by 30 June') },
    saidDate: said('2027-05-11'),
    answers: [{ question: questions.reopens.id, answer: 'only-if' }],
  }),
  claimOf(gazette, {
    quotes: ['The valve opens when the account is settled,'],
    cue: 'said',
    form: 'direct',
    speakers: [stane.id],
    gloss: 'its condition',
    saidDate: said('2027-05-11'),
    answers: [{ question: questions.paid.id, answer: 'yes' }],
  }),
  claimOf(gazette, {
    quotes: ['a beginning, not a bargain'],
    cue: 'called the offer',
    form: 'direct',
    kind: 'evaluation',
    speakers: [lindqvist.id],
    answers: [{ question: questions.reopens.id, answer: 'does-not-say' }],
  }),
  claimOf(gazette, {
    quotes: ['her government would not discuss the arrears before an audit was finished'],
    cue: 'said that',
    kind: 'refusal',
    speakers: [lindqvist.id],
    answers: [{ question: questions.paid.id, answer: 'no' }],
  }),
  claimOf(gazette, {
    quotes: [
      'Tarn’s premier, Jonas Brandt, had offered President Ilse Varga by telephone on Sunday to “forget half of it”',
    ],
    cue: 'said that',
    form: 'mixed',
    speakers: [official.id],
    aboutDate: { edtf: '2027-05-09', words: 'on Sunday', anchor: anchorOf(gazette, 'date', 'on Sunday') },
    answers: [{ question: questions.offered.id, answer: 'yes' }],
  }),
  claimOf(gazette, {
    quotes: ['any call had taken place'],
    cue: 'denied that',
    kind: 'denial',
    speakers: [rao.id],
    gloss: 'denies the call',
    answers: [{ question: questions.offered.id, answer: 'no' }],
  }),
  claimOf(gazette, {
    quotes: ['the line inspected first'],
    cue: 'wants',
    kind: 'demand',
    speakers: [council.id],
    answers: [{ question: questions.inspected.id, answer: 'yes' }],
  }),
  claimOf(gazette, {
    quotes: ['Nobody has looked at these welds since 2019,'],
    proposed: ['speakers', 'aboutDate'],
    cue: 'said',
    form: 'direct',
    speakers: [okafor.id],
  }),
  claimOf(gazette, {
    quotes: ['Talks on the line resume in Port Selm on 24 May'],
    aboutDate: { edtf: '2027-05-24', words: 'on 24 May', anchor: anchorOf(gazette, 'date', 'on 24 May') },
    answers: [{ question: questions.talks.id, answer: { named: '24 May' } }],
  }),
  claimOf(radio, {
    quotes: ['Ovelia “will not pay for gas that never came”'],
    cue: 'said on Thursday that',
    form: 'mixed',
    kind: 'refusal',
    speakers: [varga.id],
    occasion: { ...occasionCalled(newId(), 'Interview with Radio Ovelia'), date: said('2027-05-13') },
    answers: [{ question: questions.paid.id, answer: 'no' }],
  }),
  claimOf(radio, {
    quotes: [],
    cue: 'would not say',
    kind: 'no-comment',
    speakers: [varga.id],
    answers: [
      { question: questions.offered.id, answer: 'does-not-say' },
      { question: questions.spoken.id, answer: 'does-not-say' },
    ],
  }),
  claimOf(radio, {
    quotes: ['she would be in Port Selm on 24 May'],
    cue: 'said that',
    kind: 'commitment',
    speakers: [lindqvist.id],
    aboutDate: { edtf: '2027-05-24', words: 'on 24 May', anchor: anchorOf(radio, 'date', 'on 24 May') },
    answers: [{ question: questions.talks.id, answer: { named: '24 May' } }],
  }),
  claimOf(radio, {
    quotes: ['Smaller sums have been mentioned to us,'],
    cue: 'added',
    form: 'direct',
    speakers: [lindqvist.id],
    answers: [{ question: questions.offered.id, answer: 'does-not-say' }],
  }),
]

const actors = [tarn, ovelia, council, stane, rao, brandt, varga, lindqvist, okafor, official]

export const keldSample = {
  date: '2027-05-13',
  actors,
  claims,
  questions: Object.values(questions),
  mentions: [
    mentionOf(gazette, stane, 'Mirko Stane'),
    mentionOf(gazette, lindqvist, 'Pia Lindqvist'),
    mentionOf(gazette, official, 'An official who asked not to be named'),
    mentionOf(gazette, brandt, 'Jonas Brandt'),
    mentionOf(gazette, varga, 'Ilse Varga'),
    mentionOf(gazette, rao, 'Hedda Rao'),
    mentionOf(gazette, council, 'Gas Regulators’ Council'),
    mentionOf(gazette, okafor, 'Emil Okafor'),
    mentionOf(radio, varga, 'Ilse Varga'),
    mentionOf(radio, lindqvist, 'Pia Lindqvist'),
  ],
  sources: [
    {
      text: gazette,
      view: sourceViewOf(gazette, {
        title: 'Tarn offers to reopen the Keld pipeline, at a price',
        publisher: 'Tarn Gazette',
        published: '2027-05-12',
        importedAt: '2027-05-12T12:00:00.000Z',
        quality: 'Speaks to Tarn’s minister directly.',
      }),
    },
    {
      text: radio,
      view: sourceViewOf(radio, {
        title: 'Varga: no money for gas that never came',
        publisher: 'Radio Ovelia',
        published: '2027-05-13',
        importedAt: '2027-05-13T12:00:00.000Z',
        reliability: 'C',
        quality: 'State broadcaster; complete as published.',
      }),
    },
  ],
  judgements: [
    { number: 1, question: null, wouldChange: 'A date on which the audit ends' },
    { number: 2, question: null, wouldChange: 'A leak, or a fire at the compressor in Selm' },
  ],
}

const records = recordsOf(keldSample)

/** The records of the sample, as blocks take them, with an earlier note that knew only its first report, and work that is left. */
export const keldRecords: BlockRecords = {
  ...records,
  note: {
    cited: [...records.claims.values()],
    mentions: keldSample.mentions.map((mention) => ({
      ...mention,
      exact: (mention.source === gazette.source ? gazette : radio).text.slice(mention.start, mention.end),
    })),
    legend: {
      scale: null,
      confidence: [],
      reliability: [{ sign: 'B', label: 'Usually reliable', meaning: 'minor doubt' }],
      credibility: [],
      notes: ['[1 ¶1a] names the source, the place in it and, by its letter, the words.'],
    },
    hasParagraphs: true,
  },
  last: {
    before: {
      date: '2027-05-12',
      claims: claims
        .filter(({ source }) => source === gazette.source)
        .map(({ id }, i) => ({
          claim: id,
          change: i === 2 ? 'older' : 'same',
          status: i === 4 || i === 5 ? 'contested' : 'open',
          credibility: null,
          reliability: i === 7 ? 'C' : 'B',
        })),
      contested: [questions.offered.id],
      judgements: [
        { id: 'judgement-1', likelihood: 'likely', confidence: 'low' },
        { id: 'judgement-0', likelihood: 'likely', confidence: 'low' },
      ],
    },
    cited: claims.map(({ id }) => id),
    judgements: [
      { id: 'judgement-1', number: 1, likelihood: 'unlikely', confidence: 'moderate' },
      { id: 'judgement-2', number: 2, likelihood: 'very likely', confidence: 'high' },
    ],
    changeOf: () => 'same',
  },
  work: {
    cited: claims.map(({ id }) => id),
    unread: [{ title: 'Port Selm: the welds', firstWords: '', fileName: 'welds.txt' }],
    changes: [
      { label: 'Claim confirmed', day: '2027-05-13', analyst: 'L. Hoek' },
      { label: 'Source imported', day: '2027-05-12', analyst: '' },
    ],
  },
}
