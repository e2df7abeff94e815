import { z } from 'zod'

/** The page's policy allows no code from strings, which Zod would otherwise try. */
z.config({ jitless: true })
