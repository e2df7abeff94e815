import { z } from 'zod'
import { memoBodySchema, memoOwnerTypes, memoViewSchema } from '../memos/memo-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const done = z.null()

/** The analyst's notes, on anything. */
export const memoMethods = {
  /** Every memo, the newest first. */
  listMemos: method(nothing, z.array(memoViewSchema)),
  readMemos: method(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(memoViewSchema)),
  /** The memo on a record; empty words take it off. */
  setMemo: method(z.strictObject({ owner: z.strictObject({ type: z.enum(memoOwnerTypes), id: idSchema }), body: memoBodySchema }), done),
  /** A memo on a place in the text. */
  addPlaceMemo: method(
    z.strictObject({ revision: idSchema, range: rangeSchema, body: memoBodySchema.min(1, 'A memo needs its words.') }),
    z.strictObject({ id: idSchema }),
  ),
  /** New words of any memo; empty ones delete it. */
  updateMemo: method(z.strictObject({ id: idSchema, body: memoBodySchema }), done),
} as const
