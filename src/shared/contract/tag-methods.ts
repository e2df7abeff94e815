import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { tagNameSchema, tagPathSchema } from '../tags/tag-path-schema.ts'
import { taggableTypes, tagDefinitionSchema, tagViewSchema } from '../tags/tag-view.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const done = z.null()

/** Methods for tags, which form a hierarchy. Where a tag is put on something, it is given by its path ("security/guarantees"). */
export const tagMethods = {
  /** The paths of the tags in use. */
  listTags: query(nothing, z.array(z.string())),
  /** Every tag, used or not, sorted by path: a parent comes before its children. */
  listTagTree: query(nothing, z.array(tagViewSchema)),
  /** Creates a tag and its missing parents. If the path exists, returns the existing tag. */
  addTag: mutation(z.strictObject({ path: tagPathSchema, definition: tagDefinitionSchema.optional() }), oneId),
  updateTag: mutation(
    z.strictObject({ id: idSchema, name: tagNameSchema.optional(), definition: tagDefinitionSchema.optional() }),
    done,
  ),
  moveTag: mutation(z.strictObject({ id: idSchema, parent: idSchema.nullable() }), done),
  mergeTags: mutation(z.strictObject({ into: idSchema, from: idSchema }), done),
  /** Deletes a tag and those below it, and removes them from all records. */
  deleteTag: mutation(oneId, done),
  /** Sets the tags of one record. */
  setTags: mutation(
    z.strictObject({
      owner: z.strictObject({ type: z.enum(taggableTypes), id: idSchema }),
      tags: z.array(tagPathSchema).max(100),
    }),
    done,
  ),
} as const
