import { shortNameOf } from '../../actors/short-names.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { sourceVoice, speakersText } from '../../claims/claim-words.ts'
import { claimKindWord } from '../../model/enums.ts'
import { capital } from '../../text/capital.ts'
import { weekdayDate } from '../../words/dates.ts'
import { distinctCitations } from '../compose/citations.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { saidText } from '../compose/said/said-run.ts'
import { answerKey, answerText } from '../../questions/answer.ts'
import { labelOfQuestion, type BlockRecords } from './block-records.ts'
import type { DatedEvent } from './chronology.ts'
import { fewWords } from './few-words.ts'
import { whenText } from './watch.ts'

/** A label beside a date: the date, what stands beneath it, and the citations behind the last line. */
export type DateLabel = {
  readonly head: string
  readonly lines: readonly string[]
  readonly citations: readonly PrintedCitation[]
}

/** The longest line under a date, in UTF-16 units, and the most citations behind one. */
const longestLine = 52
const mostCitations = 4

/** The label of a date. What it has no room for is told: that there is a condition, a hedge, or somebody who reports. */
export function labelsOfDate(event: DatedEvent, records: BlockRecords): DateLabel {
  const { claims, of, edtf } = event
  const when = /^\d{4}-\d{2}-\d{2}$/u.test(edtf)
    ? withoutYear(weekdayDate(edtf), records.date)
    : whenText(edtf, records.date)
  const all = distinctCitations(claims.map(({ id }) => records.cite(id)))
  const citations = all.slice(0, mostCitations)
  const more = all.length > citations.length ? [`and ${all.length - citations.length} more`] : []
  const acts = actsOf(claims, records)
  const words = wordsUnder(claims, records) ?? answerUnder(claims, records)
  if (of === 'said') return { head: `${when}: ${acts}`, lines: [...words, ...more], citations }
  return { head: when, lines: [...words, capital([acts, ...more].join(', '))], citations }
}

/** "Stane commits, on a condition", "Tarn Gazette says; Lindqvist commits"; of many claims how many there are. */
function actsOf(claims: readonly ClaimView[], records: BlockRecords): string {
  const acts = [...new Set(claims.map((claim) => actOf(claim, records)))].join('; ')
  const names = [...new Set(claims.map((claim) => nameOf(claim, records)))]
  if (acts.length <= longestLine || claims.length === 1) return acts
  return names.length === 1 ? `${names[0]!}, ${claims.length} statements` : `${claims.length} statements`
}

function actOf(claim: ClaimView, records: BlockRecords): string {
  const terms = [
    claim.chain.length > 0 ? 'as reported' : '',
    claim.condition.length > 0 ? 'on a condition' : '',
    claim.hedge.length > 0 ? 'with a hedge' : '',
  ].filter((term) => term !== '')
  return [
    `${nameOf(claim, records)} ${several(claim) ? plural[claim.kind] : claimKindWord[claim.kind]}`,
    ...terms,
  ].join(', ')
}

/** What several speakers do: "Tarn and Ovelia say". */
const plural: Readonly<Record<ClaimView['kind'], string>> = {
  statement: 'say',
  denial: 'deny',
  prediction: 'predict',
  evaluation: 'judge',
  question: 'ask',
  demand: 'demand',
  proposal: 'propose',
  commitment: 'commit',
  refusal: 'refuse',
  decision: 'decide',
  'no-comment': 'won’t say',
}

function several({ speakers, speakersUnclear }: ClaimView): boolean {
  return speakers.length > 1 && !speakersUnclear
}

function nameOf(claim: ClaimView, { actors, sources }: BlockRecords): string {
  const names = claim.speakers.map((id) => {
    const actor = actors.get(id)
    return actor ? (shortNameOf(actor) ?? actor.name) : 'somebody no longer in the library'
  })
  return names.length > 0 ? speakersText(names, claim.speakersUnclear) : sourceVoice(sources.get(claim.source)!.view)
}

/** The words of the one claim of a date, if there is room for them with all their terms; else null. */
function wordsUnder(claims: readonly ClaimView[], { sources, actors }: BlockRecords): string[] | null {
  const [only, ...others] = claims
  if (!only || others.length > 0) return null
  const { words, qualifiers } = fewWords(only, sources.get(only.source)!, actors, 'ours')
  const line = [saidText(words), ...qualifiers].join(', ')
  return words.length > 0 && line.length <= longestLine ? [line] : null
}

/** What all claims of a date answer to a question, in the analyst's words: "Talks resume: 24 May". */
function answerUnder(claims: readonly ClaimView[], { questions }: BlockRecords): string[] {
  const [first, ...others] = claims.map(({ answers }) => answers)
  const shared = first?.find(({ question, answer }) =>
    others.every((all) => all.some((one) => one.question === question && answerKey(one.answer) === answerKey(answer))),
  )
  const question = questions.find(({ id }) => id === shared?.question)
  if (!shared || !question) return []
  const label = labelOfQuestion(question)
  const line = `${label}${/[?.!…]$/u.test(label) ? '' : ':'} ${answerText(shared.answer)}`
  return line.length <= longestLine ? [line] : []
}

/** A day of the note's own year is told without it. */
function withoutYear(day: string, date: string): string {
  const year = date.slice(0, 4)
  return year !== '' && day.endsWith(` ${year}`) ? day.slice(0, -year.length - 1) : day
}
