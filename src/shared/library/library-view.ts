import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

const recordTypes = [
  'source',
  'actor',
  'mention',
  'claim',
  'briefing',
  'tag',
  'occasion',
  'block',
  'question',
  'memo',
  'place-tag',
  'filter',
] as const
export type RecordType = (typeof recordTypes)[number]

/** A record that a gesture touched, named as screens show it: an anchor's change is its claim's. */
export const touchedSchema = z.strictObject({ type: z.enum(recordTypes), id: idSchema })
export type Touched = z.infer<typeof touchedSchema>

/** Another Attaché that has the library open to write. */
export const heldBySchema = z.strictObject({
  host: z.string(),
  pid: z.number(),
  /** When it opened the library, by its own clock: an ISO time, or empty where it did not say. */
  since: z.string(),
  /** What was seen of it while this one watched: `unknown` is too short a time to say, `gone` that it has closed the library or ended. */
  state: z.enum(['unknown', 'beating', 'silent', 'gone']),
  /** For how many seconds nothing was seen of it. */
  silentFor: z.int(),
})
export type HeldBy = z.infer<typeof heldBySchema>

/** The open library, as the frame of the app shows it. */
export const libraryInfoSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  case: z.strictObject({ id: idSchema, name: z.string() }),
  /** Why it can only be read, in a sentence; null when it can be written. */
  readOnly: z.string().nullable(),
  /** Who has it open to write, where that is why; it can be taken over from them. */
  heldBy: heldBySchema.nullable(),
  /** Where a copy of all that was saved lies, where it can only be read because its file was taken out of its place. */
  rescued: z.string().nullable(),
  /** What the person must know about how it was opened (restored from a backup, …), each a sentence. */
  notices: z.array(z.string()),
  /** The labels of the gestures that undo and redo would take; null where there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

/** A library that was opened before. `missing`: there is no file at its place now, or the place does not answer. */
export const recentLibrarySchema = z.strictObject({ path: z.string(), name: z.string(), missing: z.boolean() })
export type RecentLibrary = z.infer<typeof recentLibrarySchema>

/**
 * A library that was to be opened and is not: its file, what is wrong with it, and that in a sentence. On a first start: where it would lie, if
 * anywhere, and why the person is asked; nothing is there yet.
 */
export const libraryProblemSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['missing', 'damaged', 'newer', 'other', 'no-place', 'synced']),
  message: z.string(),
})
export type LibraryProblem = z.infer<typeof libraryProblemSchema>

/** A backup beside a library. `madeAt` is in milliseconds since 1970; `holds` is null where it cannot be read. */
export const libraryBackupSchema = z.strictObject({
  path: z.string(),
  madeAt: z.number(),
  holds: z.strictObject({ sources: z.int(), claims: z.int(), questions: z.int(), briefings: z.int() }).nullable(),
})
export type LibraryBackup = z.infer<typeof libraryBackupSchema>

/** What `Verify library` looked at, and what is wrong. */
export const verifyReportSchema = z.strictObject({
  sources: z.int(),
  anchors: z.int(),
  backups: z.int(),
  /** What is wrong, a sentence each; empty when all is well. */
  problems: z.array(z.string()),
})
export type VerifyReport = z.infer<typeof verifyReportSchema>

/** A record that was found. `title` is what a person knows it by, `detail` the words around the hit. */
export const searchHitSchema = z.strictObject({
  type: z.enum(['source', 'actor', 'claim', 'question', 'briefing']),
  id: idSchema,
  title: z.string(),
  detail: z.string(),
})
export type SearchHit = z.infer<typeof searchHitSchema>
