import type { FieldChange } from '#shared/changes/change.ts'
import { create, remove, update, type Moment } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { caseForNew, chosenCaseKey, lastCaseKey, liveCases, type CaseRow } from '../rows/cases.ts'
import { gone, neededRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { keepUiState } from '../ui-state.ts'

export function addCase(library: Library, { name }: Input<'addCase'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const id = moment.newId()
    return ok({ draft: { label: 'New case', fields: create('case', id, { name }) }, value: { id } })
  })
}

export function renameCase(library: Library, { id, name }: Input<'renameCase'>): Result<null> {
  return changeCase(library, id, 'Rename the case', { name })
}

/** Sets whether two voices of one side count as one when statuses under questions of a case are computed. */
export function setCountSides(library: Library, { id, on }: Input<'setCountSides'>): Result<null> {
  return changeCase(library, id, on ? 'Count sides' : 'Do not count sides', { count_sides: on ? 1 : 0 })
}

/** Sets the marking of a case; null: that of its sources holds. */
export function setCaseMarking(library: Library, { id, marking }: Input<'setCaseMarking'>): Result<null> {
  return changeCase(library, id, 'Mark the case', { marking })
}

function changeCase(
  library: Library,
  id: Id | undefined,
  label: string,
  fields: Parameters<typeof update<'case'>>[2],
): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = caseMeant(library.db, id)
    return row ? ok({ draft: { label, fields: update('case', row, fields) }, value: null }) : gone('case')
  })
}

function caseMeant(db: Database, id: Id | undefined): CaseRow | undefined {
  return id === undefined ? caseForNew(db) : liveCases(db).find((one) => one.id === id)
}

/** Deletes a case. Its sources, questions and briefings move to another one: no source is ever deleted with a case. */
export function deleteCase(library: Library, { id, moveTo }: Input<'deleteCase'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const cases = liveCases(db)
    if (!cases.some((one) => one.id === id)) return gone('case')
    if (cases.length === 1) return fail('bad-input', 'A library has at least one case, so nothing was changed.')
    const to = cases.find((one) => one.id === moveTo && one.id !== id)
    const moved = to ? moveAll(db, id, to.id, moment) : []
    if (!to && ['case_source', 'question', 'briefing'].some((type) => ofCase(db, type as InCase, id).length > 0))
      return fail(
        'bad-input',
        'There is something in this case that has to move to another one first, so nothing was changed.',
      )
    return ok({ draft: { label: 'Delete a case', fields: [...moved, remove('case', id, moment)] }, value: null })
  })
}

type InCase = 'case_source' | 'question' | 'briefing'

function ofCase(db: Database, type: InCase, id: Id) {
  return rowsOf(db, type, 'in_case', id)
}

function moveAll(db: Database, from: Id, to: Id, moment: Moment): FieldChange[] {
  const there = new Set(ofCase(db, 'case_source', to).map((row) => row['source']))
  return [
    ...ofCase(db, 'case_source', from).flatMap((row) =>
      there.has(row['source']) ? remove('case_source', row.id, moment) : update('case_source', row, { in_case: to }),
    ),
    ...ofCase(db, 'question', from).flatMap((row) => update('question', row, { in_case: to })),
    ...ofCase(db, 'briefing', from).flatMap((row) => update('briefing', row, { in_case: to })),
  ]
}

/** Moves a question or a briefing to another case. */
export function moveToCase(library: Library, { type, id, inCase }: Input<'moveToCase'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, type, id)
    if (!row.ok) return row
    const to = neededRow(library.db, 'case', inCase)
    if (!to.ok) return to
    return ok({
      draft: { label: `Move a ${type} to a case`, fields: update(type, row.value, { in_case: inCase }) },
      value: null,
    })
  })
}

/** Narrows the screens to a case, or to none. */
export function chooseCase(library: Library, { id }: Input<'chooseCase'>): Result<null> {
  if (id !== null) keepUiState(library, { key: lastCaseKey, value: id })
  return keepUiState(library, { key: chosenCaseKey, value: id ?? '' })
}
