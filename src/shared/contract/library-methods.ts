import { z } from 'zod'
import {
  briefingHeadSchema,
  briefingBlockSchema,
  briefingViewSchema,
  judgementSchema,
} from '../briefing/briefing-view.ts'
import { libraryInfoSchema, searchHitSchema, verifyReportSchema } from '../library/library-view.ts'
import { blockTypes } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { firstTextSchema } from '../sources/first-text.ts'
import { sourceUsesSchema } from '../sources/source-uses.ts'
import { sourceCardSchema, sourceTextSchema, sourceViewSchema } from '../sources/source-view.ts'
import { actorMethods } from './actor-methods.ts'
import { claimMethods } from './claim-methods.ts'
import { historyMethods } from './history-methods.ts'
import { memoMethods } from './memo-methods.ts'
import { method } from './method.ts'
import { noteMethods } from './note-methods.ts'
import { questionMethods } from './question-methods.ts'
import { registerMethods } from './register-methods.ts'
import { tagMethods } from './tag-methods.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const done = z.null()

/** The methods that the library handles. Each that changes something is one gesture: one transaction, one undo step. */
export const libraryMethods = {
  getLibrary: method(nothing, libraryInfoSchema),
  renameCase: method(z.strictObject({ name: z.string().trim().min(1).max(500) }), done),
  undo: method(nothing, z.strictObject({ label: z.string() }).nullable()),
  redo: method(nothing, z.strictObject({ label: z.string() }).nullable()),
  verifyLibrary: method(nothing, verifyReportSchema),
  search: method(z.strictObject({ query: z.string().max(500) }), z.array(searchHitSchema)),

  /** Imports a pasted or typed text. JavaScript's UTF-16 is stored as UTF-8 bytes. */
  importPaste: method(z.strictObject({ text: z.string().max(50_000_000) }), sourceViewSchema),
  /** Imports a file's bytes, dropped or read by main. The library worker decodes them, splits them into blocks and stores them. */
  importBytes: method(
    z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
    sourceViewSchema,
  ),
  listSources: method(nothing, z.array(sourceViewSchema)),
  readSource: method(oneId, sourceTextSchema),
  /** The source that a window opens with; null if there is none. */
  readOpenSource: method(nothing, idSchema.nullable()),
  /** The text that main draws into the page before the page's code is loaded. */
  readFirstText: method(nothing, firstTextSchema.nullable()),
  /** Whether this is the link of a source's card or of a range of a source's text. */
  isStoredLink: method(z.strictObject({ url: z.string().max(4096) }), z.boolean()),
  updateSourceCard: method(z.strictObject({ id: idSchema, card: sourceCardSchema.partial() }), done),
  setBlockType: method(z.strictObject({ id: idSchema, type: z.enum(blockTypes) }), done),
  /** What would be deleted together with a source. */
  readSourceUses: method(oneId, sourceUsesSchema),
  deleteSource: method(oneId, done),
  /** The only change that cannot be undone. `typed` must be equal to the name of the source in lists (`sourceName`). */
  eraseSource: method(z.strictObject({ id: idSchema, typed: z.string().max(2000) }), done),

  ...actorMethods,

  ...claimMethods,
  ...questionMethods,
  ...tagMethods,
  ...memoMethods,
  ...noteMethods,
  ...historyMethods,
  ...registerMethods,

  listBriefings: method(nothing, z.array(z.strictObject({ id: idSchema, title: z.string(), date: z.string() }))),
  readBriefing: method(oneId, briefingViewSchema),
  addBriefing: method(briefingHeadSchema.partial(), oneId),
  updateBriefing: method(z.strictObject({ id: idSchema, head: briefingHeadSchema.partial() }), done),
  /** One burst of typing or one insertion: the blocks and judgements it touched. Citation rows are derived from the blocks' text. */
  writeBriefing: method(
    z.strictObject({
      id: idSchema,
      label: z.string().max(200),
      put: z.array(briefingBlockSchema).max(5000),
      remove: z.array(idSchema).max(5000),
      judgements: z.array(judgementSchema).max(500),
    }),
    done,
  ),
  deleteBriefing: method(oneId, done),

  /** UI state such as reading positions and unfinished drafts. Stored outside the history and never undone. */
  keepPlace: method(z.strictObject({ key: z.string().max(200), value: z.string().max(1_000_000) }), done),
  readPlace: method(z.strictObject({ key: z.string().max(200) }), z.string().nullable()),
} as const
