import { readExternalId } from '#shared/actors/external-ids.ts'
import { makesLoop } from '#shared/actors/membership.ts'
import { create, remove, update, type Row } from '#shared/changes/draft.ts'
import { checkDate, dateBounds } from '#shared/dates/edtf-date.ts'
import type { RecordName } from '#shared/changes/records.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { readMemberships } from '../reads/memberships.ts'
import { neededRow } from '../rows/rows.ts'
import { nameOf, readActor } from './actor-rows.ts'

// Offices, memberships and identifiers of actors. Each is a row, and each change a gesture.

/**
 * Adds an office; its dates are EDTF or empty. Fails (`bad-input`) if a date does not exist, or the end is before the
 * start.
 */
export function addOffice(
  library: Library,
  { actor: id, title, organisation, from, to }: Input<'addOffice'>,
): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const actor = readActor(library.db, id)
    if (!actor.ok) return actor
    const at = optional(organisation, (one) => readActor(library.db, one))
    if (!at.ok) return at
    const span = readSpan({ from, to })
    if (!span.ok) return span
    const office = moment.newId()
    const fields = create('office', office, {
      actor: actor.value.id,
      title,
      organisation: at.value?.id ?? null,
      ...span.value,
    })
    return ok({ draft: { label: 'Add an office', fields }, value: { id: office } })
  })
}

/** Sets fields of an office; absent ones stay. Fails as `addOffice` does. */
export function updateOffice(
  library: Library,
  { id, title, organisation, from, to }: Input<'updateOffice'>,
): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'office', id)
    if (!row.ok) return row
    const at = optional(organisation ?? null, (one) => readActor(library.db, one))
    if (!at.ok) return at
    const span = readSpan({ from, to }, row.value)
    if (!span.ok) return span
    const fields = update('office', row.value, {
      ...(title !== undefined && { title }),
      ...(organisation !== undefined && { organisation: at.value?.id ?? null }),
      ...span.value,
    })
    return ok({ draft: { label: 'Edit an office', fields }, value: null })
  })
}

/** Makes an actor a member of a group. Fails if a group would be inside itself. */
export function addMember(
  library: Library,
  { actor: id, partOf, from, to, claim }: Input<'addMember'>,
): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const actor = readActor(db, id)
    if (!actor.ok) return actor
    const group = readActor(db, partOf)
    if (!group.ok) return group
    const resting = optional(claim, (one) => neededRow(db, 'claim', one))
    if (!resting.ok) return resting
    if (makesLoop({ actor: actor.value.id, partOf: group.value.id }, readMemberships(db, readMerges(db)))) {
      return fail(
        'conflict',
        `“${nameOf(group.value)}” would be a member of itself, so nothing was changed; take it out of “${nameOf(actor.value)}” first.`,
      )
    }
    const span = readSpan({ from, to })
    if (!span.ok) return span
    const member = moment.newId()
    const fields = create('member', member, {
      actor: actor.value.id,
      part_of: group.value.id,
      ...span.value,
      claim: resting.value?.id ?? null,
    })
    return ok({ draft: { label: 'Add a member', fields }, value: { id: member } })
  })
}

/** Sets the dates of a membership, or the claim that it is based on; absent ones stay. Fails as `addOffice` does. */
export function updateMember(library: Library, { id, from, to, claim }: Input<'updateMember'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'member', id)
    if (!row.ok) return row
    const resting = optional(claim ?? null, (one) => neededRow(library.db, 'claim', one))
    if (!resting.ok) return resting
    const span = readSpan({ from, to }, row.value)
    if (!span.ok) return span
    const fields = update('member', row.value, { ...span.value, ...(claim !== undefined && { claim }) })
    return ok({ draft: { label: 'Edit a member', fields }, value: null })
  })
}

/** Adds an identifier, in the notation of its scheme. Fails as `readExternalId` does. */
export function addExternalId(
  library: Library,
  { actor: id, scheme, value }: Input<'addExternalId'>,
): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const actor = readActor(library.db, id)
    if (!actor.ok) return actor
    const read = readExternalId(scheme, value)
    if (!read.ok) return read
    const externalId = moment.newId()
    return ok({
      draft: {
        label: 'Add an identifier',
        fields: create('external_id', externalId, { actor: actor.value.id, ...read.value }),
      },
      value: { id: externalId },
    })
  })
}

/** Rewrites an identifier. Fails as `readExternalId` does. */
export function updateExternalId(library: Library, { id, scheme, value }: Input<'updateExternalId'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'external_id', id)
    if (!row.ok) return row
    const read = readExternalId(scheme, value)
    return read.ok
      ? ok({
          draft: { label: 'Edit an identifier', fields: update('external_id', row.value, read.value) },
          value: null,
        })
      : read
  })
}

const labels = {
  office: 'Remove an office',
  member: 'Remove a member',
  external_id: 'Remove an identifier',
} satisfies Partial<Record<RecordName, string>>

export function removeOffice(library: Library, { id }: Input<'removeOffice'>): Result<null> {
  return removeStanding(library, 'office', id)
}

export function removeMember(library: Library, { id }: Input<'removeMember'>): Result<null> {
  return removeStanding(library, 'member', id)
}

export function removeExternalId(library: Library, { id }: Input<'removeExternalId'>): Result<null> {
  return removeStanding(library, 'external_id', id)
}

function removeStanding(library: Library, type: keyof typeof labels, id: Id): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, type, id)
    return row.ok ? ok({ draft: { label: labels[type], fields: [remove(type, id, moment)] }, value: null }) : row
  })
}

type Span = { readonly from?: string | undefined; readonly to?: string | undefined }

/**
 * Checks the dates that an intent sets: both must exist, and the end must not be before the start. Dates that it leaves
 * out are read from the row.
 */
function readSpan({ from, to }: Span, row?: Row): Result<{ from_date?: string | null; to_date?: string | null }> {
  for (const date of [from, to]) {
    const checked = date ? checkDate(date) : ok('')
    if (!checked.ok) return checked
  }
  const [first, last] = [from ?? row?.['from_date'], to ?? row?.['to_date']].map((date) =>
    date ? dateBounds(String(date)) : null,
  )
  if (first && last && first.first > last.last)
    return fail('bad-input', 'This ends before it begins, so nothing was changed; write the earlier date first.')
  return ok({
    ...(from !== undefined && { from_date: from || null }),
    ...(to !== undefined && { to_date: to || null }),
  })
}

function optional<T>(id: Id | null, read: (id: Id) => Result<T>): Result<T | null> {
  return id === null ? ok(null) : read(id)
}
