import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** A memo or tag on a place in the text, as the reader shows it. `words` is the memo's text or the tag's path. */
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
