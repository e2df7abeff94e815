import { z } from 'zod'
import { memoBodySchema, memoOwnerSchema, memoViewSchema } from '../memos/memo-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const done = z.null()

/** Methods for the analyst's memos on records and places. */
export const memoMethods = {
  /** Every memo, newest first. */
  listMemos: method(nothing, z.array(memoViewSchema)),
  /** The text of the memo on a record (empty if there is none), and the record's name. */
  readMemoOn: method(
    z.strictObject({ owner: memoOwnerSchema }),
    z.strictObject({ name: z.string(), body: z.string() }),
  ),
  readMemos: method(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(memoViewSchema)),
  /** Sets the memo on a record; an empty text removes it. */
  setMemo: method(z.strictObject({ owner: memoOwnerSchema, body: memoBodySchema }), done),
  /** Adds a memo on a place in a text. */
  addPlaceMemo: method(
    z.strictObject({ revision: idSchema, range: rangeSchema, body: memoBodySchema.min(1, 'A memo needs its words.') }),
    z.strictObject({ id: idSchema }),
  ),
  /** Sets the text of any memo; an empty text deletes it. */
  updateMemo: method(z.strictObject({ id: idSchema, body: memoBodySchema }), done),
} as const
