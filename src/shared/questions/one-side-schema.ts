import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Different actors who speak for one side in reports of different origins. The side itself may be one of them. */
export const oneSideSchema = z.strictObject({ side: idSchema, speakers: z.array(idSchema) })
export type OneSide = z.infer<typeof oneSideSchema>
