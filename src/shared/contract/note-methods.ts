import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { placeNoteSchema } from '../notes/place-note.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { mutation, query } from './method.ts'

const oneId = z.strictObject({ id: idSchema })
const done = z.null()

/** Methods for memos and tags on places in a text. `addPlaceMemo` and `updateMemo` are among the memo methods. */
export const noteMethods = {
  /** All place notes of one source. */
  listPlaceNotes: query(z.strictObject({ source: idSchema }), z.array(placeNoteSchema)),
  /** The places in all sources that have a tag or one below it, sorted by source and then by position. */
  listTaggedPlaces: query(z.strictObject({ tag: idSchema }), z.array(placeNoteSchema)),
  readPlaceNotes: query(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(placeNoteSchema)),
  /** Adds tags to a place in the text, in one gesture. Tags that are on exactly these words already stay as they are. */
  addPlaceTags: mutation(
    z.strictObject({
      revision: idSchema,
      range: rangeSchema,
      tags: z.array(tagPathSchema).min(1, 'A tag needs a name, so none was put on.').max(100),
    }),
    z.strictObject({ ids: z.array(idSchema) }),
  ),
  deletePlaceTag: mutation(oneId, done),
} as const
