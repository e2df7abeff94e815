import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { tagNameSchema, tagPathSchema } from '../tags/tag-path-schema.ts'
import { taggableTypes, tagDefinitionSchema, tagViewSchema } from '../tags/tag-view.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const done = z.null()

/** Hierarchical labels. A tag is named by its path ("security/guarantees") wherever it is put on something. */
export const tagMethods = {
  /** The paths of the tags in use. */
  listTags: method(nothing, z.array(z.string())),
  /** Every tag, used or not, by path: a parent comes before those under it. */
  listTagTree: method(nothing, z.array(tagViewSchema)),
  /** A tag by its path, and those above it; the same one where it is there already. */
  addTag: method(z.strictObject({ path: tagPathSchema, definition: tagDefinitionSchema.optional() }), oneId),
  updateTag: method(
    z.strictObject({ id: idSchema, name: tagNameSchema.optional(), definition: tagDefinitionSchema.optional() }),
    done,
  ),
  moveTag: method(z.strictObject({ id: idSchema, parent: idSchema.nullable() }), done),
  mergeTags: method(z.strictObject({ into: idSchema, from: idSchema }), done),
  /** Deletes a tag and those under it, and takes them off whatever carries them. */
  deleteTag: method(oneId, done),
  /** The tags of one record become these. */
  setTags: method(
    z.strictObject({
      owner: z.strictObject({ type: z.enum(taggableTypes), id: idSchema }),
      tags: z.array(tagPathSchema).max(100),
    }),
    done,
  ),
} as const
