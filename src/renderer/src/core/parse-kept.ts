import type { z } from 'zod'

/**
 * Parses a stored JSON value. Null if it is not JSON or does not match the schema, for example because another version of the app stored
 * it.
 */
export function parseKept<T>(json: string, schema: z.ZodType<T>): T | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  return schema.safeParse(value).data ?? null
}
