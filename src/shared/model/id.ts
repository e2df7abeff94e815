import { v7 } from 'uuid'
import { z } from 'zod'

/** A record's identity: UUIDv7, so that ids sort by the time they were made. */
export const idSchema = z.uuid({ version: 'v7' })
export type Id = z.infer<typeof idSchema>

export function newId(): Id {
  return v7()
}
