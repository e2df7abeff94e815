import { z } from 'zod'
import { blockTypes } from '../model/enums.ts'

/** A piece of a block with one set of marks, and its look (`SegmentLook`). */
const runSchema = z.strictObject({ text: z.string(), classes: z.string(), sign: z.string() })

/** The visible part of the source that is opened first, with enough data to draw it where the reader will draw it. */
export const firstTextSchema = z.strictObject({
  /** The heading above a text that has no title of its own; null if it has one, or if its head is not visible. */
  title: z.string().nullable(),
  /** How far below the top of the page the first block starts, in px; null at the head of the text. */
  below: z.number().nullable(),
  blocks: z.array(
    z.strictObject({
      type: z.enum(blockTypes),
      number: z.int().nullable(),
      /** The pieces in which a very long block is painted (`piecesOf`); usually one. */
      pieces: z.array(z.array(runSchema)),
    }),
  ),
})
export type FirstText = z.infer<typeof firstTextSchema>
