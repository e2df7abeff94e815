import { z } from 'zod'
import {
  briefingHeadSchema,
  briefingBlockSchema,
  briefingViewSchema,
  ignoredFindingSchema,
  citationLetterSchema,
  judgementSchema,
} from '../briefing/briefing-view.ts'
import { lastNoteSchema } from '../briefing/blocks/note-state.ts'
import { workSchema } from '../briefing/blocks/open-work.ts'
import { staleClaimSchema } from '../briefing/stale/stale-view.ts'
import { templateSchema } from '../briefing/templates/template-schema.ts'
import { sectionsSchema } from '../briefing/sections.ts'
import { filledCardsSchema } from '../imports/import-report.ts'
import { libraryInfoSchema, searchHitSchema, verifyReportSchema } from '../library/library-view.ts'
import { blockTypes, reliabilityLetters } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { scaleFileSchema } from '../standards/scale-file-schema.ts'
import { sourceUsesSchema } from '../sources/source-uses.ts'
import {
  importedSourceSchema,
  markedTextSchema,
  sourceCardSchema,
  sourceOffersSchema,
  sourceTextSchema,
  sourceViewSchema,
} from '../sources/source-view.ts'
import { encodingLabels } from '../text/encodings/encodings.ts'
import { actorMethods } from './actor-methods.ts'
import { caseMethods } from './case-methods.ts'
import { claimMethods } from './claim-methods.ts'
import { historyMethods } from './history-methods.ts'
import { memoMethods } from './memo-methods.ts'
import { action, mutation, query } from './method.ts'
import { noteMethods } from './note-methods.ts'
import { questionMethods } from './question-methods.ts'
import { registerMethods } from './register-methods.ts'
import { restSchema } from './rest-schema.ts'
import { tagMethods } from './tag-methods.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const someIds = z.strictObject({ ids: z.array(idSchema).max(100_000) })
const done = z.null()
const rest = restSchema.optional()
const someOfAGroup = z.strictObject({ rest })
/** `label` is what the history calls the gesture. */
const takenBack = z.strictObject({ label: z.string(), rest }).nullable()

const undoneOfImport = { removed: z.int().min(0), putBack: z.int().min(0) }
/** `after` is the source that was looked at last. */
const importRest = restSchema.extend({ ...undoneOfImport, after: idSchema })

/** The mail that a file was attached to, and the import that it belongs to: undo takes a group back as one. */
const howImported = { attachedTo: idSchema.optional(), group: idSchema.optional() }

/** The most blocks of a briefing in one call: a text of a thousand pages, pasted or deleted at once. */
const mostWritten = 50_000

/** Methods that main calls for a window, and no window may call itself. */
export const onlyMain = ['importTexts', 'importParsed', 'fillCards', 'readOriginal', 'keepLetters'] as const

/** The methods that the library handles. Each that changes something is one gesture: one transaction, one undo step. */
export const libraryMethods = {
  getLibrary: query(nothing, libraryInfoSchema),
  ...caseMethods,
  /**
   * Takes back the newest gesture of this device; of a group of changes, as many as there is time for in one call. `rest` goes on with the
   * group of an earlier call. Null if there is nothing to take back, or if another gesture came after that call.
   */
  undo: mutation(someOfAGroup, takenBack),
  /** Does again what undo took back last. As `undo` otherwise. */
  redo: mutation(someOfAGroup, takenBack),
  verifyLibrary: query(nothing, verifyReportSchema),
  /** The backups beside the library: how many, how much space they take and may take, in bytes. */
  readBackupSpace: query(nothing, z.strictObject({ count: z.int(), bytes: z.number(), budget: z.number() })),
  /** What is found, the best first; with `first`, what is in that case before all else. */
  search: query(z.strictObject({ query: z.string().max(500), first: idSchema.optional() }), z.array(searchHitSchema)),
  /** How many places some words have in all texts, found as in the open one (`shared/search/find-in-text.ts`). */
  countInSources: query(
    z.strictObject({ words: z.string().max(500), wholeWords: z.boolean() }),
    z.strictObject({ places: z.int().min(0) }),
  ),

  /**
   * Imports a pasted or typed text. JavaScript's UTF-16 is stored as UTF-8 bytes. Bytes that the library has already are not imported, here
   * and below.
   */
  importPaste: mutation(z.strictObject({ text: z.string().max(50_000_000) }), importedSourceSchema),
  /** Imports a file's bytes, dropped or read by main. The library worker decodes them, splits them into blocks and stores them. */
  importBytes: mutation(
    z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array), ...howImported }),
    importedSourceSchema,
  ),
  /** Imports several plain texts, each in a transaction of its own, and tells of them together: a result for each, in order. */
  importTexts: mutation(
    z.strictObject({
      files: z.array(z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).max(1000),
      ...howImported,
    }),
    z.array(
      z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), source: idSchema, already: z.boolean() }),
        z.strictObject({ ok: z.literal(false), message: z.string() }),
      ]),
    ),
  ),
  /** Imports a file that the import window parsed. `parsed` is whatever that delivered; the library's thread validates it. */
  importParsed: mutation(
    z.strictObject({
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array),
      parsed: z.unknown(),
      encoding: z.string().max(40).optional(),
      ...howImported,
    }),
    importedSourceSchema,
  ),
  /** Fills source cards from a bibliography that the import window parsed. `parsed` is validated by the library's thread. */
  fillCards: mutation(
    z.strictObject({ name: z.string().max(1000), parsed: z.unknown(), group: idSchema.optional() }),
    filledCardsSchema,
  ),
  /** The source whose original has this SHA-256; null if none has. */
  findImported: query(z.strictObject({ sha256: z.string().length(64) }), sourceViewSchema.nullable()),
  /** The bytes of a source's original with the parser that read them. */
  readOriginal: query(
    oneId,
    z.strictObject({
      sha256: z.string(),
      fileName: z.string(),
      parser: z.string(),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  /** Imports the bytes of a source once more, as a source of its own. */
  importAgain: mutation(oneId, sourceViewSchema),
  /** Decodes the bytes of a plain text anew, in the encoding that the analyst chose: its text becomes another one, in which nothing is marked. */
  rereadSource: mutation(z.strictObject({ id: idSchema, encoding: z.enum(encodingLabels) }), done),
  listSources: query(nothing, z.array(sourceViewSchema)),
  readSources: query(someIds, z.array(sourceViewSchema)),
  /** How much of each text the words of claims cover. Texts without claims are left out. */
  listMarkedTexts: query(nothing, z.array(markedTextSchema)),
  readMarkedTexts: query(someIds, z.array(markedTextSchema)),
  readSource: query(oneId, sourceTextSchema),
  /** Where the words of a page of a revision stand: six numbers a word (`ParsedPage.words`). Pages count from 0. */
  readPageWords: query(z.strictObject({ revision: idSchema, page: z.int().min(0) }), z.array(z.number())),
  /** What the text of a source offers to its card. Compares it with all other texts. */
  readSourceOffers: query(oneId, sourceOffersSchema),
  /** Where reading of a source was left ("p. 12 ¶42"); null if it was not opened yet, or stands at its beginning. */
  readPlace: query(oneId, z.string().nullable()),
  /** For each of some sources, the earlier one whose text it nearly has, with how much of it; those that are like none are left out. */
  findCopies: query(
    z.strictObject({ sources: z.array(idSchema).max(100_000) }),
    z.array(z.strictObject({ source: idSchema, of: idSchema, likeness: z.number() })),
  ),
  /** The source that a window opens with; null if there is none. */
  readOpenSource: query(nothing, idSchema.nullable()),
  /** Whether this is the link of a source's card or of a range of a source's text. */
  isStoredLink: query(z.strictObject({ url: z.string().max(4096) }), z.boolean()),
  updateSourceCard: mutation(z.strictObject({ id: idSchema, card: sourceCardSchema.partial() }), done),
  /** Rates a publisher by its name: all its sources that have no letter of their own inherit this one. Null takes it away. */
  ratePublisher: mutation(
    z.strictObject({
      publisher: z.string().trim().min(1).max(500),
      reliability: z.enum(reliabilityLetters).nullable(),
    }),
    done,
  ),
  setBlockType: mutation(z.strictObject({ id: idSchema, type: z.enum(blockTypes) }), done),
  /** What would be deleted together with a source. */
  readSourceUses: query(oneId, sourceUsesSchema),
  deleteSource: mutation(oneId, done),
  /**
   * Deletes several sources with their marks, as one group of changes: undo brings all of them back. One call deletes the first of them, as many
   * as there is time for; the next one is given the others.
   */
  deleteSources: mutation(
    z.strictObject({ ids: z.array(idSchema).min(1).max(100_000), rest }),
    z.strictObject({ rest }),
  ),
  /**
   * Undoes an import, of which `group` is the group of changes, as a new gesture in slices. Sources that it made are deleted with their marks;
   * what a bibliography of it filled into other cards goes where it still stands as it was suggested. `removed` and `putBack` count the
   * sources and the cards of all calls until now.
   */
  undoImport: mutation(
    z.strictObject({ group: idSchema, rest: importRest.optional() }),
    z.strictObject({ ...undoneOfImport, rest: importRest.optional() }),
  ),
  /** The only change that cannot be undone. `typed` must be equal to the name of the source in lists (`sourceName`). */
  eraseSource: mutation(z.strictObject({ id: idSchema, typed: z.string().max(2000) }), done),

  ...actorMethods,

  ...claimMethods,
  ...questionMethods,
  ...tagMethods,
  ...memoMethods,
  ...noteMethods,
  ...historyMethods,
  ...registerMethods,

  listBriefings: query(
    nothing,
    z.array(z.strictObject({ id: idSchema, title: z.string(), date: z.string(), inCase: idSchema })),
  ),
  readBriefing: query(oneId, briefingViewSchema),
  /** The template that a briefing follows; null if there is none that can be read. */
  readBriefingTemplate: query(oneId, templateSchema.nullable()),
  /** Starts a briefing. What its head leaves out comes from its template, as its sections do; the library keeps a copy of that. */
  addBriefing: mutation(briefingHeadSchema.partial().extend({ template: templateSchema.optional() }), oneId),
  /** Has a briefing follow a template: its sections in that order, its look on paper. Nothing that is written goes. */
  useTemplate: mutation(z.strictObject({ id: idSchema, template: templateSchema }), done),
  /** Has a briefing use a likelihood scale; null for ICD 203. Its judgements keep their terms. */
  useScale: mutation(z.strictObject({ id: idSchema, scale: scaleFileSchema.nullable() }), done),
  updateBriefing: mutation(z.strictObject({ id: idSchema, head: briefingHeadSchema.partial() }), done),
  /**
   * One burst of typing or one insertion: the blocks and judgements it affected. Citation rows are derived from the blocks' text.
   * `letters` are those of the briefing, null if they are as they were.
   */
  writeBriefing: mutation(
    z.strictObject({
      id: idSchema,
      label: z.string().max(200),
      put: z.array(briefingBlockSchema).max(mostWritten),
      remove: z.array(idSchema).max(mostWritten),
      judgements: z.array(judgementSchema).max(mostWritten),
    }),
    z.strictObject({ letters: z.array(citationLetterSchema).nullable() }),
  ),
  /** Sets the sections of a briefing, in order. What was written in a section that goes is deleted with it. */
  writeSections: mutation(z.strictObject({ id: idSchema, label: z.string().max(200), sections: sectionsSchema }), done),
  /** Ignores a finding of a check in a briefing, with a reason. It is shown again once what it was found in changes. */
  ignoreFinding: mutation(z.strictObject({ id: idSchema, finding: ignoredFindingSchema }), done),
  heedFinding: mutation(z.strictObject({ id: idSchema, key: z.string().min(1).max(1000) }), done),
  /** Starts a briefing from another one: its head, sections and words, dated today. */
  duplicateBriefing: mutation(oneId, oneId),
  /** Notes that a sentence of a briefing was read back against what it cites, now. */
  readBack: mutation(z.strictObject({ id: idSchema, hash: z.string().min(1).max(100) }), done),
  /** The cited claims of a briefing that are no longer as they were when they were cited. */
  listStale: query(oneId, z.array(staleClaimSchema)),
  /** Accepts cited claims as they are now, in all sentences of a briefing that cite them. */
  acceptClaims: mutation(z.strictObject({ id: idSchema, claims: z.array(idSchema).min(1).max(mostWritten) }), done),
  /** What the briefing that this one follows stood on; null if it follows none. */
  readLastNote: query(oneId, lastNoteSchema.nullable()),
  /** What is open in the library, for a handover. */
  readWork: query(oneId, workSchema),
  /**
   * Main sends the letters of a copy before it writes the file: they belong to their claims from then on, also after undo. What the
   * briefing stands on is kept with them, for the one that follows it.
   */
  keepLetters: mutation(
    z.strictObject({
      id: idSchema,
      letters: z.array(z.strictObject({ claim: idSchema, number: z.int().min(1) })).max(50_000),
    }),
    done,
  ),
  deleteBriefing: mutation(oneId, done),

  /** UI state such as reading positions and unfinished drafts. Stored outside the history and never undone. */
  keepUiState: action(z.strictObject({ key: z.string().max(200), value: z.string().max(1_000_000) }), done),
  getUiState: query(z.strictObject({ key: z.string().max(200) }), z.string().nullable()),
} as const
