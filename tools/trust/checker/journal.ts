/**
 * What a gesture said it had done, written down outside the library by whoever asked for it, once the answer was there.
 * The checker reads it beside the library's file.
 */
export type Acknowledged = { readonly gesture: string; readonly facts: readonly Fact[] }

/** Something that the library must hold from then on, unless a later change of its log says otherwise. */
export type Fact = {
  readonly table: string
  /** Which row: columns that no gesture ever changes. */
  readonly where: Readonly<Record<string, FactValue>>
  /** What stands in it, or stood in it by the log. */
  readonly holds?: Readonly<Record<string, FactValue>>
  /** It was deleted: it is there, and marked so. */
  readonly deleted?: true
}

export type FactValue = string | number | null

/** Reads a journal of one JSON line a gesture; a last line without its end was never acknowledged. */
export function readJournal(text: string): Acknowledged[] {
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Acknowledged)
}
