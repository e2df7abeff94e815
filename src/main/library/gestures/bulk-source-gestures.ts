import type { FieldChange } from '#shared/changes/change.ts'
import { create, remove, update, type Moment, type Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { liveCases } from '../rows/cases.ts'
import { gone, idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { confirmed, liveRows, many, tagAll } from './bulk-gestures.ts'

/** Sets the same fields on many sources, as one gesture. Fields set by hand are thereby confirmed. */
export function updateSources(library: Library, { ids, fields: edit }: Input<'updateSources'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const sources = liveRows(db, 'source', ids)
    if (!sources) return gone('source')
    const cases = changeCases(db, ids, edit, moment)
    if (!cases.ok) return cases
    const { publisher, language, marking, reliability, workState } = edit
    const card = Object.entries({ publisher, language, marking, reliability }).filter(
      ([, value]) => value !== undefined,
    )
    const columns = {
      ...Object.fromEntries(card as [string, string | null][]),
      ...(workState !== undefined && { work_state: workState }),
    }
    const fields = [
      ...sources.flatMap((source) => update('source', source, columns)),
      ...cases.value,
      ...tagAll(db, 'source', ids, edit, moment),
      ...confirmed(db, 'source', ids, edit.confirm === true ? null : card.map(([name]) => name)),
    ]
    return ok({ draft: { label: labelOf(edit, ids.length), fields }, value: null })
  })
}

/** A key, a menu or the card sets the state or the cases alone, and undo names that. */
function labelOf(edit: Input<'updateSources'>['fields'], count: number): string {
  const [only, ...others] = Object.keys(edit)
  const sources = count === 1 ? 'a source' : `${count} sources`
  if (others.length > 0) return many('source', count)
  switch (only) {
    case 'workState':
      return count === 1 ? 'Set a source’s work state' : `Set the work state of ${sources}`
    case 'addCases':
      return `Put ${sources} into a case`
    case 'removeCases':
      return `Remove ${sources} from a case`
    default:
      return many('source', count)
  }
}

type CaseEdit = Pick<Input<'updateSources'>['fields'], 'addCases' | 'removeCases'>

/** Puts sources into cases and takes them out of others. A source stays in at least one. */
function changeCases(
  db: Database,
  sources: readonly Id[],
  { addCases = [], removeCases = [] }: CaseEdit,
  moment: Moment,
): Result<FieldChange[]> {
  if (addCases.length === 0 && removeCases.length === 0) return ok([])
  const live = new Set(liveCases(db).map(({ id }) => id))
  if ([...addCases, ...removeCases].some((id) => !live.has(id))) return gone('case')
  const left = new Set(removeCases.filter((id) => !addCases.includes(id)))
  const rows = db.all<Row & { readonly source: Id; readonly in_case: Id }>(
    'SELECT * FROM case_source WHERE source IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
    idList(sources),
  )
  const bySource = Map.groupBy(rows, ({ source }) => source)
  const fields: FieldChange[] = []
  for (const source of new Set(sources)) {
    const own = bySource.get(source) ?? []
    const missing = [...new Set(addCases)].filter((id) => !own.some((row) => row.in_case === id))
    const leaving = own.filter((row) => left.has(row.in_case))
    if (own.length + missing.length - leaving.length < 1)
      return fail(
        'bad-input',
        'A source is in at least one case, so nothing was changed. Put it into another one as well.',
      )
    fields.push(
      ...missing.flatMap((inCase) => create('case_source', moment.newId(), { in_case: inCase, source })),
      ...leaving.map((row) => remove('case_source', row.id, moment)),
    )
  }
  return ok(fields)
}
