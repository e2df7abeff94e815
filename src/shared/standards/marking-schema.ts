import { z } from 'zod'

const colorSchema = z.string().regex(/^#[0-9A-F]{6}$/u)

const markingSchema = z.strictObject({
  /** Printed unchanged in every language; capitals without spaces. */
  label: z.string().regex(/^[^\s]+$/u),
  color: colorSchema,
  background: colorSchema,
  audience: z.string().min(1),
})
/** What a data file of markings holds. */
export const markingSchemeSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  markings: z.array(markingSchema).min(1),
  /** Labels of an earlier version. They are accepted when read and never written. */
  formerly: z.record(z.string(), z.string()),
})
