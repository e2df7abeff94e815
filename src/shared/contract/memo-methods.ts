import { z } from 'zod'
import { memoBodySchema, memoOwnerSchema, memoViewSchema } from '../memos/memo-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const done = z.null()

/** The analyst's notes, on anything. */
export const memoMethods = {
  /** Every memo, the newest first. */
  listMemos: method(nothing, z.array(memoViewSchema)),
  /** What stands in the memo on a record, and what a person knows the record by; empty words where there is no memo. */
  readMemoOn: method(
    z.strictObject({ owner: memoOwnerSchema }),
    z.strictObject({ name: z.string(), body: z.string() }),
  ),
  readMemos: method(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(memoViewSchema)),
  /** The memo on a record; empty words take it off. */
  setMemo: method(z.strictObject({ owner: memoOwnerSchema, body: memoBodySchema }), done),
  /** A memo on a place in the text. */
  addPlaceMemo: method(
    z.strictObject({ revision: idSchema, range: rangeSchema, body: memoBodySchema.min(1, 'A memo needs its words.') }),
    z.strictObject({ id: idSchema }),
  ),
  /** New words of any memo; empty ones delete it. */
  updateMemo: method(z.strictObject({ id: idSchema, body: memoBodySchema }), done),
} as const
