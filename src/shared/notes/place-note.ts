import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** A memo or a tag on a place in the text, as the reader shows it. `words` are the memo's, or the path of the tag. */
export const placeNoteSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['memo', 'tag']),
  words: z.string(),
  anchor: idSchema,
  source: idSchema,
  revision: idSchema,
  start: z.int(),
  end: z.int(),
  exact: z.string(),
})
export type PlaceNote = z.infer<typeof placeNoteSchema>
