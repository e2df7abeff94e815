import { z } from 'zod'
import { blockTypes } from '../model/enums.ts'

/** A stretch of a block under one set of marks, and how it looks (`SegmentLook`). */
const runSchema = z.strictObject({ text: z.string(), classes: z.string(), sign: z.string() })

/** What is in sight of the source that is open first: enough to draw it where the reader will. */
export const firstTextSchema = z.strictObject({
  /** What stands over a text that has no title of its own; null where it has one, or where its head is not in sight. */
  title: z.string().nullable(),
  /** How many px under the top of the page the first of the blocks stands; null at the head of the text. */
  below: z.number().nullable(),
  blocks: z.array(
    z.strictObject({
      type: z.enum(blockTypes),
      number: z.int().nullable(),
      /** The parts that a very long block is painted in (`piecesOf`); one, as a rule. */
      pieces: z.array(z.array(runSchema)),
    }),
  ),
})
export type FirstText = z.infer<typeof firstTextSchema>
