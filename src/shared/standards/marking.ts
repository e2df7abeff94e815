import { z } from 'zod'
import tlp2 from '../../../resources/data/markings-tlp2.json' with { type: 'json' }

const colorSchema = z.string().regex(/^#[0-9A-F]{6}$/u)

/** Who may receive a document, as its label, the label's colours and a statement of it. */
const markingSchema = z.strictObject({
  /** Printed as it stands in every language: no spaces, capitals. */
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
  /** Labels of an earlier version that are read, never written. */
  formerly: z.record(z.string(), z.string()),
})

/** The scheme in use: TLP 2.0 (FIRST). */
export const markingScheme = markingSchemeSchema.parse(tlp2)

/** The marking of a label; null for no label and for one that is not of the scheme. */
export function marking(label: string | null): Marking | null {
  if (label === null) return null
  const { formerly } = markingScheme
  const today = Object.hasOwn(formerly, label) ? formerly[label] : label
  return markingScheme.markings.find((candidate) => candidate.label === today) ?? null
}
