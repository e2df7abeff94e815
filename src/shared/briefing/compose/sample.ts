import { occasionCalled } from '../../claims/fixtures.ts'
import { newId } from '../../model/id.ts'
import type { BriefingBlock, BriefingView, Judgement } from '../briefing-view.ts'
import type { Inline } from '../rich-text.ts'
import type { BriefingInput } from './compose-briefing.ts'
import { actorOf, claimOf, inlinesOf, mentionOf, sourceTextOf, sourceViewOf } from './fixtures.ts'
import { emptyBriefing } from '../fixtures.ts'

/** A small finished briefing about the talks in Washington, for tests and benchmarks. `text` is the shipped sample's text. */
export function sampleBriefing(text: string, head: Partial<BriefingView> = {}): BriefingInput {
  const source = sourceTextOf(text)
  const [leaders, zelensky, trump, putin, witkoff, leyen, us, washington, ukraine, russia, briefed, allies] = [
    actorOf('European leaders', 'group'),
    actorOf('Volodymyr Zelensky'),
    actorOf('Donald Trump'),
    actorOf('Vladimir Putin'),
    actorOf('Steve Witkoff'),
    actorOf('Ursula von der Leyen'),
    actorOf('United States', 'state'),
    actorOf('Washington', 'place'),
    actorOf('Ukraine', 'state'),
    actorOf('Russia', 'state'),
    actorOf('A source briefed on a phone call', 'unnamed'),
    actorOf('its European allies', 'group'),
  ] as const
  const mentions = [
    mentionOf(source, leaders, 'European leaders', 2),
    mentionOf(source, zelensky, 'Volodymyr Zelensky'),
    mentionOf(source, zelensky, 'Zelensky', 3),
    mentionOf(source, zelensky, 'The Ukrainian president'),
    mentionOf(source, trump, 'Donald Trump'),
    mentionOf(source, trump, 'the US leader'),
    mentionOf(source, trump, 'Trump', 3),
    mentionOf(source, putin, 'Vladimir Putin'),
    mentionOf(source, putin, 'the Kremlin leader'),
    mentionOf(source, witkoff, 'Steve Witkoff'),
    mentionOf(source, leyen, 'Ursula von der Leyen'),
    mentionOf(source, us, 'US'),
    mentionOf(source, washington, 'to Washington on Monday'),
    mentionOf(source, ukraine, 'Kyiv', 2),
    mentionOf(source, russia, 'Moscow', 2),
    mentionOf(source, briefed, 'a source briefed on a phone call with Trump'),
    mentionOf(source, allies, 'its European allies'),
  ]
  const claims = [
    claimOf(source, {
      quotes: ['a US offer of security guarantees for Kyiv'],
      speakers: [us.id],
      cue: 'offer',
      kind: 'commitment',
    }),
    claimOf(source, {
      quotes: ['Trump and Putin had settled on “robust security guarantees” for Ukraine'],
      speakers: [witkoff.id],
      cue: 'said that',
      form: 'mixed',
    }),
    claimOf(source, {
      quotes: ['Putin will not give any security guarantees,'],
      speakers: [zelensky.id],
      cue: 'he said',
      form: 'direct',
      kind: 'prediction',
    }),
    claimOf(source, {
      quotes: ['the US offer, which is modelled on—but separate from—NATO’s Article 5'],
      speakers: [leyen.id],
      cue: 'welcomed',
      kind: 'evaluation',
    }),
    claimOf(source, {
      quotes: ['Trump’s turn towards a peace deal', 'a ploy by Moscow to win time on the battlefield'],
      speakers: [ukraine.id, allies.id],
      cue: 'called',
      kind: 'evaluation',
    }),
    claimOf(source, {
      quotes: [
        'Russia would take all of Donetsk and Lugansk in exchange for freezing the front line in Kherson and Zaporizhzhia',
      ],
      speakers: [putin.id],
      cue: 'proposal',
      kind: 'proposal',
      gloss: 'Russia takes Donetsk and Lugansk; the front freezes in Kherson and Zaporizhzhia',
      credibility: 3,
    }),
    claimOf(source, { quotes: ['to give up the Donbas'], speakers: [zelensky.id], cue: 'refused', kind: 'refusal' }),
    claimOf(source, { quotes: ['Kyiv and Moscow again sent attack drones'], kind: 'statement' }),
    claimOf(source, {
      quotes: [
        'Washington was prepared to give “game-changing” guarantees in a process that would involve territorial “concessions”',
      ],
      speakers: [witkoff.id],
      cue: 'said that',
      form: 'mixed',
      kind: 'commitment',
      occasion: occasionCalled(newId(), 'CNN interview'),
    }),
  ]
  const judgements: Judgement[] = [
    {
      id: newId(),
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: 'Three officials speak of the offer, none of its terms.',
      wouldChange: '',
    },
    {
      id: newId(),
      likelihood: 'very unlikely',
      confidence: 'high',
      confidenceReason: 'The president says so on record.',
      wouldChange: '',
    },
    {
      id: newId(),
      likelihood: 'roughly even chance',
      confidence: 'low',
      confidenceReason: 'All of it rests on one unnamed source.',
      wouldChange: '',
    },
  ]
  const sentences = [
    'A US guarantee to Ukraine is likely to be announced in outline on Monday. [1][2][4]',
    'Kyiv is very unlikely to accept a text that names Russia as a guarantor.[3]',
    'There is a roughly even chance that territory is raised in the room.[6]',
  ]
  const paragraph = (words: string): { type: 'paragraph'; children: Inline[] } => ({
    type: 'paragraph',
    children: inlinesOf(words, claims),
  })
  const blocks = [
    block(
      'lead',
      0,
      paragraph(
        'Washington arrives at Monday’s meeting offering Ukraine guarantees that it describes as agreed with Moscow.[2] Kyiv does not accept Moscow as a guarantor.[3] What the guarantees would consist of is not on record.',
      ),
    ),
    ...sentences.map((words, i) =>
      block('judgements', i, { type: 'judgement', judgement: judgements[i]!.id, children: inlinesOf(words, claims) }),
    ),
    ...claims.map((claim, i) => block('said', i, { type: 'said', claim: claim.id })),
    block(
      'unknown',
      0,
      paragraph(
        'What the guarantees bind whom to do; whether European states would be party to them; whether the “concessions” were put to Kyiv before Monday.',
      ),
    ),
  ]
  return {
    briefing: emptyBriefing({
      title: 'Security guarantees before the Monday talks',
      date: '2025-08-17',
      marking: 'TLP:AMBER',
      preparedBy: 'Policy desk',
      preparedFor: 'Director, European security',
      annex: 'whole',
      blocks,
      judgements,
      ...head,
    }),
    sources: [
      {
        text: source,
        view: sourceViewOf(source, {
          title: 'European leaders to stand with Zelensky in Washington',
          quality: 'Named reporting throughout, but for territory: one unnamed source, access by phone call.',
        }),
      },
    ],
    claims,
    mentions,
    actors: [leaders, zelensky, trump, putin, witkoff, leyen, us, washington, ukraine, russia, briefed, allies],
  }
}

function block(section: BriefingBlock['section'], i: number, body: BriefingBlock['body']): BriefingBlock {
  return { id: newId(), section, order: `a${String(i).padStart(3, '0')}`, body }
}
