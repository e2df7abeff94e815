import { z } from 'zod'
import { idSchema } from '../../model/id-schema.ts'
import type { Id } from '../../model/id.ts'
import { speakersText } from '../../claims/claim-words.ts'
import { shortNameOf } from '../../actors/short-names.ts'
import type { Answer } from '../../model/enums.ts'
import { answerKey, answerText } from '../../questions/answer.ts'
import type { GivenAnswer } from '../../questions/answer-schema.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { saidText, type SaidRun } from '../compose/said/said-run.ts'
import { explainSigns, signOf } from './answer-sign.ts'
import {
  chosenQuestions,
  isSecondHand,
  labelOfQuestion,
  questionsOption,
  sourcedClaim,
  viaSource,
  type BlockRecords,
  type SourcedClaim,
} from './block-records.ts'
import { fewWords, type FewWords } from './few-words.ts'
import { createVoiceRows, type VoiceRow } from './rows-of-voices.ts'

/** What stands in the table of positions. `who`: the sides or actors that have a row, null for all. `words`: whose words come first. */
export const positionsOptions = z.strictObject({
  rows: z.enum(['sides', 'actors']).default('sides'),
  who: z.array(idSchema).max(1000).nullable().default(null),
  questions: questionsOption,
  words: z.enum(['ours', 'source', 'none']).default('ours'),
})
export type PositionsOptions = z.infer<typeof positionsOptions>

/** One answer in a cell. `answer` has the words of a named answer, else the word of the sign, which is printed where there are no others. */
export type PrintedPosition = {
  readonly sign: Answer | null
  readonly answer: string
  /** Who of a side gives this answer, where they differ; else empty. */
  readonly speaker: string
  readonly words: readonly SaidRun[]
  readonly whose: FewWords['whose']
  readonly qualifiers: readonly string[]
  /** The citations of these words, and those of others who give the same answer. */
  readonly citations: readonly PrintedCitation[]
  readonly also: readonly PrintedCitation[]
}

/** Actors or sides and their answers to questions. A row of a cell without positions has no statement that was found. */
export type PrintedPositions = {
  readonly heading: 'Side' | 'Actor'
  /** Several tables where there are more questions than fit beside each other. */
  readonly tables: readonly {
    readonly questions: readonly string[]
    readonly rows: readonly {
      readonly name: string
      readonly under: string
      readonly cells: readonly (readonly PrintedPosition[])[]
    }[]
  }[]
  /** Questions that only one of them speaks of. */
  readonly single: readonly {
    readonly question: string
    readonly who: string
    readonly under: string
    readonly positions: readonly PrintedPosition[]
  }[]
  readonly signs: readonly { readonly sign: Answer; readonly word: string }[]
  /** Whether a cell is empty, so that its dash is explained. */
  readonly hasGaps: boolean
  /** Whose the words without quotation marks are; empty if there are none. */
  readonly note: string
}

/** The most questions that stand beside each other on paper. */
const mostColumns = 4

/** A claim's answer in a row: the claim in few words. */
type Given = {
  readonly row: string
  readonly answer: GivenAnswer
  readonly found: SourcedClaim
  readonly few: FewWords
}

/** Where sides or actors stand; null if nobody has said anything on these questions. */
export function composePositions(records: BlockRecords, options: PositionsOptions): PrintedPositions | null {
  const asked = chosenQuestions(records, options.questions)
    .map((question) => ({ label: labelOfQuestion(question), ...answersTo([question], records, options) }))
    .filter(({ given }) => given.length > 0)
  const who = options.who === null ? null : new Set(options.who)
  const isShown = ({ key }: VoiceRow) => who === null || who.has(key)
  const tables = inChunks(asked.filter(({ rows }) => rows.length > 1)).map((chunk) => tableOf(chunk, records, options))
  const single = asked.flatMap(({ label, rows: [only, ...others], given }) =>
    only && others.length === 0 && isShown(only)
      ? [{ question: label, who: only.name, under: only.under, positions: printCell(given, records, only) }]
      : [],
  )
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const printed = [...cells.flat(), ...single.flatMap(({ positions }) => positions)]
  if (printed.length === 0) return null
  return {
    heading: options.rows === 'sides' ? 'Side' : 'Actor',
    tables: tables.filter(({ rows }) => rows.length > 0),
    single,
    signs: explainSigns(printed.map(({ sign }) => sign)),
    hasGaps: cells.some((positions) => positions.length === 0),
    note: noteOn(printed),
  }
}

type Asked = { readonly label: string; readonly rows: readonly VoiceRow[]; readonly given: readonly Given[] }

function tableOf(
  asked: readonly (Asked & { readonly question: QuestionView })[],
  records: BlockRecords,
  options: PositionsOptions,
): PrintedPositions['tables'][number] {
  const { rows } = answersTo(
    asked.map(({ question }) => question),
    records,
    options,
  )
  const shown = options.who === null ? inOrder(rows, asked) : chosenRows(options.who, rows, records)
  const printed = shown.map((row) => ({
    name: row.name,
    under: row.under,
    cells: asked.map(({ given }) =>
      printCell(
        given.filter((one) => one.row === row.key),
        records,
        row,
      ),
    ),
  }))
  return { questions: asked.map(({ label }) => label), rows: printed }
}

/** The answers to questions, with the rows that they stand in. */
function answersTo(
  questions: readonly QuestionView[],
  records: BlockRecords,
  { rows, words }: PositionsOptions,
): { readonly question: QuestionView; readonly rows: readonly VoiceRow[]; readonly given: readonly Given[] } {
  const voices = createVoiceRows(records, rows)
  const given = questions.flatMap(({ answers }) =>
    answers.flatMap(({ answer, claims }) =>
      claims
        .filter(({ counts }) => counts)
        .flatMap(({ claim }) => {
          const found = sourcedClaim(records, claim)
          if (!found) return []
          // The words of a source would give a named answer once more; ours may say what it is.
          const prefer = typeof answer === 'string' ? words : words === 'ours' ? 'ours-only' : 'none'
          const few = fewWords(found.claim, records.sources.get(found.claim.source)!, records.actors, prefer)
          return voices.keysOf(found.claim, found.view).map((row) => ({ row, answer, found, few }))
        }),
    ),
  )
  return { question: questions[0]!, rows: voices.rows(), given }
}

/** The answers of one row to one question. Claims that say the same on the same terms are told once, in the words of the first. */
function printCell(given: readonly Given[], records: BlockRecords, row: VoiceRow): PrintedPosition[] {
  const differ = new Set(given.map(({ answer }) => answerKey(answer))).size > 1
  const told = given.map((one) => ({
    ...one,
    terms: termsOf(one, records, row),
    speaker: differ ? speakerIn(one, records) : '',
  }))
  const groups = Map.groupBy(told, ({ answer, terms, speaker }) => JSON.stringify([answerKey(answer), terms, speaker]))
  return [...groups.values()].map((same) => {
    const first = same.find(({ few }) => few.words.length > 0) ?? same[0]!
    const { answer, few, terms, speaker } = first
    const isTold = ({ few: other }: Given) => few.words.length === 0 || saidText(other.words) === saidText(few.words)
    const cites = (of: typeof same) => distinct(of.map(({ found }) => records.cite(found.claim.id)))
    return {
      sign: signOf(answer),
      answer: answerText(answer),
      speaker,
      words: few.words,
      whose: few.whose,
      qualifiers: terms,
      citations: cites(same.filter(isTold)),
      also: cites(same.filter((one) => !isTold(one))),
    }
  })
}

/** On what terms an answer is given, and through whom a reader has it. */
function termsOf({ found: { claim, view }, few }: Given, records: BlockRecords, row: VoiceRow): string[] {
  const isHeard = row.isNamed && claim.chain.length === 0 && isSecondHand(claim, records)
  return isHeard ? [...few.qualifiers, viaSource(view)] : [...few.qualifiers]
}

/** Who speaks, by their short names. */
function speakerIn({ found: { claim } }: Given, { actors }: BlockRecords): string {
  const names = claim.speakers.flatMap((id) => {
    const actor = actors.get(id)
    return actor ? [shortNameOf(actor) ?? actor.name] : []
  })
  return speakersText(names, claim.speakersUnclear)
}

/** The rows that were chosen, in their order; one of whom no statement was found too, since that says something. */
function chosenRows(who: readonly Id[], rows: readonly VoiceRow[], { actors }: BlockRecords): VoiceRow[] {
  return who.flatMap((id) => {
    const actor = actors.get(id)
    const silent = actor ? [{ key: id, name: actor.name, under: '', isNamed: true }] : []
    return rows.find(({ key }) => key === id) ?? silent
  })
}

/** Rows that answer more questions come first, those that the sources do not name last; else in the order in which they are met. */
function inOrder(rows: readonly VoiceRow[], asked: readonly { readonly given: readonly Given[] }[]): VoiceRow[] {
  const answered = (key: string) => asked.filter(({ given }) => given.some(({ row }) => row === key)).length
  return rows.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || answered(b.key) - answered(a.key))
}

/** Questions in tables of about the same width. */
function inChunks<Q>(questions: readonly Q[]): (readonly Q[])[] {
  const tables = Math.ceil(questions.length / mostColumns)
  const width = Math.ceil(questions.length / Math.max(1, tables))
  return Array.from({ length: tables }, (_, i) => questions.slice(i * width, (i + 1) * width))
}

/** Whose the words without quotation marks are. */
function noteOn(printed: readonly PrintedPosition[]): string {
  const isQuoted = ({ words }: PrintedPosition) => words.some(({ kind }) => kind === 'mark')
  const [ours, theirs] = (['ours', 'source'] as const).map((whose) =>
    printed.some(
      (one) =>
        one.whose === whose && (whose === 'ours' || !isQuoted(one) || one.words.some(({ kind }) => kind === 'cue')),
    ),
  )
  if (!ours && !theirs) return ''
  const of = ours && theirs ? 'ours, or the source’s wording' : ours ? 'ours' : 'the source’s wording'
  return `Words without quotation marks are ${of}.`
}

/** Each citation once. */
export function distinct(citations: readonly PrintedCitation[]): PrintedCitation[] {
  return [...new Map(citations.map((citation) => [`${citation.label} ${citation.target ?? ''}`, citation])).values()]
}
