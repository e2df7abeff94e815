import { z } from 'zod'
import { annexes, papers } from '../briefing/briefing-view.ts'
import { templateSchema } from '../briefing/templates/template-schema.ts'
import { sheetViewSchema } from '../briefing/sheet-view.ts'
import { importItemSchema, importReportSchema } from '../imports/import-report.ts'
import { errorNames, mostPlaces, placePattern } from '../failures/error-facts.ts'
import {
  libraryBackupSchema,
  libraryInfoSchema,
  libraryProblemSchema,
  recentLibrarySchema,
} from '../library/library-view.ts'
import { licenceSchema } from '../licences/licence-view.ts'
import { idSchema } from '../model/id-schema.ts'
import { settingsSchema, settingsPatchSchema } from '../settings/settings-schema.ts'
import { longestWord, mostSuggestions, mostWordsAsked, spellingLanguages } from '../spelling/spelling.ts'
import { scaleFileSchema } from '../standards/scale-file-schema.ts'
import { action, query } from './method.ts'

const nothing = z.strictObject({})
const pathSchema = z.string().max(4096)
/** A file by its name alone. */
const fileNameSchema = z.string().min(1).max(255)
const done = z.null()
const language = z.enum(spellingLanguages)
const wordSchema = z.string().min(1).max(longestWord)
const whatToExport = z.strictObject({ briefing: idSchema, paper: z.enum(papers), annex: z.enum(annexes) })

/** A file to import: where it is, or its bytes if it has no path. */
const givenFileSchema = z.union([
  z.strictObject({ path: pathSchema.min(1) }),
  /** Null: the file is larger than what is read. */
  z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array).nullable() }),
])

/** The methods that the main process handles itself: files, dialogs, windows, settings. */
export const appMethods = {
  getSettings: query(nothing, settingsSchema),
  updateSettings: action(settingsPatchSchema, settingsSchema),
  /** Libraries that were opened before, latest first, including missing ones. */
  listRecentLibraries: query(nothing, z.array(recentLibrarySchema)),
  /** Why no library is open; null if one is. Resolves after the first attempt to open a library has ended. */
  readLibraryProblem: query(nothing, libraryProblemSchema.nullable()),
  /**
   * Asks for a path and creates an empty library there; null if the person cancelled. `first`: creates the first library without asking
   * for a path.
   */
  newLibrary: action(
    z.strictObject({ first: z.enum(['documents', 'own-folder']).optional() }),
    libraryInfoSchema.nullable(),
  ),
  /** Asks for a file, or opens a recent library by its path; null if the person cancelled. */
  openLibrary: action(z.strictObject({ recent: pathSchema.optional() }), libraryInfoSchema.nullable()),
  /** Asks for the new location of a missing library and opens it; null if the person cancelled. */
  locateLibrary: action(z.strictObject({ path: pathSchema }), libraryInfoSchema.nullable()),
  /** The backups beside a library that was opened before, newest first, with the contents of each. */
  listBackups: query(z.strictObject({ path: pathSchema }), z.array(libraryBackupSchema)),
  /** Replaces a library by one of its backups and opens it. A file that is at its path is set aside and kept. */
  restoreBackup: action(z.strictObject({ path: pathSchema, backup: pathSchema }), libraryInfoSchema),
  /**
   * Reopens a read-only library for writing. `force`: even if another Attaché has it open for writing; the person was told the
   * consequences.
   */
  takeOverLibrary: action(z.strictObject({ force: z.boolean() }), libraryInfoSchema),
  /** Opens the copy that was written when the file of the open library was no longer at its path. */
  openRescuedCopy: action(nothing, libraryInfoSchema),
  /** Opens the library among the files that the system passed to the app (`filesGiven`); null if that was done before. */
  openGivenLibrary: action(z.strictObject({ id: z.int() }), libraryInfoSchema.nullable()),
  /** Opens the finished example as a separate library that can be thrown away. */
  openExample: action(nothing, libraryInfoSchema),
  /** Asks for files and imports what can be imported; null if the person cancelled. Resolves when the import has ended. */
  chooseAndImport: action(z.strictObject({ folder: z.boolean().optional() }), importReportSchema.nullable()),
  /** Imports the files that the system passed to the app; null if that was done before. */
  importGiven: action(z.strictObject({ id: z.int() }), importReportSchema.nullable()),
  /**
   * Imports dropped or pasted files and folders. The window hands over files; its preload turns those that have a path into that path, which
   * the page never learns.
   */
  importFiles: action(z.strictObject({ files: z.array(givenFileSchema).min(1).max(10_000) }), importReportSchema),
  /** Imports rich text from the clipboard, as HTML. */
  importRich: action(z.strictObject({ html: z.string().max(50_000_000) }), importReportSchema),
  /** Tries a locked file of an import again. */
  unlockImported: action(
    z.strictObject({ id: z.int(), key: z.int(), password: z.string().min(1).max(1000) }),
    importItemSchema,
  ),
  /** Draws a page of a source's original as a PNG, at `scale` pixels a point. Pages count from 0. */
  drawPage: query(
    z.strictObject({ source: idSchema, page: z.int().min(0).max(100_000), scale: z.number().min(0.1).max(8) }),
    z.instanceof(Uint8Array),
  ),
  /** Imports what is attached to the mail of a source; what is there already is not imported again. */
  importAttachments: action(z.strictObject({ source: idSchema }), importReportSchema),
  /** Asks for a path and saves a source's original there; null if the person cancelled. */
  saveOriginal: action(z.strictObject({ source: idSchema }), z.strictObject({ path: z.string() }).nullable()),
  controlImport: action(z.strictObject({ id: z.int(), to: z.enum(['pause', 'resume', 'cancel']) }), done),
  /**
   * Asks for a path and writes the briefing there as a PDF; null if the person chose no path. Fails with `cancelled` after
   * `cancelExport`.
   */
  exportPdf: action(whatToExport, z.strictObject({ path: z.string(), pages: z.int() }).nullable()),
  /** Cancels the export that is under way, if any: nothing is written, and its print is stopped. */
  cancelExport: action(nothing, done),
  /** Announces a likely export: main prints the briefing ahead if nothing prevents it, and says how many pages it has. */
  prepareExport: action(whatToExport, z.strictObject({ pages: z.int() })),
  /** The parts of a briefing that are computed from the library, as they are printed, for its sheet. */
  composeSections: query(z.strictObject({ briefing: idSchema }), sheetViewSchema),
  /** The templates of a briefing that ship with the app and the user's own, by their files, and why files of the user's cannot be used. */
  listTemplates: query(
    nothing,
    z.strictObject({
      templates: z.array(
        z.strictObject({ file: fileNameSchema, isOwn: z.boolean(), name: z.string(), description: z.string() }),
      ),
      refused: z.array(z.strictObject({ file: fileNameSchema, message: z.string() })),
    }),
  ),
  openTemplate: query(z.strictObject({ file: fileNameSchema }), templateSchema),
  /** Saves the sections and the look of a briefing as a template of the user's. */
  saveTemplate: action(
    z.strictObject({ briefing: idSchema, name: templateSchema.shape.name }),
    z.strictObject({ file: fileNameSchema }),
  ),
  /** Shows the folder of the user's templates in the system's file manager. */
  showTemplates: action(nothing, done),
  /** The user's own likelihood scales, and why files of theirs cannot be used. ICD 203 is not among them. */
  listScales: query(
    nothing,
    z.strictObject({
      scales: z.array(scaleFileSchema),
      refused: z.array(z.strictObject({ file: fileNameSchema, message: z.string() })),
    }),
  ),
  /** Asks for a file with a likelihood scale and keeps a copy of it among the user's own; null if the person cancelled. */
  addScale: action(nothing, scaleFileSchema.nullable()),
  /** Shows the folder of the user's likelihood scales in the system's file manager. */
  showScales: action(nothing, done),
  /**
   * Asks for a path and writes a register there as comma-separated values; null if the person cancelled. `name` is the suggested file
   * name.
   */
  exportTable: action(
    z.strictObject({ name: z.string().max(1000), csv: z.string().max(100_000_000) }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
  /** Shows an exported briefing in the system's file manager. Only files that were exported since the app started are allowed. */
  showInFolder: action(z.strictObject({ path: z.string().max(4096) }), done),
  /**
   * Edits where the focus is, as the entry of the native Edit menu does. Pasting outside of a text field reaches the page as a paste
   * event, whose text becomes a source.
   */
  editText: action(z.strictObject({ command: z.enum(['cut', 'copy', 'paste', 'selectAll']) }), done),
  /** Opens an http(s) link that is stored in the library in the system's browser, if the person agrees when main asks. */
  openLink: action(z.strictObject({ url: z.string().max(4096) }), done),
  /** Which of these words are not in the dictionary of a language. */
  findMisspelled: query(
    z.strictObject({ language, words: z.array(wordSchema).max(mostWordsAsked) }),
    z.array(z.string()),
  ),
  /** Words of the dictionary that are like a misspelled one, the likeliest first. */
  suggestSpellings: query(z.strictObject({ language, word: wordSchema }), z.array(z.string()).max(mostSuggestions)),
  /** The licences of everything the app consists of, except Chromium's. */
  readLicences: query(nothing, z.array(licenceSchema)),
  /** Opens the file with Chromium's licences, which is shipped with the app, in the system's browser. */
  openChromiumLicences: action(nothing, done),
  /** Reports a bug in the renderer. It is logged with its class and its positions in our code, without any content. */
  reportError: action(
    z.strictObject({ name: z.enum(errorNames), places: z.array(z.string().regex(placePattern)).max(mostPlaces) }),
    done,
  ),
  /**
   * A sign of life from the window: `hears` its events are subscribed, `drawn`, `ping` the answer to a ping, `closing` half-typed text is
   * saved before closing, `staying` it could not be saved and the window stays open.
   */
  alive: action(z.strictObject({ to: z.enum(['hears', 'drawn', 'ping', 'closing', 'staying']) }), done),
  /** Reports which commands are enabled and which are checked, so that the native menu shows the same. */
  menuState: action(
    z.strictObject({ enabled: z.array(z.string().max(100)).max(500), checked: z.array(z.string().max(100)).max(500) }),
    done,
  ),
} as const
