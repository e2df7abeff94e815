import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Where a report comes from: the occasion; where that is not known, the innermost reporter in that source. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('occasion'), occasion: idSchema }),
  /** The last link of the speaker chain. */
  z.strictObject({ kind: z.literal('reporter'), source: idSchema, reporter: idSchema }),
  /** The last link is someone not named: whoever it is, one in each source, so that no origin is counted that may not be there. */
  z.strictObject({ kind: z.literal('not-named'), source: idSchema }),
  /** No chain: the source itself reports. */
  z.strictObject({ kind: z.literal('source'), source: idSchema }),
])
export type Origin = z.infer<typeof originSchema>
