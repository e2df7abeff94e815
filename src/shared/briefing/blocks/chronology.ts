import { z } from 'zod'
import type { ClaimView } from '../../claims/claim-view.ts'
import { saidDateOf } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { dayOf, type Day } from '../../dates/calendar.ts'
import { firstDay } from '../../dates/days-of.ts'
import { printedDate } from '../../words/shown-date.ts'
import { questionsOption, isSecondHand, type BlockRecords } from './block-records.ts'
import { labelsOfDate, type DateLabel } from './date-labels.ts'
import { saidText } from '../compose/said/said-run.ts'
import { printSentences, type PrintedSentence } from './said-sentence.ts'
import { timelineOf, type PrintedTimeline } from './timeline.ts'
import { countingClaims, dayAhead } from './watch.ts'

/** Which dates are shown: those on which something was said, and those that are spoken of. `list`: whether they are listed even where a picture fits. */
export const chronologyOptions = z.strictObject({
  questions: questionsOption,
  said: z.boolean().default(true),
  spoken: z.boolean().default(true),
  list: z.boolean().default(false),
})
export type ChronologyOptions = z.infer<typeof chronologyOptions>

/**
 * A date with what was said on it, or is said of it. `isSure` is false where it is denied, or nobody else confirms what is said to have
 * happened.
 */
export type DatedEvent = {
  readonly of: 'said' | 'spoken'
  readonly edtf: string
  readonly day: Day
  readonly isAhead: boolean
  readonly isSure: boolean
  readonly claims: readonly ClaimView[]
}

/** Dates in their order, as a picture and as a list. The picture is null where it would not be legible; the list is shown then. */
export type PrintedChronology = {
  readonly picture: PrintedTimeline | null
  readonly isListed: boolean
  readonly dates: readonly {
    readonly when: string
    readonly of: 'said' | 'spoken'
    readonly sentences: readonly PrintedSentence[]
  }[]
}

/** The most dates that a picture shows. */
const mostInPicture = 10

/** A chronology; null if no date is known. */
export function composeChronology(records: BlockRecords, options: ChronologyOptions): PrintedChronology | null {
  const events = eventsOf(records, options)
  if (events.length === 0) return null
  const met = new Set<Id>()
  const dates = events.map(({ edtf, of, claims }) => ({
    when: printedDate(edtf),
    of,
    sentences: printSentences(claims, records, met, (claim) => toldBy(of, claim)),
  }))
  const labels = events.map((event): DateLabel => labelsOfDate(event, records))
  const picture =
    events.length <= mostInPicture ? timelineOf(events, labels, dayOf(records.date), accountOf(dates)) : null
  return { picture, isListed: picture === null || options.list, dates }
}

/** What a date tells of a claim already: when it was said, or which day it speaks of. */
function toldBy(of: DatedEvent['of'], { occasion }: ClaimView): Partial<ClaimView> {
  return of === 'spoken' ? { aboutDate: null } : { saidDate: null, occasion: occasion && { ...occasion, date: null } }
}

/** What a picture shows, for those who do not see it. */
function accountOf(dates: PrintedChronology['dates']): string {
  const told = (of: 'said' | 'spoken') =>
    dates
      .filter((date) => date.of === of)
      .map(({ when, sentences }) => {
        const words = sentences.map(({ runs, details }) =>
          [saidText(runs), ...details.map((line) => `${line}.`)].join(' '),
        )
        return `${when}: ${words.join(' ')}`
      })
      .join(' ')
  const [said, spoken] = [told('said'), told('spoken')]
  return [
    'Timeline.',
    ...(said === '' ? [] : [`Said: ${said}`]),
    ...(spoken === '' ? [] : [`Spoken of: ${spoken}`]),
  ].join(' ')
}

function eventsOf(records: BlockRecords, { questions, said, spoken }: ChronologyOptions): DatedEvent[] {
  const claims = countingClaims(records, questions)
  const today = dayOf(records.date)
  const dated = (of: DatedEvent['of'], edtfOf: (claim: ClaimView) => string): DatedEvent[] =>
    [...Map.groupBy(claims, edtfOf)].flatMap(([edtf, same]) => {
      const first = edtf === '' ? Infinity : firstDay(edtf)
      if (!Number.isFinite(first)) return []
      const ahead = of === 'spoken' && today !== null ? dayAhead(edtf, today) : null
      const isAhead = ahead !== null
      return [{ of, edtf, day: ahead ?? first, isAhead, isSure: isSure(same, of, isAhead, records), claims: same }]
    })
  return [
    ...(said ? dated('said', (claim) => saidDateOf(claim)?.edtf ?? '') : []),
    ...(spoken ? dated('spoken', ({ aboutDate }) => aboutDate?.edtf ?? '') : []),
  ].sort((a, b) => a.day - b.day)
}

/**
 * Whether a date is drawn in full: that of words a reader has at first hand; that of an event that another origin confirms; a date ahead
 * that nobody contests.
 */
function isSure(claims: readonly ClaimView[], of: DatedEvent['of'], isAhead: boolean, records: BlockRecords): boolean {
  if (of === 'said') return claims.some((claim) => !isSecondHand(claim, records))
  if (claims.some(({ computed, kind }) => computed === 'contested' || kind === 'denial')) return false
  return isAhead || claims.some(({ computed }) => computed === 'corroborated')
}
