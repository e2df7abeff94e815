import tlp2 from '../../../resources/data/markings-tlp2.json' with { type: 'json' }

/**
 * A marking that says who may receive a document. Its label is printed unchanged in every language. The file is checked against
 * `marking-schema.ts` by a test, so that the page's first code, which shows the marking of the case, needs no schema.
 */
export type Marking = {
  readonly label: string
  /** Of the letters and of the ground, as "#FFC000". */
  readonly color: string
  readonly background: string
  readonly audience: string
}

type MarkingScheme = {
  readonly id: string
  readonly label: string
  /** The strictest first. */
  readonly markings: readonly Marking[]
  /** Labels of an earlier version. They are accepted when read and never written. */
  readonly formerly: Readonly<Record<string, string>>
}

/** The scheme in use: TLP 2.0 (FIRST). */
export const markingScheme: MarkingScheme = tlp2

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
