import type { ActorView } from '../../../actors/actor-view.ts'
import { saidDateOf, type ClaimAnchor, type ClaimView } from '../../../claims/claim-view.ts'
import { ratingText, saidAboutText, withdrawnText, wordsAlone } from '../../../claims/claim-words.ts'
import { claimRelationWords } from '../../../model/enums.ts'
import type { Id } from '../../../model/id.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { capital } from '../../../text/capital.ts'
import { contains, type Range } from '../../../text/range.ts'
import { longDate } from '../../../words/dates.ts'
import { printedDate } from '../../../words/shown-date.ts'
import { statusLine, type Standing } from './status-line.ts'

/** Where the lines look up what a claim refers to. */
export type Lookups = {
  /** "[1 ¶3]" of a claim that the briefing letters; null for others. */
  readonly labelOf: (claim: Id) => string | null
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly standing: Standing
}

/**
 * The short lines under a claim's sentence: what the sentence does not hold of its conditions, hedges, dates, occasion and status.
 * `printed` are the ranges that stand in the sentence; `withDate` says whether the date of speaking is still to be told.
 */
export function linesBelow(
  claim: ClaimView,
  source: SourceView,
  printed: readonly Range[],
  withDate: boolean,
  lookups: Lookups,
): string[] {
  const open = (anchors: readonly ClaimAnchor[]) => anchors.filter((anchor) => !isPrinted(anchor, printed))
  const said = saidDateOf(claim)
  const lines = [
    ...claim.condition.map((one) => conditionLine(one, open(one.anchors))),
    labelled(
      'Hedge',
      open(claim.hedge)
        .map(({ exact }) => exact)
        .join(', '),
    ),
    labelled('Date spoken of', dateText(claim.aboutDate, printed)),
    ...aboutLines(claim, printed, lookups),
    withDate && said && !tellsDay(claim.occasion?.label ?? '', said.edtf) ? labelled('Said', saidText(said)) : '',
    labelled('Said about', saidAboutText(claim, lookups.actors)),
    occasionLine(claim.occasion),
    capital(withdrawnText(claim.occasion, printedDate)),
    ...claim.relations.map(({ type, direction, claim: other }) => {
      const label = lookups.labelOf(other)
      return label === null ? '' : `${capital(claimRelationWords[type][direction === 'to' ? 1 : 0])} ${label}`
    }),
    statusLine(claim, lookups),
    claim.marking === null ? '' : `Marked ${claim.marking}`,
    claim.gloss === '' ? '' : `In our words${claim.glossTranslated ? ' (translated)' : ''}: ${claim.gloss}`,
    labelled('Note', claim.memo.trim()),
    labelled('Tags', claim.tags.join(', ')),
    ratingText(claim, source),
  ]
  return lines.filter((line) => line !== '')
}

/** When a claim was said, as it is printed: "3 March 2026"; '' if it is not known. */
export function saidWhen(claim: ClaimView): string {
  const said = saidDateOf(claim)
  return said === null ? '' : saidText(said)
}

/** A claim without what the analyst wrote for themselves: gloss, memo and tags. */
export function withoutNotes(claim: ClaimView): ClaimView {
  return { ...claim, gloss: '', glossTranslated: false, memo: '', tags: [] }
}

function isPrinted(range: Range, printed: readonly Range[]): boolean {
  return printed.some((one) => contains(one, range))
}

function conditionLine({ gloss, anchors }: ClaimView['condition'][number], open: readonly ClaimAnchor[]): string {
  if (anchors.length === 0) return labelled('Condition, in our words', gloss)
  return labelled('Condition', open.map(({ exact }) => exact).join(' … '))
}

/** What a claim is about; where that is unclear between several, in one line. */
function aboutLines({ about, aboutUnclear }: ClaimView, printed: readonly Range[], lookups: Lookups): string[] {
  const lines = about.map((one) => aboutLine(one, aboutUnclear ? [] : printed, lookups)).filter((line) => line !== '')
  return aboutUnclear && lines.length > 0
    ? [
        `${lines.map((line, i) => (i === 0 ? line : line.charAt(0).toLowerCase() + line.slice(1))).join(', or ')}, unclear which`,
      ]
    : lines
}

function aboutLine(about: ClaimView['about'][number], printed: readonly Range[], { labelOf, claims }: Lookups): string {
  if (about.of === 'claim') {
    const label = labelOf(about.claim)
    if (label !== null) return `About ${label}`
    const claim = claims.get(about.claim)
    return claim ? labelled('About', wordsAlone(claim)) : ''
  }
  if (about.anchors.length === 0) return labelled('About the idea, in our words', about.gloss)
  const open = about.anchors.filter((anchor) => !isPrinted(anchor, printed))
  return labelled('About the idea', wordsOf(open))
}

/** A date that the claim speaks of: the text's words, and which date they mean. Empty if the sentence says it in full. */
function dateText(date: ClaimView['aboutDate'], printed: readonly Range[]): string {
  if (date === null) return ''
  const stands = date.anchor !== null && isPrinted(date.anchor, printed)
  if (date.edtf === '') return stands ? '' : date.words
  if (date.words === '') return printedDate(date.edtf)
  if (date.words.includes(longDate(date.edtf)) || date.words === printedDate(date.edtf)) return stands ? '' : date.words
  const shown = printedDate(date.edtf)
  // “January” is told by “January 2026”, “the spring” by “spring 2026”.
  if (shown.toLowerCase().includes(date.words.toLowerCase().replace(/^the /u, ''))) return shown
  // “since” would put “not before the end of the month” into the past.
  return `${date.words} (${shown.replace(/^since (?<day>.+)$/u, 'from $<day> on')})`
}

function saidText({ edtf, words }: { readonly edtf: string; readonly words: string }): string {
  return edtf === '' ? words : printedDate(edtf)
}

/** Whether a label tells the day already: "Press conference in Halden, 3 March". */
function tellsDay(label: string, edtf: string): boolean {
  const day = longDate(edtf.replace(/^\.\.\//u, '')).replace(/\s\d{4}$/u, '')
  return /\d \p{L}/u.test(day) && new RegExp(String.raw`(?<!\d)${day}`, 'u').test(label)
}

/** The occasion by its label, and what of place, channel and listeners the label leaves out. */
function occasionLine(occasion: ClaimView['occasion']): string {
  if (occasion === null) return ''
  const { label, place, channel, addressee } = occasion
  const more = [place, channel, addressee === '' ? '' : `to ${addressee}`].filter(
    (part) => part !== '' && !label.toLowerCase().includes(part.replace(/^to /u, '').toLowerCase()),
  )
  return more.length === 0 ? label : `${label} (${more.join('; ')})`
}

function labelled(label: string, words: string): string {
  return words === '' ? '' : `${label}: ${words}`
}

function wordsOf(anchors: readonly ClaimAnchor[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}
