import type { ParseFailure, ImportTask } from '#shared/imports/import-job.ts'
import type { Bibliography } from '#shared/imports/bibliography.ts'
import type { FirstPage } from '#shared/imports/first-page.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'

/**
 * A file to parse. `progress` must be told at least every few seconds: who is silent for too long is stopped. With it, a parser of a long
 * format may tell once what the first page says, to be read meanwhile.
 */
export type Parse = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly password: string | null
  readonly encoding: string | null
  readonly progress: (share: number, firstPage?: FirstPage) => void
}

/** A parser of one format. It throws `CannotParse` for a file that it cannot read; anything else it throws counts as a damaged file. */
export type Parser = {
  /** A source; of a bibliography, its entries. */
  readonly read: (input: Parse) => Promise<ParsedSource | Bibliography>
  /** Draws a page as a PNG; only parsers of paginated formats can. */
  readonly drawPage?: (
    input: Parse,
    task: Extract<ImportTask, { kind: 'draw-page' }>,
  ) => Promise<Uint8Array<ArrayBuffer>>
}

/** Why a file cannot be parsed. */
export class CannotParse extends Error {
  readonly failure: ParseFailure

  constructor(code: ParseFailure['code'], detail?: string) {
    super(code)
    this.failure = detail === undefined ? { code } : { code, detail }
  }
}
