import { z } from 'zod'

/** An existing day, for example `2025-08-17`. */
export const isoDateSchema = z.iso.date()
