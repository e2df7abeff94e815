import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Where a report comes from: its occasion; if that is unknown, the innermost reporter in that source. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('occasion'), occasion: idSchema }),
  /** The last link of the claim's chain. */
  z.strictObject({ kind: z.literal('reporter'), source: idSchema, reporter: idSchema }),
  /**
   * The last link is an unnamed reporter. All unnamed reporters of one source count as one origin, so that no origin is counted that may
   * not exist.
   */
  z.strictObject({ kind: z.literal('not-named'), source: idSchema }),
  /** There is no chain: the source itself reports. */
  z.strictObject({ kind: z.literal('source'), source: idSchema }),
])
export type Origin = z.infer<typeof originSchema>
