import { z } from 'zod'

/** A range in the IPC contract: at least one UTF-16 unit. */
export const rangeSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .refine((range) => range.start < range.end, 'A range must hold at least one character.')
