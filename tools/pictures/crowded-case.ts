import { resolveCase, resolveStory } from '#shared/story/resolve-story.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import type { Result } from '#shared/model/result.ts'
import type { Case } from '../../src/main/libraries/play-case.ts'
import { crowdedTexts, type CrowdedText } from './crowded-texts.ts'

/** Names as long as real ones get: 60 characters and more. */
export const longNames = {
  commission: 'Permanent Joint Commission for Navigation and Dredging of Velmar',
  envoy: 'Maximiliana Theodora Hohenwarth-Asquith de la Tour-Brianconne',
  state: 'Confederated Principalities of Upper and Lower Carrantia-Voss',
  ministry: 'Ministry of Inland Waterways, Harbours, Lighthouses and Ferries',
} as const

const questions = [
  'Will the Confederated Principalities pay for dredging the northern channel before the winter?',
  'How many million crowns does each side give for the northern channel?',
] as const

/**
 * A case with a lot in it, for pictures of screens that are full: ten sources, one of 10,000 words, names of more
 * than 60 characters, and some hundred claims. Throws if a mark does not fit its text.
 */
export function crowdedCase(): Case {
  const stories = crowdedTexts(longNames).map((one) => {
    const text = canonicalText(one.text)
    return { story: value(resolveStory(storyOf(one), text)), text, name: one.file, bytes: Buffer.from(text) }
  })
  const over = resolveCase(
    {
      stories: stories.map(({ name }) => name),
      called: 'Navigation on the Velmar delta: dredging, tolls and the lighthouse at Saint Orrin',
      questions: questions.map((text, i) => ({ text, shortLabel: ['Northern channel', 'Sum'][i] })),
      briefing: {
        title: 'Who pays for the northern channel of the Velmar delta, and what the winter does to the answer',
        date: '2026-03-09',
        marking: 'TLP:AMBER+STRICT',
        lead: `The ${longNames.commission} and the ${longNames.ministry} give sums that cannot both be right.`,
        judgements: [
          {
            text: `It is unlikely that the ${longNames.state} will pay before the winter.`,
            likelihood: 'unlikely',
            confidence: 'low',
            confidenceReason: 'All reports come from one side, and none of them names a date or a budget line.',
            cites: [1, 2, 3],
          },
        ],
        unknown: 'Who measured the channel last, and by how much it has silted up since.',
      },
    },
    stories.map(({ story }) => story),
  )
  return { stories, over: value(over) }
}

/** The marks of one text: each of its numbered sentences is a claim of its speaker, and each long name a mention. */
function storyOf({ file, title, publisher, published, claims, names }: CrowdedText): object {
  return {
    source: { file, title, ...(publisher !== '' && { publisher }), published, reliability: 'C' },
    actors: names.map(({ name, kind, mentions }) => ({
      name,
      kind,
      mentions: Array.from({ length: mentions }, (_, i) => ({ quote: name, nth: i + 1 })),
      ...(kind === 'person' && {
        offices: [{ title: 'Special envoy for the delta and its lighthouses', organisation: longNames.ministry }],
      }),
    })),
    claims: claims.map(({ words, speaker, cue, sum }, i) => ({
      quotes: [words],
      speakers: [speaker],
      cue,
      form: 'paraphrase',
      kind: 'statement',
      tags: ['delta/northern channel/dredging and the sums for it', ...(i % 3 === 0 ? ['tolls'] : [])],
      ...(i % 2 === 0
        ? { question: questions[1], answer: { named: `${sum} million crowns` } }
        : { question: questions[0], answer: i % 4 === 1 ? 'yes' : 'no' }),
      ...(i % 5 === 0 && { inOurWords: `The northern channel is to cost ${sum} million crowns, tolls not counted` }),
      ...(i % 7 === 0 && { memo: 'To be compared with the budget of the year before, once somebody has it.' }),
    })),
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
