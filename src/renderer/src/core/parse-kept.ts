import type { z } from 'zod'

/** What was kept as JSON, if it is still as its schema has it; null for what another version kept, and for what is no JSON. */
export function parseKept<T>(json: string, schema: z.ZodType<T>): T | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  return schema.safeParse(value).data ?? null
}
