import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** What can carry tags. */
export const taggableTypes = ['claim', 'actor', 'source', 'question'] as const

/** When a tag is to be used, in the words of the analyst. */
export const tagDefinitionSchema = z.string().max(10_000)

/** A tag as the tree of tags shows it. */
export const tagViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  path: z.string(),
  parent: idSchema.nullable(),
  /** When it is to be used; empty where nobody has said. */
  definition: z.string(),
  /** How many records carry it, and how many carry it or one under it. */
  uses: z.int(),
  usesWithin: z.int(),
})
export type TagView = z.infer<typeof tagViewSchema>
