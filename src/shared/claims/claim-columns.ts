import { claimForms, claimKinds, claimStatuses } from '../model/enums.ts'

/** A field of a claim that is one value, in one column of its row. `blank` is its value while nobody has set it. */
type Column<C extends string, T> = {
  readonly column: C
  readonly blank: T
  /** Its name in the history, where the column's own name says too little. */
  readonly historyName?: string | undefined
}
type Choice<C extends string, T> = Column<C, T> & { readonly type: 'choice'; readonly values: readonly T[] }
type Flag<C extends string> = Column<C, boolean> & { readonly type: 'flag' }
/** `most`: the longest text, in UTF-16 units. With `emptyIsNull` the column holds null for an empty text. */
type Text<C extends string> = Column<C, string> & {
  readonly type: 'text'
  readonly most: number
  readonly emptyIsNull: boolean
}
/** A name from a list of the user's or of a standard; null if none is set. */
type Label<C extends string> = Column<C, string | null> & { readonly type: 'label'; readonly most: number }
/** A whole number from `from` to `to`; null if none is set. */
type Digit<C extends string> = Column<C, number | null> & {
  readonly type: 'digit'
  readonly from: number
  readonly to: number
}

/**
 * The fields of a claim that are one value in one column. Named here, such a field is in the log and the history, in the contract and the
 * views, in the card's draft and in restored records (`docs/recipes.md`, "Add a field to a claim").
 */
export const claimColumns = {
  kind: choice('kind', claimKinds, 'statement'),
  form: choice('form', claimForms, 'paraphrase'),
  /** True for "unclear: X or Y"; false for several actors who speak jointly. */
  speakersUnclear: flag('speakers_unclear', 'speaker unclear'),
  gloss: text('gloss', { most: 10_000, historyName: 'in our words' }),
  glossTranslated: flag('gloss_translated', 'translated'),
  /** The language that a direct quotation was translated from by the source or somebody it names; empty if it is no translation. */
  originalLanguage: text('original_language', { most: 200, emptyIsNull: true }),
  /** Whose translation it is; empty if that is the source's. */
  translatedBy: text('translated_by', { most: 500, emptyIsNull: true }),
  /** True for "about X or Y, unclear which"; false for a claim that is about all of them. */
  aboutUnclear: flag('about_unclear', 'about unclear'),
  /** The digit of the Admiralty scale (`standards/admiralty.ts`); null is not rated, which is not the same as 6. */
  credibility: digit('credibility', 1, 6),
  /** Set by hand. It takes precedence over the computed status, see `shownStatus`. */
  status: choice('status', claimStatuses, 'open'),
  statusReason: text('status_reason', { most: 10_000, emptyIsNull: true }),
  /** The label of a marking of the scheme in use. */
  marking: label('marking', 100),
} as const

type Columns = typeof claimColumns
export type ClaimColumn = keyof Columns
/** The values of these fields, as views and the contract have them. */
export type ClaimColumnValues = { [F in ClaimColumn]: Columns[F]['blank'] }

const entries = Object.entries(claimColumns) as [ClaimColumn, Columns[ClaimColumn]][]

/** The names of the columns in the table `claim`. */
export const claimColumnNames: readonly Columns[ClaimColumn]['column'][] = entries.map(([, { column }]) => column)

/** The values of a claim on which nobody has set anything. */
export const blankColumns = Object.fromEntries(entries.map(([field, { blank }]) => [field, blank])) as ClaimColumnValues

/** The values of these fields alone. */
export function columnsOfClaim(claim: ClaimColumnValues): ClaimColumnValues {
  return Object.fromEntries(entries.map(([field]) => [field, claim[field]])) as ClaimColumnValues
}

/** The columns of a row for the fields that are set; absent and undefined ones are left out. */
export function columnsToSet(values: {
  readonly [F in ClaimColumn]?: ClaimColumnValues[F] | undefined
}): Record<string, string | number | null> {
  return Object.fromEntries(
    entries.flatMap(([field, type]) => {
      const value = values[field]
      return value === undefined ? [] : [[type.column, inRow(type, value)]]
    }),
  )
}

function inRow(type: Columns[ClaimColumn], value: string | number | boolean | null): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (type.type === 'text' && type.emptyIsNull) return String(value).trim() || null
  return value
}

/** Names of columns in the history, where the column's own name says too little. */
export const columnHistoryNames: Readonly<Record<string, string>> = Object.fromEntries(
  entries.flatMap(([, { column, historyName }]) => (historyName === undefined ? [] : [[column, historyName]])),
)

/** Columns that hold 1 for yes and 0 for no. */
export const flagColumns: ReadonlySet<string> = new Set(
  entries.flatMap(([, { type, column }]) => (type === 'flag' ? [column] : [])),
)

function choice<const C extends string, T extends string>(
  column: C,
  values: readonly T[],
  blank: NoInfer<T>,
): Choice<C, T> {
  return { type: 'choice', column, values, blank }
}

function flag<const C extends string>(column: C, historyName?: string): Flag<C> {
  return { type: 'flag', column, blank: false, historyName }
}

function text<const C extends string>(
  column: C,
  { most, emptyIsNull = false, historyName }: { most: number; emptyIsNull?: boolean; historyName?: string },
): Text<C> {
  return { type: 'text', column, blank: '', most, emptyIsNull, historyName }
}

function label<const C extends string>(column: C, most: number): Label<C> {
  return { type: 'label', column, blank: null, most }
}

function digit<const C extends string>(column: C, from: number, to: number): Digit<C> {
  return { type: 'digit', column, blank: null, from, to }
}
