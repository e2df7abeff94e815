import { z } from 'zod'

/** The page's policy forbids code from strings, which Zod would try to use. */
z.config({ jitless: true })
