import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { firstPageSchema } from './first-page-schema.ts'
import { formatNames } from './formats.ts'

/**
 * What a bibliography did: how many source cards it filled in, the titles or links of entries that no source has, and how many entries could
 * not be read.
 */
export const filledCardsSchema = z.strictObject({
  filled: z.int(),
  unmatched: z.array(z.string()),
  broken: z.int(),
})
export type FilledCards = z.infer<typeof filledCardsSchema>

/** What became of one file of an import. `key` tells it from others of the import, by which it can be tried again. */
export const importItemSchema = z.strictObject({
  key: z.int(),
  /** The file's name, with its folder where the import has one: "annex/table.pdf". */
  name: z.string(),
  /** Null for a file of no format that Attaché reads. */
  format: z.enum(formatNames).nullable(),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('imported'), source: idSchema }),
    /** The same bytes were in the library, so nothing was imported. */
    z.strictObject({ kind: z.literal('already'), source: idSchema }),
    filledCardsSchema.extend({ kind: z.literal('cards') }),
    /** `message` says why. `needs` is what would open it. */
    z.strictObject({ kind: z.literal('refused'), message: z.string(), needs: z.enum(['password']).nullable() }),
  ]),
})
export type ImportItem = z.infer<typeof importItemSchema>

/** How an import ended. The reply has the commit of its last source. */
export const importReportSchema = z.strictObject({
  id: z.int(),
  /** The group of the changes that it made. */
  group: idSchema,
  items: z.array(importItemSchema),
  /** How many files were not reached because the import was cancelled. */
  left: z.int(),
  /** How long it took, in seconds. */
  seconds: z.number(),
})
export type ImportReport = z.infer<typeof importReportSchema>

/** How an import goes on, told while it runs. */
export const importStateSchema = z.strictObject({
  id: z.int(),
  /** How many files are known so far; while they are listed, folders and archives bring more. */
  total: z.int(),
  isListing: z.boolean(),
  done: z.int(),
  refused: z.int(),
  /** The file that is being read, and how much of it, from 0 to 1. */
  current: z.strictObject({ name: z.string(), share: z.number() }).nullable(),
  /** What the first page of the only file says, while the other pages are still read. */
  firstPage: firstPageSchema.nullable(),
  isPaused: z.boolean(),
  isEnded: z.boolean(),
})
export type ImportState = z.infer<typeof importStateSchema>
