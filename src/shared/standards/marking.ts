import { z } from 'zod'
import tlp2 from '../../../resources/data/markings-tlp2.json' with { type: 'json' }

const colorSchema = z.string().regex(/^#[0-9A-F]{6}$/u)

/** A marking that says who may receive a document: label, colours, and a statement. */
const markingSchema = z.strictObject({
  /** Printed unchanged in every language; capitals without spaces. */
  label: z.string().regex(/^[^\s]+$/u),
  color: colorSchema,
  background: colorSchema,
  audience: z.string().min(1),
})
export type Marking = z.infer<typeof markingSchema>

const markingSchemeSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  markings: z.array(markingSchema).min(1),
  /** Labels of an earlier version. They are accepted when read and never written. */
  formerly: z.record(z.string(), z.string()),
})

/** The scheme in use: TLP 2.0 (FIRST). */
export const markingScheme = markingSchemeSchema.parse(tlp2)

/** The strictest of several markings: the one that comes first in the scheme; null if none is of the scheme. */
export function strictestMarking(labels: Iterable<string | null>): Marking | null {
  const given = new Set([...labels].map((label) => marking(label)?.label))
  return markingScheme.markings.find(({ label }) => given.has(label)) ?? null
}

/** The marking with a label; null if there is no label or the scheme does not have it. */
export function marking(label: string | null): Marking | null {
  if (label === null) return null
  const { formerly } = markingScheme
  const today = Object.hasOwn(formerly, label) ? formerly[label] : label
  return markingScheme.markings.find((candidate) => candidate.label === today) ?? null
}
