import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import type { Answer } from '../../model/enums.ts'
import { answerText } from '../../questions/answer.ts'
import { originsOf } from '../../questions/origins-of.ts'
import type { AnswerColumn, OurView, QuestionView } from '../../questions/question-view.ts'
import { capital } from '../../text/capital.ts'
import { confidenceWords } from '../compose/judgements.ts'
import { withStop } from '../our-view.ts'
import { signOf } from './answer-sign.ts'
import {
  chosenQuestions,
  isSecondHand,
  questionsOption,
  sourcedClaim,
  viaSource,
  type BlockRecords,
} from './block-records.ts'
import { printSentences, type PrintedSentence } from './said-sentence.ts'

/** Which questions are shown; without a choice all that are contested. `view`: whether our view stands beneath. */
export const differOptions = z.strictObject({ questions: questionsOption, view: z.boolean().default(true) })
export type DifferOptions = z.infer<typeof differOptions>

/** A contested question with its answers side by side, and our view in sentences of its own. */
export type PrintedDiffer = readonly {
  readonly question: string
  readonly answers: readonly {
    readonly sign: Answer | null
    readonly answer: string
    readonly sentences: readonly PrintedSentence[]
    /** Where the answer comes from: "One speaker, one report, on record". */
    readonly origins: string
  }[]
  readonly view: readonly string[]
}[]

/** Where accounts differ; null if they do not. */
export function composeDiffer(records: BlockRecords, { questions, view }: DifferOptions): PrintedDiffer | null {
  const parts = chosenQuestions(records, questions)
    .filter((question) => question.contested)
    .map((question) => {
      const met = new Set<Id>()
      const answers = question.answers.flatMap((column) => printAnswer(column, records, met) ?? [])
      return { question: question.text, answers, view: view ? ourView(question, records) : [] }
    })
    .filter(({ answers }) => answers.length > 1)
  return parts.length === 0 ? null : parts
}

function printAnswer(
  column: AnswerColumn,
  records: BlockRecords,
  met: Set<Id>,
): PrintedDiffer[number]['answers'][number] | null {
  const counting = column.claims
    .filter(({ counts }) => counts)
    .flatMap(({ claim }) => sourcedClaim(records, claim) ?? [])
  if (counting.length === 0) return null
  const [first] = counting
  const isReported = counting.some(({ claim }) => isSecondHand(claim, records))
  const isNamed = counting.every(({ claim }) => claim.speakers.length > 0 && !claim.speakersUnclear)
  const how = isReported
    ? [...new Set(counting.filter(({ claim }) => isSecondHand(claim, records)).map((one) => viaSource(one.view)))]
    : isNamed && first
      ? ['on record']
      : []
  const origins = capital(originsOf(column, records))
  return {
    sign: signOf(column.answer),
    answer: capital(answerText(column.answer)),
    sentences: printSentences(
      counting.map(({ claim }) => claim),
      records,
      met,
      () => ({ computed: null }),
    ),
    origins: [origins, ...how].join(origins.includes(';') ? '; ' : ', '),
  }
}

/** Our view of a question: the judgement of the note that states it, else its own sentences. Empty if there is none. */
function ourView({ id, ourView: own }: QuestionView, { judgements }: BlockRecords): string[] {
  const stated = judgements.find(({ question }) => question === id)
  if (stated) return [`Our view: judgement ${stated.number}.`]
  return own === null || own.sentence.trim() === '' ? [] : viewSentences(own)
}

function viewSentences({ sentence, confidence, confidenceReason }: OurView): string[] {
  const words = confidence === null ? null : confidenceWords(confidence, confidenceReason)
  return [
    `Our view: ${withStop(sentence)}`,
    ...(words === null ? [] : [[words.label, words.reason].filter((part) => part !== '').join(' ')]),
  ]
}
