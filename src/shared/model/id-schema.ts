import { z } from 'zod'

/** A record's id: UUIDv7. */
export const idSchema = z.uuid({ version: 'v7' })
