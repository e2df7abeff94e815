import type { FirstPage } from './first-page.ts'
import type { WindowFormat } from './formats.ts'

/** Something that the import window is to do with a file: read its text, or draw one of its pages. */
export type ImportJob = {
  readonly id: string
  /** Where the window fetches the file's bytes: a path of its own host. */
  readonly path: string
  /** The name of the file, for what it tells of a format. */
  readonly name: string
  readonly format: WindowFormat
  /** What opens a locked file. */
  readonly password?: string
  /** The encoding that the analyst chose, as a label of the WHATWG; else the parser finds it. */
  readonly encoding?: string
  readonly task: ImportTask
}

export type ImportTask =
  | { readonly kind: 'read' }
  /** Draws a page (from 0) at `scale` pixels a point, and returns a PNG. */
  | { readonly kind: 'draw-page'; readonly page: number; readonly scale: number }

/** Why a file was not read. `detail` is for a sentence: what was found instead. */
export type ParseFailure = { readonly code: ParseFailureCode; readonly detail?: string }

export const parseFailureCodes = [
  /** The file has no words. */
  'empty',
  /** Every page is a picture. */
  'scan',
  /** It is not of its format, or broken beyond reading. */
  'damaged',
  'needs-password',
  'wrong-password',
  /** More text, blocks or parts than are stored. */
  'too-large',
  /** Of its format, but of a kind that is not read: `detail` says which. */
  'unsupported',
] as const
export type ParseFailureCode = (typeof parseFailureCodes)[number]

/** What the import window delivers for a job: a `ParsedSource`, a `Bibliography` or a picture, which main does not trust, or why there is none. */
export type ImportAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: ParseFailure }

/** The three functions that the import window has, as `window.importer`. */
export type ImporterApi = {
  /** Resolves when there is something to do. */
  readonly takeJob: () => Promise<ImportJob>
  /** Tells that a job goes on, and how much of it is done, from 0 to 1; once in a job, what its first page says. */
  readonly progress: (id: string, share: number, firstPage?: FirstPage) => void
  readonly deliver: (id: string, answer: ImportAnswer) => Promise<void>
}
