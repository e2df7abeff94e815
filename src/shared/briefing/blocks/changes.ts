import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import { shownStatus, type ShownStatus } from '../../questions/status-view.ts'
import { credibilityText, reliabilityText } from '../../standards/admiralty.ts'
import { capital } from '../../text/capital.ts'
import { longDate } from '../../words/dates.ts'
import type { BlockRecords } from './block-records.ts'
import type { JudgementNow, NoteState } from './note-state.ts'
import { printSentence, type PrintedSentence } from './said-sentence.ts'

/** Which changes since the last briefing are told. */
export const changesOptions = z.strictObject({
  claims: z.boolean().default(true),
  ratings: z.boolean().default(true),
  questions: z.boolean().default(true),
  judgements: z.boolean().default(true),
})
export type ChangesOptions = z.infer<typeof changesOptions>

/** The last briefing as it stood, and this one: what it cites, its judgements, and the last change of each claim. */
export type SinceLast = {
  readonly before: NoteState
  readonly cited: readonly Id[]
  readonly judgements: readonly JudgementNow[]
  readonly changeOf: (claim: Id) => string
}

/** What changed since a date ('' if it is not known), by kinds: "New", "No longer stands". A change is a sentence, or a claim with what became of it. */
export type PrintedChanges = {
  readonly since: string
  readonly parts: readonly {
    readonly heading: string
    readonly changes: readonly { readonly text: string; readonly claim: PrintedSentence | null }[]
  }[]
}

/** What changed since the last briefing; null if there was none. Without any change, one part says so. */
export function composeChanges(records: BlockRecords, options: ChangesOptions): PrintedChanges | null {
  const { last } = records
  if (!last) return null
  const met = new Set<Id>()
  const told = (id: Id) => {
    const claim = records.claims.get(id)
    const source = claim && records.sources.get(claim.source)
    return claim && source ? printSentence(claim, source, records, met, { computed: null }) : null
  }
  const withClaim = (heading: string, some: readonly { readonly id: Id; readonly text: string }[]) => ({
    heading,
    changes: some.map(({ id, text }) => ({ text: capital(text), claim: told(id) })),
  })
  const claims = claimChanges(records, last)
  const parts = [
    ...(options.claims
      ? [
          withClaim('New', claims.fresh),
          withClaim('No longer stands', claims.fallen),
          withClaim('Now stands otherwise', claims.moved),
          withClaim('Changed', claims.edited),
          inWords('Deleted', claims.deleted),
        ]
      : []),
    ...(options.ratings ? [withClaim('Rated anew', claims.rated)] : []),
    ...(options.questions ? [inWords('Questions', questionChanges(records, last))] : []),
    ...(options.judgements ? [inWords('Judgements', judgementChanges(last))] : []),
  ].filter(({ changes }) => changes.length > 0)
  const none = { heading: '', changes: [{ text: 'Nothing that the last briefing stood on has changed.', claim: null }] }
  return { since: longDate(last.before.date), parts: parts.length === 0 ? [none] : parts }
}

function inWords(heading: string, texts: readonly string[]): PrintedChanges['parts'][number] {
  return { heading, changes: texts.map((text) => ({ text, claim: null })) }
}

const setAside: readonly ShownStatus[] = ['refuted', 'superseded', 'retracted']

/** Each claim is told once: that it fell before that its status moved, that before an edit, and its rating beside. */
function claimChanges(records: BlockRecords, { before, cited, changeOf }: SinceLast) {
  const known = new Map(before.claims.map((one) => [one.claim, one]))
  const fresh = [...new Set(cited)]
    .filter((id) => !known.has(id) && records.claims.has(id))
    .map((id) => ({ id, text: '' }))
  const changes = before.claims.map((was) => {
    const claim = records.claims.get(was.claim)
    if (!claim) return { ...was, kind: 'deleted' as const, text: '', rating: '' }
    const status = shownStatus(claim)
    const rating = ratingChange(was, claim.credibility, records.sources.get(claim.source)?.view.reliability ?? null)
    const hasMoved = status !== was.status
    const kind =
      hasMoved && setAside.includes(status)
        ? ('fallen' as const)
        : hasMoved
          ? ('moved' as const)
          : changeOf(was.claim) !== was.change && rating === ''
            ? ('edited' as const)
            : ('same' as const)
    return { ...was, kind, text: hasMoved ? `${wordOf(was.status)}, now ${wordOf(status)}` : '', rating }
  })
  const of = (kind: (typeof changes)[number]['kind']) =>
    changes.filter((one) => one.kind === kind).map(({ claim, text }) => ({ id: claim, text }))
  const gone = of('deleted').length
  return {
    fresh,
    fallen: of('fallen'),
    moved: of('moved'),
    edited: of('edited'),
    deleted:
      gone === 0
        ? []
        : [
            gone === 1
              ? 'One claim that was cited is no longer in the library.'
              : `${gone} claims that were cited are no longer in the library.`,
          ],
    rated: changes.filter(({ rating }) => rating !== '').map(({ claim, rating }) => ({ id: claim, text: rating })),
  }
}

function wordOf(status: ShownStatus): string {
  return status === 'open' ? 'neither contested nor corroborated' : status
}

function ratingChange(
  was: NoteState['claims'][number],
  credibility: NoteState['claims'][number]['credibility'],
  reliability: NoteState['claims'][number]['reliability'],
): string {
  const parts = [
    was.reliability === reliability
      ? ''
      : `source: ${reliabilityText(was.reliability).toLowerCase()}, now ${reliabilityText(reliability).toLowerCase()}`,
    was.credibility === credibility
      ? ''
      : `report: ${credibilityText(was.credibility).toLowerCase()}, now ${credibilityText(credibility).toLowerCase()}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function questionChanges({ questions }: BlockRecords, { before }: SinceLast): string[] {
  const was = new Set(before.contested)
  return questions.flatMap(({ id, text, contested }) => {
    if (contested === was.has(id)) return []
    return [contested ? `Now contested: ${text}` : `No longer contested: ${text}`]
  })
}

function judgementChanges({ before, judgements }: SinceLast): string[] {
  const known = new Map(before.judgements.map((one) => [one.id, one]))
  const now = new Set(judgements.map(({ id }) => id))
  const dropped = before.judgements.filter(({ id }) => !now.has(id)).length
  return [
    ...judgements.flatMap(({ id, number, likelihood, confidence }) => {
      const was = known.get(id)
      if (!was) return [`Judgement ${number} is new.`]
      // Never in one sentence (ICD 203).
      return [
        ...(was.likelihood === likelihood
          ? []
          : [`Judgement ${number}: ${was.likelihood ?? 'no likelihood'} before, now ${likelihood ?? 'none'}.`]),
        ...(was.confidence === confidence
          ? []
          : [
              `Confidence in judgement ${number}: ${was.confidence ?? 'not set'} before, now ${confidence ?? 'not set'}.`,
            ]),
      ]
    }),
    ...(dropped === 0 ? [] : [dropped === 1 ? 'One judgement was dropped.' : `${dropped} judgements were dropped.`]),
  ]
}
