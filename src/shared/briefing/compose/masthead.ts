import type { ClaimView } from '../../claims/claim-view.ts'
import { latestOf } from '../../sources/latest-of.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { capital } from '../../text/capital.ts'
import { momentText } from '../../dates/typed-moment.ts'
import { longDate } from '../../words/dates.ts'
import { several, wordsOfNumber } from '../../words/number-words.ts'
import type { BriefingView } from '../briefing-view.ts'
import { headLines, type HeadLine } from '../templates/head-lines.ts'
import type { Template } from '../templates/template-schema.ts'
import type { PrintedBriefing } from './printed-briefing.ts'

/**
 * The line above the title. "Before the talks of 20 March" is what a briefing note is for; other words, such as "Situation report", are the
 * line themselves.
 */
export function occasionLine(occasion: string): string {
  const words = occasion.trim()
  if (words === '') return 'Briefing note'
  return /^(?:about|after|ahead|at|before|during|following|for|from|in|of|on|since|to|until)\b/iu.test(words)
    ? `Briefing note ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words
}

/** The facts under the title: information as of, for whom, by whom, on what basis. What is not known is left out. */
export function factsOf(
  briefing: Pick<BriefingView, 'date' | 'preparedBy' | 'preparedFor' | 'asOf' | 'basis'>,
  sources: readonly SourceView[],
  claims: readonly ClaimView[],
  template: Pick<Template, 'lines'> | null = null,
): PrintedBriefing['facts'] {
  const { date, asOf, basis } = briefing
  return [
    asOf === '' ? { label: 'Date', value: longDate(date) } : { label: 'Information as of', value: momentText(asOf) },
    { label: 'For', value: briefing.preparedFor.trim() },
    { label: 'Prepared by', value: template?.lines.includes('draftedBy') ? '' : briefing.preparedBy.trim() },
    { label: 'Basis', value: basis.trim() || basisInWords(sources, claims) },
    { label: 'Latest source', value: asOf === '' ? longDate(latestOf(sources)) : '' },
  ].filter((fact) => fact.value !== '')
}

const lineLabels = {
  draftedBy: 'Drafted by',
  clearedBy: 'Cleared by',
  copiedTo: 'Copied to',
  distribution: 'Distribution',
} as const satisfies Record<HeadLine, string>

/** The lines that the head of a briefing has: those of its template, and those in which something is said. */
export function linesOf(
  briefing: Pick<BriefingView, 'clearedBy' | 'copiedTo' | 'distribution'>,
  template: Pick<Template, 'lines'> | null,
): HeadLine[] {
  return headLines.filter(
    (line) => template?.lines.includes(line) || (line !== 'draftedBy' && briefing[line].trim() !== ''),
  )
}

/** The lines of the head that say something, with their labels. */
export function printedLines(
  briefing: Pick<BriefingView, 'preparedBy' | 'clearedBy' | 'copiedTo' | 'distribution'>,
  template: Pick<Template, 'lines'> | null,
): PrintedBriefing['lines'] {
  return linesOf(briefing, template)
    .map((line) => ({
      label: lineLabels[line],
      value: (line === 'draftedBy' ? briefing.preparedBy : briefing[line]).trim(),
    }))
    .filter(({ value }) => value !== '')
}

/** "Two sources, nine claims; none independently confirmed". Empty without sources. */
export function basisInWords(sources: readonly SourceView[], claims: readonly ClaimView[]): string {
  if (sources.length === 0) return ''
  const confirmed = claims.filter(({ status, computed }) => status === 'open' && computed === 'corroborated').length
  const how =
    confirmed === 0
      ? 'none independently confirmed'
      : confirmed === claims.length
        ? 'independently confirmed'
        : `${wordsOfNumber(confirmed)} independently confirmed`
  return `${capital(several(sources.length, 'source'))}, ${several(claims.length, 'claim')}; ${how}`
}
