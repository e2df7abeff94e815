import { config } from 'zod/v4/core'

/** The page's policy forbids code from strings, which Zod would try to use. Imported before any schema is made. */
config({ jitless: true })
