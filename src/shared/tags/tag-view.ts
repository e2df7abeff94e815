import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Record types that can have tags. */
export const taggableTypes = ['claim', 'actor', 'source', 'question'] as const

/** When the tag should be used, in the analyst's words. */
export const tagDefinitionSchema = z.string().max(10_000)

/** A tag as the tag tree shows it. */
export const tagViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  path: z.string(),
  parent: idSchema.nullable(),
  /** When the tag should be used; empty if not defined. */
  definition: z.string(),
  /** Empty if it has none. */
  memo: z.string(),
  /** How many records have this tag, and how many have it or one below it. */
  uses: z.int(),
  usesWithin: z.int(),
  /** The source of each place in a text that has this tag or one below it, as often as it has such places. */
  places: z.array(idSchema),
})
export type TagView = z.infer<typeof tagViewSchema>
