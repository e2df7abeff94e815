import type { CaseView } from '#shared/library/library-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { marking, strictestMarking, type Marking } from '#shared/standards/marking.ts'
import { isIn } from '../../core/cases.ts'

/** The marking of cases, and whether it was set for the only one of them. */
export type ShownMarking = { readonly marking: Marking; readonly isSet: boolean }

/** The strictest marking of some cases: of each the one that was set, else the strictest of its sources'. Null if there is none. */
export function markingOf(
  cases: readonly CaseView[],
  sources: Iterable<Pick<SourceView, 'cases' | 'marking'>>,
): ShownMarking | null {
  const all = [...sources]
  const each = cases.map(
    ({ id, marking: set }) =>
      marking(set) ?? strictestMarking(all.filter((source) => isIn(source, id)).map((source) => source.marking)),
  )
  const strictest = strictestMarking(each.map((one) => one?.label ?? null))
  const isSet = cases.length === 1 && marking(cases[0]?.marking ?? null) !== null
  return strictest && { marking: strictest, isSet }
}
