import { exportLetters, storedLetters } from '#shared/briefing/citation-letters.ts'
import { editBriefing } from '#shared/briefing/edit-briefing.ts'
import { duplicateBriefing as duplicate } from '#shared/briefing/duplicate-briefing.ts'
import { firstSections, type Section } from '#shared/briefing/sections.ts'
import { sectionsOf } from '#shared/briefing/templates/apply-template.ts'
import { startBriefing } from '#shared/briefing/start-briefing.ts'
import { writeSections as setSections } from '#shared/briefing/write-sections.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { create, remove, update, type Moment, type Row } from '#shared/changes/draft.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { keptState, noteStateNow } from '../reads/read-last-note.ts'
import { readBriefing, readLetterRows } from '../reads/read-briefings.ts'
import { caseForNew } from '../rows/cases.ts'
import { liveRow, neededRow, rowsOf } from '../rows/rows.ts'
import { citable, draftOfWriting, judgementsOf, liveJudgements, sourceOf } from './briefing-rows.ts'
import { keepViews, statingTruly } from './stated-views.ts'
import { headOfTemplate, keepTemplate } from './kept-files.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Adds a briefing with an empty paragraph in each section of free text. Its date is today if the head has none. */
export function addBriefing(library: Library, { template, ...head }: Input<'addBriefing'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const kept = template ? keepTemplate(library.db, template, moment) : ok({ id: null, fields: [] })
    if (!kept.ok) return kept
    const start = template
      ? { head: { ...headOfTemplate(template), ...head }, sections: sectionsOf(template), template: kept.value.id }
      : { head, sections: firstSections }
    const { draft, id } = startBriefing(start, caseForNew(library.db).id, localDate(library.now()), moment)
    return ok({ draft: { ...draft, fields: [...kept.value.fields, ...draft.fields] }, value: { id } })
  })
}

/** Sets fields of a briefing's head; absent ones stay. */
export function updateBriefing(library: Library, { id, head }: Input<'updateBriefing'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'briefing', id)
    return row.ok ? ok({ draft: editBriefing(row.value, head), value: null }) : row
  })
}

/**
 * Saves one burst of typing, or one insertion, as one undo step, and returns the briefing's letters if it changed
 * them. Fails (`bad-input`) if a block or a judgement belongs to another briefing.
 */
export function writeBriefing(
  library: Library,
  { id, ...writing }: Input<'writeBriefing'>,
): Result<Output<'writeBriefing'>> {
  const { db } = library
  const written = commit(library, { origin: 'user' }, (moment) => {
    const briefing = neededRow(db, 'briefing', id)
    if (!briefing.ok) return briefing
    const draft = draftOfWriting(db, id, { ...writing, put: statingTruly(db, writing.put) }, moment)
    return draft.ok
      ? ok({ draft: draft.value, value: draft.value.fields.some(({ type }) => type === 'citation_letter') })
      : draft
  })
  return written.ok ? ok({ letters: written.value ? storedLetters(readLetterRows(db, id)) : null }) : written
}

/**
 * Sets the sections of a briefing. What the analyst wrote in a section that goes is deleted with it, with its judgements
 * and citations.
 */
export function writeSections(library: Library, { id, label, sections }: Input<'writeSections'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const briefing = neededRow(db, 'briefing', id)
    if (!briefing.ok) return briefing
    return ok({ draft: { label, fields: sectionFields(db, id, sections, moment) }, value: null })
  })
}

/** The changes that set the sections of a briefing, and delete what is written in those that go. */
export function sectionFields(db: Database, id: Id, sections: readonly Section[], moment: Moment): FieldChange[] {
  const rows = db.all<Row>('SELECT * FROM briefing_section WHERE briefing=? ORDER BY id', id)
  const kept = new Set(sections.map(({ key }) => key))
  const gone = rowsOf(db, 'briefing_block', 'briefing', id).filter((row) => !kept.has(row['section'] as string))
  return [
    ...setSections(id, sections, rows, moment),
    ...removeWithOwned(
      db,
      'briefing_block',
      gone.map((row) => row.id),
      moment,
    ),
    ...removeWithOwned(db, 'judgement', liveJudgements(db, judgementsOf(gone)), moment),
  ]
}

/** Ignores a finding of a check in a briefing, with a reason that is kept; the same again changes the reason. */
export function ignoreFinding(library: Library, { id, finding }: Input<'ignoreFinding'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const briefing = neededRow(library.db, 'briefing', id)
    if (!briefing.ok) return briefing
    const { key, code, reason } = finding
    const row = ignoredRow(library.db, id, key)
    const fields = row
      ? update('check_ignored', row, { code, reason })
      : create('check_ignored', moment.newId(), { owner_type: 'briefing', owner: id, finding: key, code, reason })
    return ok({ draft: { label: 'Ignore a check', fields }, value: null })
  })
}

/** Shows a finding again that was ignored. */
export function heedFinding(library: Library, { id, key }: Input<'heedFinding'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = ignoredRow(library.db, id, key)
    const fields = row?.deleted_at === null ? [remove('check_ignored', row.id, moment)] : []
    return ok({ draft: { label: 'Show a check again', fields }, value: null })
  })
}

function ignoredRow(db: Database, briefing: Id, key: string): Row | undefined {
  return db.get<Row>('SELECT * FROM check_ignored WHERE owner=? AND finding=?', briefing, key)
}

/** Accepts cited claims as they are now: what became of them before is not told any more. */
export function acceptClaims(library: Library, { id, claims }: Input<'acceptClaims'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, () => {
    const accepted = new Set(claims)
    const lookup = citable(db)
    const fields = rowsOf(db, 'citation', 'briefing', id).flatMap((row) => {
      const found = accepted.has(row['claim'] as Id) ? lookup(row['claim'] as Id) : undefined
      return found
        ? update('citation', row, { revision: found.revision, made_from: found.madeFrom, stood: found.stood })
        : []
    })
    return ok({ draft: { label: 'Accept changes of a cited claim', fields }, value: null })
  })
}

/** Notes that a sentence was read back against what it cites; again, that it was so now. */
export function readBack(library: Library, { id, hash }: Input<'readBack'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const briefing = neededRow(db, 'briefing', id)
    if (!briefing.ok) return briefing
    const row = db.get<Row>('SELECT * FROM read_back WHERE owner=? AND sentence_hash=?', id, hash)
    const at = new Date(library.now()).toISOString()
    const fields = row
      ? update('read_back', row, { read_at: at })
      : create('read_back', moment.newId(), { owner_type: 'briefing', owner: id, sentence_hash: hash, read_at: at })
    return ok({ draft: { label: 'Read a sentence back', fields }, value: null })
  })
}

/** Starts a briefing from another one, dated today. */
export function duplicateBriefing(library: Library, { id }: Input<'duplicateBriefing'>): Result<{ id: Id }> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const original = readBriefing({ db }, { id })
    if (!original.ok) return original
    const row = liveRow(db, 'briefing', id)
    const inCase = (row?.['in_case'] as Id | undefined) ?? caseForNew(db).id
    const fileOf = (column: 'template' | 'scale') => (row?.[column] ?? null) as Id | null
    const files = { template: fileOf('template'), scale: fileOf('scale') }
    const lookups = { citable: citable(db), sourceOf: sourceOf(db), files }
    const copy = duplicate(original.value, inCase, localDate(library.now()), lookups, moment)
    // What our views were when the other note was written stays there; the new one goes on with them.
    const fields = [...copy.draft.fields, ...keepViews(db, id, moment)]
    return ok({ draft: { ...copy.draft, fields }, value: { id: copy.id } })
  })
}

/**
 * Records that a copy of the briefing went out with these letters, so that none of them is given to another claim, and what
 * it stands on. It is no undo step.
 */
export function keepLetters(library: Library, { id, letters }: Input<'keepLetters'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'export' }, (moment) => {
    const briefing = neededRow(db, 'briefing', id)
    if (!briefing.ok) return briefing
    const fields = [
      ...exportLetters(id, readLetterRows(db, id), letters, sourceOf(db), moment),
      ...keepState(library, id, letters, moment),
    ]
    return ok({ draft: { label: 'Export a briefing', fields }, value: null })
  })
}

/** Keeps what a briefing stands on, unless it is as at the last export. */
function keepState(library: Library, id: Id, letters: Input<'keepLetters'>['letters'], moment: Moment): FieldChange[] {
  const view = readBriefing(library, { id })
  if (!view.ok) return []
  const cited = letters.map(({ claim }) => claim)
  const state = JSON.stringify(noteStateNow(library, view.value, cited))
  return state === JSON.stringify(keptState(library, id))
    ? []
    : create('exported_state', moment.newId(), { briefing: id, state })
}

/** Deletes a briefing with its blocks, judgements and citations; cited claims stay. */
export function deleteBriefing(library: Library, { id }: Input<'deleteBriefing'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'briefing', id)
    return row.ok
      ? ok({
          draft: { label: 'Delete a briefing', fields: removeWithOwned(library.db, 'briefing', [id], moment) },
          value: null,
        })
      : row
  })
}

/** The date in the analyst's time zone, not in UTC. */
function localDate(now: number): string {
  const date = new Date(now)
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
