import { findByWords } from '#shared/search/match-words.ts'

/** What a condition can ask for: an id, a name, a digit, a yes or no; null is "none". */
type FacetValue = string | number | boolean | null

/** One thing that rows can be filtered by: R are the rows, Q the conditions of the register. */
export type Facet<R, Q> = {
  readonly id: string
  /** "Status": what stands before the value on a chip. */
  readonly label: string
  readonly chosen: (conditions: Q) => readonly FacetValue[]
  readonly choose: (conditions: Q, values: readonly FacetValue[]) => Q
  /** The values that a row has; several, where any of them finds it. */
  readonly valuesOf: (row: R) => readonly FacetValue[]
  readonly words: (value: FacetValue) => string
  /** Of a facet whose values are not read until somebody wants them: reads them. Absent once they are there. */
  readonly read?: (() => void) | undefined
  /** Values in their own order, offered whether a row has them or not; the rest comes by how many rows have it. */
  readonly order?: readonly FacetValue[]
}

/** A value as it is offered: how many rows have it, and whether it is asked for. */
export type FacetOption = {
  readonly value: FacetValue
  readonly words: string
  readonly count: number
  readonly on: boolean
}

/** A facet over one list of the conditions, such as `statuses`. */
export function listFacet<R, Q extends object, K extends keyof Q & string>(
  field: K,
  facet: Pick<Facet<R, Q>, 'label' | 'valuesOf' | 'words' | 'order' | 'read'>,
): Facet<R, Q> {
  return {
    ...facet,
    id: field,
    chosen: (conditions) => (conditions[field] ?? []) as readonly FacetValue[],
    choose: (conditions, values) => withField(conditions, field, values.length === 0 ? undefined : values),
  }
}

/** A facet over a condition that is yes, no or absent. */
export function eitherFacet<R, Q extends object, K extends keyof Q & string>(
  field: K,
  facet: Pick<Facet<R, Q>, 'label' | 'valuesOf' | 'words'>,
): Facet<R, Q> {
  return {
    ...facet,
    id: field,
    order: [true, false],
    chosen: (conditions) => (typeof conditions[field] === 'boolean' ? [conditions[field]] : []),
    choose: (conditions, values) => withField(conditions, field, values.at(-1)),
  }
}

/** Conditions without a field that asks for nothing: two filters that find the same are the same. */
export function withField<Q extends object>(conditions: Q, field: keyof Q & string, value: unknown): Q {
  const { [field]: _, ...rest } = conditions
  return (value === undefined ? rest : { ...rest, [field]: value }) as Q
}

/** The conditions with a value of the facet taken, or taken back where it was. */
export function toggleValue<R, Q>(conditions: Q, facet: Facet<R, Q>, value: FacetValue): Q {
  const chosen = facet.chosen(conditions)
  return facet.choose(conditions, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
}

/** The conditions beside those of a facet: what its counts are counted among, so that one more value can be chosen. */
export function besides<R, Q extends object>(conditions: Q, facet: Facet<R, Q>): Q {
  const others = facet.choose(conditions, [])
  return Object.keys(others).length === Object.keys(conditions).length ? conditions : others
}

/** The values of a facet in these rows, those in their own order first, then by how many rows have them. */
export function optionsOf<R, Q>(rows: readonly R[], facet: Facet<R, Q>, conditions: Q): FacetOption[] {
  const chosen = facet.chosen(conditions)
  const counts = new Map<FacetValue, number>([...(facet.order ?? []), ...chosen].map((value) => [value, 0]))
  const count = (value: FacetValue): unknown => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const row of rows) {
    const values = facet.valuesOf(row)
    // Most rows have one: that spares a set for each of ten thousand.
    if (values.length > 1) new Set(values).forEach(count)
    else values.forEach(count)
  }
  const place = new Map((facet.order ?? []).map((value, i) => [value, i]))
  return [...counts]
    .map(([value, count]): FacetOption => ({ value, words: facet.words(value), count, on: chosen.includes(value) }))
    .sort(
      (a, b) =>
        (place.get(a.value) ?? Infinity) - (place.get(b.value) ?? Infinity) ||
        b.count - a.count ||
        a.words.localeCompare(b.words, 'en'),
    )
}

/** The options whose words, or whose facet's, hold every word typed. */
export function offersFor<R, Q>(
  offers: readonly { readonly facet: Facet<R, Q>; readonly option: FacetOption }[],
  typed: string,
): readonly { readonly facet: Facet<R, Q>; readonly option: FacetOption }[] {
  return findByWords(offers, typed, ({ facet, option }) => `${facet.label}: ${option.words}`)
}
