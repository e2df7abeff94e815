import type { FieldChange } from '../changes/change.ts'
import { create, remove, type Moment, type Row } from '../changes/draft.ts'
import type { RecordName } from '../changes/records.ts'
import type { Id } from '../model/id.ts'
import { namesOf, tidyPath } from './tag-path.ts'

/** The row that puts a tag on a record, with the tag's path. */
export type Tagged = Row & { readonly path: string }

/** Looks up existing tags, including those that the gesture has just created. */
export type TagSurroundings = { readonly idOf: (path: string) => Id | undefined }

type TagMaker = {
  /** The tag of a path. Missing tags on the path are created. */
  readonly tagAt: (path: string) => Id
  readonly fields: FieldChange[]
}

/** Creates tags by their paths in one gesture, each once. */
export function createTagMaker({ idOf }: TagSurroundings, moment: Moment): TagMaker {
  const made = new Map<string, Id>()
  const fields: FieldChange[] = []
  const tagAt = (path: string): Id => {
    const tidy = tidyPath(path)
    const known = made.get(tidy) ?? idOf(tidy)
    if (known !== undefined) return known
    const names = namesOf(tidy)
    const above = names.slice(0, -1).join('/')
    const parent = above === '' ? null : tagAt(above)
    const id = moment.newId()
    fields.push(...create('tag', id, { name: names.at(-1) ?? tidy, parent }))
    made.set(tidy, id)
    return id
  }
  return { tagAt, fields }
}

/** Sets the tags of a record; missing tags are created. */
export function setTags(
  owner: { readonly type: RecordName; readonly id: Id },
  rows: readonly Tagged[],
  paths: readonly string[],
  around: TagSurroundings,
  moment: Moment,
): FieldChange[] {
  const { added, removed } = compare(rows, paths)
  const maker = createTagMaker(around, moment)
  const fresh = added.flatMap((path) => putOn(maker.tagAt(path), owner, moment))
  return [...removed.map((row) => remove('tagged', row.id, moment)), ...maker.fields, ...fresh]
}

/** The undo label of a change of tags. A gesture that only removes tags is not called "Tag". */
export function labelOfTagging(rows: readonly Tagged[], paths: readonly string[]): string {
  const { added, removed } = compare(rows, paths)
  if (added.length > 0 || removed.length === 0) return 'Tag'
  return new Set(removed.map((row) => row.path)).size === 1 ? 'Take a tag off' : 'Take tags off'
}

function compare(
  rows: readonly Tagged[],
  paths: readonly string[],
): { readonly added: string[]; readonly removed: Tagged[] } {
  const wanted = new Set(paths.map(tidyPath).filter((path) => path !== ''))
  return {
    added: [...wanted].filter((path) => !rows.some((row) => row.path === path)),
    removed: rows.filter((row) => !wanted.has(row.path)),
  }
}

/** Puts a tag on a record. */
export function putOn(tag: Id, owner: { readonly type: RecordName; readonly id: Id }, moment: Moment): FieldChange[] {
  return create('tagged', moment.newId(), { tag, owner_type: owner.type, owner: owner.id })
}
