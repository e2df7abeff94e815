import type { Row } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { getUiState } from '../ui-state.ts'
import { idList } from './rows.ts'

/** The keys under which a library keeps the case that is chosen (empty for all cases), and the one that was chosen last. */
export const chosenCaseKey = 'chosen-case'
export const lastCaseKey = 'last-case'

export type CaseRow = Row & { readonly name: string; readonly marking: string | null; readonly count_sides: number }

/** Reads the live cases, the oldest first. A library has at least one. */
export function liveCases(db: Database): CaseRow[] {
  const cases = db.all<CaseRow>('SELECT * FROM "case" WHERE deleted_at IS NULL ORDER BY id')
  if (cases.length === 0) throw new Error('A library without a case')
  return cases
}

/** The chosen case; null for all cases. With only one case there is nothing to choose. */
export function chosenCase(db: Database, cases: readonly CaseRow[] = liveCases(db)): CaseRow | null {
  const kept = getUiState({ db }, { key: chosenCaseKey })
  return cases.length === 1 ? null : (cases.find(({ id }) => id === kept) ?? null)
}

/** The case that new sources, questions and briefings go into: the chosen one, else the one that was chosen last, else the oldest. */
export function caseForNew(db: Database, cases: readonly CaseRow[] = liveCases(db)): CaseRow {
  const last = getUiState({ db }, { key: lastCaseKey })
  return chosenCase(db, cases) ?? cases.find(({ id }) => id === last) ?? cases[0]!
}

/** The cases of all sources, or of some, by source. */
export function casesBySource(db: Database, sources: readonly Id[] | null): Map<Id, Id[]> {
  const rows = db.rows<readonly [Id, Id]>(
    `SELECT source, in_case FROM case_source WHERE deleted_at IS NULL${sources === null ? '' : ' AND source IN (SELECT value FROM json_each(?))'} ORDER BY in_case`,
    ...(sources === null ? [] : [idList(sources)]),
  )
  const cases = new Map<Id, Id[]>()
  for (const [source, inCase] of rows) {
    const known = cases.get(source)
    if (known) known.push(inCase)
    else cases.set(source, [inCase])
  }
  return cases
}
