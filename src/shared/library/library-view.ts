import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

const recordTypes = [
  'case',
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
  'marked-text',
] as const
export type RecordType = (typeof recordTypes)[number]

/** A record that a gesture affected, in the granularity of the screens: a changed anchor counts as its claim. */
export const affectedSchema = z.strictObject({ type: z.enum(recordTypes), id: idSchema })
export type Affected = z.infer<typeof affectedSchema>

/** Another Attaché that has the library open for writing. */
export const heldBySchema = z.strictObject({
  host: z.string(),
  pid: z.number(),
  /** When it opened the library, by its own clock: an ISO time; empty if it did not say. */
  since: z.string(),
  /** Whether it showed signs of life while we watched. `unknown`: too short a time to say; `gone`: it has closed the library or ended. */
  state: z.enum(['unknown', 'beating', 'silent', 'gone']),
  /** For how many seconds it has shown no sign of life. */
  silentFor: z.int(),
})
export type HeldBy = z.infer<typeof heldBySchema>

/**
 * A case. `countSides`: whether two voices of one side count as one origin. `marking`: the label set for the case; null if that of its
 * sources holds.
 */
export const caseViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  countSides: z.boolean(),
  marking: z.string().max(100).nullable(),
})
export type CaseView = z.infer<typeof caseViewSchema>

/** The open library, as the app's frame shows it. */
export const libraryInfoSchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  /** Every case, the oldest first. */
  cases: z.array(caseViewSchema),
  /** The case that screens are narrowed to; null for all cases, and where there is only one. */
  chosenCase: idSchema.nullable(),
  /** The case that new sources, questions and briefings go into: the chosen one; of all cases, the one that was chosen last. */
  case: caseViewSchema,
  /** Why it is read-only, as a sentence; null if it is writable. */
  readOnly: z.string().nullable(),
  /** The other Attaché, if that is why it is read-only. The person can take the library over from it. */
  heldBy: heldBySchema.nullable(),
  /** The path of the copy with all saved data, if it is read-only because its file was removed from its path. */
  rescued: z.string().nullable(),
  /** What the person must know about how it was opened (restored from a backup, …), one sentence each. */
  notices: z.array(z.string()),
  /** How many claims' statuses changed when the library was brought up to date, until the person dismisses them. */
  statusChanges: z.int(),
  /** The labels of the gestures that undo and redo would act on; null if there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

/** A library that was opened before. `missing`: there is no file at its path now, or the path does not respond. */
export const recentLibrarySchema = z.strictObject({ path: z.string(), name: z.string(), missing: z.boolean() })
export type RecentLibrary = z.infer<typeof recentLibrarySchema>

/**
 * A library that should be open and is not: its path, the kind of problem, and the problem as a sentence.
 * On a first start: the intended path, if there is one, and why the person is asked. There is no file yet.
 */
export const libraryProblemSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['missing', 'damaged', 'newer', 'other', 'no-place', 'synced']),
  message: z.string(),
})
export type LibraryProblem = z.infer<typeof libraryProblemSchema>

/** A backup beside a library. `madeAt` is in milliseconds since 1970; `holds` is null if the backup cannot be read. */
export const libraryBackupSchema = z.strictObject({
  path: z.string(),
  madeAt: z.number(),
  holds: z.strictObject({ sources: z.int(), claims: z.int(), questions: z.int(), briefings: z.int() }).nullable(),
})
export type LibraryBackup = z.infer<typeof libraryBackupSchema>

/** What `Verify library` checked, and the problems it found. */
export const verifyReportSchema = z.strictObject({
  sources: z.int(),
  anchors: z.int(),
  backups: z.int(),
  /** The problems, one sentence each; empty if there are none. */
  problems: z.array(z.string()),
})
export type VerifyReport = z.infer<typeof verifyReportSchema>

/**
 * A search result. `title` is the name of the record, `detail` the words around the hit: all of the title if it is short and they are in
 * it. They may also be words of a `memo` on the record.
 */
export const searchHitSchema = z.strictObject({
  type: z.enum(['source', 'actor', 'claim', 'question', 'briefing']),
  id: idSchema,
  title: z.string(),
  detail: z.string(),
  memo: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>
