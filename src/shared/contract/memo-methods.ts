import { z } from 'zod'
import { memoBodySchema, memoOwnerTypes, memoViewSchema } from '../memos/memo-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { libraryMethod } from './method.ts'

const nothing = z.strictObject({})
const done = z.null()

/** The analyst's notes, on anything. */
export const memoMethods = {
  /** Every memo, the newest first. */
  listMemos: libraryMethod(nothing, z.array(memoViewSchema)),
  readMemos: libraryMethod(z.strictObject({ ids: z.array(idSchema).max(20_000) }), z.array(memoViewSchema)),
  /** The memo on a record; empty words take it off. */
  setMemo: libraryMethod(z.strictObject({ owner: z.strictObject({ type: z.enum(memoOwnerTypes), id: idSchema }), body: memoBodySchema }), done),
  /** A memo on a place in the text. */
  addPlaceMemo: libraryMethod(
    z.strictObject({ revision: idSchema, range: rangeSchema, body: memoBodySchema.min(1, 'A memo needs its words.') }),
    z.strictObject({ id: idSchema }),
  ),
  /** New words of any memo; empty ones delete it. */
  updateMemo: libraryMethod(z.strictObject({ id: idSchema, body: memoBodySchema }), done),
} as const
