import type { Draft, FieldChange } from '../changes/change.ts'
import { remove, update, type Moment, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RecordName } from '../changes/records.ts'
import type { Id } from '../model/id.ts'
import { putOn } from './set-tags.ts'
import { isWithin, type TagRow } from './tag-path.ts'

/** A live tag as it is stored. */
export type FullTag = Row & TagRow & { readonly definition: string }

/** Renames or defines a tag. Fails (`conflict`) if a sibling has that name; names are compared exactly. */
export function editTag(
  tags: readonly FullTag[],
  tag: FullTag,
  { name, definition }: { readonly name?: string | undefined; readonly definition?: string | undefined },
): Result<Draft> {
  if (name !== undefined && nameTaken(tags, tag, name, tag.parent)) return taken(name)
  const fields = update('tag', tag, {
    ...(name !== undefined && { name }),
    ...(definition !== undefined && { definition }),
  })
  return ok({ label: name === undefined ? 'Define a tag' : 'Rename a tag', fields })
}

/** Moves a tag below another one, or to the top, together with its children. */
export function moveTag(tags: readonly FullTag[], tag: FullTag, parent: Id | null): Result<Draft> {
  if (parent !== null && isWithin(tags, parent, tag.id)) {
    return fail(
      'conflict',
      `“${tag.name}” was not moved: a tag cannot stand under itself or under one that stands under it.`,
    )
  }
  if (nameTaken(tags, tag, tag.name, parent)) return taken(tag.name)
  return ok({ label: 'Move a tag', fields: update('tag', tag, { parent }) })
}

/** The row that puts a tag on a record. */
export type TaggedRow = Row & { readonly tag: Id; readonly owner: Id; readonly owner_type: string }

/** The memo on a tag. */
export type MemoRow = Row & { readonly owner: Id; readonly body: string }

/**
 * Merges `from` into `into`: records with `from` get `into`, and children of `from` move below `into`, where children of the same name are
 * merged.
 */
export function mergeTags(
  tags: readonly FullTag[],
  tagged: readonly TaggedRow[],
  memos: readonly MemoRow[],
  into: FullTag,
  from: FullTag,
  moment: Moment,
): Result<Draft> {
  if (isWithin(tags, into.id, from.id)) {
    return fail(
      'conflict',
      `“${from.name}” was not merged: “${into.name}” stands under it or is the same tag; move it elsewhere first.`,
    )
  }
  const carried = new Map<Id, Set<Id>>()
  for (const row of tagged) carried.set(row.tag, (carried.get(row.tag) ?? new Set()).add(row.owner))
  return ok({ label: 'Merge two tags', fields: merged({ tags, tagged, carried, memos }, into, from, moment) })
}

type MergeRows = {
  readonly tags: readonly FullTag[]
  readonly tagged: readonly TaggedRow[]
  readonly carried: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly memos: readonly MemoRow[]
}

function merged(rows: MergeRows, into: FullTag, from: FullTag, moment: Moment): FieldChange[] {
  const { tags, tagged, carried } = rows
  const children = tags.filter((tag) => tag.parent === from.id)
  return [
    // For a place in a text the row is updated, because it owns the anchor of that place.
    ...tagged
      .filter((row) => row.tag === from.id && row.owner_type === 'revision')
      .flatMap((row) => update('tagged', row, { tag: into.id })),
    ...tagged
      .filter((row) => row.tag === from.id && row.owner_type !== 'revision')
      .flatMap((row) => [
        remove('tagged', row.id, moment),
        ...(carried.get(into.id)?.has(row.owner)
          ? []
          : putOn(into.id, { type: row.owner_type as RecordName, id: row.owner }, moment)),
      ]),
    ...children.flatMap((child) => {
      const same = tags.find((tag) => tag.parent === into.id && tag.name === child.name && tag.id !== from.id)
      return same ? merged(rows, same, child, moment) : update('tag', child, { parent: into.id })
    }),
    ...(into.definition === '' && from.definition !== '' ? update('tag', into, { definition: from.definition }) : []),
    ...mergedMemo(rows, into, from, moment),
    remove('tag', from.id, moment),
  ]
}

/** Keeps the memo of the merged tag: as the memo of the remaining tag, or appended to it. */
function mergedMemo({ memos }: MergeRows, into: FullTag, from: FullTag, moment: Moment): FieldChange[] {
  const [own, gone] = [into, from].map(({ id }) => memos.find(({ owner }) => owner === id))
  if (!gone) return []
  const body = own ? `${own.body}\n\nOn “${from.name}”: ${gone.body}` : gone.body
  return [...setMemo({ type: 'tag', id: into.id }, own, body, moment), remove('memo', gone.id, moment)]
}

function nameTaken(tags: readonly FullTag[], tag: FullTag, name: string, parent: Id | null): boolean {
  return tags.some((other) => other.id !== tag.id && other.parent === parent && other.name === name)
}

function taken(name: string): ReturnType<typeof fail> {
  return fail(
    'conflict',
    `There is a tag “${name}” in that place already, so nothing was changed; merge the two instead.`,
  )
}
