import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import { speakersText } from '../../claims/claim-words.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import type { PrintedVoice } from '../compose/printed-briefing.ts'
import { saidText } from '../compose/said/said-run.ts'
import { inOne, statementOf } from '../compose/said/same-words.ts'
import { printVoices } from '../compose/voices.ts'
import {
  chosenQuestions,
  labelOfQuestion,
  publisherActor,
  questionsOption,
  sourcedClaim,
  type BlockRecords,
} from './block-records.ts'
import { lowerFirst } from '../../text/small-words.ts'
import { wordsOfNumber } from '../../words/number-words.ts'

/**
 * What was said: under each question, or under each speaker. `setAside`: whether claims that are refuted, superseded or retracted are
 * shown too, with their status. `unlessChosen`: nothing where the analyst chose claims for a section "What was said", which would say the same twice.
 */
export const saidByOptions = z.strictObject({
  by: z.enum(['question', 'speaker']).default('question'),
  questions: questionsOption,
  setAside: z.boolean().default(false),
  unlessChosen: z.boolean().default(false),
})
export type SaidByOptions = z.infer<typeof saidByOptions>

/** What was said on one question; `heading` is empty where it is told by speaker. `phrase` says how it stands: "one side only". */
export type PrintedSaidBy = readonly {
  readonly heading: string
  readonly phrase: string
  readonly voices: readonly PrintedVoice[]
}[]

/** What was said on the questions; null if nothing was. */
export function composeSaidBy(
  records: BlockRecords,
  { by, questions, setAside, unlessChosen }: SaidByOptions,
): PrintedSaidBy | null {
  if (unlessChosen && records.hasChosen) return null
  const parts = chosenQuestions(records, questions)
    .map((question) => ({ question, claims: claimsOf(question, records, setAside) }))
    .filter(({ claims }) => claims.length > 0)
  if (parts.length === 0) return null
  if (by === 'speaker') {
    const claims = [...new Set(parts.flatMap((part) => part.claims))]
    return [{ heading: '', phrase: '', voices: voicesOf(claims, records) }]
  }
  // The heading says whether they are contested.
  const withoutComputed = {
    ...records,
    claims: new Map([...records.claims].map(([id, claim]) => [id, { ...claim, computed: null }])),
  }
  return parts.map(({ question, claims }) => ({
    heading: labelOfQuestion(question),
    phrase: standingOf(question, records),
    voices: voicesOf(claims, withoutComputed),
  }))
}

function claimsOf({ answers }: QuestionView, records: BlockRecords, setAside: boolean): Id[] {
  return [
    ...new Set(
      answers.flatMap(({ claims }) =>
        claims
          .filter(({ claim, counts }) => {
            const found = sourcedClaim(records, claim)
            return found !== null && (counts || (setAside && found.claim.status !== 'open'))
          })
          .map(({ claim }) => claim),
      ),
    ),
  ]
}

function voicesOf(claims: readonly Id[], records: BlockRecords): PrintedVoice[] {
  return printVoices(claims, records).map(({ voice, claims: said }) => {
    const same = Map.groupBy(voice.sayings.keys(), (at) =>
      statementOf(records.claims.get(said[at]!)!, saidText(voice.sayings[at]!.runs)),
    )
    const sayings = [...same.values()].map((places) => {
      const all = places.map((at) => voice.sayings[at]!)
      return inOne(all[0]!, all)
    })
    return { ...voice, sayings }
  })
}

/** How the answers to a question stand, in a few words: contested and by whom, one side only, corroborated, or from how many origins. */
export function standingOf({ answers, origins }: QuestionView, records: BlockRecords): string {
  const counting = answers.filter(({ claims }) => claims.some(({ counts }) => counts))
  if (counting.length === 0) return ''
  const sidesOf = (some: typeof counting) =>
    new Set(
      some.flatMap(({ claims }) =>
        claims.filter(({ counts }) => counts).flatMap(({ claim }) => sidesOfClaim(claim, records)),
      ),
    )
  const against = counting.filter(({ contested }) => contested)
  if (against.length > 0) {
    const names = [...sidesOf(against)]
    return names.length > 1 && names.length < 4
      ? `contested between ${speakersText(names.map(lowerFirst), false)}`
      : 'contested'
  }
  if (counting.some(({ corroborated }) => corroborated)) return 'corroborated'
  if (sidesOf(counting).size === 1) return 'one side only'
  if (counting.every((column) => column.origins === 1)) return counting.length > 1 ? 'one origin each' : 'one origin'
  return `${wordsOfNumber(origins)} origins`
}

/** The names of the sides that speak in a claim; the source where it speaks itself. */
function sidesOfClaim(id: Id, records: BlockRecords): string[] {
  const found = sourcedClaim(records, id)
  if (!found) return []
  const { claim, view } = found
  const own = claim.speakers.length === 0 ? publisherActor(records, view) : null
  const speakers = own === null ? claim.speakers : [own]
  if (speakers.length === 0) return [view.publisher.trim() || view.title.trim() || 'the source']
  return [...new Set(speakers.map(records.sideOf))].map(
    (side) => records.actors.get(side)?.name ?? 'somebody no longer in the library',
  )
}
