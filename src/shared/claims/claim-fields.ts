import type { FieldChange } from '../changes/change.ts'
import { type Moment, create, remove, update, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { Value } from '../changes/records.ts'
import { setSpans } from '../changes/span-changes.ts'
import type { ClaimFields } from './claim-fields-schema.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { needsWords, type ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { setAnswers } from '../questions/set-answers.ts'
import { marking } from '../standards/marking.ts'
import { setTags } from '../tags/set-tags.ts'
import type { Range } from '../text/range.ts'
import { setAbout } from './claim-about.ts'
import { columnsToSet } from './claim-columns.ts'
import { checkChain, setChain } from './claim-chain.ts'
import { setConditions } from './claim-conditions.ts'
import { dateColumns, setDateSpan } from './claim-dates.ts'
import { setHedges } from './claim-hedges.ts'
import { findOccasion } from './claim-occasion.ts'
import { anchorRows, type ClaimSurroundings, type RowsAround } from './claim-rows.ts'

/** What a gesture on a claim's card sets. An absent member stays unchanged. */
export type ClaimIntent = { readonly [F in keyof ClaimFields]?: ClaimFields[F] | undefined } & {
  readonly content?: readonly Range[] | undefined
}

type Claim = { readonly id: Id; readonly revision: Id; readonly kind: ClaimKind }

/** The changes that an intent causes: the claim's own columns, and fields of the rows around it. */
type ClaimChanges = { readonly columns: Record<string, Value>; readonly fields: readonly FieldChange[] }

/** Fails with one sentence at the first impossible value; then nothing is changed. */
export function changeClaim(
  claim: Claim,
  rows: RowsAround,
  intent: ClaimIntent,
  around: ClaimSurroundings,
  moment: Moment,
): Result<ClaimChanges> {
  const checked = checkIntent(claim, rows, intent, around)
  if (!checked.ok) return checked
  const dates = dateColumns(intent)
  if (!dates.ok) return dates
  const occasion = intent.occasion === undefined ? undefined : findOccasion(intent.occasion, around, moment)
  if (occasion?.ok === false) return occasion
  const fields: FieldChange[] = [...(occasion?.value.fields ?? [])]
  for (const change of changesAround(claim, rows, intent, around, moment)) {
    if (!change.ok) return change
    fields.push(...change.value)
  }
  return ok({
    columns: { ...columnsOf(intent), ...dates.value, ...(occasion && { occasion: occasion.value.id }) },
    fields,
  })
}

/** Checks the rules that must hold for the claim after the change. */
function checkIntent(claim: Claim, rows: RowsAround, intent: ClaimIntent, around: ClaimSurroundings): Result<null> {
  const kind = intent.kind ?? claim.kind
  const contents = intent.content?.length ?? anchorRows(rows, claim.id, 'content').length
  if (contents === 0 && needsWords(kind)) {
    return fail('bad-input', 'A claim needs the words it rests on, so nothing was marked; select them first.')
  }
  if (intent.marking !== undefined && intent.marking !== null && marking(intent.marking) === null) {
    return fail('bad-input', `“${intent.marking}” is not a marking of the scheme in use, so nothing was changed.`)
  }
  const actors = [
    ...(intent.speakers ?? []),
    ...(intent.saidAbout ?? []),
    ...(intent.chain ?? []).flatMap(({ actor }) => actor ?? []),
  ]
  if (actors.some((actor) => around.actorName(actor) === undefined)) {
    return fail('not-found', 'This actor is not in the library any more, so nothing was changed.')
  }
  if (intent.speakers === undefined && intent.chain === undefined) return ok(null)
  const chain = intent.chain?.map(({ actor }) => actor) ?? rows.chain.map((row) => row['actor'] as Id | null)
  return checkChain(chain, intent.speakers ?? rows.speakers.map((row) => row['actor'] as Id), around.actorName)
}

/** The claim's own columns that an intent sets, except dates and occasion. */
export function columnsOf(intent: ClaimIntent): Record<string, Value> {
  return {
    // A reopened claim loses the date and the reason of its earlier status.
    ...(intent.status === 'open' && { status_date: null, status_reason: null }),
    ...columnsToSet(intent),
  }
}

/** The changes for each set of rows in the intent. Yielded one by one, so that the first failure ends the rest. */
function* changesAround(
  claim: Claim,
  rows: RowsAround,
  intent: ClaimIntent,
  around: ClaimSurroundings,
  moment: Moment,
): Iterable<Result<FieldChange[]>> {
  const {
    content,
    cue,
    speakers,
    saidAbout,
    chain,
    hedge,
    condition,
    about,
    aboutDate,
    saidDate,
    tags,
    answers,
    memo,
  } = intent
  const owner = { type: 'claim', ...claim } as const
  const words = (role: 'content' | 'cue', spans: readonly Range[]) =>
    setSpans({ owner, role, rows: anchorRows(rows, claim.id, role), spans }, around.quote, moment)
  if (content !== undefined) yield words('content', content)
  if (cue !== undefined) yield words('cue', cue === null ? [] : [cue])
  if (speakers !== undefined) yield ok(setActors('claim_speaker', claim.id, rows.speakers, speakers, moment))
  if (saidAbout !== undefined) yield ok(setActors('said_about', claim.id, rows.saidAbout, saidAbout, moment))
  if (chain !== undefined) yield setChain(claim, rows, chain, around, moment)
  if (hedge !== undefined) yield setHedges(claim, null, rows, hedge, around, moment)
  if (condition !== undefined) yield setConditions(claim, rows, condition, around, moment)
  if (about !== undefined) yield setAbout(claim, rows, about, around, moment)
  if (aboutDate !== undefined) yield setDateSpan(claim, 'about', rows, aboutDate, around, moment)
  if (saidDate !== undefined) yield setDateSpan(claim, 'said', rows, saidDate, around, moment)
  if (tags !== undefined) yield ok(setTags(owner, rows.tagged, tags, around.tags, moment))
  if (answers !== undefined) yield setAnswers(claim.id, rows.answers, answers, around.questions, moment)
  if (memo !== undefined) yield ok(setMemo({ type: 'claim', id: claim.id }, rows.memo, memo, moment))
}

/** Sets who speaks in a claim or whom it is about, in this order. Rows of actors that stay keep their ids. */
function setActors(
  type: 'claim_speaker' | 'said_about',
  claim: Id,
  rows: readonly Row[],
  actors: readonly Id[],
  moment: Moment,
): FieldChange[] {
  const wanted = [...new Set(actors)]
  const known = new Map(rows.map((row) => [row['actor'] as Id, row]))
  return [
    ...rows.filter((row) => !wanted.includes(row['actor'] as Id)).map((row) => remove(type, row.id, moment)),
    ...wanted.flatMap((actor, ord) => {
      const row = known.get(actor)
      return row ? update(type, row, { ord }) : create(type, moment.newId(), { claim, actor, ord })
    }),
  ]
}
