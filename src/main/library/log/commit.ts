import type { Draft } from '#shared/changes/change.ts'
import { nextStamp } from '#shared/changes/clock.ts'
import type { Moment } from '#shared/changes/draft.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Affected } from '#shared/library/library-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { applyFields, byRecord } from './apply-change.ts'
import type { Library } from '../library.ts'
import { appendChange, lastClock } from './log.ts'
import { schemaVersion } from '../migrations/migrate.ts'
import { reindex } from '../search/search-index.ts'
import { affectedBy } from '../affected/affected.ts'
import { undoLabels } from './undo-labels.ts'

/** The result of a gesture: the change it makes, and the value it returns. */
type Made<T> = { readonly draft: Draft; readonly value: T }

/** The provenance of a change: its origin, its group, and the change that it undoes. */
type Provenance = { readonly origin: ChangeOrigin; readonly group?: Id | null; readonly undoes?: Id | null }

/**
 * Runs one gesture: reads, stamps, logs, applies and indexes a change in one transaction, which is on disk when this
 * returns. A gesture that changes nothing leaves no undo step.
 */
export function commit<T>(
  library: Library,
  provenance: Provenance,
  make: (moment: Moment) => Result<Made<T>>,
): Result<T> {
  const readOnly = library.readOnly()
  if (readOnly !== null) return fail('read-only', readOnly)
  const { db, author } = library
  let told: { affected: Affected[]; label: string } | null = null
  const result = db.transaction<T>(() => {
    const clock = nextStamp(lastClock(db), library.now(), author.device)
    const made = make({ newId, clock })
    if (!made.ok) return made
    const { draft, value } = made.value
    if (draft.fields.length === 0) return ok(value)
    const { origin, group = null, undoes = null } = provenance
    const changes = byRecord(draft.fields)
    appendChange(
      db,
      { label: draft.label, ...author, id: newId(), clock, origin, group, undoes, schema: schemaVersion(db) },
      changes,
    )
    applyFields(db, changes)
    reindex(db, changes)
    told = { affected: affectedBy(db, changes), label: draft.label }
    return ok(value)
  })
  if (!result.ok || told === null) return result
  tell(library, told, provenance.origin)
  // The change may have been written to a file that had just been moved out of its place; it is then also in the
  // rescued copy of that file.
  const lost = library.readOnly()
  return lost === null ? result : fail('read-only', lost)
}

function tell(
  library: Library,
  { affected, label }: { readonly affected: readonly Affected[]; readonly label: string },
  origin: ChangeOrigin,
): void {
  if (affected.some((one) => one.type === 'block')) library.revisions.forgetParagraphs()
  // After a new gesture, undo takes that one and there is nothing to redo: the log need not be read.
  const isGesture = origin !== 'undo' && origin !== 'redo' && origin !== 'export'
  const labels = isGesture ? { undo: label, redo: null } : undoLabels(library)
  library.changed(affected, origin, labels)
}
