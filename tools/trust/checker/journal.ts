/**
 * The facts of one gesture that the library acknowledged. The caller writes them down outside the library after the reply has arrived.
 * The checker compares them with the library's file.
 */
export type Acknowledged = { readonly gesture: string; readonly facts: readonly Fact[] }

/** A fact that the library must hold from then on, unless its log shows a later change. */
export type Fact = {
  readonly table: string
  /** Identifies the row by columns that no gesture changes. */
  readonly where: Readonly<Record<string, FactValue>>
  /** The values in the row, now or earlier in the log. */
  readonly holds?: Readonly<Record<string, FactValue>>
  /** The row exists and is marked as deleted. */
  readonly deleted?: true
}

export type FactValue = string | number | null

/** Parses a journal with one JSON line for each gesture. A last line without a line end was never acknowledged. */
export function readJournal(text: string): Acknowledged[] {
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Acknowledged)
}
