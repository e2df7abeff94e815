import { useMemo } from 'react'
import type { CaseView } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceGroups, type SourceColumn, type SourceConditions } from '#shared/registers/filter.ts'
import { findSources, groupSources } from '#shared/registers/find-sources.ts'
import {
  createSourceRegister,
  type MadeSourceRows,
  type SourceLookups,
  type SourceRow,
} from '#shared/registers/source-register.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { isIn, useCases, useChosenCase } from '../../../core/cases.ts'
import { keepLast } from '../../../records/registers/keep-last.ts'
import { useRegister, type Register } from '../../../records/registers/use-register.ts'

/** The rows of all sources with their search and sort data. Cached outside the screen; rebuilt when their data changes. */
const sourceRows = keepLast(
  (sources: ReadonlyMap<Id, SourceView>, marked: SourceLookups['marked'], cases: readonly CaseView[]) =>
    createSourceRegister(sources.values(), { cases: namesOf(cases), marked }, madeRows(cases)),
)

/** The rows built with these names of cases. */
const madeRows = keepLast<[readonly CaseView[]], MadeSourceRows>(() => new WeakMap())
const namesOf = keepLast((cases: readonly CaseView[]) => new Map(cases.map(({ id, name }) => [id, name])))

const rowsIn = keepLast((rows: readonly SourceRow[], chosen: Id | null) =>
  chosen === null ? rows : rows.filter(({ source }) => isIn(source, chosen)),
)

const group = keepLast((rows: readonly SourceRow[], by: string | undefined) =>
  groupSources(rows, sourceGroups.find((one) => one === by) ?? 'state'),
)

/** The sources of the chosen case, or all, as a register. */
export function useSourceRegister(): Register<SourceRow, SourceColumn, SourceConditions> {
  const { registers, stores } = useApp()
  const sources = useRecords(stores.sources).byId
  const marked = useRecords(stores.marked).byId
  const cases = useCases()
  const chosen = useChosenCase()?.id ?? null
  const made = useMemo(() => sourceRows(sources, marked, cases), [sources, marked, cases])
  const all = useMemo(() => rowsIn(made.rows, chosen), [made, chosen])
  return useRegister({ state: registers.sources, all, idOf, find: findSources, sort: made.sort, group })
}

function idOf({ source }: SourceRow): string {
  return source.id
}
