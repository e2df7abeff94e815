import { z } from 'zod'
import { speakersText } from '../../claims/claim-words.ts'
import { plural } from '../../words/counted.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { accordingTo, voicesOf } from '../compose/said/reporters.ts'
import { distinctCitations } from '../compose/citations.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import {
  chosenQuestions,
  isSecondHand,
  questionsOption,
  sourcedClaim,
  viaSource,
  type BlockRecords,
  type SourcedClaim,
} from './block-records.ts'

/** Which gaps are told: questions that nobody answers, and questions on which somebody is heard who does not say. */
export const unknownOptions = z.strictObject({
  questions: questionsOption,
  unanswered: z.boolean().default(true),
  notSaid: z.boolean().default(true),
})
export type UnknownOptions = z.infer<typeof unknownOptions>

/** A question that is open, and in a sentence how open: "No source says.", "Luz Anaya does not say." with citations. */
export type PrintedUnknown = readonly {
  readonly question: string
  readonly sentence: string
  readonly citations: readonly PrintedCitation[]
}[]

/** What we do not know; null if every question has an answer. */
export function composeUnknown(records: BlockRecords, options: UnknownOptions): PrintedUnknown | null {
  const gaps = chosenQuestions(records, options.questions).flatMap((question) => {
    const counting = question.answers.filter(({ claims }) => claims.some(({ counts }) => counts))
    if (counting.some(({ answer }) => answer !== 'does-not-say')) return []
    if (counting.length === 0)
      return options.unanswered ? [{ question: question.text, sentence: 'No source says.', citations: [] }] : []
    return options.notSaid ? [notSaid(question, records)] : []
  })
  return gaps.length === 0 ? null : gaps
}

function notSaid(question: QuestionView, records: BlockRecords): PrintedUnknown[number] {
  const heard = question.answers.flatMap(({ claims }) =>
    claims.filter(({ counts }) => counts).flatMap(({ claim }) => sourcedClaim(records, claim) ?? []),
  )
  const names = [...new Set(heard.map((one) => nameOf(one, records)))]
  const several = names.length > 1 || (heard[0]?.claim.speakers.length ?? 0) > 1
  return {
    question: question.text,
    sentence:
      names.length === 0
        ? 'No source says.'
        : `${speakersText(names, false)} ${plural(several ? 2 : 1, { one: 'does', other: 'do' })} not say.`,
    citations: distinctCitations(heard.map(({ claim }) => records.cite(claim.id))),
  }
}

/** Who was heard: “Luz Anaya”, “an aide (via Newsroom)”, “Luz Anaya (according to an aide, via Newsroom)”. */
function nameOf({ claim, view }: SourcedClaim, records: BlockRecords): string {
  const { text } = records.sources.get(claim.source)!
  const voices = voicesOf(claim, view, text, records.actors, new Set(records.actors.keys()))
  const name = claim.speakers.length === 0 ? voices.source : voices.speaker
  if (!isSecondHand(claim, records)) return name
  const reporters = accordingTo(voices, () => false)
  return `${name} (${reporters === '' ? viaSource(view) : reporters.charAt(0).toLowerCase() + reporters.slice(1)})`
}
