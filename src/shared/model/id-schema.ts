import { z } from 'zod'

/** A record's identity, as a contract takes it: UUIDv7. */
export const idSchema = z.uuid({ version: 'v7' })
