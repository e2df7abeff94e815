import { z } from 'zod'
import { changeOrigins } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'

/** One field before and after a step. For something that is added or removed as a whole (a speaker, a tag), one side is null. */
const historyLineSchema = z.strictObject({
  /** The part of the record, as `restoreRecord` takes it. */
  part: z.string(),
  /** The part in words: "speaker", "kind", "in our words". */
  name: z.string(),
  /** Said of a value that Attaché filled in ("language suggested: English"), and of one that the analyst confirmed. */
  state: z.enum(['suggested', 'confirmed']).optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type HistoryLine = z.infer<typeof historyLineSchema>

/** One step of a record's history. */
export const historyEntrySchema = z.strictObject({
  change: idSchema,
  /** ISO time. */
  at: z.string(),
  label: z.string(),
  origin: z.enum(changeOrigins),
  analyst: z.string(),
  lines: z.array(historyLineSchema),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
