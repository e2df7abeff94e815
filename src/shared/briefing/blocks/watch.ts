import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { daysOf } from '../../dates/days-of.ts'
import { dayOf, type Day } from '../../dates/calendar.ts'
import { capital } from '../../text/capital.ts'
import { printedDate } from '../../words/shown-date.ts'
import { chosenQuestions, labelOfQuestion, questionsOption, sourcedClaim, type BlockRecords } from './block-records.ts'
import { printSentences, type PrintedSentence } from './said-sentence.ts'

/** What is watched: dates ahead, conditions that somebody named, and what would change our view. */
export const watchOptions = z.strictObject({
  questions: questionsOption,
  dates: z.boolean().default(true),
  conditions: z.boolean().default(true),
  wouldChange: z.boolean().default(true),
})
export type WatchOptions = z.infer<typeof watchOptions>

/** A date or another cue to watch for, with what is said of it. `ours` are the analyst's own words, each with what they belong to. */
export type PrintedWatch = readonly {
  readonly when: string
  readonly sentences: readonly PrintedSentence[]
  readonly ours: readonly { readonly text: string; readonly of: string }[]
}[]

/** What to watch; null if nothing lies ahead. Dates come first, in their order, then conditions, then what may happen any day. */
export function composeWatch(records: BlockRecords, options: WatchOptions): PrintedWatch | null {
  const met = new Set<Id>()
  const claims = countingClaims(records, options.questions)
  const dated = options.dates ? datesAhead(claims, records.date) : []
  const shown = new Set(dated.flatMap((date) => date.claims))
  const conditional = options.conditions
    ? claims.filter((claim) => claim.condition.length > 0 && !shown.has(claim))
    : []
  const sentences = (of: readonly ClaimView[], told: Partial<ClaimView>) =>
    printSentences(of, records, met, () => ({ computed: null, ...told }))
  const parts = [
    ...dated.map(({ when, claims: of }) => ({ when, sentences: sentences(of, { aboutDate: null }), ours: [] })),
    ...(conditional.length > 0 ? [{ when: 'Conditions', sentences: sentences(conditional, {}), ours: [] }] : []),
    ...(options.wouldChange ? anyDay(records, options.questions) : []),
  ]
  return parts.length === 0 ? null : parts
}

/** The claims that count, in the order of the questions, then those that answer none. */
export function countingClaims(records: BlockRecords, questions: readonly Id[] | null): ClaimView[] {
  const reports = records.questions.flatMap(({ answers }) => answers.flatMap(({ claims }) => claims))
  const setAside = new Set(reports.filter(({ counts }) => !counts).map(({ claim }) => claim))
  const asked = chosenQuestions(records, questions).flatMap(({ answers }) =>
    answers.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
  )
  const ids = new Set([...asked, ...(questions === null ? records.claims.keys() : [])])
  return [...ids].flatMap((id) => {
    const found = sourcedClaim(records, id)
    return found && found.claim.status === 'open' && !setAside.has(id) ? [found.claim] : []
  })
}

type DateAhead = { readonly when: string; readonly day: Day; readonly claims: ClaimView[] }

/** The dates after the briefing's day that claims speak of. A date that may lie before it is ahead as long as it is not over. */
function datesAhead(claims: readonly ClaimView[], date: string): DateAhead[] {
  const today = dayOf(date)
  if (today === null) return []
  const found = new Map<string, DateAhead>()
  for (const claim of claims) {
    const edtf = claim.aboutDate?.edtf ?? ''
    const day = edtf === '' ? null : dayAhead(edtf, today)
    if (day === null) continue
    const known = found.get(edtf)
    if (known) known.claims.push(claim)
    else found.set(edtf, { when: whenText(edtf, date), day, claims: [claim] })
  }
  return [...found.values()].sort((a, b) => a.day - b.day)
}

/** The day by which a date is to be looked for: its first, or where that is past or open its last. Null if it is not ahead. */
export function dayAhead(edtf: string, today: Day): Day | null {
  const bounds = daysOf(edtf)
  if (bounds === null) return null
  if (bounds.first > today && Number.isFinite(bounds.first)) return bounds.first
  return bounds.last > today && Number.isFinite(bounds.last) ? bounds.last : null
}

/** "20 March", and with its year where that is not the briefing's: "By 31 March", "2 January 2027". */
export function whenText(edtf: string, date: string): string {
  const year = date.slice(0, 4)
  const words = printedDate(edtf)
  return capital(
    /^\d{4}$/u.test(year)
      ? words.replaceAll(new RegExp(String.raw`(?<=\p{L})(?<!\b(?:about|by|since|to)) ${year}(?!\d)`, 'gu'), '')
      : words,
  )
}

/** What would change our view, on any day: of the questions, and of the note's own judgements. */
function anyDay(records: BlockRecords, questions: readonly Id[] | null): PrintedWatch {
  const stated = new Set(records.judgements.flatMap(({ question }) => question ?? []))
  const ours = [
    ...records.judgements.map(({ number, wouldChange }) => ({ text: wouldChange.trim(), of: `judgement ${number}` })),
    ...chosenQuestions(records, questions).flatMap((question) =>
      stated.has(question.id) || question.ourView === null
        ? []
        : [{ text: question.ourView.wouldChange.trim(), of: `our view: ${labelOfQuestion(question)}` }],
    ),
  ].filter(({ text }) => text !== '')
  return ours.length === 0 ? [] : [{ when: 'Any day', sentences: [], ours }]
}
