import { canonicalText } from '#shared/text/canonical.ts'
import { resolveCase, resolveStory } from '#shared/story/resolve-story.ts'
import type { Result } from '#shared/model/result.ts'
import type { Case } from '../../src/main/libraries/play-case.ts'

const questions = [
  {
    text: 'Will the Osk corridor reopen before May?',
    shortLabel: 'Reopening',
    ourView: {
      sentence: 'It is unlikely that the corridor reopens before May.',
      likelihood: 'unlikely',
      confidence: 'moderate',
      confidenceReason: 'Both governments speak of conditions that the other has refused in public.',
      wouldChange: 'A list of inspectors that both sides have signed.',
      basis: [1, 4],
    },
  },
  { text: 'Has Norvia agreed to inspections at sea?', shortLabel: 'Inspections' },
  { text: 'How many ships are waiting off Tarn?', shortLabel: 'Ships waiting' },
  { text: 'Will Teralia stand guarantor?', shortLabel: 'Guarantee' },
  { text: 'What does insurance cost a voyage?', shortLabel: 'Insurance' },
] as const

const people = [
  { name: 'Maren Holt', title: 'foreign minister', of: 'Norvia' },
  { name: 'Ilya Sarn', title: 'ambassador', of: 'Norvia' },
  { name: 'Petra Okun', title: 'harbour master of Tarn', of: 'Osk' },
  { name: 'Davit Reso', title: 'deputy prime minister', of: 'Osk' },
  { name: 'Lena Abrand', title: 'mediator', of: 'Teralia' },
  { name: 'Jonas Weil', title: 'underwriter', of: 'Lark Mutual' },
] as const
const states = ['Norvia', 'Osk', 'Teralia'] as const

const publishers = [
  ['Tarn Gazette', 'B'],
  ['Norvia Today', 'C'],
  ['Northern Wire', 'B'],
  ['Osk Radio', 'D'],
  ['Shipping Ledger', 'A'],
  ['Teralia Post', 'C'],
  ['Harbour Letter', 'E'],
  ['The Strait Review', 'B'],
] as const

/** What can be said: a sentence with a place for who says it, its words, and what they answer. */
const sayings = [
  { cue: 'said that', words: 'the corridor would reopen before May', question: 0, answer: 'yes' },
  { cue: 'denied that', words: 'any date had been set for the corridor', question: 0, answer: 'no', kind: 'denial' },
  {
    cue: 'said that',
    words: 'the corridor would open again',
    condition: 'if inspectors are let aboard',
    question: 0,
    answer: 'only-if',
  },
  { cue: 'said that', words: 'inspections at sea had been agreed in writing', question: 1, answer: 'yes' },
  { cue: 'insisted that', words: 'no inspector would board a Norvian ship', question: 1, answer: 'no' },
  { cue: 'said that', words: 'NN ships were waiting off Tarn', question: 2, answer: 'named' },
  { cue: 'expected that', words: 'Teralia would stand guarantor', question: 3, answer: 'yes' },
  { cue: 'doubted that', words: 'Teralia could guarantee anything at sea', question: 3, answer: 'no' },
  { cue: 'said that', words: 'a voyage now costs NN thousand crowns to insure', question: 4, answer: 'named' },
  { cue: 'warned that', words: 'the grain in Tarn would spoil by June', question: null, answer: null, date: '2026-06' },
] as const

const places = [
  'in Tarn',
  'on the radio',
  'after the talks in Velm',
  'to reporters',
  'in a letter to shipowners',
] as const

/**
 * A case of 40 reports of one dispute, by eight publishers in three weeks: 160 claims of six people and three states under five questions. For
 * looking at briefings that rest on more than a handful of sources. Throws if a mark does not fit its text.
 */
export function fortySources(): Case {
  const stories = Array.from({ length: 40 }, (_, at) => {
    const { file, text, story } = report(at)
    const canonical = canonicalText(text)
    return { story: value(resolveStory(story, canonical)), text: canonical, name: file, bytes: Buffer.from(canonical) }
  })
  const over = resolveCase(
    {
      stories: stories.map(({ name }) => name),
      called: 'The Osk corridor',
      questions,
      briefing: {
        title: 'The Osk corridor after three weeks of talks',
        date: '2026-03-24',
        marking: 'TLP:AMBER',
        lead: 'Norvia and Osk both want the corridor open and disagree on who may board. Nobody names a date that two sides confirm.',
        judgements: [
          {
            text: 'The corridor is unlikely to reopen before May.',
            likelihood: 'unlikely',
            confidence: 'moderate',
            confidenceReason: 'Both governments speak of conditions that the other has refused in public.',
            cites: [1, 6, 11],
          },
          {
            text: 'Teralia will probably not stand guarantor alone.',
            likelihood: 'likely',
            confidence: 'low',
            confidenceReason: 'Its mediator says one thing, its press another.',
            cites: [7, 8],
          },
        ],
        unknown: 'Which inspectors both sides would accept.',
      },
    },
    stories.map(({ story }) => story),
  )
  return { stories, over: value(over) }
}

function report(at: number): { readonly file: string; readonly text: string; readonly story: object } {
  const [publisher, reliability] = publishers[at % publishers.length]!
  const published = `2026-03-${String(2 + Math.floor(at / 2)).padStart(2, '0')}`
  const said = Array.from({ length: 4 }, (_, i) => {
    const saying = sayings[(at * 3 + i * 7) % sayings.length]!
    const who = people[(at + i * 5) % people.length]!
    const number = 40 + ((at * 13 + i * 29) % 90)
    const words = saying.words.replace('NN', String(number))
    const place = places[(at + i) % places.length]!
    const condition = 'condition' in saying ? saying.condition : ''
    const sentence = `${who.name}, the ${who.title}, ${saying.cue} ${words}${condition === '' ? '' : ` ${condition}`}, speaking ${place}.`
    return { saying, who, number, words, condition, sentence }
  })
  const headline = `${said[0]!.who.of} and the corridor: ${said[0]!.words}`
  const paragraphs = said.map(({ sentence, who }, i) =>
    i % 2 === 0 ? sentence : `${sentence} Officials of ${who.of === 'Lark Mutual' ? 'Osk' : who.of} did not comment.`,
  )
  const text = `${headline}\n\n${paragraphs.join('\n\n')}\n`
  const names = [...new Map(said.map(({ who }) => [who.name, who])).values()]
  const count = (words: string) => text.split(words).length - 1
  return {
    file: `report-${String(at + 1).padStart(2, '0')}.txt`,
    text,
    story: {
      source: { file: `report-${at + 1}.txt`, title: headline, publisher, published, reliability },
      actors: [
        ...[...states, 'Lark Mutual']
          .filter((name) => count(name) > 0 || names.some(({ of }) => of === name))
          .map((name) => ({
            name,
            kind: name === 'Lark Mutual' ? 'organisation' : 'state',
            mentions: count(name) > 0 ? [{ quote: name, nth: 1 }] : [],
          })),
        ...names.map(({ name, title, of }) => ({
          name,
          kind: 'person',
          mentions: Array.from({ length: count(name) }, (_, nth) => ({ quote: name, nth: nth + 1 })),
          offices: [{ title, organisation: of }],
        })),
      ],
      claims: said.map(({ saying, who, number, words, condition }, i) => ({
        quotes: [{ quote: words, nth: i === 0 ? 2 : count(words) }],
        speakers: [who.name],
        cue: saying.cue,
        form: 'paraphrase',
        kind: 'kind' in saying ? saying.kind : 'statement',
        ...(condition !== '' && { condition: [condition] }),
        ...('date' in saying && { aboutDate: { date: saying.date } }),
        ...(saying.question !== null && {
          question: questions[saying.question].text,
          answer: saying.answer === 'named' ? { named: String(number) } : saying.answer,
        }),
        ...(at % 3 === 0 && { credibility: 1 + ((at + i) % 4) }),
      })),
    },
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
