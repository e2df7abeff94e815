import { z } from 'zod'
import { historyTypes } from '../history/history-types.ts'
import { historyEntrySchema } from '../history/history-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { mutation, query } from './method.ts'

const record = { type: z.enum(historyTypes), id: idSchema }

/** Methods for the history of a record and the rows that belong to it, read from the log. */
export const historyMethods = {
  /** The steps of a record's history, newest first. */
  readHistory: query(
    z.strictObject({ ...record, limit: z.int().min(1).max(1000).optional() }),
    z.array(historyEntrySchema),
  ),
  /** Restores a record, or the named parts of it, to their state before or after a step of its history. This is a new gesture. */
  restoreRecord: mutation(
    z.strictObject({
      ...record,
      change: idSchema,
      when: z.enum(['before', 'after']),
      parts: z.array(z.string().max(100)).min(1).max(100).optional(),
    }),
    z.null(),
  ),
} as const
