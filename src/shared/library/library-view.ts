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
  /** What the person must know about how it was opened (restored from a backup, …), each a sentence. */
  notices: z.array(z.string()),
  /** The labels of the gestures that undo and redo would take; null where there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

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
