import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Record types that can have one memo. A place in a text can have several, see `addPlaceMemo`. */
export const memoOwnerTypes = ['claim', 'actor', 'source', 'question', 'occasion', 'tag', 'briefing'] as const
export type MemoOwnerType = (typeof memoOwnerTypes)[number]
export const memoOwnerSchema = z.strictObject({ type: z.enum(memoOwnerTypes), id: idSchema })
export type MemoOwner = z.infer<typeof memoOwnerSchema>

/** The text of a memo. Each method defines what an empty text means. */
export const memoBodySchema = z.string().max(100_000)

/** A memo with the record or place it is on. */
export const memoViewSchema = z.strictObject({
  id: idSchema,
  body: z.string(),
  owner: z.strictObject({
    type: z.enum([...memoOwnerTypes, 'place']),
    /** The id of the record; for a place, of its source. */
    id: idSchema,
    /** The name of the record or place: a name, a title, the words of a claim or of the place. */
    name: z.string(),
  }),
  /** For a memo on a place in the text: where that is. */
  place: z
    .strictObject({
      anchor: idSchema,
      source: idSchema,
      revision: idSchema,
      start: z.int(),
      end: z.int(),
      exact: z.string(),
      /** "¶3", "p. 12 ¶42", "12:04"; empty in a title or heading (`text/where.ts`). */
      where: z.string(),
    })
    .nullable(),
  /** When it was created: an ISO time. */
  made: z.string(),
})
export type MemoView = z.infer<typeof memoViewSchema>
