import { z } from 'zod'

/** The version of the format that this Attaché reads. */
export const scaleVersion = 1

/**
 * Words of a scale: letters and digits with single spaces, hyphens and apostrophes between them. They are looked for in sentences, so there is no
 * other sign among them.
 */
const wordsSchema = z
  .string()
  .max(60)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}’'-]*(?: [\p{L}\p{M}\p{N}’'-]+)*$/u)

/** Whole, since a step of less than one percent is no wider than the gap between two on a gauge. */
const percentSchema = z.int().min(0).max(100)

/** A likelihood scale of the user's: its terms from least to most likely, each with its range in percent. Others than these members are refused. */
export const scaleFileSchema = z.strictObject({
  attacheScale: z.literal(scaleVersion),
  /** How notes and their legend call it. */
  name: z.string().trim().min(1).max(60),
  terms: z
    .array(
      z.strictObject({
        words: wordsSchema,
        lowest: percentSchema,
        highest: percentSchema,
        /** Other words for it, which sentences may use: "probable", "probably". */
        synonyms: z.array(wordsSchema).max(10).default([]),
      }),
    )
    .min(2)
    .max(15),
})
export type ScaleFile = z.infer<typeof scaleFileSchema>
