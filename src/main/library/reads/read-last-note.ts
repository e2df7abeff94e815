import { noteStateOf, noteStateSchema, type NoteState } from '#shared/briefing/blocks/note-state.ts'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { numberedJudgements } from '#shared/briefing/compose/compute-sections.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { lastChangesOf } from './claim-changes.ts'
import { readBriefing } from './read-briefings.ts'
import { readCitations, rowThen } from './read-cited-then.ts'
import { readClaims } from './read-claims.ts'
import { listQuestions } from './read-questions.ts'
import { listSources } from './read-sources.ts'

/**
 * Reads what the briefing that this one follows stood on, and what is needed to compare this one with it; null if it follows none, or that
 * one is gone.
 */
export function readLastNote(library: Library, { id }: Input<'readLastNote'>): Result<Output<'readLastNote'>> {
  const { db } = library
  const briefing = readBriefing({ db }, { id })
  if (!briefing.ok) return briefing
  const followed = briefing.value.follows === null ? null : readBriefing({ db }, { id: briefing.value.follows })
  if (!followed?.ok) return ok(null)
  const kept = keptState(library, followed.value.id)
  const before = kept ?? neverExported(library, followed.value)
  const claims = [...new Set([...before.claims.map(({ claim }) => claim), ...citedClaims(briefing.value)])]
  return ok({
    before,
    wasExported: kept !== null,
    judgements: db
      .all<{ judgement: Id; follows: Id }>(
        'SELECT id AS judgement, follows FROM judgement WHERE briefing=? AND follows IS NOT NULL AND deleted_at IS NULL ORDER BY id',
        id,
      )
      .map((row) => ({ ...row })),
    changes: [...lastChangesOf(db, claims)].map(([claim, change]) => ({ claim, change: change.id })),
  })
}

/** What a briefing that cites these claims stands on now. */
export function noteStateNow(library: Library, briefing: BriefingView, cited: readonly Id[]): NoteState {
  const last = lastChangesOf(library.db, cited)
  return noteStateOf(
    {
      date: briefing.date,
      claims: new Map(readClaims(library, { ids: [...new Set(cited)] }).map((claim) => [claim.id, claim])),
      sources: new Map(listSources(library).map((view) => [view.id, { view }])),
      questions: listQuestions(library),
    },
    cited,
    numberedJudgements(briefing),
    (claim) => last.get(claim)?.id ?? '',
  )
}

/** What a briefing stood on when it was exported last, as it was kept; null if it never was. */
export function keptState({ db }: Pick<Library, 'db'>, briefing: Id): NoteState | null {
  const kept = db.get<{ state: string }>(
    'SELECT state FROM exported_state WHERE briefing=? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1',
    briefing,
  )
  const state = kept && noteStateSchema.safeParse(JSON.parse(kept.state))
  return state?.success ? state.data : null
}

/**
 * What a briefing that was never exported stood on: each claim as it was when it was cited first. Its judgements and which questions were
 * contested are not known from then, so they count as they are.
 */
function neverExported(library: Library, briefing: BriefingView): NoteState {
  const { db } = library
  const now = noteStateNow(library, briefing, citedClaims(briefing))
  const read = new Map(
    readCitations(db, briefing.id)
      .toReversed()
      .map((citation) => [citation.claim, citation]),
  )
  const last = lastChangesOf(db, [...read.keys()])
  return {
    ...now,
    claims: now.claims.map((claim) => {
      const citation = read.get(claim.claim)
      if (!citation) return claim
      const { stood, readAt } = citation
      const then = (table: 'claim' | 'source', id: Id) =>
        rowThen(db, db.get<Row>(`SELECT * FROM ${table} WHERE id=?`, id)!, readAt)
      const source = db.get<{ source: Id }>(
        'SELECT source FROM revision WHERE id=(SELECT revision FROM claim WHERE id=?)',
        claim.claim,
      )!.source
      return {
        claim: claim.claim,
        change: (last.get(claim.claim)?.seq ?? 0) > readAt ? '' : claim.change,
        status: stood === '' ? claim.status : stood,
        credibility: then('claim', claim.claim)['credibility'] as NoteState['claims'][number]['credibility'],
        reliability: then('source', source)['reliability'] as NoteState['claims'][number]['reliability'],
      }
    }),
  }
}
