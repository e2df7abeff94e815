import { z } from 'zod'
import { memoBodySchema, memoOwnerSchema, memoViewSchema } from '../memos/memo-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const done = z.null()

/** Methods for the analyst's memos on records and places. */
export const memoMethods = {
  /** Every memo, newest first. */
  listMemos: query(nothing, z.array(memoViewSchema)),
  /** The text of the memo on a record (empty if there is none), and the record's name. */
  readMemoOn: query(z.strictObject({ owner: memoOwnerSchema }), z.strictObject({ name: z.string(), body: z.string() })),
  readMemos: query(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(memoViewSchema)),
  /** Sets the memo on a record; an empty text removes it. */
  setMemo: mutation(z.strictObject({ owner: memoOwnerSchema, body: memoBodySchema }), done),
  /** Adds a memo on a place in a text. */
  addPlaceMemo: mutation(
    z.strictObject({ revision: idSchema, range: rangeSchema, body: memoBodySchema.min(1, 'A memo needs its words.') }),
    z.strictObject({ id: idSchema }),
  ),
  /** Sets the text of any memo; an empty text deletes it. */
  updateMemo: mutation(z.strictObject({ id: idSchema, body: memoBodySchema }), done),
} as const
