import { z } from 'zod'
import { parseFailureCodes } from './import-job.ts'

/**
 * What the import window delivers, as far as main looks at it: that it is an answer. Its value is validated where it is stored, in the
 * library's thread (`parsed-source-schema.ts`), since that takes a while for a long text.
 */
export const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({ code: z.enum(parseFailureCodes), detail: z.string().max(500).optional() }),
  }),
])
