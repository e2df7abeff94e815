import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** What one memo can be on. A place in the text can carry several, see `addPlaceMemo`. */
export const memoOwnerTypes = ['claim', 'actor', 'source', 'question', 'occasion', 'tag', 'briefing'] as const
export type MemoOwnerType = (typeof memoOwnerTypes)[number]
export const memoOwnerSchema = z.strictObject({ type: z.enum(memoOwnerTypes), id: idSchema })
export type MemoOwner = z.infer<typeof memoOwnerSchema>

/** The words of a memo; what empty ones mean is for the method to say. */
export const memoBodySchema = z.string().max(100_000)

/** A memo with what it is on. */
export const memoViewSchema = z.strictObject({
  id: idSchema,
  body: z.string(),
  owner: z.strictObject({
    type: z.enum([...memoOwnerTypes, 'place']),
    /** The record; of a place, its source. */
    id: idSchema,
    /** What a person knows it by: a name, a title, the words of a claim or of the place. */
    name: z.string(),
  }),
  /** Where it stands, if it is on a place in the text. */
  place: z
    .strictObject({
      anchor: idSchema,
      source: idSchema,
      revision: idSchema,
      start: z.int(),
      end: z.int(),
      exact: z.string(),
      paragraph: z.int().nullable(),
    })
    .nullable(),
  /** When it was written: an ISO time. */
  made: z.string(),
})
export type MemoView = z.infer<typeof memoViewSchema>
