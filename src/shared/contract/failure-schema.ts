import { z } from 'zod'
import { failureCodes } from './result.ts'

/** A failure as an event carries it. */
export const failureSchema = z.strictObject({ code: z.enum(failureCodes), message: z.string() })
