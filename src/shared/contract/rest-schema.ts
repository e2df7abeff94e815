import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/**
 * What one call leaves of a gesture on many records. To go on, the window passes it to the next call; a call that answers none has done
 * all. `group` is the group of changes that the gesture makes, or that undo takes back. `done` and `left` count what the gesture is made on.
 */
export const restSchema = z.strictObject({ group: idSchema, done: z.int().min(1), left: z.int().min(1) })
