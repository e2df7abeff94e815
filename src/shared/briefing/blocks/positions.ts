import { z } from 'zod'
import { idSchema } from '../../model/id-schema.ts'
import type { Id } from '../../model/id.ts'
import type { Answer } from '../../model/enums.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { explainSigns } from './answer-sign.ts'
import { chosenQuestions, labelOfQuestion, questionsOption, sourcedClaim, type BlockRecords } from './block-records.ts'
import { fewWords } from './few-words.ts'
import { noteOn, printCell, type Given, type PrintedPosition } from './position-cell.ts'
import { createVoiceRows, type VoiceRow } from './rows-of-voices.ts'

/** What stands in the table of positions. `who`: the sides or actors that have a row, null for all. `words`: whose words come first. */
export const positionsOptions = z.strictObject({
  rows: z.enum(['sides', 'actors']).default('sides'),
  who: z.array(idSchema).max(1000).nullable().default(null),
  questions: questionsOption,
  words: z.enum(['ours', 'source', 'none']).default('ours'),
})
export type PositionsOptions = z.infer<typeof positionsOptions>

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
