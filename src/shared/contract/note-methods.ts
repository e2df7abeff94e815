import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { placeNoteSchema } from '../notes/place-note.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { method } from './method.ts'

const oneId = z.strictObject({ id: idSchema })
const done = z.null()

/** Memos and tags on places in a text; `addPlaceMemo` and `updateMemo` stand with the memos. */
export const noteMethods = {
  /** Those of one source, all of them. */
  listPlaceNotes: method(z.strictObject({ source: idSchema }), z.array(placeNoteSchema)),
  /** The places of all sources that carry a tag or one under it, source by source, in the order of the text. */
  listTaggedPlaces: method(z.strictObject({ tag: idSchema }), z.array(placeNoteSchema)),
  readPlaceNotes: method(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(placeNoteSchema)),
  /** Tags on a place in the text, in one gesture; those that are on just these words already stay as they are. */
  addPlaceTags: method(
    z.strictObject({
      revision: idSchema,
      range: rangeSchema,
      tags: z.array(tagPathSchema).min(1, 'A tag needs a name, so none was put on.').max(100),
    }),
    z.strictObject({ ids: z.array(idSchema) }),
  ),
  deletePlaceTag: method(oneId, done),
} as const
