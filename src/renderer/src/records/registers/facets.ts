import { findByWords } from '#shared/search/match-words.ts'

/** The value of a condition: an id, a name, a digit, or a boolean; null means "none". */
type FacetValue = string | number | boolean | null

/** Something that rows can be filtered by. R is the row type, Q the conditions of the register. */
export type Facet<R, Q> = {
  readonly id: string
  /** The label before the value on a chip, such as "Status". */
  readonly label: string
  readonly chosen: (conditions: Q) => readonly FacetValue[]
  readonly choose: (conditions: Q, values: readonly FacetValue[]) => Q
  /** The values of a row. A row with several is found by any of them. */
  readonly valuesOf: (row: R) => readonly FacetValue[]
  readonly words: (value: FacetValue) => string
  /** Reads the values of a facet that are not read until requested; absent once they are read. */
  readonly read?: (() => void) | undefined
  /** Values in a fixed order, offered even if no row has them. All others follow by number of rows. */
  readonly order?: readonly FacetValue[]
}

/** A value on offer: how many rows have it, and whether it is chosen. */
export type FacetOption = {
  readonly value: FacetValue
  readonly words: string
  readonly count: number
  readonly on: boolean
}

/** A facet for a condition that is a list, such as `statuses`. */
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

/** A facet for a condition that is true, false or absent. */
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

/** Sets a field of the conditions, or removes it if undefined, so that equal filters are equal objects. */
export function withField<Q extends object>(conditions: Q, field: keyof Q & string, value: unknown): Q {
  const { [field]: _, ...rest } = conditions
  return (value === undefined ? rest : { ...rest, [field]: value }) as Q
}

/** Adds a value of the facet to the conditions, or removes it if it is there. */
export function toggleValue<R, Q>(conditions: Q, facet: Facet<R, Q>, value: FacetValue): Q {
  const chosen = facet.chosen(conditions)
  return facet.choose(conditions, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
}

/** The conditions without those of one facet. Its counts are computed with these, so that a further value can be chosen. */
export function besides<R, Q extends object>(conditions: Q, facet: Facet<R, Q>): Q {
  const others = facet.choose(conditions, [])
  return Object.keys(others).length === Object.keys(conditions).length ? conditions : others
}

/** The values of a facet in these rows: first those with a fixed order, then by number of rows. */
export function optionsOf<R, Q>(rows: readonly R[], facet: Facet<R, Q>, conditions: Q): FacetOption[] {
  const chosen = facet.chosen(conditions)
  const counts = new Map<FacetValue, number>([...(facet.order ?? []), ...chosen].map((value) => [value, 0]))
  const count = (value: FacetValue): unknown => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const row of rows) {
    const values = facet.valuesOf(row)
    // Most rows have one value; this avoids a Set for each of ten thousand rows.
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

/** What was counted in all rows of a register, by the rows and the facet. Rows are made anew when one of their records changes. */
const countedInAll = new WeakMap<readonly unknown[], WeakMap<object, FacetOption[]>>()

/**
 * As `optionsOf`, for all rows and no conditions: what a screen shows when it comes back. It is counted once for the same rows, since
 * counting ten thousand of them for each facet takes longer than drawing the screen.
 */
export function optionsOfAll<R, Q>(rows: readonly R[], facet: Facet<R, Q>, noConditions: Q): FacetOption[] {
  const known = countedInAll.get(rows) ?? new WeakMap<object, FacetOption[]>()
  countedInAll.set(rows, known)
  const options = known.get(facet) ?? optionsOf(rows, facet, noConditions)
  known.set(facet, options)
  return options
}

/** The options that contain every typed word in their own or their facet's label. */
export function offersFor<R, Q>(
  offers: readonly { readonly facet: Facet<R, Q>; readonly option: FacetOption }[],
  typed: string,
): readonly { readonly facet: Facet<R, Q>; readonly option: FacetOption }[] {
  return findByWords(offers, typed, ({ facet, option }) => `${facet.label}: ${option.words}`)
}
