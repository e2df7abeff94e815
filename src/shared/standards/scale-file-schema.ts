import { z } from 'zod'

/** The version of the format that this Attaché reads. */
export const scaleVersion = 1

/** A line break or another control sign, or one that turns the direction of what is printed behind it. */
const controlSign = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** Words that are printed in a line: they can be seen, and change nothing around them. Equal letters have equal codes in them (NFC). */
const printedSchema = z
  .string()
  .normalize('NFC')
  .refine((words) => !controlSign.test(words), { params: { why: 'has control signs' } })
  .refine((words) => words.trim() === '' || words.replaceAll(unseen, '') !== '', {
    params: { why: 'has only signs that nobody can see' },
  })

/**
 * Words of a scale: letters and digits with single spaces, hyphens and apostrophes between them. They are looked for in sentences, so there is no
 * other sign among them.
 */
const wordsSchema = printedSchema.max(60).regex(/^\p{L}[\p{L}\p{M}\p{N}’'-]*(?: [\p{L}\p{M}\p{N}’'-]+)*$/u)

/** Whole, since a step of less than one percent is no wider than the gap between two on a gauge. */
const percentSchema = z.int().min(0).max(100)

/** A likelihood scale of the user's: its terms from least to most likely, each with its range in percent. Others than these members are refused. */
export const scaleFileSchema = z.strictObject({
  attacheScale: z.literal(scaleVersion),
  /** How notes and their legend call it. */
  name: printedSchema.trim().min(1).max(60),
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
