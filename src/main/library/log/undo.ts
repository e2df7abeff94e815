import { notYet, type FieldChange } from '#shared/changes/change.ts'
import { newest, type Logged } from '#shared/changes/history.ts'
import { invert } from '#shared/changes/invert.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { byRecord, differingFields } from './apply-change.ts'
import { commit } from './commit.ts'
import type { Library } from '../library.ts'
import { countBack, logOf, readFields } from './log.ts'
import { nameRecord } from '../rows/name-record.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { doSlice, sliceMs } from './slices.ts'
import { targetOf } from './undo-labels.ts'

/** Undoes the newest gesture of this device, or a slice of its group. Returns null if there is none. */
export function undo(library: Library, { rest }: Input<'undo'>, ms: number = sliceMs): Result<Output<'undo'>> {
  return takeBack(library, 'undo', rest, ms)
}

/** Redoes the gesture that undo reverted last. Returns null if there is none, or a new gesture came after it. */
export function redo(library: Library, { rest }: Input<'redo'>, ms: number = sliceMs): Result<Output<'redo'>> {
  return takeBack(library, 'redo', rest, ms)
}

type Rest = Input<'undo'>['rest']
type Way = 'undo' | 'redo'

/** Undoes or redoes a change, or a slice of its group, change by change. */
function takeBack(library: Library, way: Way, rest: Rest, ms: number): Result<Output<Way>> {
  const first = targetOf(library, way)
  if (rest && first?.group !== rest.group) return ok(endOf(library, rest.group))
  if (first === null) return ok(null)
  const { label, group } = first
  const into = groupOf(library, way, first)
  const taken = doSlice(
    library,
    targetsFrom(library, way, first),
    (one) => takeBackOne(library, way, one, into, rest !== undefined),
    ms,
  )
  if (!taken.ok) return taken
  const next = group === null ? null : targetOf(library, way)
  if (group === null || next?.group !== group) return ok({ label })
  // Counted once: in a large group that takes a part of the slice.
  const left = rest ? Math.max(1, rest.left - taken.value) : countBack(library.db, library.author.device, next)
  return ok({ label, rest: { group, done: (rest?.done ?? 0) + taken.value, left } })
}

/** Answers a call that finds nothing left of the group it goes on with: all of it is taken, as by the same key, or another gesture came between. */
function endOf({ db, author }: Library, group: Id): Output<Way> {
  const last = newest(logOf(db, author.device), null)
  return last !== null && groupTakenBy(db, last) === group ? { label: last.label } : null
}

/** The changes of a group that undo or redo takes one after the other, each read once the one before it was taken. */
function* targetsFrom(library: Library, way: Way, first: Logged): Generator<Logged> {
  yield first
  if (first.group === null) return
  for (let next = targetOf(library, way); next?.group === first.group; next = targetOf(library, way)) yield next
}

/**
 * The group of the changes that take a change back; null if that has none. If an undo was stopped within the group, it is the group of that
 * undo, so that redo brings all of it back as one; the same holds for redo.
 */
function groupOf(library: Library, way: Way, { group }: Logged): Id | null {
  if (group === null) return null
  const { db, author } = library
  const before = way === 'undo' ? targetOf(library, 'redo') : newest(logOf(db, author.device), null)
  const isGoingOn = before !== null && before.origin === way && groupTakenBy(db, before) === group
  return isGoingOn ? before.group : newId()
}

/** The group of the change that a change undid or did again. */
function groupTakenBy(db: Database, { undoes }: Logged): Id | null {
  return db.get<{ group: Id | null }>('SELECT "group" FROM change WHERE id=?', undoes)?.group ?? null
}

function takeBackOne(library: Library, way: Way, logged: Logged, group: Id | null, isGoingOn: boolean): Result<null> {
  return commit(library, { origin: way, group, undoes: logged.id }, () => {
    const fields = invert(readFields(library.db, logged.id))
    const changed = changedSince(library, logged, fields)
    if (changed !== null) {
      const nothing = way === 'undo' ? 'nothing was taken back' : 'nothing was done again'
      const result = isGoingOn ? `${way} stopped there` : nothing
      return fail(
        'conflict',
        `${nameRecord(library.db, changed)} was changed on another device since, so ${result}; change it by hand instead.`,
      )
    }
    return ok({ draft: { label: logged.label, fields }, value: null })
  })
}

/** The first field that no longer has the value that the change left. */
function changedSince(library: Library, logged: Logged, fields: readonly FieldChange[]): FieldChange | null {
  const { db, author } = library
  const differing = differingFields(db, byRecord(fields))[0]
  if (differing) return differing
  return (
    fields.find((one) => one.after === notYet && changedElsewhere(db, one.record, logged.id, author.device)) ?? null
  )
}

/** Whether another device changed the record after `change` created it: undoing the creation would hide that. */
function changedElsewhere(db: Database, record: Id, change: Id, device: string): boolean {
  return (
    db.get(
      `SELECT 1 FROM changed_record JOIN change ON change.seq=changed_record.change
     WHERE record=? AND device<>? AND clock > (SELECT clock FROM change WHERE id=?) LIMIT 1`,
      record,
      device,
      change,
    ) !== undefined
  )
}
